import { emptyDecision } from '@spineboard/core/board';
import * as meetings from '../../electron/board/board.service.ts';
import { createCase } from '../../electron/cases/cases.service.ts';
import { patient, type OpenBoard } from './board-workspace.ts';

/** A meeting of one case that was discussed, finished and not signed yet. Gives its id. */
export function finishedMeeting({ ctx, meId }: OpenBoard, name = 'Adams'): string {
  const { id: caseId } = createCase(ctx, { record: patient(name) }).result;
  const { id } = meetings.createMeeting(ctx, {
    title: 'Board',
    date: '2026-11-19',
    startsAt: '16:00',
    place: '',
    chairId: meId,
    scribeId: null,
  }).result;
  const [item] = meetings.addCases(ctx, { meetingId: id, caseIds: [caseId] }).result.items;
  meetings.startMeeting(ctx, { meetingId: id });
  const draft = { ...emptyDecision(), kind: 'none' as const, reason: 'Watch.' };
  meetings.recordDecision(ctx, { meetingId: id, itemId: item?.id ?? '', version: 0, draft });
  meetings.finishMeeting(ctx, { meetingId: id });
  return id;
}
