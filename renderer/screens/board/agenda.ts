import { inAgendaOrder } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';

export type Item = MeetingView['items'][number];

/** A case that does not wait for the meeting. */
export const isUrgent = (item: Item): boolean => item.row.urgency === 'now';

/** Every item in the one order of the agenda. */
export function agendaOf(meeting: MeetingView): Item[] {
  return inAgendaOrder(meeting.items, meeting.status, (item) => ({ ...item, urgent: isUrgent(item) }));
}

/** Items of a kind in agenda order. */
export function itemsOf(meeting: MeetingView, kind: Item['kind']): Item[] {
  return agendaOf(meeting).filter((item) => item.kind === kind);
}

/** Minutes that the cases to discuss need together. */
export function plannedMinutes(meeting: MeetingView): number {
  return itemsOf(meeting, 'discuss').reduce((sum, item) => sum + item.budgetMinutes, 0);
}

/** Cases to discuss without a recorded decision, in agenda order. */
export function undecidedItems(meeting: MeetingView): Item[] {
  return itemsOf(meeting, 'discuss').filter((item) => item.decision.recorded === null);
}

/**
 * The case that the screen opens with: the one in discussion (begun last, not ended), else the next without a
 * decision, else the first. Null on an empty agenda.
 */
export function currentItem(meeting: MeetingView): Item | null {
  const discuss = itemsOf(meeting, 'discuss');
  const begun = discuss
    .filter((item) => item.startedAt !== null && item.endedAt === null && item.decision.recorded === null)
    .toSorted((one, other) => (other.startedAt ?? '').localeCompare(one.startedAt ?? ''));
  return begun[0] ?? discuss.find((item) => item.decision.recorded === null) ?? discuss[0] ?? null;
}

/** The item `step` places away in agenda order (discussed cases first), or null at the ends. */
export function neighbor(meeting: MeetingView, itemId: string, step: 1 | -1): Item | null {
  const order = agendaOf(meeting);
  const index = order.findIndex((item) => item.id === itemId);
  return index === -1 ? null : (order[index + step] ?? null);
}

/** The next case to discuss without a decision after this one, going round once; null when all are decided. */
export function nextUndecided(meeting: MeetingView, itemId: string): Item | null {
  const discuss = itemsOf(meeting, 'discuss');
  const index = discuss.findIndex((item) => item.id === itemId);
  const order = [...discuss.slice(index + 1), ...discuss.slice(0, Math.max(index, 0))];
  return order.find((item) => item.decision.recorded === null && item.id !== itemId) ?? null;
}

/** Whole minutes between two instants, never negative. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
