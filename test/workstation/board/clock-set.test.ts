import { emptyDecision } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addCases,
  beginCase,
  createMeeting,
  finishMeeting,
  recordDecision,
  startMeeting,
} from '../../../electron/board/board.service.ts';
import { meetingNow } from '../../../electron/board/meeting-clock.ts';
import { draftMinutesInput, signMeeting } from '../../../electron/board/minutes.service.ts';
import { createCase } from '../../../electron/cases/cases.service.ts';
import type { Context } from '../../../electron/database/context.ts';
import { minutesBetween } from '../../../renderer/screens/board/agenda.ts';
import {
  openBoard,
  PASSPHRASE,
  patient,
  temporaryFolder,
  type OpenBoard,
  closeAudited,
} from '../../support/board-workspace.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let ctx: Context;
let awake: number;
let meeting: MeetingView;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  awake = 1000;
  ctx = { ...board.ctx, awake: () => awake };
  const details = { title: 'Board', date: '2026-11-19', startsAt: '10:00', place: '', chairId: null, scribeId: null };
  const { id } = createMeeting(ctx, details).result;
  const caseIds = ['Adams', 'Brown'].map((name) => createCase(ctx, { record: patient(name) }).result.id);
  meeting = addCases(ctx, { meetingId: id, caseIds }).result;
});
afterEach(() => {
  closeAudited(board, place);
});

/** Seconds go by, awake or asleep. */
function pass(seconds: number): void {
  board.clock.wait(seconds);
  awake += seconds * 1000;
}
/** Somebody sets the clock of the computer. */
const setBy = (seconds: number): void => board.clock.wait(seconds);

const item = (index: number) => ({ meetingId: meeting.id, itemId: meeting.items[index]?.id ?? '' });
const decide = (index: number): MeetingView =>
  recordDecision(ctx, { ...item(index), version: 0, draft: { ...emptyDecision(), kind: 'none' } }).result;

/** Every instant of the meeting, in the order in which it was stamped. */
function instants(view: MeetingView): (string | null)[] {
  return [
    view.startedAt,
    ...view.items.flatMap((each) => [each.startedAt, each.decision.recorded?.at ?? null, each.endedAt]),
    view.finishedAt,
    ...view.minutes.map((entry) => entry.signedAt),
  ];
}

describe('a meeting in which the clock is set', () => {
  for (const [name, seconds] of [
    ['an hour back', -HOUR],
    ['an hour forward', HOUR],
  ] as const) {
    it(`${name}, lasts as long as it lasted, in its order, to the signed minutes`, async () => {
      startMeeting(ctx, { meetingId: meeting.id });
      beginCase(ctx, item(0));
      pass(5 * MINUTE);
      setBy(seconds);
      pass(4 * MINUTE);
      decide(0);
      beginCase(ctx, item(1));
      pass(7 * MINUTE);
      decide(1);
      const done = finishMeeting(ctx, { meetingId: meeting.id }).result;
      expect(done.items.map((each) => minutesBetween(each.startedAt ?? '', each.endedAt ?? ''))).toEqual([9, 7]);
      expect(done).toMatchObject({ startedAt: '2026-11-19T09:00:00.000Z', finishedAt: '2026-11-19T09:16:00.000Z' });
      pass(MINUTE);
      const signing = {
        slots: board.workspace.slots,
        appVersion: '0.1.0',
        renderMinutes: (input: object) => Promise.resolve({ json: JSON.stringify(input), pdf: Buffer.from('%PDF') }),
      };
      const { result } = await signMeeting(ctx, signing, {
        meetingId: meeting.id,
        personId: board.meId,
        passphrase: PASSPHRASE,
      });
      const stamped = instants(result).map((instant) => Date.parse(instant ?? ''));
      expect(stamped).toEqual(stamped.toSorted((one, other) => one - other));
      expect(result.minutes).toMatchObject([{ number: '2026-1', signedAt: '2026-11-19T09:17:00.000Z' }]);
    });
  }

  it('an hour back and the program started anew, still nothing ends before it began', async () => {
    startMeeting(ctx, { meetingId: meeting.id });
    pass(5 * MINUTE);
    beginCase(ctx, item(0));
    setBy(-HOUR);
    // What is opened anew knows nothing of the pace so far.
    board.workspace.lock();
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    const anew = { ...board.workspace.context(), awake: () => awake };
    board.ctx = anew;
    pass(2 * MINUTE);
    const view = recordDecision(anew, { ...item(0), version: 0, draft: { ...emptyDecision(), kind: 'none' } }).result;
    expect(view.items[0]).toMatchObject({ startedAt: '2026-11-19T09:05:00.000Z', endedAt: '2026-11-19T09:05:00.000Z' });
    expect(draftMinutesInput(anew, '0.1.0', { meetingId: meeting.id }).items).toHaveLength(2);
  });

  it('counts the time with the lid closed', () => {
    startMeeting(ctx, { meetingId: meeting.id });
    beginCase(ctx, item(0));
    pass(HOUR);
    expect(meetingNow(ctx, meeting.id)).toBe('2026-11-19T10:00:00.000Z');
    const view = decide(0);
    expect(minutesBetween(view.items[0]?.startedAt ?? '', view.items[0]?.endedAt ?? '')).toBe(60);
  });

  it('gives ids that stay in their order', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-19T09:00:00.000Z') });
    try {
      const before = [v7(), v7()];
      vi.setSystemTime(Date.parse('2026-11-19T08:00:00.000Z'));
      const all = [...before, v7(), v7()];
      expect(all).toEqual(all.toSorted());
    } finally {
      vi.useRealTimers();
    }
  });
});
