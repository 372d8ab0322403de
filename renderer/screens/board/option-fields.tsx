import type { DecisionDraft } from '@spineboard/core/board';
import type { ReactElement } from 'react';
import { SuggestField } from '../../components/suggest-field.tsx';
import { t } from '../../messages/t.ts';
import { levelsProblem, withOptionField } from './decide.ts';
import { tidyLevels, type OptionProposals } from './option-proposals.ts';

type Chosen = DecisionDraft['options'][number];
const FIELDS = ['levels', 'construct', 'dose'] as const;

/** Levels, construct and dose of a chosen option: those that fit it, and what another window typed all the same. */
export function OptionFieldsRow({
  option,
  number,
  proposals,
  onChange,
}: {
  option: Chosen;
  number: number;
  proposals: OptionProposals;
  onChange: (option: Chosen) => void;
}): ReactElement | null {
  const shown = FIELDS.filter((field) => proposals[field] !== null || (option[field] ?? '') !== '');
  if (shown.length === 0) return null;
  return (
    <fieldset className="chosen-own" aria-label={t('board.option.ownFields', { number })}>
      {shown.map((field) => {
        const value = option[field] ?? '';
        const problem = field === 'dose' ? null : levelsProblem(field, value);
        const set = (text: string): void => {
          if (text !== value) onChange(withOptionField(option, field, text));
        };
        return (
          <SuggestField
            key={field}
            label={t(`board.option.${field}`)}
            value={value}
            suggestions={proposals[field] ?? []}
            error={problem === null ? undefined : t(`board.option.${problem}`)}
            onChange={set}
            onTake={(text) => {
              const taken = withOptionField(option, field, text);
              const more = field === 'construct' && option.detail === '' ? proposals.constructMore : option.detail;
              onChange({ ...taken, detail: more });
            }}
            onBlur={() => {
              if (field !== 'dose') set(tidyLevels(value));
            }}
          />
        );
      })}
    </fieldset>
  );
}
