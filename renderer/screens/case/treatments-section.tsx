import {
  LEVELS,
  levelIndex,
  TREATMENT_KINDS,
  withField,
  type EarlierTreatment,
  type Level,
  type LevelRange,
} from '@spineboard/core/case';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/field.tsx';
import { SearchSelect } from '../../components/select.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase, useField } from './case-context.tsx';
import { ChangedBar } from './fields.tsx';
import './treatments-section.css';

const CHOICES = LEVELS.map((level) => ({ value: level, label: level }));
type Kind = EarlierTreatment['kind'];

/** Operations, cement, radiation and systemic treatment before this discussion. A radiation answers for its levels. */
export function TreatmentsSection(): ReactElement {
  const { editing } = useCase();
  const [freshId, setFreshId] = useState<string | null>(null);
  const { earlierTreatments } = editing.record;
  const add = (kind: Kind): void => {
    const entry: EarlierTreatment = { id: crypto.randomUUID(), kind, levels: null, date: null, detail: '', note: '' };
    editing.edit((record) => withField(record, ['earlierTreatments', entry.id], entry));
    setFreshId(entry.id);
  };
  return (
    <div className="treatments">
      {earlierTreatments.length === 0 ? <p className="mut">{t('case.treatments.none')}</p> : null}
      {earlierTreatments.map((entry) => (
        <Treatment key={entry.id} entry={entry} isFresh={entry.id === freshId} />
      ))}
      <p className="treatments-add">
        {TREATMENT_KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            icon={<Plus className="icon-s" />}
            onPress={() => {
              add(kind);
            }}
          >
            {t(keyOf(`case.treatments.add.${kind}`))}
          </Button>
        ))}
      </p>
      <p className="case-note">{t('case.treatments.hint')}</p>
    </div>
  );
}

function Treatment({ entry, isFresh }: { entry: EarlierTreatment; isFresh: boolean }): ReactElement {
  const { editing } = useCase();
  const path = ['earlierTreatments', entry.id];
  const kind = t(keyOf(`case.value.kind.${entry.kind}`));
  const detail = useField<string>([...path, 'detail']);
  const date = useField<string | null>([...path, 'date']);
  const changedBy = detail.changedBy ?? date.changedBy;
  return (
    <ChangedBar changedBy={changedBy}>
      <section className="treatment" aria-label={kind}>
        <b className="treatment-kind">{kind}</b>
        <TextField
          label={t('case.treatments.detailOf', { kind })}
          layout="hidden"
          value={detail.value}
          maxLength={300}
          placeholder={t(keyOf(`case.treatments.detail.${entry.kind}`))}
          onChange={detail.set}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person who adds a treatment says next what it was
          autoFocus={isFresh}
        />
        <DateField
          label={t('case.treatments.dateOf', { kind })}
          layout="hidden"
          value={date.value}
          onChange={date.set}
        />
        {entry.kind === 'systemic' ? <span /> : <Levels path={[...path, 'levels']} kind={kind} />}
        <Button
          size="small"
          kind="quiet"
          icon={<Trash2 className="icon-s" />}
          aria-label={t('case.treatments.remove', { kind })}
          onPress={() => {
            editing.edit((record) => withField(record, path, undefined));
          }}
        />
      </section>
    </ChangedBar>
  );
}

/** From and to; the second follows the first, and the cranial one is always kept first. */
function Levels({ path, kind }: { path: readonly string[]; kind: string }): ReactElement {
  const { value, set } = useField<LevelRange | null>(path);
  const take = (from: Level | null, to: Level | null): void => {
    if (from === null && to === null) return set(null);
    const [a, b] = [from ?? to ?? 'T1', to ?? from ?? 'T1'];
    set(levelIndex(a) <= levelIndex(b) ? { from: a, to: b } : { from: b, to: a });
  };
  return (
    <span className="row treatment-levels">
      <SearchSelect
        label={t('case.treatments.fromOf', { kind })}
        hideLabel
        width={88}
        placeholder={t('case.treatments.levels')}
        choices={CHOICES}
        value={value?.from ?? null}
        onChange={(level) => {
          take(level, value === null || value.from === value.to ? level : value.to);
        }}
      />
      <span className="mut" aria-hidden="true">
        {t('case.lesion.to')}
      </span>
      <SearchSelect
        label={t('case.treatments.toOf', { kind })}
        hideLabel
        width={88}
        placeholder={t('case.treatments.levels')}
        choices={CHOICES}
        value={value?.to ?? null}
        onChange={(level) => {
          take(value?.from ?? level, level);
        }}
      />
    </span>
  );
}
