import { workUpList, type WorkUp, type WorkUpEntry, type WorkUpId, type WorkUpItem } from '@spineboard/core/case';
import { useId, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { centreDay } from '../../messages/centre-clock.ts';
import { keyOf, t } from '../../messages/t.ts';
import { useCase, useField } from './case-context.tsx';
import { ChangedBar } from './fields.tsx';
import './work-up-table.css';

const STATES = ['done', 'ordered', 'not-possible', 'not-needed'] as const;
const GROUPS: readonly { id: 'laboratory' | 'mr' | 'more'; holds: readonly WorkUpItem['group'][] }[] = [
  { id: 'laboratory', holds: ['laboratory'] },
  { id: 'mr', holds: ['mr'] },
  { id: 'more', holds: ['ct', 'pet-ct', 'tissue'] },
];

/** Every examination that is wanted before a decision, with its state; a group that was done together is one press. */
export function WorkUpTable(): ReactElement {
  const { editing } = useCase();
  const { items, summary } = workUpList(editing.sound);
  return (
    <>
      <p className="ink2 work-up-summary">{summary}</p>
      {GROUPS.map((group) => {
        const inGroup = items.filter((item) => group.holds.includes(item.group));
        return (
          <section key={group.id} className="case-block work-up-group" aria-label={t(`case.workUp.${group.id}`)}>
            <h3 className="case-block-title">
              {t(`case.workUp.${group.id}`)}
              <span className="grow" />
              <AllDone ids={inGroup.map((item) => item.id)} name={t(`case.workUp.${group.id}`)} />
            </h3>
            <div className="work-up-rows">
              {inGroup.map((item, position) => (
                <WorkUpRow key={item.id} item={item} before={inGroup[position - 1]} />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

function AllDone({ ids, name }: { ids: readonly WorkUpId[]; name: string }): ReactElement | null {
  const { editing, now } = useCase();
  const open = ids.filter((id) => editing.record.workUp[id] === null);
  if (open.length < 2) return null;
  const done: WorkUpEntry = { state: 'done', date: centreDay(now), note: '' };
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={t('case.workUp.allDoneOf', { name })}
      onPress={() => {
        editing.edit((record) => ({
          ...record,
          workUp: { ...record.workUp, ...Object.fromEntries(open.map((id) => [id, done])) } satisfies WorkUp,
        }));
      }}
    >
      {t('case.workUp.allDone')}
    </Button>
  );
}

/** Why an examination is wanted, and of whom. */
function whyOf(item: WorkUpItem): string {
  const because = item.needed === 'yes' && item.group !== 'tissue' ? '' : ` · ${item.neededBecause}`;
  return `${item.why.text}${because}${item.exception === null ? '' : ` · ${item.exception}`}`;
}

/** `before` is the row above: a reason that holds for both is shown there alone, and heard at each. */
function WorkUpRow({ item, before }: { item: WorkUpItem; before: WorkUpItem | undefined }): ReactElement {
  const path = ['workUp', item.id];
  const { value, changedBy, set } = useField<WorkUpEntry | null>(path);
  const labelId = useId();
  const { label } = item;
  const why = whyOf(item);
  const isRepeated = before !== undefined && whyOf(before) === why;
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow label={label} labelId={labelId}>
        <Segmented
          size="small"
          labelledBy={labelId}
          segments={STATES.map((state) => ({ value: state, label: t(keyOf(`case.value.workUp.${state}`)) }))}
          value={value?.state ?? null}
          onChange={(state) => {
            set(state === null ? null : { date: null, note: '', ...value, state });
          }}
          unknownLabel={t('common.unknown')}
        />
        <span className={value === null && !isRepeated ? 'field-hint' : 'hidden-visually'}>{why}</span>
        {value === null ? null : (
          <div className="work-up-more">
            <DateField
              label={t('case.workUp.dateOf', { name: label })}
              layout="hidden"
              value={value.date}
              onChange={(date) => {
                set({ ...value, date });
              }}
            />
            <TextField
              label={t('case.workUp.noteOf', { name: label })}
              layout="hidden"
              placeholder={t('case.workUp.note')}
              value={value.note}
              maxLength={300}
              onChange={(note) => {
                set({ ...value, note });
              }}
            />
          </div>
        )}
      </FormRow>
    </ChangedBar>
  );
}
