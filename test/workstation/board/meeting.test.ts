import { emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { emptyLesion } from '@spineboard/core/case';
import { meetingView, type MeetingView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCases,
  beginCase,
  createMeeting,
  finishMeeting,
  getMeeting,
  listMeetings,
  moveCase,
  recordDecision,
  removeCase,
  saveDecision,
  setAttendance,
  setItem,
  startMeeting,
  updateMeeting,
} from '../../../electron/board/board.service.ts';
import { createCase, getCase, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import { caseHistory } from '../../../electron/cases/history.ts';
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
let cases: string[];
let meeting: MeetingView;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  cases = ['Adams', 'Brown', 'Clark'].map((name) => {
    const record = patient(name, (each) => {
      each.referral.plan = `Plan of ${name}`;
      each.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '2' });
      each.primary.histology = 'renal';
      each.systemic.toleratesSurgery = 'able';
    });
    return createCase(board.ctx, { record }).result.id;
  });
  const { id } = createMeeting(board.ctx, DETAILS).result;
  meeting = addCases(board.ctx, { meetingId: id, caseIds: cases }).result;
});
afterEach(() => {
  closeAudited(board, place);
});

const DETAILS = {
  title: 'Spine tumor board',
  date: '2026-11-26',
  startsAt: '16:00',
  place: 'Room 4',
  chairId: null,
  scribeId: null,
};
const ONE: DecisionDraft = {
  ...emptyDecision(),
  kind: 'one',
  options: [{ optionId: null, title: 'Separation surgery, then SRS', detail: 'T8–T10', reason: '' }],
  reason: 'High grade and resistant.',
};

const item = (index: number) => ({ meetingId: meeting.id, itemId: meeting.items[index]?.id ?? '' });
const order = (view: MeetingView) => view.items.map((entry) => entry.row.name);

describe('the agenda', () => {
  it('holds each case once, in the order in which it was put there', () => {
    const again = addCases(board.ctx, { meetingId: meeting.id, caseIds: [cases[1] ?? ''] });
    expect(order(again.result)).toEqual(['Adams', 'Brown', 'Clark']);
    expect(meetingView.parse(again.result)).toEqual(again.result);
    expect(again.topics).toEqual(['meetings', `meeting:${meeting.id}`, 'cases']);
  });

  it('closes up when a case is moved or taken off', () => {
    const moved = moveCase(board.ctx, { ...item(2), position: 0 }).result;
    expect(order(moved)).toEqual(['Clark', 'Adams', 'Brown']);
    expect(order(moveCase(board.ctx, { ...item(2), position: 99 }).result)).toEqual(['Adams', 'Brown', 'Clark']);
    const rest = removeCase(board.ctx, item(0)).result;
    expect(rest.items.map((entry) => [entry.row.name, entry.position])).toEqual([
      ['Brown', 0],
      ['Clark', 1],
    ]);
  });

  it('takes no closed case, and no part of a list with one', () => {
    const closed = createCase(board.ctx, { record: patient('Closed') }).result.id;
    const open = createCase(board.ctx, { record: patient('Open') }).result.id;
    setCaseStatus(board.ctx, { id: closed, status: 'closed' });
    const fault = faultOfCall(() => addCases(board.ctx, { meetingId: meeting.id, caseIds: [open, closed] }));
    expect(fault).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'caseIds.1' }] } });
    expect(order(getMeeting(board.ctx, { id: meeting.id }))).toEqual(['Adams', 'Brown', 'Clark']);
  });

  it('says what a postponed case waits for', () => {
    const waiting = { ...item(1), kind: 'postponed', budgetMinutes: 5, standard: '' } as const;
    expect(faultOfCall(() => setItem(board.ctx, { ...waiting, postponed: null }))).toMatchObject({
      data: { issues: [{ path: 'postponed' }] },
    });
    const postponed = { reason: 'radiology', note: 'MR with contrast', until: '2026-12-03' } as const;
    expect(setItem(board.ctx, { ...waiting, postponed }).result.items[1]).toMatchObject({
      kind: 'postponed',
      postponed,
    });
  });
});

const present = (personId: string, from: string | null = null, to: string | null = null) =>
  ({ personId, mode: 'room', from, to, note: '' }) as const;
describe('the attendance', () => {
  it('is kept in its order, and refuses somebody unknown, named twice, or gone before they came', async () => {
    const colleague = await asColleague(board);
    const attendance = [present(colleague.me.id, '16:05', '17:00'), present(board.meId)];
    expect(setAttendance(board.ctx, { meetingId: meeting.id, attendance }).result.attendance).toEqual(attendance);
    for (const [wrong, path] of [
      [[present('01890000-0000-7000-8000-000000000000')], 'attendance.0.personId'],
      [[present(board.meId), present(board.meId)], 'attendance.1.personId'],
      [[present(board.meId, '17:00', '16:00')], 'attendance.0.to'],
    ] as const) {
      const fault = faultOfCall(() => setAttendance(board.ctx, { meetingId: meeting.id, attendance: [...wrong] }));
      expect(fault).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path }] } });
    }
    expect(getMeeting(board.ctx, { id: meeting.id }).attendance).toEqual(attendance);
  });
});

describe('a decision', () => {
  it('is kept as it is typed, and a second window is told that it came too late', () => {
    const typed = { ...emptyDecision(), reason: 'Because' };
    const saved = saveDecision(board.ctx, { ...item(0), version: 0, draft: typed }).result.items[0]?.decision;
    expect(saved).toEqual({ draft: typed, version: 1, recorded: null });
    const late = faultOfCall(() => saveDecision(board.ctx, { ...item(0), version: 0, draft: ONE }));
    expect(late).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'version' }] } });
  });

  it('is recorded only in a meeting that has started', () => {
    const fault = faultOfCall(() => recordDecision(board.ctx, { ...item(0), version: 0, draft: ONE }));
    expect(fault).toMatchObject({ data: { issues: [{ path: 'status' }] } });
  });

  it.each([
    ['nothing', { ...emptyDecision() }, 'draft.kind'],
    ['one without an option', { ...ONE, options: [] }, 'draft.options'],
    ['none with an option', { ...ONE, kind: 'none' as const }, 'draft.options'],
    ['several with one option', { ...ONE, kind: 'several' as const }, 'draft.options'],
    [
      'an option without words',
      { ...ONE, options: [{ optionId: null, title: ' ', detail: '', reason: '' }] },
      'draft.options.0.title',
    ],
  ])('is not %s', (_what, draft, path) => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    const fault = faultOfCall(() => recordDecision(board.ctx, { ...item(0), version: 0, draft }));
    expect(fault).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path }] } });
  });

  it.each([
    [null, 'cEBRT, or Stabilization, then cEBRT'],
    ['stable', 'cEBRT'],
    ['unstable', 'Stabilization, then cEBRT'],
  ] as const)('pins what the framework says after stability %s', (call, framework) => {
    const answers = ['mechanical', 'lytic', 'normal', 'over50', 'none'];
    const record = patient('Davis', (each) => {
      each.primary.histology = 'breast';
      each.neurology.myelopathy = 'no';
      each.lesions.push({
        ...emptyLesion('a'),
        levels: { from: 'L3', to: 'L3' },
        escc: '0',
        priorRadiation: 'none',
        sins: Object.fromEntries(
          ['pain', 'boneLesion', 'alignment', 'collapse', 'posterolateral'].map((id, index) => [
            id,
            { option: answers[index] ?? '', reason: '', by: '' },
          ]),
        ),
      });
    });
    const { id } = createCase(board.ctx, { record }).result;
    meeting = addCases(board.ctx, { meetingId: meeting.id, caseIds: [id] }).result;
    startMeeting(board.ctx, { meetingId: meeting.id });
    const stability = call === null ? null : { call, by: 'R. Costa' };
    const { result } = recordDecision(board.ctx, { ...item(3), version: 0, draft: { ...ONE, stability } });
    expect(result.items[3]?.decision.recorded?.framework).toBe(framework);
    expect(result.items[3]?.record).toEqual(record);
  });

  it('pins the facts, the rules and the framework’s answer, and later facts change none of it', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    beginCase(board.ctx, item(0));
    board.clock.wait(540);
    const draft: DecisionDraft = { ...ONE, stability: { call: 'unstable', by: 'NV' } };
    const { result, topics } = recordDecision(board.ctx, { ...item(0), version: 0, draft });
    const id = cases[0] ?? '';
    const [history] = caseHistory(board.ctx, { id });
    expect(history).toMatchObject({ revision: 1, sealed: true });
    expect(result.items[0]?.decision.recorded).toEqual({
      at: board.clock.now(),
      by: board.meId,
      caseRevision: 1,
      revisionSha256: history?.sha256,
      ruleVersion: expect.stringMatching(/\S/) as string,
      framework: expect.stringContaining('SRS') as string,
      plan: 'Plan of Adams',
    });
    expect(result.items[0]?.endedAt).toBe(board.clock.now());
    expect(topics).toContain(`case:${id}`);
    // The board's call stands in the decision, not in the facts.
    expect(result.items[0]?.record.lesions[0]?.stabilityByBoard).toBeNull();

    const view = getCase(board.ctx, { id });
    const moved = { ...view.record, systemic: { ...view.record.systemic, toleratesSurgery: 'unable' as const } };
    const saved = saveCase(board.ctx, { id, base: 1, baseSavedAt: view.savedAt, record: moved });
    expect(saved.result.revision).toBe(2);
    expect(saved.topics).toContain(`meeting:${meeting.id}`);
    expect(getMeeting(board.ctx, { id: meeting.id }).items[0]).toMatchObject({
      revision: 1,
      record: { systemic: { toleratesSurgery: 'able' } },
      decision: result.items[0]?.decision,
    });
  });

  it('that is typed over is no longer recorded', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    recordDecision(board.ctx, { ...item(0), version: 0, draft: ONE });
    const draft = { ...ONE, reason: 'On second thoughts' };
    const view = saveDecision(board.ctx, { ...item(0), version: 1, draft }).result;
    expect(view.items[0]?.decision).toEqual({ draft, version: 2, recorded: null });
    expect(
      recordDecision(board.ctx, { ...item(0), version: 2, draft }).result.items[0]?.decision.recorded,
    ).not.toBeNull();
  });

  it('keeps its case on the agenda', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    recordDecision(board.ctx, { ...item(0), version: 0, draft: ONE });
    expect(faultOfCall(() => removeCase(board.ctx, item(0)))).toMatchObject({ data: { reason: 'decision-recorded' } });
  });
});

describe('a meeting', () => {
  it('measures each case until the next one begins', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    beginCase(board.ctx, item(0));
    board.clock.wait(600);
    const view = beginCase(board.ctx, item(1)).result;
    expect(view.items[0]).toMatchObject({ startedAt: '2026-11-19T09:00:00.000Z', endedAt: '2026-11-19T09:10:00.000Z' });
    expect(view.items[1]).toMatchObject({ startedAt: '2026-11-19T09:10:00.000Z', endedAt: null });
  });

  it('ends only when every discussed case has its decision, and names those that have none', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    recordDecision(board.ctx, { ...item(0), version: 0, draft: ONE });
    setItem(board.ctx, { ...item(1), kind: 'listed', budgetMinutes: 1, standard: 'SRS alone', postponed: null });
    const fault = faultOfCall(() => finishMeeting(board.ctx, { meetingId: meeting.id }));
    expect(fault.data).toEqual({ issues: [{ path: 'agenda.2', message: 'Clark: no decision is recorded' }] });
    expect(fault.message).not.toContain('Clark');
    recordDecision(board.ctx, { ...item(2), version: 0, draft: { ...emptyDecision(), kind: 'none' } });
    expect(finishMeeting(board.ctx, { meetingId: meeting.id }).result).toMatchObject({
      status: 'finished',
      finishedAt: board.clock.now(),
    });
    expect(listMeetings(board.ctx)).toMatchObject([{ cases: 3, decided: 2, minutesNumber: null, status: 'finished' }]);
  });

  it('starts once, and only with people who are known', () => {
    startMeeting(board.ctx, { meetingId: meeting.id });
    expect(faultOfCall(() => startMeeting(board.ctx, { meetingId: meeting.id }))).toMatchObject({ code: 'VALIDATION' });
    const stranger = { ...DETAILS, id: meeting.id, conflicts: '', chairId: '01890000-0000-7000-8000-000000000000' };
    expect(faultOfCall(() => updateMeeting(board.ctx, stranger))).toMatchObject({
      data: { issues: [{ path: 'chairId' }] },
    });
  });
});
