import { canonicalJson } from '@spineboard/core/board';
import { CASE_SCHEMA_VERSION, emptyCase } from '@spineboard/core/case';
import { revisionEntry, type CaseView } from '@spineboard/core/contract';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/audit/sha256.ts';
import { createCase, getCase, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import { caseHistory, caseRevision } from '../../../electron/cases/history.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  patient,
  temporaryFolder,
  type OpenBoard,
} from '../../support/board-workspace.ts';

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

function withKarnofsky(view: CaseView, karnofsky: 60 | 80) {
  const record = { ...view.record, systemic: { ...view.record.systemic, karnofsky } };
  return { id: view.id, base: view.revision, baseSavedAt: view.savedAt, record };
}

describe('the history of a case', () => {
  it('says of each revision who wrote it and what it changed in the one before', async () => {
    const colleague = await asColleague(board);
    const created = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    const second = saveCase(colleague, withKarnofsky(created, 60)).result;
    saveCase(board.ctx, withKarnofsky(second, 80));
    const history = caseHistory(board.ctx, { id: created.id });
    expect(history.map((entry) => revisionEntry.parse(entry))).toEqual(history);
    expect(history.map(({ author, changes }) => ({ author, changes }))).toEqual([
      { author: 'Nora Vidal', changes: [{ path: ['systemic', 'karnofsky'], before: 60, after: 80 }] },
      { author: 'Andrea Moreau', changes: [{ path: ['systemic', 'karnofsky'], before: null, after: 60 }] },
      { author: 'Nora Vidal', changes: [{ path: ['patient', 'name'], before: '', after: 'Ruth Facet' }] },
    ]);
  });

  it('of a case that is not there is refused', () => {
    expect(faultOfCall(() => caseHistory(board.ctx, { id: '01999999-0000-7000-8000-000000000000' })).code).toBe(
      'NOT_FOUND',
    );
  });
});

/** Puts the text of a record of version 1 where the first revision is, as a program of that version left it. */
function leaveVersion1(id: string): string {
  const fixture = new URL('../../fixtures/case-version-1.json', import.meta.url);
  const text = canonicalJson(JSON.parse(readFileSync(fixture, 'utf8')));
  board.ctx.db.raw
    .prepare('update case_revision set record = ?, sha256 = ?, schema_version = 1 where case_id = ?')
    .run(text, sha256(text), id);
  return text;
}

describe('a revision that an older version wrote', () => {
  it('is read in the shape of today, and keeps its bytes and its hash', () => {
    const { id } = createCase(board.ctx, { record: emptyCase() }).result;
    const text = leaveVersion1(id);
    expect(getCase(board.ctx, { id }).record).toMatchObject({
      schemaVersion: CASE_SCHEMA_VERSION,
      earlierTreatments: [],
    });
    expect(caseRevision(board.ctx, { id, revision: 1 }).patient.name).toBe('Facet, Ruth');
    expect(caseHistory(board.ctx, { id })[0]).toMatchObject({ schemaVersion: 1, sha256: sha256(text) });
    expect(board.ctx.db.raw.prepare('select record from case_revision where case_id = ?').pluck().get(id)).toBe(text);
  });

  it('that is still growing goes on in the shape of today', () => {
    const { id } = createCase(board.ctx, { record: emptyCase() }).result;
    leaveVersion1(id);
    saveCase(board.ctx, withKarnofsky(getCase(board.ctx, { id }), 60));
    expect(caseHistory(board.ctx, { id })[0]).toMatchObject({ revision: 1, schemaVersion: CASE_SCHEMA_VERSION });
    expect(getCase(board.ctx, { id }).record.systemic.karnofsky).toBe(60);
  });

  it('that is final stays, and the next one follows it', () => {
    const { id } = createCase(board.ctx, { record: emptyCase() }).result;
    leaveVersion1(id);
    setCaseStatus(board.ctx, { id, status: 'ready' });
    saveCase(board.ctx, withKarnofsky(getCase(board.ctx, { id }), 60));
    const [latest, first] = caseHistory(board.ctx, { id });
    expect(first).toMatchObject({ revision: 1, schemaVersion: 1, sealed: true });
    // The shape that was upgraded is no change of the case.
    expect(latest?.changes).toEqual([{ path: ['systemic', 'karnofsky'], before: 80, after: 60 }]);
  });
});
