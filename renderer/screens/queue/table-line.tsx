// oxlint-disable jsx-a11y/prefer-tag-over-role -- a line of an ARIA grid of which only the lines in sight exist
import type { ReactElement } from 'react';
import type { QueueRow } from '@spineboard/core/contract';
import { t } from '../../messages/t.ts';
import { COLUMNS } from './queue-columns.ts';
import type { QueueLine } from './queue-lines.ts';
import { isSelectPlace, QueueCells } from './queue-row.tsx';

/** One line of the table, at its place: the head of a group, a case, or one that is still on its way. */
export function TableLine({
  line,
  index,
  top,
  height,
  isCurrent,
  today,
  selected,
  onFocus,
  onToggle,
  onOpen,
}: {
  line: QueueLine;
  index: number;
  top: number;
  height: number;
  isCurrent: boolean;
  today: string;
  selected: ReadonlyMap<string, QueueRow>;
  onFocus: () => void;
  /** `isRun`: from the case that was toggled last to this one. */
  onToggle: (row: QueueRow, isRun: boolean) => void;
  onOpen: (row: QueueRow) => void;
}): ReactElement {
  const place = { height, transform: `translateY(${top}px)` };
  if (line.kind === 'group') {
    return (
      <div role="row" className="queue-group" style={place} aria-rowindex={index + 2}>
        <div role="gridcell" aria-colspan={COLUMNS.length} className="queue-group-cell">
          <b>{line.title}</b>
          <span className="mut ell">{line.text}</span>
        </div>
      </div>
    );
  }
  if (line.kind === 'waiting') {
    return (
      <div
        role="row"
        className="queue-line queue-waiting"
        style={place}
        aria-rowindex={index + 2}
        aria-busy="true"
        aria-label={t('common.loading')}
        data-line={index}
        tabIndex={isCurrent ? 0 : -1}
      >
        {COLUMNS.map((column, at) => (
          // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a skeleton; the row says that it loads
          <div key={column.id} role="gridcell" aria-colindex={at + 1} className={`queue-cell queue-cell-${column.id}`}>
            <span className="queue-skeleton" />
          </div>
        ))}
      </div>
    );
  }
  const { row } = line;
  const isSelected = selected.has(row.id);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid owns the keys
    <div
      role="row"
      className={`queue-line queue-row${isCurrent ? ' queue-row-current' : ''}`}
      style={place}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-line={index}
      data-case={row.id}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onMouseDown={(event) => {
        // A run of rows is selected, not the text in them.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.shiftKey || isSelectPlace(event.target)) onToggle(row, event.shiftKey);
        else onOpen(row);
      }}
    >
      <QueueCells row={row} today={today} isSelected={isSelected} />
    </div>
  );
}
