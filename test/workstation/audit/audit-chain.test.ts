import { canonicalJson } from '@spineboard/core/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHead, verifyAudit } from '../../../electron/audit/audit.ts';
import { sha256 } from '../../../electron/audit/sha256.ts';
import { createCase, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import { faultOfCall, openBoard, patient, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  for (let index = 0; index < 5; index += 1) createCase(board.ctx, { record: patient(`Patient ${index}`) });
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

/** What somebody with the key and a database tool could do: without the guards. */
function tamper(sql: string): void {
  const { raw } = board.ctx.db;
  raw.exec('drop trigger if exists audit_event_fixed; drop trigger if exists audit_event_kept;');
  raw.exec(sql);
}

describe('the audit chain', () => {
  it('is whole after ordinary work, and says who did what, without a name of a patient', () => {
    expect(verifyAudit(board.ctx.db)).toEqual({ intact: true, events: 6 });
    const rows = board.ctx.db.all(board.ctx.db.sql.selectFrom('audit_event').selectAll().orderBy('seq'));
    expect(rows.map((row) => row.what)).toEqual(['workspace.created', ...Array<string>(5).fill('case.created')]);
    expect(new Set(rows.map((row) => row.by_id))).toEqual(new Set([board.meId]));
    expect(JSON.stringify(rows)).not.toContain('Patient');
  });

  it('finds an edit, and one whose own hash was put right as well', () => {
    tamper("update audit_event set by_id = 'somebody else' where seq = 3");
    expect(verifyAudit(board.ctx.db)).toEqual({ intact: false, seq: 3, problem: 'edited' });

    const { db } = board.ctx;
    const row = db.first(db.sql.selectFrom('audit_event').selectAll().where('seq', '=', 3));
    const { sha256: _old, ...event } = row ?? { sha256: '' };
    tamper(`update audit_event set sha256 = '${sha256(canonicalJson(event))}' where seq = 3`);
    expect(verifyAudit(db)).toEqual({ intact: false, seq: 4, problem: 'inserted-or-missing' });
  });

  it.each([
    ['a removed event', 'delete from audit_event where seq = 3', 3, 'inserted-or-missing'],
    [
      'a removed event with the numbers closed up',
      'delete from audit_event where seq = 3; update audit_event set seq = seq - 1 where seq > 3',
      3,
      'inserted-or-missing',
    ],
    [
      'an inserted event',
      'update audit_event set seq = seq + 100 where seq > 2; update audit_event set seq = seq - 99 where seq > 100; insert into audit_event select 3, at, by_id, what, subject, detail, previous, sha256 from audit_event where seq = 2',
      3,
      'inserted-or-missing',
    ],
    ['a removed last event', 'delete from audit_event where seq = 6', 6, 'end-missing-or-added'],
    ['a removed first event', 'delete from audit_event where seq = 1', 1, 'inserted-or-missing'],
    ['everything removed', 'delete from audit_event', 1, 'end-missing-or-added'],
    ['a changed head', "update audit_head set events = 5, sha256 = 'x'", 6, 'end-missing-or-added'],
  ])('finds %s', (_what, sql, seq, problem) => {
    tamper(sql);
    expect(verifyAudit(board.ctx.db)).toEqual({ intact: false, seq, problem });
  });

  it('is guarded by the database itself against a slip of the program', () => {
    const { raw } = board.ctx.db;
    expect(() => raw.exec('delete from audit_event where seq = 6')).toThrow('never removed');
    expect(() => raw.exec("update audit_event set what = 'x'")).toThrow('does not change');
  });

  it('holds an event for every change and none for a refused one', () => {
    const { result } = createCase(board.ctx, { record: patient('One more') });
    const before = auditHead(board.ctx.db).count;
    faultOfCall(() =>
      saveCase(board.ctx, { id: result.id, base: 9, baseSavedAt: result.savedAt, record: patient('Refused') }),
    );
    expect(auditHead(board.ctx.db).count).toBe(before);
    setCaseStatus(board.ctx, { id: result.id, status: 'ready' });
    expect(auditHead(board.ctx.db).count).toBe(before + 1);
    setCaseStatus(board.ctx, { id: result.id, status: 'ready' });
    expect(auditHead(board.ctx.db).count).toBe(before + 1);
  });
});
