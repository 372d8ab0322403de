import type { FieldPath } from '@spineboard/core/case';
import { useId, type ReactElement } from 'react';
import { FormRow } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Sign } from '../../components/sign.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { useCase, useField } from './case-context.tsx';
import { ChangedBar } from './fields.tsx';

/** A judgement that no fact can give: the board's, with who called it. */
export function BoardCall({
  path,
  label,
  name,
  values,
  hint,
}: {
  path: FieldPath;
  label: string;
  /** Messages `case.value.<name>.<value>`. */
  name: string;
  values: readonly string[];
  hint: string;
}): ReactElement {
  const { by } = useCase();
  const { value, changedBy, set } = useField<{ call: string; by: string } | null>(path);
  const labelId = useId();
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow
        labelId={labelId}
        label={
          <span className="row case-call-label">
            <Sign kind="board" />
            {label}
          </span>
        }
      >
        <span className="row case-call">
          <Segmented
            labelledBy={labelId}
            segments={values.map((each) => ({ value: each, label: t(keyOf(`case.value.${name}.${each}`)) }))}
            value={value?.call ?? null}
            onChange={(call) => {
              set(call === null ? null : { call, by });
            }}
            unknownLabel={t('case.notCalled')}
          />
          {value === null || value.by === '' ? null : (
            <span className="mut sm">{t('case.calledBy', { by: value.by })}</span>
          )}
        </span>
        <span className="field-hint">{hint}</span>
      </FormRow>
    </ChangedBar>
  );
}
