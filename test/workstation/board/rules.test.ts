import { DEFAULT_BOARD_RULES, endsAt, isQuorate, boardRules, type BoardRules } from '@spineboard/core/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCases,
  createMeeting,
  getMeeting,
  setConflicts,
  startMeeting,
  updateMeeting,
} from '../../../electron/board/board.service.ts';
import { draftMinutesInput } from '../../../electron/board/minutes.service.ts';
import { boardRulesOf, setBoardRules } from '../../../electron/board/rules.service.ts';
import { createCase } from '../../../electron/cases/cases.service.ts';
import { openBoard, patient, temporaryFolder, type OpenBoard, closeAudited } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
});
afterEach(() => {
  closeAudited(board, place);
});

const OWN: BoardRules = {
  quorum: { required: ['surgery', 'radiationOncology', 'radiology'], minimum: 2 },
  caseMinutes: 12,
  meetingMinutes: 90,
};

function planned() {
  const caseId = createCase(board.ctx, { record: patient('Facet, Ruth') }).result.id;
  const details = { title: 'Board', date: '2026-11-19', startsAt: '16:00', place: '', chairId: null, scribeId: null };
  const { id } = createMeeting(board.ctx, details).result;
  return addCases(board.ctx, { meetingId: id, caseIds: [caseId] }).result;
}

describe('the rules of the centre', () => {
  it('are those of every board until it sets its own, which meetings that have not started follow', () => {
    expect(boardRulesOf(board.ctx.db)).toEqual(DEFAULT_BOARD_RULES);
    const before = planned();
    expect(before).toMatchObject({ budgetMinutes: 60, quorum: { minimum: 5 }, items: [{ budgetMinutes: 9 }] });
    setBoardRules(board.ctx, OWN);
    expect(getMeeting(board.ctx, { id: before.id })).toMatchObject({ budgetMinutes: 90, quorum: OWN.quorum });
    expect(planned().items).toMatchObject([{ budgetMinutes: 12 }]);
  });

  it('give way to the minutes of a single meeting, which that one keeps', () => {
    const { id, title, date, startsAt, place: room, chairId, scribeId, conflicts } = planned();
    const details = { id, title, date, startsAt, place: room, chairId, scribeId, conflicts };
    expect(updateMeeting(board.ctx, { ...details, budgetMinutes: 45 }).result).toMatchObject({
      budgetMinutes: 45,
      ownBudgetMinutes: 45,
    });
    // Who changes something else leaves them alone.
    updateMeeting(board.ctx, { ...details, conflicts: 'none' });
    setBoardRules(board.ctx, OWN);
    expect(getMeeting(board.ctx, { id }).budgetMinutes).toBe(45);
    expect(updateMeeting(board.ctx, { ...details, budgetMinutes: null }).result).toMatchObject({
      budgetMinutes: 90,
      ownBudgetMinutes: null,
    });
    updateMeeting(board.ctx, { ...details, budgetMinutes: 45 });
    startMeeting(board.ctx, { meetingId: id });
    expect(getMeeting(board.ctx, { id }).budgetMinutes).toBe(45);
    // After the start “as the centre has it” is a number as well, which stays.
    updateMeeting(board.ctx, { ...details, budgetMinutes: null });
    setBoardRules(board.ctx, DEFAULT_BOARD_RULES);
    expect(getMeeting(board.ctx, { id }).budgetMinutes).toBe(90);
  });

  it('stay with a meeting as it began, in its minutes too', () => {
    setBoardRules(board.ctx, OWN);
    const { id } = planned();
    startMeeting(board.ctx, { meetingId: id });
    setBoardRules(board.ctx, DEFAULT_BOARD_RULES);
    expect(getMeeting(board.ctx, { id })).toMatchObject({ budgetMinutes: 90, quorum: OWN.quorum });
    expect(draftMinutesInput(board.ctx, '0.1.0', { meetingId: id }).quorum).toEqual(OWN.quorum);
  });

  it('cannot ask for more specialties than count, and are met by enough of those', () => {
    expect(boardRules.safeParse({ ...OWN, quorum: { ...OWN.quorum, minimum: 4 } }).success).toBe(false);
    expect(isQuorate(OWN.quorum, ['surgery', 'pathology'])).toBe(false);
    expect(isQuorate(OWN.quorum, ['surgery', 'radiology'])).toBe(true);
    expect(isQuorate({ required: [], minimum: 0 }, [])).toBe(true);
  });

  it('say by the clock when an agenda ends, past midnight too', () => {
    expect([endsAt('16:00', 54), endsAt('16:50', 75), endsAt('23:30', 45), endsAt('08:05', 0)]).toEqual([
      '16:54',
      '18:05',
      '00:15',
      '08:05',
    ]);
  });
});

it('conflicts of interest are noted by case, beside those of the meeting', () => {
  const { id, items } = planned();
  const ref = { meetingId: id, itemId: items[0]?.id ?? '' };
  expect(setConflicts(board.ctx, { ...ref, conflicts: 'N. Vidal: implant study' }).result.items).toMatchObject([
    { conflicts: 'N. Vidal: implant study' },
  ]);
  // Two windows that knew of nothing yet.
  expect(setConflicts(board.ctx, { ...ref, conflicts: 'E. Brandão: talks', base: '' }).result.items).toMatchObject([
    { conflicts: 'N. Vidal: implant study\nE. Brandão: talks' },
  ]);
  const long = { ...ref, conflicts: 'x'.repeat(1990), base: '' };
  expect(() => setConflicts(board.ctx, long)).toThrow('The input was refused.');
  expect(setConflicts(board.ctx, { ...ref, conflicts: '' }).result.items[0]?.conflicts).toBeUndefined();
});
