import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { emptyLesion } from '@spineboard/core/case';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listActions, tellOfAction } from '../../../electron/board/actions.service.ts';
import {
  addCases,
  beginCase,
  createMeeting,
  finishMeeting,
  recordDecision,
  setAttendance,
  setItem,
  startMeeting,
} from '../../../electron/board/board.service.ts';
import { boardFigures } from '../../../electron/board/statistics.service.ts';
import { createCase } from '../../../electron/cases/cases.service.ts';
import { openBoard, patient, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

const decide = (...ids: string[]): DecisionDraft => ({
  ...emptyDecision(),
  kind: 'one',
  options: ids.map((optionId) => ({ optionId, title: optionId, detail: '', reason: '' })),
});

it('the figures of a period are those of its finished meetings, from plan to what was carried out', () => {
  const caseOf = (name: string): string =>
    createCase(board.ctx, {
      record: patient(name, (each) => {
        each.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '0', priorRadiation: 'none' });
        each.primary.histology = 'renal';
        each.plan.options = ['srs'];
      }),
    }).result.id;
  const hold = (date: string, finish: boolean): void => {
    const details = { title: 'Board', date, startsAt: '16:00', place: '', chairId: null, scribeId: null };
    const meetingId = createMeeting(board.ctx, details).result.id;
    const caseIds = [caseOf('Adams'), caseOf('Brown'), caseOf('Clark')];
    const { items } = addCases(board.ctx, { meetingId, caseIds }).result;
    const ref = (index: number) => ({ meetingId, itemId: items[index]?.id ?? '' });
    setAttendance(board.ctx, {
      meetingId,
      attendance: [{ personId: board.meId, mode: 'remote', from: null, to: null, note: '' }],
    });
    setItem(board.ctx, {
      ...ref(2),
      kind: 'postponed',
      budgetMinutes: 9,
      standard: '',
      postponed: { reason: 'histology', note: '', until: null },
    });
    startMeeting(board.ctx, { meetingId });
    beginCase(board.ctx, ref(0));
    board.clock.wait(540);
    recordDecision(board.ctx, { ...ref(0), version: 0, draft: decide('srs') });
    beginCase(board.ctx, ref(1));
    board.clock.wait(120);
    recordDecision(board.ctx, { ...ref(1), version: 0, draft: decide('cebrt') });
    if (finish) finishMeeting(board.ctx, { meetingId });
  };
  hold('2026-11-12', true);
  hold('2026-11-26', true);
  hold('2026-11-19', false);
  const id = listActions(board.ctx, { show: 'decisions' }).find((each) => each.meetingDate === '2026-11-12')?.id ?? '';
  tellOfAction(board.ctx, { id, state: 'done', on: '2026-11-13', reason: '' });

  expect(boardFigures(board.ctx, { from: '2026-11-12', to: '2026-11-25' })).toMatchObject({
    meetings: 1,
    decided: 2,
    items: { discuss: 2, listed: 0, postponed: 1 },
    changed: { part: 1, of: 2, noPlan: 0, ownWords: 0 },
    carriedOut: { part: 1, of: 1, untold: 1 },
    minutes: [2, 9],
    postponed: { radiology: 0, histology: 1, both: 0, other: 0 },
  });
  const both = boardFigures(board.ctx, { from: '2026-01-01', to: '2026-12-31' });
  expect(both).toMatchObject({ meetings: 2, decided: 4 });
  expect(both.attendance.find((each) => each.specialty === 'surgery')).toMatchObject({ part: 2, of: 2 });
  expect(boardFigures(board.ctx, { from: '2020-01-01', to: '2020-12-31' })).toMatchObject({
    meetings: 0,
    changed: { part: 0, of: 0 },
    minutes: [],
  });
});
