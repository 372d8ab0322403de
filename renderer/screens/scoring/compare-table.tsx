import { replacesFact, type Choice, type ItemComparison } from '@spineboard/core/case';
import type { Instrument, InstrumentItem, ResolvedAnswer } from '@spineboard/core/instruments';
import { Check, CornerDownRight, Pencil } from 'lucide-react';
import type { ReactElement } from 'react';
import { TextField } from '../../components/field.tsx';
import { joinPercent } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import type { CompareState } from './compare-state.ts';
import { kappaText } from './wizard-source.tsx';

/** Longest reason that the record keeps, in UTF-16 code units. */
const REASON_LIMIT = 300;

function agreementWords({ agreement, difference, first }: ItemComparison): string {
  switch (agreement) {
    case 'same':
      return t('compare.same');
    case 'different':
      return difference === null ? t('compare.different') : t('compare.differentBy', { points: Math.abs(difference) });
    case 'from-fact':
      return t('compare.fromFact', { fact: first.from ?? '' });
    case 'one-unknown':
      return t('compare.oneUnknown');
    case 'unknown':
      return t('compare.unknown');
    default:
      agreement satisfies never;
      throw new RangeError('Unknown agreement');
  }
}

function Answer({ item, answer, isOrdinal }: { item: InstrumentItem; answer: ResolvedAnswer; isOrdinal: boolean }) {
  const option = item.options.find((each) => each.id === answer.option);
  return (
    <>
      <span className="compare-answer">
        {option === undefined ? <span className="mut">{t('common.unknown')}</span> : <b>{joinPercent(option.label)}</b>}
        {answer.origin === 'derived' ? (
          <span className="sm ink2 compare-origin">
            <CornerDownRight className="icon-s wizard-derived" aria-hidden="true" />
            {t('scoring.fromFact', { fact: answer.from ?? '' })}
          </span>
        ) : null}
        {answer.origin === 'overridden' ? (
          <span className="sm ink2 compare-origin">
            <Pencil className="icon-s compare-overridden" aria-hidden="true" />
            {t('compare.overrides', {
              derived: item.options.find((each) => each.id === answer.derived)?.label ?? '',
            })}
          </span>
        ) : null}
      </span>
      {isOrdinal || option === undefined ? null : <span className="num compare-points">{option.points}</span>}
    </>
  );
}

/** The items of two readings beside each other; where they differ, either side can be taken. */
export function CompareTable({ instrument, state }: { instrument: Instrument; state: CompareState }): ReactElement {
  const { comparison, open, choices } = state;
  const isOrdinal = instrument.kind === 'ordinal';
  const hasKappa = instrument.items.some((item) => item.kappa !== undefined);
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.item')}</th>
          <th scope="col">{t('compare.first')}</th>
          <th scope="col">{t('compare.second')}</th>
          {hasKappa ? <th scope="col">{t('compare.kappa')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {instrument.items.map((item, position) => {
          const compared = comparison.items[position];
          if (compared === undefined) return null;
          const line = open.indexOf(compared);
          const isOpen = line !== -1;
          const side = (choice: Choice, answer: ResolvedAnswer): ReactElement => {
            const isTaken = choices[item.id] === choice;
            if (!isOpen) {
              return (
                <div className="compare-cell">
                  <Answer item={item} answer={answer} isOrdinal={isOrdinal} />
                </div>
              );
            }
            return (
              <button
                type="button"
                className={`compare-cell compare-choice${isTaken ? ' compare-taken' : ''}`}
                aria-pressed={isTaken}
                data-line={line}
                data-side={choice}
                tabIndex={line === state.line ? 0 : -1}
                onFocus={() => {
                  if (line !== state.line) state.setLine(line);
                }}
                onClick={() => {
                  state.choose(item.id, choice);
                }}
              >
                <span className="hidden-visually">{t(choice === 'first' ? 'compare.first' : 'compare.second')}</span>
                <kbd aria-hidden="true">{isTaken ? <Check className="icon-s" /> : choice === 'first' ? '1' : '2'}</kbd>
                <Answer item={item} answer={answer} isOrdinal={isOrdinal} />
              </button>
            );
          };
          const needsReason = isOpen && choices[item.id] === 'second' && replacesFact(compared);
          return (
            <tr
              key={item.id}
              className={[isOpen ? 'compare-open' : '', isOpen && line === state.line ? 'compare-line' : ''].join(' ')}
            >
              <th scope="row">
                <span className="compare-item">{item.title}</span>
                <span className={`sm ${isOpen ? 'compare-differs' : 'mut'}`}>{agreementWords(compared)}</span>
                {needsReason ? (
                  <TextField
                    label={t('compare.reason', {
                      derived: item.options.find((each) => each.id === compared.second.derived)?.label ?? '',
                      fact: compared.second.from ?? '',
                    })}
                    value={state.reasons[item.id] ?? ''}
                    maxLength={REASON_LIMIT}
                    onChange={(reason) => {
                      state.setReason(item.id, reason);
                    }}
                  />
                ) : null}
              </th>
              <td>{side('first', compared.first)}</td>
              <td>{side('second', compared.second)}</td>
              {hasKappa ? (
                <td className="num compare-kappa">
                  {item.kappa === undefined
                    ? t('common.notStated')
                    : t('compare.kappaOf', { kappa: kappaText(item.kappa) })}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
