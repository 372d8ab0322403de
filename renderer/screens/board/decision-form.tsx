import { agreement, comparePlan, planOf, type DecisionDraft, type Person } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import { useRef, useState, type ReactElement } from 'react';
import { optionChoiceActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Keys } from '../../components/button.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import { ActionList } from './action-list.tsx';
import { ChosenOptions } from './chosen-options.tsx';
import { setKind, takeOption, withPlanDeviation } from './decide.ts';
import './decision-form.css';
import { DeviationField, PlanDeviation } from './deviation-field.tsx';
import { ConditionList, DissentList } from './dissent-list.tsx';
import type { Framework } from './framework.ts';
import { OptionPicker } from './option-picker.tsx';
import { ResolverList } from './resolver-list.tsx';
import { PersonField } from '../../components/person-field.tsx';

const TEXT = 20_000;

/** The decision of a case, field by field, as it is typed while people talk. */
export function DecisionForm({
  draft,
  record,
  framework,
  people,
  caller,
  hasDigits,
  onChange,
}: {
  draft: DecisionDraft;
  /** What the board looks at: its levels, plan and open questions are proposed. */
  record: CaseRecord;
  framework: Framework;
  people: readonly Person[];
  /** Who calls the stability unless another name is typed: the chair. */
  caller: string;
  /** The digits take options; while two versions stand side by side, they choose between those. */
  hasDigits: boolean;
  onChange: (draft: DecisionDraft) => void;
}): ReactElement {
  const [showAll, setShowAll] = useState(false);
  const [planDiffers, setPlanDiffers] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const offered = showAll || framework.named.length === 0 ? framework.options : framework.named;
  const set = (change: Partial<DecisionDraft>): void => {
    onChange({ ...draft, ...change });
  };
  useActions(
    optionChoiceActions,
    {
      titles: offered.map((option) => option.title),
      take: (place) => {
        const option = offered[place];
        if (option !== undefined) onChange(takeOption(draft, option));
      },
      hasChosen: draft.options.length > 0,
      describe: () => {
        const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('.chosen-own input') ?? [])];
        const [first] = form.current?.querySelectorAll<HTMLInputElement>('.chosen-fields input') ?? [];
        (fields.find(({ value }) => value === '') ?? fields[0] ?? first)?.focus();
      },
    },
    hasDigits,
  );
  return (
    <div className="decision-form" ref={form}>
      {framework.stabilityOpen ? (
        <FormRow label={t('board.stability', { level: framework.level })}>
          <div className="decision-line">
            <Segmented
              label={t('board.stability', { level: framework.level })}
              segments={[
                { value: 'stable', label: t('board.stability.stable') },
                { value: 'unstable', label: t('board.stability.unstable') },
              ]}
              value={draft.stability?.call ?? null}
              unknownLabel={t('board.stability.notCalled')}
              onChange={(call) => {
                set({ stability: call === null ? null : { call, by: draft.stability?.by ?? caller } });
              }}
            />
            <span className="sm ink2">
              {t('board.stability.why', { sins: t('board.sins', { range: framework.sins }) })}
            </span>
            {draft.stability === null ? null : (
              <span className="decision-called">
                <span className="sm ink2" aria-hidden="true">
                  {t('board.stability.by')}
                </span>
                <PersonField
                  label={t('board.stability.by')}
                  people={people}
                  value={draft.stability.by}
                  onChange={(by) => {
                    if (draft.stability !== null) set({ stability: { ...draft.stability, by } });
                  }}
                />
              </span>
            )}
          </div>
        </FormRow>
      ) : null}
      <FormRow label={t('board.decides')}>
        <div className="decision-line">
          <Segmented
            label={t('board.decides')}
            segments={(['none', 'one', 'several'] as const).map((value) => ({
              value,
              label: t(`board.kind.${value}`),
            }))}
            value={draft.kind}
            onChange={(kind) => {
              onChange(setKind(draft, kind));
            }}
          />
          <span className="row sm mut decision-keys">
            <Keys keys="1" />–<Keys keys="9" />
            {t('board.take')}
            {draft.options.length === 0 ? null : (
              <>
                <Keys keys="D" />
                {t('board.describe')}
              </>
            )}
          </span>
        </div>
      </FormRow>
      {draft.kind === 'none' ? null : (
        <FormRow label={t('board.option')}>
          <OptionPicker
            offered={offered}
            others={framework.options.length - framework.named.length}
            showsAll={showAll}
            onShowAll={framework.named.length === 0 ? null : setShowAll}
            draft={draft}
            onTake={(option) => {
              onChange(takeOption(draft, option));
            }}
          />
          <ChosenOptions
            draft={draft}
            record={record}
            leading={framework.assessment.leading}
            onChange={(options) => {
              set({ options });
            }}
          />
        </FormRow>
      )}
      <TextField
        label={t('board.reason')}
        layout="beside"
        multiline
        value={draft.reason}
        onChange={(reason) => {
          set({ reason });
        }}
        maxLength={TEXT}
      />
      {agreement(draft, framework.assessment.noms.branches) === 'differs' || draft.deviation !== '' ? (
        <DeviationField
          label={t('board.deviation')}
          ask={t('board.deviation.ask')}
          value={draft.deviation}
          onChange={(deviation) => {
            set({ deviation });
          }}
        />
      ) : null}
      <PlanDeviation
        stands={comparePlan(draft, planOf(record))}
        value={draft.planDeviation ?? ''}
        isAsked={planDiffers}
        onAsk={() => {
          setPlanDiffers(true);
        }}
        onChange={(planDeviation) => {
          onChange(withPlanDeviation(draft, planDeviation));
        }}
      />
      <FormRow label={t('board.condition')}>
        <ConditionList
          conditions={draft.conditions}
          onChange={(conditions) => {
            set({ conditions });
          }}
        />
      </FormRow>
      <ResolverList
        draft={draft}
        record={record}
        assessment={framework.assessment}
        people={people}
        onChange={onChange}
      />
      <FormRow label={t('board.dissent')}>
        <DissentList
          dissent={draft.dissent}
          people={people}
          onChange={(dissent) => {
            set({ dissent });
          }}
        />
      </FormRow>
      <FormRow label={t('board.actions')}>
        <ActionList
          actions={draft.actions}
          people={people}
          onChange={(actions) => {
            set({ actions });
          }}
        />
      </FormRow>
      <PersonField
        label={t('board.tells')}
        layout="beside"
        people={people}
        value={draft.tellsPatient}
        onChange={(tellsPatient) => {
          set({ tellsPatient });
        }}
      />
    </div>
  );
}
