// oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid of which only the lines in sight exist: rows are placed, a table's are not
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { QueueRow } from '@spineboard/core/contract';
import { t } from '../../messages/t.ts';
import { COLUMNS } from './queue-columns.ts';
import { QueueHeader } from './queue-header.tsx';
import type { QueueLines } from './queue-lines.ts';
import { queueMemory } from './queue-memory.ts';
import type { QueueSearch } from './queue-search.ts';
import { isMoveKey, lineAfter, type MoveKey } from './row-move.ts';
import { TableLine } from './table-line.tsx';
import { useFirstLines } from './use-first-lines.ts';
import { useMedia } from './use-media.ts';
import { useReadyCase } from './use-ready-case.ts';
import './queue-table.css';

const HEAD_HEIGHT = 30;
const GROUP_HEIGHT = 27;
/** Lines drawn above and below what is in sight, so that scrolling shows no gap. */
const OVERSCAN = 5;

/** What the screen's own keys may ask of the table. */
export type QueueTableHandle = {
  move: (key: MoveKey) => void;
  /** Case of the current line; null where there is none, or it is still on its way. */
  current: () => QueueRow | null;
  hasLines: () => boolean;
  hasFocus: () => boolean;
};

type Props = {
  lines: QueueLines;
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  today: string;
  selected: ReadonlyMap<string, QueueRow>;
  onToggle: (row: QueueRow) => void;
  /** Selects a run of cases, beside what was selected before it. */
  onExtend: (run: Promise<QueueRow[]>) => void;
  onOpen: (row: QueueRow) => void;
  handle: { current: QueueTableHandle | null };
  /** Changes when another list is shown: the table then starts at its top again. */
  listKey: string;
};

/**
 * The table of cases: an ARIA grid whose rows are reached by arrows, Home, End and pages. Only the lines in sight are
 * in the document, and always the current one, so that the focus is never lost by scrolling.
 */
export function QueueTable(props: Props): ReactElement {
  const { lines, listKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isTall = useMedia('(max-width: 1151px)');
  const rowHeight = isTall ? 44 : 32;
  const [current, setCurrent] = useState(0);
  const wantsFocus = useRef(false);
  /** Line that is opened as soon as its case has come. */
  const wantsOpen = useRef<number | null>(null);
  /** Where a run of selected cases begins. */
  const anchor = useRef(0);
  const isCase = (line: number): boolean => !lines.isGroup(line);
  const active = lines.length === 0 ? 0 : closestCase(Math.min(current, lines.length - 1), lines.length, isCase);

  const { count, isWhole, makeWhole } = useFirstLines(lines.length, GROUP_HEIGHT);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that this warns of is not used
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (lines.isGroup(line) ? GROUP_HEIGHT : rowHeight),
    overscan: isWhole ? OVERSCAN : 0,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: queueMemory.offset,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const isIn = (active >= first && active <= last) || active >= count;
      return isIn ? inSight : [...inSight, active].sort((a, b) => a - b);
    },
  });
  const heights = `${rowHeight} ${lines.length} ${listKey}`;
  const measured = useRef(heights);
  useLayoutEffect(() => {
    // The first heights are told already; to go through a hundred thousand lines twice would be felt.
    if (measured.current === heights) return;
    measured.current = heights;
    virtualizer.measure();
  }, [virtualizer, heights]);

  const items = virtualizer.getVirtualItems();
  const range = virtualizer.range;
  const { show } = lines;
  useEffect(() => {
    if (range !== null) show(range.startIndex, range.endIndex);
  }, [show, range]);

  useListStart(listKey, () => {
    setCurrent(0);
    anchor.current = 0;
    wantsOpen.current = null;
    virtualizer.scrollToOffset(0);
  });
  useReturn(lines, (line) => {
    setCurrent(line);
    // Back at the row that was left, with the keyboard as well, unless the person is already elsewhere.
    const at = document.activeElement;
    wantsFocus.current = at === null || at === document.body || at.tagName === 'MAIN';
  });

  const focusLine = (line: number): void => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-line="${line}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    focusLine(active);
  });

  const goTo = (line: number): void => {
    wantsFocus.current = true;
    setCurrent(line);
    if (line >= count) makeWhole();
    virtualizer.scrollToIndex(line, { align: 'auto' });
    // The line that is the current one already is not drawn again.
    if (line === active) focusLine(line);
  };
  const move = (key: MoveKey): number => {
    if (lines.length === 0) return 0;
    const isInside = scroller.current?.contains(document.activeElement) === true;
    const height = scroller.current?.clientHeight ?? 0;
    const page = Math.floor((height - HEAD_HEIGHT) / rowHeight) - 1;
    const line = isInside ? lineAfter(key, active, lines.length, page, isCase) : active;
    goTo(line);
    return line;
  };
  const rowAt = (line: number): QueueRow | null => {
    if (line >= lines.length) return null;
    const found = lines.at(line);
    return found.kind === 'case' ? found.row : null;
  };
  useReadyCase(rowAt(active)?.id ?? null);
  props.handle.current = {
    move,
    current: () => rowAt(active),
    hasLines: () => lines.length > 0,
    hasFocus: () => scroller.current?.contains(document.activeElement) === true,
  };
  const extendTo = (line: number): void => {
    props.onExtend(lines.between(Math.min(anchor.current, line), Math.max(anchor.current, line)));
  };
  const toggle = (row: QueueRow, line: number): void => {
    anchor.current = line;
    props.onToggle(row);
  };

  const open = (row: QueueRow): void => {
    queueMemory.caseId = row.id;
    queueMemory.offset = scroller.current?.scrollTop ?? 0;
    props.onOpen(row);
  };
  useEffect(() => {
    const line = wantsOpen.current;
    if (line === null) return;
    // Whoever went elsewhere meanwhile does not want it any more.
    const isLeft = line !== active || scroller.current?.contains(document.activeElement) !== true;
    const row = isLeft ? null : rowAt(line);
    if (isLeft || row !== null) wantsOpen.current = null;
    if (row !== null) open(row);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['line'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowAt(active);
    if (isMoveKey(event.key)) {
      const line = move(event.key);
      if (event.shiftKey) extendTo(line);
      else if (props.selected.size === 0) anchor.current = line;
    } else if (event.key === 'Enter' && row === null) wantsOpen.current = active;
    else if (event.key === 'Enter' && row !== null) open(row);
    else if (event.key === ' ' && event.shiftKey) extendTo(active);
    else if (event.key === ' ' && row !== null) toggle(row, active);
    else return;
    event.preventDefault();
  };

  return (
    <div className="queue-scroller" ref={scroller}>
      {/* The rows take the focus, not the grid. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        aria-label={t('queue.title')}
        aria-rowcount={lines.length + 1}
        aria-colcount={COLUMNS.length}
        aria-multiselectable="true"
        className="queue-grid"
        onKeyDown={onKeyDown}
      >
        <QueueHeader search={props.search} onSearch={props.onSearch} />
        <div
          role="rowgroup"
          className="queue-body"
          style={{ height: virtualizer.getTotalSize() + (lines.length - count) * rowHeight }}
        >
          {items.map((item) => (
            <TableLine
              key={item.key}
              line={lines.at(item.index)}
              index={item.index}
              top={item.start - HEAD_HEIGHT}
              height={item.size}
              isCurrent={item.index === active}
              today={props.today}
              selected={props.selected}
              onFocus={() => {
                setCurrent(item.index);
              }}
              onToggle={(row, isRun) => {
                if (isRun) extendTo(item.index);
                else toggle(row, item.index);
              }}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function closestCase(line: number, length: number, isCase: (line: number) => boolean): number {
  if (isCase(line)) return line;
  for (let next = line + 1; next < length; next += 1) if (isCase(next)) return next;
  return line;
}

/** Runs `start` when another list is shown, but not for the first one. */
function useListStart(listKey: string, start: () => void): void {
  const shown = useRef(listKey);
  useEffect(() => {
    if (shown.current === listKey) return;
    shown.current = listKey;
    start();
  });
}

/** Finds the case that the person came back from, once its line is there. */
function useReturn(lines: QueueLines, goBackTo: (line: number) => void): void {
  useEffect(() => {
    const { caseId } = queueMemory;
    if (caseId === null || lines.length === 0) return;
    queueMemory.caseId = null;
    for (let line = 0; line < Math.min(lines.length, 1000); line += 1) {
      const found = lines.at(line);
      if (found.kind === 'case' && found.row.id === caseId) {
        goBackTo(line);
        return;
      }
    }
  });
}
