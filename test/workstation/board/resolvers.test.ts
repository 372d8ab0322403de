import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { emptyLesion } from '@spineboard/core/case';
import type { MeetingView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCases,
  createMeeting,
  getMeeting,
  recordDecision,
  saveDecision,
  startMeeting,
} from '../../../electron/board/board.service.ts';
import { createCase, getCase, saveCase } from '../../../electron/cases/cases.service.ts';
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
let caseId: string;
let meeting: MeetingView;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  const record = patient('Adams', (each) => {
    each.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '2' });
    each.primary.histology = 'renal';
    each.questions.push({
      id: 'q1',
      path: '',
      text: 'Biopsy of L2?',
      askedOf: 'Pathology',
      by: 'Andrea Moreau',
      at: '2026-11-18T08:00:00.000Z',
      answer: '',
      answeredAt: null,
    });
  });
  caseId = createCase(board.ctx, { record }).result.id;
  const { id } = createMeeting(board.ctx, {
    title: 'Spine tumor board',
    date: '2026-11-26',
    startsAt: '16:00',
    place: '',
    chairId: null,
    scribeId: null,
  }).result;
  addCases(board.ctx, { meetingId: id, caseIds: [caseId] });
  meeting = startMeeting(board.ctx, { meetingId: id }).result;
});
afterEach(() => {
  closeAudited(board, place);
});

const OPTION = { optionId: 'srs', title: 'SRS alone', detail: '', reason: '' };
const ONE: DecisionDraft = { ...emptyDecision(), kind: 'one', options: [OPTION] };
const TOLERANCE = 'systemic.toleratesSurgery';
const RESOLVERS = [
  { id: 'q1', path: '', text: 'Biopsy of L2?', who: 'Lena Weiss', due: '2026-12-03' },
  { id: TOLERANCE, path: TOLERANCE, text: 'Tolerance of surgery', who: 'Karin Lindqvist', due: null },
];

const record = (version: number, draft: DecisionDraft) =>
  recordDecision(board.ctx, { meetingId: meeting.id, itemId: meeting.items[0]?.id ?? '', version, draft }).result;
const refused = (change: object) => faultOfCall(() => record(0, { ...ONE, options: [{ ...OPTION, ...change }] }));
const questions = () => getCase(board.ctx, { id: caseId }).record.questions;

describe('who resolves an open question', () => {
  it('is asked in the case, in a revision after the one that the decision is pinned to', () => {
    const [item] = record(0, { ...ONE, resolvers: RESOLVERS }).items;
    expect(questions().map(({ text, askedOf, by }) => [text, askedOf, by])).toEqual([
      ['Biopsy of L2?', 'Lena Weiss', 'Nora Vidal'],
      ['Tolerance of surgery', 'Karin Lindqvist', 'Nora Vidal'],
    ]);
    expect(item?.decision.recorded?.caseRevision).toBe(1);
    expect(item?.record.questions[0]?.askedOf).toBe('Pathology');
    expect(item?.decision.draft.resolvers).toEqual(RESOLVERS);
    expect(getCase(board.ctx, { id: caseId }).revision).toBe(2);
    expect(getCase(board.ctx, { id: caseId }).again).toBeNull();
  });

  it('is asked once, however often the decision is recorded', () => {
    record(0, { ...ONE, resolvers: RESOLVERS });
    const draft = { ...ONE, resolvers: RESOLVERS, reason: 'Once more.' };
    const itemId = meeting.items[0]?.id ?? '';
    saveDecision(board.ctx, { meetingId: meeting.id, itemId, version: 1, draft });
    const [item] = record(2, draft).items;
    expect(questions()).toHaveLength(2);
    expect(item?.decision.recorded?.caseRevision).toBe(2);
    expect(getCase(board.ctx, { id: caseId }).revision).toBe(2);
  });

  it('is not asked for what was answered before the decision was recorded', () => {
    const { revision, savedAt, record: facts } = getCase(board.ctx, { id: caseId });
    facts.questions = facts.questions.map((each) => ({ ...each, answer: 'Clear-cell', answeredAt: savedAt }));
    board.clock.wait(5);
    saveCase(board.ctx, { id: caseId, base: revision, baseSavedAt: savedAt, record: facts });
    record(0, { ...ONE, resolvers: RESOLVERS.slice(0, 1) });
    expect(questions()).toEqual(facts.questions);
  });

  it('leaves the case as it is where nobody is named', () => {
    record(0, ONE);
    expect(getCase(board.ctx, { id: caseId }).revision).toBe(1);
  });
});

describe('levels and construct of a decision', () => {
  it('are kept as typed, and a decision without those fields reads as it was written', () => {
    const option = { ...OPTION, levels: 'T9', construct: 'T7–T11', dose: '24 Gy in 3' };
    expect(record(0, { ...ONE, options: [option] }).items[0]?.decision.draft.options).toEqual([option]);
    const old = { ...ONE, options: [{ ...OPTION, detail: 'T7–T11; 24 Gy in 3' }] };
    record(1, old);
    expect(getMeeting(board.ctx, { id: meeting.id }).items[0]?.decision.draft).toEqual(old);
  });

  it('are recorded only as levels of the spine', () => {
    expect(refused({ levels: 'T9 left' })).toMatchObject({ data: { issues: [{ path: 'draft.options.0.levels' }] } });
    for (const construct of ['T7–', 'T7–T9, L2–L4']) {
      expect(refused({ construct })).toMatchObject({ data: { issues: [{ path: 'draft.options.0.construct' }] } });
    }
  });
});
