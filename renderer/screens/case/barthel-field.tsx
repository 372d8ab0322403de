import { BARTHEL_TOTALS } from '@spineboard/core/case';
import { barthelTotals } from '@spineboard/core/instruments';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { FormRow } from '../../components/field.tsx';
import { SearchSelect } from '../../components/select.tsx';
import { formatRange } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { Ask } from './ask.tsx';
import { useCase, useField } from './case-context.tsx';
import { ChangedBar, labelOf } from './fields.tsx';

const PATH = ['systemic', 'barthel'];
const CHOICES = BARTHEL_TOTALS.map((total) => ({ value: String(total), label: String(total) }));

/** The Barthel index as a total, where its items were not recorded; what the answered items give stands beside it. */
export function BarthelField(): ReactElement {
  const { editing } = useCase();
  const { value, changedBy, set } = useField<number | null>(PATH);
  const { fromItems, answered, agree } = barthelTotals(editing.sound);
  const items = formatRange(fromItems[0] ?? 0, fromItems.at(-1) ?? 0);
  const label = labelOf(PATH);
  return (
    <ChangedBar changedBy={changedBy}>
      <FormRow label={label}>
        <div className={`row${value === null ? ' case-unknown' : ''}`}>
          <SearchSelect
            label={label}
            hideLabel
            width={110}
            placeholder={t('common.unknown')}
            choices={CHOICES}
            value={value === null ? null : String(value)}
            onChange={(chosen) => {
              set(chosen === null ? null : Number(chosen));
            }}
          />
          {value === null ? null : (
            <AriaButton
              className="case-clear"
              aria-label={`${t('case.backToUnknown')}: ${label}`}
              onPress={() => {
                set(null);
              }}
            >
              <X className="icon-s" aria-hidden="true" />
            </AriaButton>
          )}
        </div>
        {value === null && answered.length === 0 ? (
          <Ask path="systemic.barthel" question={t('case.ask.fact', { fact: label })} />
        ) : null}
        {answered.length === 0 ? null : (
          <span className="field-hint">
            {t(agree ? 'case.barthel.items' : 'case.barthel.disagree', { count: answered.length, total: items })}
          </span>
        )}
      </FormRow>
    </ChangedBar>
  );
}
