import { type DecisionDraft, emptyDecision } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import * as meetings from '../../electron/board/board.service.ts';
import { createCase } from '../../electron/cases/cases.service.ts';
import { patient, type OpenBoard } from './board-workspace.ts';

/** A meeting of these cases, each decided as `draftOf` its place says, finished and not signed yet. Gives its id. */
export function finishedMeetingOf(
  { ctx, meId }: OpenBoard,
  records: readonly CaseRecord[],
  draftOf: (index: number) => DecisionDraft,
): string {
  const caseIds = records.map((record) => createCase(ctx, { record }).result.id);
  const { id: meetingId } = meetings.createMeeting(ctx, {
    title: 'Board',
    date: '2026-11-19',
    startsAt: '16:00',
    place: '',
    chairId: meId,
    scribeId: null,
  }).result;
  const { items } = meetings.addCases(ctx, { meetingId, caseIds }).result;
  meetings.startMeeting(ctx, { meetingId });
  for (const [index, item] of items.entries()) {
    meetings.recordDecision(ctx, { meetingId, itemId: item.id, version: 0, draft: draftOf(index) });
  }
  meetings.finishMeeting(ctx, { meetingId });
  return meetingId;
}

/** The same of one case. */
export function finishedMeeting(board: OpenBoard, name = 'Adams'): string {
  return finishedMeetingOf(board, [patient(name)], () => ({ ...emptyDecision(), kind: 'none', reason: 'Watch.' }));
}
