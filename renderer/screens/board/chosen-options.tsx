import type { DecisionDraft } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import { ArrowUp, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TextField } from '../../components/field.tsx';
import { t } from '../../messages/t.ts';
import { replaced, without } from './decide.ts';
import { OptionFieldsRow } from './option-fields.tsx';
import { proposalsOf } from './option-proposals.ts';

type Chosen = DecisionDraft['options'][number];

/** What was taken, in order: title, the fields that fit it, and why this one. */
export function ChosenOptions({
  draft,
  record,
  leading,
  onChange,
}: {
  draft: DecisionDraft;
  record: CaseRecord;
  /** Position of the lesion that leads; -1 without one. */
  leading: number;
  onChange: (options: Chosen[]) => void;
}): ReactElement | null {
  const { options } = draft;
  if (options.length === 0) return null;
  return (
    <ol className="chosen-options">
      {options.map((option, index) => {
        const number = index + 1;
        const proposals = proposalsOf(option.optionId, record, leading);
        const hasOwn = [proposals.levels, proposals.construct, proposals.dose].some((each) => each !== null);
        const set = (change: Partial<Chosen>): void => {
          onChange(replaced(options, index, { ...option, ...change }));
        };
        return (
          // The order is the content: an option in own words has no other identity.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="chosen-option" aria-label={t('board.optionNumber', { number })}>
            <div className="chosen-head">
              {options.length > 1 ? <b className="num">{number}.</b> : null}
              <TextField
                label={t('board.option.title')}
                layout="hidden"
                placeholder={t('board.option.title')}
                value={option.title}
                onChange={(title) => {
                  set({ title });
                }}
                maxLength={300}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- own words were just asked for
                autoFocus={option.optionId === null && option.title === ''}
              />
              {index === 0 ? null : (
                <AriaButton
                  className="icon-button"
                  aria-label={t('board.option.up', { number })}
                  onPress={() => {
                    const order = without(options, index);
                    order.splice(index - 1, 0, option);
                    onChange(order);
                  }}
                >
                  <ArrowUp className="icon-s" aria-hidden="true" />
                </AriaButton>
              )}
              <AriaButton
                className="icon-button"
                aria-label={t('board.option.remove', { number })}
                onPress={() => {
                  onChange(without(options, index));
                }}
              >
                <X className="icon-s" aria-hidden="true" />
              </AriaButton>
            </div>
            <OptionFieldsRow
              option={option}
              number={number}
              proposals={proposals}
              onChange={(changed) => {
                onChange(replaced(options, index, changed));
              }}
            />
            <div className="chosen-fields">
              <TextField
                label={t(hasOwn ? 'board.option.more' : 'board.option.detail')}
                placeholder={t(hasOwn ? 'board.option.moreHint' : 'board.option.detailHint')}
                value={option.detail}
                onChange={(detail) => {
                  set({ detail });
                }}
                maxLength={300}
              />
              <TextField
                label={t('board.option.reason')}
                multiline
                value={option.reason}
                onChange={(reason) => {
                  set({ reason });
                }}
                maxLength={20_000}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
