import type { AgendaSheet } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCases, createMeeting, moveCase, startMeeting } from '../../../electron/board/board.service.ts';
import { preparePaper } from '../../../electron/board/papers.service.ts';
import { createCase } from '../../../electron/cases/cases.service.ts';
import { agendaOf } from '../../../renderer/screens/board/agenda.ts';
import { openBoard, patient, temporaryFolder, type OpenBoard, closeAudited } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let meeting: MeetingView;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  const details = { title: 'Board', date: '2026-11-26', startsAt: '16:00', place: '', chairId: null, scribeId: null };
  const { id } = createMeeting(board.ctx, details).result;
  meeting = addCases(board.ctx, {
    meetingId: id,
    caseIds: [aCase('Adams'), aCase('Brown'), aCase('Clark', true)],
  }).result;
});
afterEach(() => {
  closeAudited(board, place);
});

function aCase(name: string, urgent = false): string {
  const record = patient(name, (each) => {
    if (urgent) each.urgencyOverride = { level: 'now', reason: 'Called by the ward', by: 'R. Costa' };
  });
  return createCase(board.ctx, { record }).result.id;
}

const screen = (view: MeetingView): string[] => agendaOf(view).map((item) => item.row.name);

/** Names on the printed agenda, in their order, with when each begins. */
async function printed(): Promise<string[]> {
  let sheet: AgendaSheet | null = null;
  const print = (job: { json: string }) => {
    sheet = JSON.parse(job.json) as AgendaSheet;
    return Promise.resolve({ json: job.json, pdf: new Uint8Array() });
  };
  const printing = { print, imagesOf: () => Promise.resolve([]), appVersion: '0.1.0' };
  await preparePaper(board.ctx, printing, { paper: 'agenda', meetingId: meeting.id, withNames: true });
  const { discussed } = sheet ?? { discussed: [] as AgendaSheet['discussed'] };
  return discussed.map((line) => `${line.starts} ${line.name}`);
}

describe('the agenda on the screen and on paper', () => {
  it('has one order: what does not wait first, then the chair’s', async () => {
    expect(screen(meeting)).toEqual(['Clark', 'Adams', 'Brown']);
    expect(await printed()).toEqual(['16:00 Clark', '16:09 Adams', '16:18 Brown']);
    const brown = meeting.items[1]?.id ?? '';
    const moved = moveCase(board.ctx, { meetingId: meeting.id, itemId: brown, position: 0 }).result;
    expect(screen(moved)).toEqual(['Clark', 'Brown', 'Adams']);
    expect(await printed()).toEqual(['16:00 Clark', '16:09 Brown', '16:18 Adams']);
  });

  it('becomes the chair’s own at the start, and stays what it was', async () => {
    const started = startMeeting(board.ctx, { meetingId: meeting.id }).result;
    expect(started.items.map((item) => item.row.name)).toEqual(['Clark', 'Adams', 'Brown']);
    expect(started.items.map((item) => item.position)).toEqual([0, 1, 2]);
    expect(screen(started)).toEqual(['Clark', 'Adams', 'Brown']);
    expect(await printed()).toEqual(['16:00 Clark', '16:09 Adams', '16:18 Brown']);
    // Who becomes urgent in the middle of the meeting jumps no queue.
    const late = addCases(board.ctx, { meetingId: meeting.id, caseIds: [aCase('Davis', true)] }).result;
    expect(screen(late)).toEqual(['Clark', 'Adams', 'Brown', 'Davis']);
  });

  it('takes new cases where they are put', () => {
    const caseIds = [aCase('Evans'), aCase('Flynn')];
    const added = addCases(board.ctx, { meetingId: meeting.id, caseIds, position: 1 }).result;
    expect(added.items.map((item) => item.row.name)).toEqual(['Adams', 'Evans', 'Flynn', 'Brown', 'Clark']);
    expect(added.items.map((item) => item.position)).toEqual([0, 1, 2, 3, 4]);
    const beyond = addCases(board.ctx, { meetingId: meeting.id, caseIds: [aCase('Green')], position: 99 }).result;
    expect(beyond.items.at(-1)?.row.name).toBe('Green');
  });
});
