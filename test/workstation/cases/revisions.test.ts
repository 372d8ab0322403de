import { emptyLesion, LEVELS, withAdopted } from '@spineboard/core/case';
import { caseView, type CaseView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, getCase, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import { caseHistory, caseRevision } from '../../../electron/cases/history.ts';
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

/** What a window sends after somebody typed another record number. */
function typed(view: CaseView, recordNumber: string) {
  return {
    id: view.id,
    base: view.revision,
    baseSavedAt: view.savedAt,
    record: { ...view.record, patient: { ...view.record.patient, recordNumber } },
  };
}

describe('autosave', () => {
  it('extends the author’s own open revision', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.clock.wait(1);
    const first = saveCase(board.ctx, typed(created, '1')).result;
    board.clock.wait(1);
    const second = saveCase(board.ctx, typed(first, '12')).result;
    expect([first.revision, second.revision]).toEqual([1, 1]);
    expect(caseView.parse(getCase(board.ctx, { id: created.id }))).toEqual(second);
    expect(caseHistory(board.ctx, { id: created.id })).toHaveLength(1);
  });

  it('tells two saves apart when the clock stands still', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    const saved = saveCase(board.ctx, typed(created, '1')).result;
    expect(saved.savedAt > created.savedAt).toBe(true);
    expect(faultOfCall(() => saveCase(board.ctx, typed(created, '2'))).code).toBe('CASE_CHANGED');
  });

  it('writes nothing when nothing changed', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.clock.wait(60);
    expect(saveCase(board.ctx, typed(created, ''))).toEqual({ result: created, topics: [] });
  });

  it('by somebody else seals the revision and appends the next', async () => {
    const colleague = await asColleague(board);
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    const theirs = saveCase(colleague, typed(created, 'theirs')).result;
    expect(theirs).toMatchObject({ revision: 2, savedBy: 'Andrea Moreau', ownerName: 'Nora Vidal' });
    const mine = saveCase(board.ctx, typed(theirs, 'mine')).result;
    expect(mine.revision).toBe(3);
    expect(
      caseHistory(board.ctx, { id: created.id }).map(({ revision, author, sealed }) => ({ revision, author, sealed })),
    ).toEqual([
      { revision: 3, author: 'Nora Vidal', sealed: false },
      { revision: 2, author: 'Andrea Moreau', sealed: true },
      { revision: 1, author: 'Nora Vidal', sealed: true },
    ]);
    expect(
      [1, 2, 3].map((revision) => caseRevision(board.ctx, { id: created.id, revision }).patient.recordNumber),
    ).toEqual(['', 'theirs', 'mine']);
  });

  it('after a change of status starts a new revision, also by the same author', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    const ready = setCaseStatus(board.ctx, { id: created.id, status: 'ready' }).result;
    expect(ready).toMatchObject({ revision: 1, status: 'ready' });
    expect(saveCase(board.ctx, typed(ready, 'later')).result).toMatchObject({ revision: 2, status: 'ready' });
  });

  it('that settles a second reading starts a new revision, so that both readings stay in the history', () => {
    const record = patient('Ruth Facet');
    record.lesions = [{ ...emptyLesion('t9'), escc: '2' }];
    const read = {
      id: 'read-1',
      instrument: 'escc',
      lesionId: 't9',
      by: 'Andrea Moreau',
      at: '2026-11-20T10:00:00Z',
      answers: { grade: '1c' },
      outcome: null,
    } as const;
    record.secondReads = [read];
    const created = createCase(board.ctx, { record }).result;
    const send = (view: CaseView, now: CaseView['record']): CaseView =>
      saveCase(board.ctx, { id: view.id, base: view.revision, baseSavedAt: view.savedAt, record: now }).result;
    const adopted = withAdopted(created.record, read.id, { choices: { grade: 'second' }, reasons: {}, by: 'AM' });
    const settled = send(created, adopted);
    expect(settled.revision).toBe(2);
    const typedLater = send(settled, { ...adopted, patient: { ...adopted.patient, recordNumber: '7' } });
    expect(typedLater.revision).toBe(2);
    expect([1, 2].map((revision) => caseRevision(board.ctx, { id: created.id, revision }).lesions[0]?.escc)).toEqual([
      '2',
      '1c',
    ]);
  });

  it('names the lists, the case and nothing else as touched', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') });
    expect(created.topics).toEqual(['cases', `case:${created.result.id}`]);
  });
});

describe('two windows with the same case', () => {
  it('lose nothing: the second is told what the first saved, by whom and when', async () => {
    const colleague = await asColleague(board);
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.clock.wait(5);
    const first = saveCase(colleague, typed(created, 'first')).result;
    const fault = faultOfCall(() => saveCase(board.ctx, typed(created, 'second')));
    expect(fault).toMatchObject({
      code: 'CASE_CHANGED',
      data: { revision: 2, author: 'Andrea Moreau', savedAt: first.savedAt, current: first.record },
    });
    expect(fault.message).not.toContain('Facet');
    expect(getCase(board.ctx, { id: created.id }).record.patient.recordNumber).toBe('first');
    expect(saveCase(board.ctx, typed(first, 'second')).result.record.patient.recordNumber).toBe('second');
  });

  it('of one person are kept apart as well', () => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.clock.wait(5);
    saveCase(board.ctx, typed(created, 'first'));
    expect(faultOfCall(() => saveCase(board.ctx, typed(created, 'second')))).toMatchObject({
      code: 'CASE_CHANGED',
      data: { revision: 1, author: 'Nora Vidal' },
    });
  });
});

describe('what is kept', () => {
  it('does not change any more once it is sealed, whoever tries', () => {
    const { id } = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    setCaseStatus(board.ctx, { id, status: 'ready' });
    const { raw } = board.ctx.db;
    expect(() => raw.exec("update case_revision set record = '{}'")).toThrow('does not change');
    expect(() => raw.exec('delete from case_revision')).toThrow('never removed');
  });

  it('is checked against its hash whenever it is read', () => {
    const { id } = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.ctx.db.raw.exec("update case_revision set record = replace(record, 'Facet', 'Fawcett')");
    expect(faultOfCall(() => getCase(board.ctx, { id }))).toMatchObject({ code: 'DATABASE_CORRUPT' });
  });

  it('takes every name as it was written', () => {
    const names = [
      'Łukasz Żółć',
      'محمد الأحمد',
      '张伟',
      'Nguyễn Thị Ánh',
      '👩🏽‍⚕️ Émile',
      'Robert\'); drop table "case";--',
    ];
    for (const name of names) {
      const { id } = createCase(board.ctx, { record: patient(name) }).result;
      expect(getCase(board.ctx, { id }).record.patient.name).toBe(name);
    }
  });

  it.each([
    [
      'a birth date in the future',
      'patient.birthDate',
      (record: ReturnType<typeof patient>) => (record.patient.birthDate = '2026-12-24'),
    ],
    [
      'levels from T4 up to C7',
      'lesions.0.levels.to',
      (record: ReturnType<typeof patient>) =>
        record.lesions.push({
          id: 'a',
          levels: { from: 'T4', to: 'C7' },
          escc: null,
          sins: {},
          priorRadiation: null,
          fracture: null,
          stabilityByBoard: null,
          note: '',
        }),
    ],
    [
      'a Karnofsky of 55',
      'systemic.karnofsky',
      (record: ReturnType<typeof patient>) => ((record.systemic as { karnofsky: number }).karnofsky = 55),
    ],
    [
      'an answer of another item',
      'lesions.0.sins',
      (record: ReturnType<typeof patient>) =>
        record.lesions.push({
          id: 'a',
          levels: { from: LEVELS[10], to: LEVELS[10] },
          escc: null,
          sins: { lordosis: { option: 'x', reason: '', by: '' } },
          priorRadiation: null,
          fracture: null,
          stabilityByBoard: null,
          note: '',
        }),
    ],
    [
      '100,000 characters',
      'referral.question',
      (record: ReturnType<typeof patient>) => (record.referral.question = 'x'.repeat(100_000)),
    ],
  ])('is not %s: the field is named, and nothing is saved', (_what, path, spoil) => {
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    const record = patient('Ruth Facet');
    spoil(record);
    const fault = faultOfCall(() =>
      saveCase(board.ctx, { id: created.id, base: 1, baseSavedAt: created.savedAt, record }),
    );
    expect(fault.code).toBe('VALIDATION');
    expect(JSON.stringify(fault.data)).toContain(path);
    expect(getCase(board.ctx, { id: created.id })).toEqual(created);
  });

  it('answers NOT_FOUND for a case or a revision that is not there', () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    const { id } = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    expect(faultOfCall(() => getCase(board.ctx, { id: nobody }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'case' },
    });
    expect(faultOfCall(() => caseRevision(board.ctx, { id, revision: 2 }))).toMatchObject({
      data: { what: 'revision' },
    });
  });
});
