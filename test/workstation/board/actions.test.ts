import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listActions, tellOfAction } from '../../../electron/board/actions.service.ts';
import {
  addCases,
  createMeeting,
  getMeeting,
  recordDecision,
  saveDecision,
  startMeeting,
} from '../../../electron/board/board.service.ts';
import { createCase } from '../../../electron/cases/cases.service.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  patient,
  temporaryFolder,
  type OpenBoard,
  closeAudited,
} from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
});
afterEach(() => {
  closeAudited(board, place);
});

const NONE: DecisionDraft = { ...emptyDecision(), kind: 'none', reason: 'Wait for the CT.' };
const withActions = (...texts: string[]): DecisionDraft => ({
  ...NONE,
  actions: texts.map((text, index) => ({ id: `a${index}`, text, owner: 'Mei Sato', due: `2026-11-2${index}` })),
});

/** A meeting of one case whose decision is recorded. */
function decided(draft: DecisionDraft, date = '2026-11-19') {
  const caseId = createCase(board.ctx, { record: patient('Facet, Ruth') }).result.id;
  const { id } = createMeeting(board.ctx, {
    title: 'Board',
    date,
    startsAt: '16:00',
    place: '',
    chairId: null,
    scribeId: null,
  }).result;
  const { items } = addCases(board.ctx, { meetingId: id, caseIds: [caseId] }).result;
  startMeeting(board.ctx, { meetingId: id });
  const ref = { meetingId: id, itemId: items[0]?.id ?? '' };
  recordDecision(board.ctx, { ...ref, version: 0, draft });
  return ref;
}
const open = () => listActions(board.ctx, { show: 'open' });
const texts = () => open().map((action) => action.text);
const idOf = (text: string) => open().find((action) => action.text === text)?.id ?? '';

describe('actions of the board', () => {
  it('are those of recorded decisions, over all meetings, with their case', () => {
    decided(withActions('Book the CT', 'Call the family'), '2026-11-26');
    decided(withActions('Order the brace'));
    expect(texts()).toEqual(['Order the brace', 'Book the CT', 'Call the family']);
    expect(open()[1]).toMatchObject({
      caseName: 'Facet, Ruth',
      owner: 'Mei Sato',
      due: '2026-11-20',
      minutesNumber: null,
      told: { state: 'open' },
    });
  });

  it('go with a decision that is typed over and come back as it is recorded again, with what was told of them', () => {
    const ref = decided(withActions('Book the CT', 'Call the family'));
    tellOfAction(board.ctx, { id: idOf('Book the CT'), state: 'done', on: '2026-11-18', reason: '' });
    saveDecision(board.ctx, { ...ref, version: 1, draft: { ...withActions('Book the CT'), reason: 'Changed.' } });
    expect(texts()).toEqual([]);
    recordDecision(board.ctx, { ...ref, version: 2, draft: withActions('Book the CT with contrast') });
    expect(texts()).toEqual([]);
    expect(listActions(board.ctx, { show: 'over' })).toMatchObject([
      { text: 'Book the CT with contrast', told: { state: 'done', on: '2026-11-18', by: 'Nora Vidal' } },
    ]);
  });

  it('may carry the same name twice in a decision, and each is told of by itself', () => {
    const [one] = withActions('Book the CT').actions;
    if (one === undefined) throw new Error('No action');
    decided({ ...NONE, actions: [one, { ...one, text: 'Book the MR' }] });
    tellOfAction(board.ctx, { id: idOf('Book the MR'), state: 'done', on: null, reason: '' });
    expect(texts()).toEqual(['Book the CT']);
  });

  it('are told of by whom and when; a reason for what was not done, a day only for what was', async () => {
    decided(withActions('Book the CT'));
    const id = idOf('Book the CT');
    const colleague = await asColleague(board);
    for (const reason of ['', '   ']) {
      expect(faultOfCall(() => tellOfAction(colleague, { id, state: 'dropped', on: null, reason }))).toMatchObject({
        code: 'VALIDATION',
      });
    }
    expect(
      faultOfCall(() => tellOfAction(colleague, { id, state: 'done', on: '2026-11-20', reason: '' })).message,
    ).toContain('');
    const { result } = tellOfAction(colleague, { id, state: 'dropped', on: '2026-11-01', reason: ' Refused ' });
    expect(result.told).toMatchObject({ state: 'dropped', on: null, reason: 'Refused', by: 'Andrea Moreau' });
    expect(tellOfAction(colleague, { id, state: 'dropped', on: null, reason: 'Refused' }).topics).toEqual([]);
    expect(tellOfAction(board.ctx, { id, state: 'open', on: null, reason: '' }).result.told).toMatchObject({
      state: 'open',
      reason: '',
    });
    const { db } = board.ctx;
    const count = () => db.raw.prepare('select count(*) from action_report').pluck().get();
    expect(count()).toBe(2);
    for (const change of ["update action_report set reason = ''", 'delete from action_report']) {
      expect(() => db.raw.exec(change)).toThrow(/does not change|never removed/);
    }
  });

  it('that are withdrawn cannot be told of', () => {
    const ref = decided(withActions('Book the CT'));
    const id = idOf('Book the CT');
    saveDecision(board.ctx, { ...ref, version: 1, draft: NONE });
    expect(faultOfCall(() => tellOfAction(board.ctx, { id, state: 'done', on: null, reason: '' })).code).toBe(
      'NOT_FOUND',
    );
    expect(getMeeting(board.ctx, { id: ref.meetingId }).carried).toEqual([]);
  });
});
