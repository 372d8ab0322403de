import { positionBeside } from '@spineboard/core/board';
import { isUrgent, type Item } from './agenda.ts';

/** First and last gap of the cases among which one can stand: those that do not wait are before the others. */
function gapsFor(discuss: readonly Item[], urgent: boolean): [number, number] {
  const border = discuss.filter(isUrgent).length;
  return urgent ? [0, border] : [border, discuss.length];
}

/** Whether a case may be put into a gap of the agenda; gap 0 is before the first case to discuss. */
export function mayStand(discuss: readonly Item[], urgent: boolean, gap: number): boolean {
  const [first, last] = gapsFor(discuss, urgent);
  return gap >= first && gap <= last;
}

/**
 * The chair's number that puts a case into a gap of what is discussed, or into the nearest one where it may stand; among
 * all items of the agenda without it, from 0.
 *
 * @param itemId item that moves; null for a case that is not on the agenda yet
 */
export function positionInGap(
  items: readonly Item[],
  discuss: readonly Item[],
  moved: { itemId: string | null; urgent: boolean },
  gap: number,
): number {
  const [first, last] = gapsFor(discuss, moved.urgent);
  const wanted = Math.min(last, Math.max(first, gap));
  const group = discuss.slice(first, last).filter((item) => item.id !== moved.itemId);
  const after = discuss.slice(wanted, last).find((item) => item.id !== moved.itemId);
  const before = group.at(-1);
  if (after !== undefined) return positionBeside(items, moved.itemId, { targetId: after.id, side: 'before' });
  if (before !== undefined) return positionBeside(items, moved.itemId, { targetId: before.id, side: 'after' });
  return items.length;
}
