import type { MeetingView, PresentPosition, TypedDecision } from '@spineboard/core/contract';
import { itemsOf, type Item } from '../board/agenda.ts';
import { neighborSheet, sheetsOf, shownSheet, type Sheet, type Sheets } from './pages.ts';

/** Cases that are walked: those to discuss, and the one on the projector even where it is not one of them. */
export function walkedCases(meeting: MeetingView, item: Item | null): Item[] {
  const discuss = itemsOf(meeting, 'discuss');
  return item === null || discuss.some((each) => each.id === item.id) ? discuss : [...discuss, item];
}

/** The case `by` places away among those that are walked; null at the ends. */
export function walkedCase(meeting: MeetingView, item: Item | null, by: 1 | -1): Item | null {
  const cases = walkedCases(meeting, item);
  const here = cases.findIndex((each) => each.id === item?.id);
  return here === -1 ? null : (cases[here + by] ?? null);
}

/** A page of a case: where a step leads. */
export type Step = Sheet & { itemId: string };

/**
 * The page before or after: of the same case, else the first page of the next case or the last one of the case before.
 * Null at the ends of the agenda.
 */
export function pageBeside(
  meeting: MeetingView,
  item: Item,
  at: Sheet,
  { by, countsOf }: { by: 1 | -1; countsOf: (item: Item) => Sheets },
): Step | null {
  const counts = countsOf(item);
  const sheet = neighborSheet(counts, shownSheet(counts, at), by);
  if (sheet !== null) return { itemId: item.id, ...sheet };
  const other = walkedCase(meeting, item, by);
  if (other === null) return null;
  // Backward, one comes to where the case before ended.
  const last = by === 1 ? undefined : sheetsOf(countsOf(other)).at(-1);
  return { itemId: other.id, ...(last ?? { page: 'case', part: 0 }) };
}

/** Whether there is a page before or after, without making the pages of another case. */
export function hasPageBeside(meeting: MeetingView, item: Item, at: Sheet, by: 1 | -1, counts: Sheets): boolean {
  return neighborSheet(counts, shownSheet(counts, at), by) !== null || walkedCase(meeting, item, by) !== null;
}

/** Which of how many pages of a case a position is, from 1. */
export function pageNumber(counts: Sheets, position: Pick<PresentPosition, 'page' | 'part'>): [number, number] {
  const all = sheetsOf(counts);
  const at = shownSheet(counts, position);
  return [all.findIndex((each) => each.page === at.page && each.part === at.part) + 1, all.length];
}

/** The draft in the room: what is being typed where that is newer than what was saved. */
export function draftInRoom(item: Item, typed: TypedDecision | null): Item['decision']['draft'] {
  const isNewer = typed !== null && typed.itemId === item.id && typed.version >= item.decision.version;
  return isNewer ? typed.draft : item.decision.draft;
}
