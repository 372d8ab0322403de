import type { AgendaItem, Meeting } from './meeting.ts';

/** What of an item decides its place: the chair's number, and whether the case does not wait for the meeting. */
export type AgendaPlace = Pick<AgendaItem, 'position' | 'kind'> & { urgent: boolean };

const KINDS: readonly AgendaItem['kind'][] = ['discuss', 'postponed', 'listed'];

/**
 * The agenda in its one order, on the screen, in the session, in the room and on paper: what is discussed, then what is
 * postponed, then what is only listed, each in the chair's order. While the meeting is planned, cases that do not wait
 * come before the others to discuss. Once it has started nothing moves by itself: a fact that makes a case urgent in the
 * middle of the session leaves the order alone.
 */
export function inAgendaOrder<Entry>(
  entries: readonly Entry[],
  status: Meeting['status'],
  placeOf: (entry: Entry) => AgendaPlace,
): Entry[] {
  const rank = ({ kind, urgent }: AgendaPlace): number =>
    KINDS.indexOf(kind) * 2 + (status === 'planned' && kind === 'discuss' && !urgent ? 1 : 0);
  return entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .toSorted((one, other) => rank(one.place) - rank(other.place) || one.place.position - other.place.position)
    .map(({ entry }) => entry);
}

/**
 * The chair's number that puts an item before or after another one of the agenda, to be handed to `moveCase`: among the
 * items as they are without it, from 0.
 *
 * @param itemId item that moves; null for one that is not on the agenda yet
 */
export function positionBeside(
  items: readonly Pick<AgendaItem, 'id' | 'position'>[],
  itemId: string | null,
  { targetId, side }: { targetId: string; side: 'before' | 'after' },
): number {
  const rest = items
    .toSorted((one, other) => one.position - other.position)
    .filter((item) => item.id !== itemId)
    .map((item) => item.id);
  const target = rest.indexOf(targetId);
  if (target === -1) return rest.length;
  return side === 'before' ? target : target + 1;
}
