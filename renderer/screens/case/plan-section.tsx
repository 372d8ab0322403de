import { formatLevels, type PlanOfPresenter } from '@spineboard/core/case';
import { treatmentOption, verdicts } from '@spineboard/core/options';
import { ArrowUp, X } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { FormRow } from '../../components/field.tsx';
import { SearchSelect } from '../../components/select.tsx';
import { t } from '../../messages/t.ts';
import { VerdictChip } from '../options/verdict-chip.tsx';
import { useCase, useField } from './case-context.tsx';
import { CaseText, ChangedBar, labelOf } from './fields.tsx';
import './plan-section.css';

/** What the presenter brings: in words, as options of the catalogue, and as a construct on the map. */
export function PlanSection(): ReactElement {
  return (
    <>
      <CaseText path={['referral', 'plan']} multiline hint="case.hint.plan" />
      <PlannedOptions />
      <Construct />
    </>
  );
}

function PlannedOptions(): ReactElement {
  const { editing, assessment } = useCase();
  const path = ['plan', 'options'];
  const { value, changedBy, set } = useField<readonly string[]>(path);
  const all = useMemo(() => verdicts(editing.sound, assessment), [editing.sound, assessment]);
  const label = labelOf(path);
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow label={label}>
        {value.length === 0 ? null : (
          <ol className="plan-options">
            {value.map((id, index) => {
              const title = treatmentOption(id)?.title ?? id;
              const verdict = all.find((option) => option.id === id)?.verdict;
              return (
                <li key={id} className="plan-option">
                  <b className="grow ell">{title}</b>
                  {verdict === undefined ? null : <VerdictChip verdict={verdict} state={assessment.noms.state} />}
                  {index === 0 ? null : (
                    <Button
                      size="small"
                      kind="quiet"
                      icon={<ArrowUp className="icon-s" />}
                      aria-label={t('case.plan.up', { title })}
                      onPress={() => {
                        set(value.toSpliced(index, 1).toSpliced(index - 1, 0, id));
                      }}
                    />
                  )}
                  <Button
                    size="small"
                    kind="quiet"
                    icon={<X className="icon-s" />}
                    aria-label={t('case.plan.remove', { title })}
                    onPress={() => {
                      set(value.filter((each) => each !== id));
                    }}
                  />
                </li>
              );
            })}
          </ol>
        )}
        <SearchSelect
          label={t('case.plan.add')}
          hideLabel
          width={320}
          placeholder={t('case.plan.add')}
          choices={all
            .filter((option) => !value.includes(option.id))
            .map((option) => ({
              value: option.id,
              label: option.title,
              detail: t(`case.plan.${option.verdict.kind}`),
            }))}
          value={null}
          onChange={(id) => {
            if (id !== null) set([...value, id]);
          }}
        />
      </FormRow>
    </ChangedBar>
  );
}

function Construct(): ReactElement {
  const { editing } = useCase();
  const { construct, screwless, cement } = editing.record.plan;
  const clear: PlanOfPresenter = { ...editing.record.plan, construct: null, screwless: [], cement: [] };
  const words =
    construct === null
      ? t('case.plan.noConstruct')
      : [
          t('case.plan.screws', { levels: formatLevels(construct) }),
          screwless.length === 0 ? '' : t('case.plan.screwless', { levels: screwless.join(', ') }),
          cement.length === 0 ? '' : t('case.plan.cement', { levels: cement.join(', ') }),
        ]
          .filter((part) => part !== '')
          .join(', ');
  return (
    <FormRow label={labelOf(['plan', 'construct'])}>
      <span className="row">
        <span className={construct === null ? 'mut' : undefined}>{words}</span>
        {construct === null ? null : (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              editing.edit((record) => ({ ...record, plan: { ...clear, options: record.plan.options } }));
            }}
          >
            {t('case.plan.clear')}
          </Button>
        )}
      </span>
      <span className="field-hint">{t('case.plan.constructHint')}</span>
    </FormRow>
  );
}
