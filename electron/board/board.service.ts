import type { Attendance, DecisionDraft, AgendaItem } from '@spineboard/core/board';
import type { MeetingSummary, MeetingView } from '@spineboard/core/contract';
import type { Changed, Context } from '../database/context.ts';

export type MeetingDetails = {
  title: string;
  date: string;
  startsAt: string;
  place: string;
  chairId: string | null;
  scribeId: string | null;
};
type ItemRef = { meetingId: string; itemId: string };
type DraftInput = ItemRef & { version: number; draft: DecisionDraft };

export declare function listMeetings(ctx: Context): MeetingSummary[];
export declare function getMeeting(ctx: Context, input: { id: string }): MeetingView;
export declare function createMeeting(ctx: Context, input: MeetingDetails): Changed<MeetingView>;
export declare function updateMeeting(
  ctx: Context,
  input: MeetingDetails & { id: string; conflicts: string },
): Changed<MeetingView>;
export declare function addCases(ctx: Context, input: { meetingId: string; caseIds: string[] }): Changed<MeetingView>;
export declare function removeCase(ctx: Context, input: ItemRef): Changed<MeetingView>;
export declare function moveCase(ctx: Context, input: ItemRef & { position: number }): Changed<MeetingView>;
export declare function setItem(
  ctx: Context,
  input: ItemRef & Pick<AgendaItem, 'kind' | 'budgetMinutes' | 'standard' | 'postponed'>,
): Changed<MeetingView>;
export declare function setAttendance(
  ctx: Context,
  input: { meetingId: string; attendance: Attendance[] },
): Changed<MeetingView>;
export declare function startMeeting(ctx: Context, input: { meetingId: string }): Changed<MeetingView>;
export declare function beginCase(ctx: Context, input: ItemRef): Changed<MeetingView>;
export declare function saveDecision(ctx: Context, input: DraftInput): Changed<MeetingView>;
export declare function recordDecision(ctx: Context, input: DraftInput): Changed<MeetingView>;
export declare function finishMeeting(ctx: Context, input: { meetingId: string }): Changed<MeetingView>;
