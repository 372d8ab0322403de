import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { queueQuery } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listActions, tellOfAction } from '../../../electron/board/actions.service.ts';
import {
  addCases,
  createMeeting,
  recordDecision,
  saveDecision,
  startMeeting,
} from '../../../electron/board/board.service.ts';
import { createCase, getCase, listCases, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import {
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

const SRS: DecisionDraft = {
  ...emptyDecision(),
  kind: 'one',
  options: [{ optionId: null, title: 'Separation surgery, then SRS', detail: 'T8–T10', reason: '' }],
};

function decided(draft: DecisionDraft = SRS) {
  const record = patient('Facet, Ruth', (each) => {
    each.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '2', priorRadiation: 'none' });
    each.primary.histology = 'renal';
    each.systemic.toleratesSurgery = 'able';
  });
  const caseId = createCase(board.ctx, { record }).result.id;
  const details = { title: 'Board', date: '2026-11-19', startsAt: '16:00', place: '', chairId: null, scribeId: null };
  const { id } = createMeeting(board.ctx, details).result;
  const { items } = addCases(board.ctx, { meetingId: id, caseIds: [caseId] }).result;
  startMeeting(board.ctx, { meetingId: id });
  const ref = { meetingId: id, itemId: items[0]?.id ?? '' };
  recordDecision(board.ctx, { ...ref, version: 0, draft });
  return { caseId, ref };
}

function change(caseId: string, edit: (record: CaseRecord) => void): void {
  const { revision, savedAt, record } = getCase(board.ctx, { id: caseId });
  edit(record);
  board.clock.wait(60);
  saveCase(board.ctx, { id: caseId, base: revision, baseSavedAt: savedAt, record });
}

const unable = (record: CaseRecord): void => {
  record.systemic.toleratesSurgery = 'unable';
};

const again = (caseId: string) => getCase(board.ctx, { id: caseId }).again;
const inQueue = () => {
  const page = listCases(board.ctx, queueQuery.parse({ view: 'again' }));
  expect(page.counts.again).toBe(page.rows.length);
  expect(page.rows.every((row) => row.again)).toBe(true);
  return page.rows.map((row) => row.name);
};

describe('a decided case', () => {
  it('asks to be discussed again once a fact changes the framework’s answer, and no more when it is taken back', () => {
    const { caseId, ref } = decided();
    expect([again(caseId), inQueue()]).toEqual([null, []]);
    change(caseId, (record) => {
      record.referral.plan = 'Another plan';
    });
    expect([again(caseId), inQueue()]).toEqual([null, []]);
    change(caseId, (record) => {
      record.systemic.toleratesSurgery = 'unable';
    });
    expect(inQueue()).toEqual(['Facet, Ruth']);
    expect(again(caseId)).toMatchObject({
      ...ref,
      meetingDate: '2026-11-19',
      since: board.clock.now(),
      facts: [{ fact: 'Tolerance of surgery', before: 'able', after: 'unable' }],
    });
    const since = board.clock.now();
    change(caseId, (record) => {
      record.primary.histology = 'breast';
    });
    expect(again(caseId)).toMatchObject({ since, facts: [{ fact: 'Histology' }, {}] });
    change(caseId, (record) => {
      record.systemic.toleratesSurgery = 'able';
      record.primary.histology = 'renal';
    });
    expect([again(caseId), inQueue()]).toEqual([null, []]);
  });

  it('asks no more when the board decides it on the new facts, or when it is closed', () => {
    const { caseId, ref } = decided();
    change(caseId, unable);
    recordDecision(board.ctx, { ...ref, version: 1, draft: SRS });
    expect([again(caseId), inQueue()]).toEqual([null, []]);

    const other = decided();
    change(other.caseId, unable);
    const marked = (): string[] =>
      listCases(board.ctx, queueQuery.parse({})).rows.flatMap((row) => (row.again ? [row.id] : []));
    expect(marked()).toEqual([other.caseId]);
    setCaseStatus(board.ctx, { id: other.caseId, status: 'closed' });
    expect(inQueue()).toEqual([]);
    expect(marked()).toEqual([]);
  });

  it('asks for nothing while its decision is typed over', () => {
    const { caseId, ref } = decided();
    change(caseId, (record) => {
      record.systemic.toleratesSurgery = 'unable';
    });
    saveDecision(board.ctx, { ...ref, version: 1, draft: { ...SRS, reason: 'Other' } });
    expect([again(caseId), inQueue()]).toEqual([null, []]);
  });

  it('is told of as carried out or not, with day or reason, beside the minutes', () => {
    decided();
    const { ref } = decided({ ...emptyDecision(), kind: 'none' });
    const list = () => listActions(board.ctx, { show: 'decisions' });
    expect(list()).toMatchObject([{ text: 'Separation surgery, then SRS: T8–T10', told: { state: 'open' } }]);
    const id = list()[0]?.id ?? '';
    expect(tellOfAction(board.ctx, { id, state: 'done', on: '2026-11-12', reason: '' }).topics).toContain('actions');
    expect(list()[0]?.told).toMatchObject({ state: 'done', on: '2026-11-12', by: 'Nora Vidal' });
    tellOfAction(board.ctx, { id, state: 'dropped', on: null, reason: 'Died before' });
    expect(list()[0]?.told).toMatchObject({ state: 'dropped', on: null, reason: 'Died before' });
    expect(() => board.ctx.db.raw.exec('delete from decision_report')).toThrow('never removed');
    const missing = { id: `decision/${ref.itemId}`, state: 'done' as const, on: null, reason: '' };
    expect(faultOfCall(() => tellOfAction(board.ctx, missing)).code).toBe('NOT_FOUND');
  });
});
