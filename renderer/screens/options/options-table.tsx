import type { NomsState } from '@spineboard/core/noms';
import { seriesOfOption, type ComparedOption, type Comparison, type SeriesMatch } from '@spineboard/core/options';
import { ChevronDown, ChevronLeft, ChevronRight, Flag, GitCompare } from 'lucide-react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { FindingLines } from './finding-lines.tsx';
import { SeriesSign } from './series-sign.tsx';
import { Statement } from './statement.tsx';
import { VerdictChip } from './verdict-chip.tsx';
import './options-table.css';

/** Class of a column that does not fit now; paper shows all of them. */
const offScreen = (position: number, first: number, fitting: number): string =>
  position >= first && position < first + fitting ? '' : ' options-column-off';

function ColumnHead({
  option,
  state,
  isPlanned,
  className,
}: {
  option: ComparedOption;
  state: NomsState;
  isPlanned: boolean;
  className: string;
}): ReactElement {
  return (
    <th scope="col" className={`options-column-head${className}`}>
      <div className="options-column-chips">
        {option.verdict.kind === 'against' ? (
          // What is against it stands in the row below.
          <span className="chip chip-plain">{t('options.verdict.against')}</span>
        ) : (
          <VerdictChip verdict={option.verdict} state={state} />
        )}
        {isPlanned ? (
          <span className="chip chip-plain">
            <Flag className="options-flag" aria-hidden="true" />
            {t('options.presenter')}
          </span>
        ) : null}
      </div>
      <div className="options-column-title">{option.title}</div>
      <div className="sm ink2">{option.summary}</div>
    </th>
  );
}

function SeriesLines({
  series,
  onSeries,
}: {
  series: readonly SeriesMatch[];
  onSeries: (id: SeriesMatch['id']) => void;
}): ReactElement {
  if (series.length === 0) return <span className="mut">{t('options.seriesRow.none')}</span>;
  return (
    <ul className="series-lines">
      {series.map((each) => (
        <li key={each.id}>
          <button
            type="button"
            className="series-line"
            onClick={() => {
              onSeries(each.id);
            }}
          >
            <span className="finding-sign">
              <SeriesSign kind={each.verdict.kind} />
            </span>
            <span>
              <b>{each.verdict.label}</b> {t('options.seriesRow.line', { title: each.title, patients: each.patients })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The options in columns: what the case says of each, what differs, what is the same, and the published series. */
export function OptionsTable({
  comparison,
  series,
  planned,
  state,
  named,
  others,
  first,
  fitting,
  isSameOpen,
  fold,
  onMove,
  onChoose,
  onSeries,
}: {
  comparison: Comparison;
  series: readonly SeriesMatch[];
  /** Options of the presenter's plan. */
  planned: readonly string[];
  state: NomsState;
  /** How many options the framework names. */
  named: number;
  /** Options that are not shown. */
  others: number;
  /** First column on screen, and how many fit. */
  first: number;
  fitting: number;
  isSameOpen: boolean;
  fold: LiveAction;
  onMove: (by: number) => void;
  onChoose: () => void;
  onSeries: (id: SeriesMatch['id']) => void;
}): ReactElement {
  const { options, rows, sources } = comparison;
  const differing = rows.filter((row) => row.differs);
  const same = rows.filter((row) => !row.differs);
  // Of two cells that differ neither is the usual one: a tint would only color every row.
  const hasUsual = options.length > 2;
  const style = { '--fitting': fitting, '--all': options.length } as CSSProperties;
  const perOption = (draw: (option: ComparedOption) => ReactNode): ReactElement[] =>
    options.map((option, position) => (
      <td key={option.id} className={`options-cell${offScreen(position, first, fitting)}`}>
        {draw(option)}
      </td>
    ));
  return (
    <>
      {fitting >= options.length ? null : (
        <ColumnSteps first={first} fitting={fitting} count={options.length} onMove={onMove} />
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
                isPlanned={planned.includes(option.id)}
                className={offScreen(position, first, fitting)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="options-aspect">
              {t('options.here')}
            </th>
            {perOption((option) => (
              <FindingLines findings={option.verdict.findings} />
            ))}
          </tr>
        </tbody>
        {differing.length === 0 ? null : (
          <tbody>
            <GroupHead columns={options.length}>
              <GitCompare className="icon-s" aria-hidden="true" />
              {t('options.differ', { count: differing.length })}
              {hasUsual ? <span className="options-group-hint">{t('options.differ.hint')}</span> : null}
            </GroupHead>
            {differing.map((row) => (
              <tr key={row.aspect}>
                <th scope="row" className="options-aspect options-aspect-differs">
                  {row.label}
                </th>
                {row.cells.map((cell, position) => (
                  <td
                    // Columns have no identity of their own in a row: the position is the option's.
                    key={position}
                    className={`options-cell${hasUsual && row.unlike[position] === true ? ' options-cell-unlike' : ''}${offScreen(position, first, fitting)}`}
                  >
                    <Statement cell={cell} sources={sources} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
        {same.length === 0 ? null : (
          <tbody>
            <GroupHead columns={options.length}>
              <button type="button" className="options-fold" aria-expanded={isSameOpen} onClick={fold.perform}>
                <ChevronDown className={`icon-s${isSameOpen ? '' : ' options-folded'}`} aria-hidden="true" />
                {t('options.same', { count: same.length })}
                <span className="options-group-hint">{same.map((row) => row.label).join(', ')}</span>
                <kbd>F</kbd>
              </button>
            </GroupHead>
            {(isSameOpen ? same : []).map((row) => (
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
        <tbody className="options-series-rows">
          <GroupHead columns={options.length}>{t('options.seriesRow')}</GroupHead>
          <tr>
            <th scope="row" className="options-aspect">
              {t('options.seriesRow.head')}
            </th>
            {perOption((option) => (
              <SeriesLines series={seriesOfOption(option.id, series)} onSeries={onSeries} />
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}

function GroupHead({ columns, children }: { columns: number; children: ReactNode }): ReactElement {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns + 1} className="options-group">
        {children}
      </th>
    </tr>
  );
}

/** Which columns are on screen, and the way to the others. */
function ColumnSteps({
  first,
  fitting,
  count,
  onMove,
}: {
  first: number;
  fitting: number;
  count: number;
  onMove: (by: number) => void;
}): ReactElement {
  return (
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
        {t('options.columns', { from: first + 1, to: first + fitting, count })}
      </span>
      <Button
        size="small"
        keys="→"
        isDisabled={first + fitting >= count}
        icon={<ChevronRight className="icon-s" aria-hidden="true" />}
        onPress={() => {
          onMove(1);
        }}
      >
        <span className="hidden-visually">{t('options.columns.after')}</span>
      </Button>
    </div>
  );
}
