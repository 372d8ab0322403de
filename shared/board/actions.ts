import { z } from 'zod';
import { clinicalDate, instant } from '../case/texts.ts';

/** `open`: nothing was told, or it was taken back. `dropped`: it was not carried out and will not be. */
export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Whether a decision was carried out; `open` while nobody told. */
export const CARRIED_OUT = ['open', 'yes', 'no'] as const;
export type CarriedOut = (typeof CARRIED_OUT)[number];

const line = z.string().max(300, 'At most 300 characters');

/** What was last told of an action. */
export const actionReport = z.strictObject({
  state: z.enum(ACTION_STATES),
  /** Day on which it was carried out; null where it was not, or the day is not known. */
  on: clinicalDate.nullable(),
  /** Why it was not carried out. */
  reason: line,
  by: line,
  at: instant.nullable(),
});
export type ActionReport = z.infer<typeof actionReport>;

/** An action that the board decided, with the case and meeting it comes from and what became of it. */
export const boardAction = z.strictObject({
  id: z.string().max(140),
  meetingId: z.uuid(),
  meetingTitle: line,
  meetingDate: clinicalDate,
  /** Number of the signed minutes it stands in; null while they are not signed. */
  minutesNumber: line.nullable(),
  itemId: z.uuid(),
  caseId: z.uuid(),
  /** Empty where the name is not known. */
  caseName: z.string(),
  recordNumber: z.string(),
  text: line,
  owner: line,
  due: clinicalDate.nullable(),
  told: actionReport,
});
export type BoardAction = z.infer<typeof boardAction>;

export const DUE_GROUPS = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const DAY_MS = 86_400_000;

/** Whole days from one calendar date to another; negative where the other is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/**
 * Which reminder an open action belongs to. `week`: within the next seven days, so that a Friday does not hide the
 * Monday after it.
 * @param today calendar date of the centre
 */
export function dueGroup(due: string | null, today: string): DueGroup {
  if (due === null) return 'undated';
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}

/** Open actions by reminder, soonest first; within a day in the order in which they were decided. Empty groups are left out. */
export function byDue<T extends Pick<BoardAction, 'due'>>(
  actions: readonly T[],
  today: string,
): { group: DueGroup; actions: T[] }[] {
  const sorted = actions
    .map((action, index) => ({ action, index }))
    .sort((a, b) => compareDue(a.action.due, b.action.due) || a.index - b.index)
    .map(({ action }) => action);
  return DUE_GROUPS.map((group) => ({
    group,
    actions: sorted.filter((action) => dueGroup(action.due, today) === group),
  })).filter((entry) => entry.actions.length > 0);
}

function compareDue(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
