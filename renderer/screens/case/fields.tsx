import { keyOfPath, type FieldPath } from '@spineboard/core/case';
import { X } from 'lucide-react';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Refusal } from '../../api/case-soundness.ts';
import { DateField, DateTimeField } from '../../components/date-field.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import type { MessageKey } from '../../messages/catalogue.ts';
import { centreTime, instantOf } from '../../messages/centre-clock.ts';
import { formatClock, formatDate, initials } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';
import { Ask } from './ask.tsx';
import { useField } from './case-context.tsx';
import './fields.css';

/** The sentence of a refused value. Ranges of levels say theirs beside the two levels. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'future':
      return t('case.refused.future');
    case 'tooLong':
      return t('case.refused.tooLong', { over: refusal.over });
    case 'range':
      return t('case.refused.range', { from: '', to: '' });
    case 'other':
      return t('case.refused.other', { message: refusal.message });
    default:
      refusal satisfies never;
      throw new RangeError('Unknown refusal');
  }
}

/** A bar at the left of what someone else changed while this case was open here. */
export function ChangedBar({
  changedBy,
  children,
}: {
  changedBy: { author: string; savedAt: string } | undefined;
  children: ReactNode;
}): ReactElement {
  if (changedBy === undefined) return <div className="case-field">{children}</div>;
  const time = formatClock(changedBy.savedAt);
  return (
    <div className="case-field case-field-changed">
      {children}
      <span className="case-field-author" title={t('case.changedByLong', { author: changedBy.author, time })}>
        {t('case.changedBy', { author: initials(changedBy.author), time })}
      </span>
    </div>
  );
}

/** Label of a field of the record outside of the lesions. */
export function labelOf(path: FieldPath): string {
  return t(keyOf(`case.field.${path.join('.')}`));
}

/** A text of the record. `isFact`: an empty one is an unknown fact and is hatched. */
export function CaseText({
  path,
  label,
  hint,
  multiline = false,
  isFact = false,
  autoFocus = false,
}: {
  path: FieldPath;
  label?: string;
  hint?: MessageKey;
  multiline?: boolean;
  isFact?: boolean;
  autoFocus?: boolean;
}): ReactElement {
  const { value, refusal, changedBy, set } = useField<string>(path);
  return (
    <ChangedBar changedBy={changedBy}>
      <div className={isFact && value === '' ? 'case-unknown' : undefined}>
        <TextField
          layout="beside"
          label={label ?? labelOf(path)}
          value={value}
          onChange={set}
          multiline={multiline}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- decided where the field is used
          autoFocus={autoFocus}
          error={refusal === undefined ? undefined : refusalText(refusal)}
          hint={hint === undefined ? undefined : t(hint)}
          placeholder={t(isFact ? 'common.unknown' : 'common.notStated')}
        />
      </div>
    </ChangedBar>
  );
}

/** One of a few values of the record, and unknown. `values` name messages `case.value.<name>.<value>`. */
export function CaseSegments({
  path,
  values,
  name = path.at(-1) ?? '',
  plain = false,
  hint,
  children,
}: {
  path: FieldPath;
  values: readonly (string | number)[];
  name?: string;
  /** The values are their own words (grades, numbers). */
  plain?: boolean;
  hint?: MessageKey;
  children?: ReactNode;
}): ReactElement {
  const { value, changedBy, set } = useField<string | number | null>(path);
  const labelId = useId();
  const label = path[0] === 'lesions' ? t(keyOf(`case.field.lesion.${path.at(-1) ?? ''}`)) : labelOf(path);
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow label={label} labelId={labelId}>
        <span className={values.length > 9 ? 'case-many' : undefined}>
          <Segmented
            labelledBy={labelId}
            segments={values.map((each) => ({
              value: String(each),
              label: plain ? String(each) : t(keyOf(`case.value.${name}.${String(each)}`)),
            }))}
            value={value === null ? null : String(value)}
            onChange={(chosen) => {
              set(values.find((each) => String(each) === chosen) ?? null);
            }}
            unknownLabel={t('common.unknown')}
          />
        </span>
        {value === null ? <Ask path={keyOfPath(path)} question={t('case.ask.fact', { fact: label })} /> : null}
        {hint === undefined ? null : <span className="field-hint">{t(hint)}</span>}
        {children}
      </FormRow>
    </ChangedBar>
  );
}

/**
 * A date, or with `withTime` an instant, of the record. What is typed halfway stays in the field and is not sent; the
 * cross sets it back to unknown.
 */
export function CaseDate({ path, withTime = false }: { path: FieldPath; withTime?: boolean }): ReactElement {
  const { value, refusal, changedBy, set } = useField<string | null>(path);
  // A new field for each time that it was set back: what was typed halfway goes with the old one.
  const [generation, setGeneration] = useState(0);
  const label = labelOf(path);
  const shared = {
    label,
    layout: 'beside',
    error: refusal === undefined ? undefined : refusalText(refusal),
    aside: (
      <>
        <AriaButton
          className="case-clear"
          aria-label={`${t('case.backToUnknown')}: ${label}`}
          onPress={() => {
            setGeneration(generation + 1);
            set(null);
          }}
        >
          <X className="icon-s" aria-hidden="true" />
        </AriaButton>
        {value === null || withTime ? null : <span className="mut">{formatDate(value)}</span>}
      </>
    ),
  } as const;
  return (
    <ChangedBar changedBy={changedBy}>
      <div className={value === null ? 'case-unknown' : undefined}>
        {withTime ? (
          <DateTimeField
            key={generation}
            {...shared}
            value={value === null ? null : centreTime(value)}
            onChange={(typed) => {
              set(typed === null ? null : instantOf(typed));
            }}
          />
        ) : (
          <DateField key={generation} {...shared} value={value} onChange={set} />
        )}
      </div>
    </ChangedBar>
  );
}
