import type { QueueRow } from '@spineboard/core/contract';
import { useRef } from 'react';
import {
  DropIndicator,
  useDragAndDrop,
  type DragAndDropHooks,
  type DropItem,
  type DropTarget,
} from 'react-aria-components';
import { mayStand } from './agenda-places.ts';
import { isUrgent, type Item } from './agenda.ts';

// No text of a patient goes along: what is dragged out of the window tells the other program nothing.
const ITEM = 'application/x-spineboard-agenda-item';
const CASE = 'application/x-spineboard-case';
/** One that does not wait: while it is dragged only the kind of what is dragged can be read, and it decides the place. */
const URGENT_CASE = 'application/x-spineboard-urgent-case';

/** Cases that are dragged to the agenda. */
export type DraggedCase = { caseId: string; urgent: boolean };

function gapOf(discuss: readonly Item[], target: DropTarget): number {
  if (target.type === 'root') return discuss.length;
  const at = discuss.findIndex((item) => item.id === target.key);
  return target.dropPosition === 'after' ? at + 1 : at;
}

async function casesOf(items: readonly DropItem[]): Promise<DraggedCase[]> {
  return Promise.all(
    items.flatMap((item) => {
      const type = [CASE, URGENT_CASE].find((each) => item.kind === 'text' && item.types.has(each));
      if (item.kind !== 'text' || type === undefined) return [];
      return [item.getText(type).then((caseId): DraggedCase => ({ caseId, urgent: type === URGENT_CASE }))];
    }),
  );
}

/** Rows of the agenda are dragged among themselves, within what may change places, and cases are dropped between them. */
export function useAgendaDrag({
  discuss,
  onMove,
  onAdd,
}: {
  discuss: readonly Item[];
  /** A row was dropped into a gap; 0 is before the first. */
  onMove: (item: Item, gap: number) => void;
  onAdd: (cases: readonly DraggedCase[], gap: number) => void;
}): DragAndDropHooks<Item> {
  const dragged = useRef<Item | null>(null);
  const add = async (items: readonly DropItem[], gap: number): Promise<void> => {
    const cases = await casesOf(items);
    if (cases.length > 0) onAdd(cases, gap);
  };
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (_keys, items) => items.map(({ id }) => ({ [ITEM]: id })),
    acceptedDragTypes: [ITEM, CASE, URGENT_CASE],
    onDragStart: ({ keys }) => {
      dragged.current = discuss.find((item) => keys.has(item.id)) ?? null;
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    getDropOperation: (target, types, allowed) => {
      const operation = allowed[0] ?? 'cancel';
      // Where no gap takes it, the agenda as a whole is asked: only an empty one has no place that would be the wrong one.
      if (target.type === 'root') return discuss.length === 0 ? operation : 'cancel';
      const urgent = types.has(ITEM) ? dragged.current !== null && isUrgent(dragged.current) : types.has(URGENT_CASE);
      return mayStand(discuss, urgent, gapOf(discuss, target)) ? operation : 'cancel';
    },
    onReorder: ({ keys, target }) => {
      const item = discuss.find((each) => keys.has(each.id));
      if (item !== undefined) onMove(item, gapOf(discuss, target));
    },
    onInsert: ({ items, target }) => void add(items, gapOf(discuss, target)),
    onRootDrop: ({ items }) => void add(items, discuss.length),
    renderDropIndicator: (target) => <DropIndicator target={target} className="agenda-gap" />,
  });
  return dragAndDropHooks;
}

/** Cases that can be put on the agenda are dragged there. */
export function useCaseDrag(isDisabled: boolean): DragAndDropHooks<QueueRow> {
  const { dragAndDropHooks } = useDragAndDrop<QueueRow>({
    isDisabled,
    getItems: (_keys, rows) =>
      rows.map((row): Record<string, string> => ({ [row.urgency === 'now' ? URGENT_CASE : CASE]: row.id })),
    getAllowedDropOperations: () => ['copy'],
  });
  return dragAndDropHooks;
}
