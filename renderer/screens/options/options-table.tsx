import type { NomsState } from '@spineboard/core/noms';
import type { ComparedOption, ComparedRow, Comparison } from '@spineboard/core/options';
import { ChevronLeft, ChevronRight, GitCompare } from 'lucide-react';
import type { CSSProperties, ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { Statement } from './statement.tsx';
import { VerdictChip } from './verdict-chip.tsx';
import './options-table.css';

/** Class of a column that does not fit now; paper shows all of them. */
const offScreen = (position: number, first: number, fitting: number): string =>
  position >= first && position < first + fitting ? '' : ' options-column-off';

function ColumnHead({
  option,
  state,
  className,
}: {
  option: ComparedOption;
  state: NomsState;
  className: string;
}): ReactElement {
  return (
    <th scope="col" className={`options-column-head${className}`}>
      <VerdictChip verdict={option.verdict} state={state} />
      <div className="options-column-title">{option.title}</div>
      <div className="sm ink2">{option.summary}</div>
      {option.verdict.reasons.length === 0 ? null : (
        <ul className="options-reasons">
          {option.verdict.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </th>
  );
}

function DifferingRow({
  row,
  sources,
  first,
  fitting,
}: {
  row: ComparedRow;
  sources: Comparison['sources'];
  first: number;
  fitting: number;
}): ReactElement {
  return (
    <tr>
      <th scope="row" className="options-aspect options-aspect-differs">
        {row.label}
      </th>
      {row.cells.map((cell, position) => (
        <td
          // Columns have no identity of their own in a row: the position is the option's.
          key={position}
          className={`options-cell${row.unlike[position] === true ? ' options-cell-unlike' : ''}${offScreen(position, first, fitting)}`}
        >
          <Statement cell={cell} sources={sources} />
        </td>
      ))}
    </tr>
  );
}

/** The options in columns: what differs first with only the unlike cell tinted, then what is the same in all. */
export function OptionsTable({
  comparison,
  state,
  named,
  others,
  first,
  fitting,
  onMove,
  onChoose,
}: {
  comparison: Comparison;
  state: NomsState;
  /** How many options the framework names, shown or not. */
  named: number;
  others: number;
  first: number;
  fitting: number;
  onMove: (by: number) => void;
  onChoose: () => void;
}): ReactElement {
  const { options, rows, sources } = comparison;
  const differing = rows.filter((row) => row.differs);
  const same = rows.filter((row) => !row.differs);
  const style = { '--fitting': fitting, '--all': options.length } as CSSProperties;
  return (
    <>
      {fitting >= options.length ? null : (
        <div className="options-columns">
          <Button
            size="small"
            keys="←"
            isDisabled={first === 0}
            icon={<ChevronLeft className="icon-s" aria-hidden="true" />}
            onPress={() => {
              onMove(-1);
            }}
          >
            <span className="hidden-visually">{t('options.columns.before')}</span>
          </Button>
          <span className="sm ink2" aria-live="polite">
            {t('options.columns', { from: first + 1, to: first + fitting, count: options.length })}
          </span>
          <Button
            size="small"
            keys="→"
            isDisabled={first + fitting >= options.length}
            icon={<ChevronRight className="icon-s" aria-hidden="true" />}
            onPress={() => {
              onMove(1);
            }}
          >
            <span className="hidden-visually">{t('options.columns.after')}</span>
          </Button>
        </div>
      )}
      <table className="options-table" style={style} aria-label={t('options.table')}>
        <thead>
          <tr>
            <td className="options-corner">
              {t('options.named', { count: named })}{' '}
              {others === 0 ? null : (
                <button type="button" className="options-others" onClick={onChoose}>
                  {t('options.others', { count: others })}
                </button>
              )}
            </td>
            {options.map((option, position) => (
              <ColumnHead
                key={option.id}
                option={option}
                state={state}
                className={offScreen(position, first, fitting)}
              />
            ))}
          </tr>
        </thead>
        {differing.length === 0 ? null : (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={options.length + 1} className="options-group">
                <GitCompare className="icon-s" aria-hidden="true" />
                {t('options.differ', { count: differing.length })}
                <span className="options-group-hint">{t('options.differ.hint')}</span>
              </th>
            </tr>
            {differing.map((row) => (
              <DifferingRow key={row.aspect} row={row} sources={sources} first={first} fitting={fitting} />
            ))}
          </tbody>
        )}
        {same.length === 0 ? null : (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={options.length + 1} className="options-group">
                {t('options.same')}
              </th>
            </tr>
            {same.map((row) => (
              <tr key={row.aspect}>
                <th scope="row" className="options-aspect">
                  {row.label}
                </th>
                <td colSpan={options.length} className="options-cell options-cell-all">
                  {row.cells[0] === undefined ? null : <Statement cell={row.cells[0]} sources={sources} />}
                </td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </>
  );
}
