import type { MeetingSummary, MeetingView } from '@spineboard/core/contract';

/** Whole days from one calendar day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function byStart(a: MeetingSummary, b: MeetingSummary): number {
  return `${a.date} ${a.startsAt}`.localeCompare(`${b.date} ${b.startsAt}`);
}

/**
 * The meeting that the queue works towards: one in session, else the soonest planned from today on, else the latest
 * planned one that was never held. Null when nothing is planned.
 */
export function nextMeeting(meetings: readonly MeetingSummary[], today: string): MeetingSummary | null {
  const inSession = meetings.filter((each) => each.status === 'inSession').toSorted(byStart);
  const planned = meetings.filter((each) => each.status === 'planned').toSorted(byStart);
  return inSession[0] ?? planned.find((each) => each.date >= today) ?? planned.at(-1) ?? null;
}

/** What is on an agenda: cases to discuss, their minutes of those that the meeting has, and how many of them are ready. */
export function agendaLoad(meeting: MeetingView): { cases: number; minutes: number; budget: number; ready: number } {
  const discussed = meeting.items.filter((item) => item.kind === 'discuss');
  return {
    cases: discussed.length,
    minutes: discussed.reduce((sum, item) => sum + item.budgetMinutes, 0),
    budget: meeting.budgetMinutes,
    ready: discussed.filter((item) => item.row.status === 'ready' || item.row.status === 'discussed').length,
  };
}
