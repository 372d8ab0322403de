import BetterSqlite from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, saveCase } from '../../../electron/cases/cases.service.ts';
import { runtimeProblem } from '../../../electron/database/guard.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import {
  faultOfCall,
  openBoard,
  PASSPHRASE,
  patient,
  temporaryFolder,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let database: string;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  database = join(place.folder, 'board.db');
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

/** Closes the workspace, lets the file change, unlocks again. */
async function reopenedAfter(change: () => void) {
  board.workspace.close();
  change();
  board.workspace = workspaceAt(place.folder, board.clock);
  return board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
}

describe('the database on disk', () => {
  it('shows no name, no text and no header to a reader without the key, also before it is closed', () => {
    const record = patient('Annabella Quisquilia', (each) => {
      each.referral.question = 'Decompress Unmistakable now?';
    });
    const created = createCase(board.ctx, { record }).result;
    board.workspace.backUp();
    saveCase(board.ctx, {
      id: created.id,
      base: 1,
      baseSavedAt: created.savedAt,
      record: { ...record, patient: { ...record.patient, recordNumber: '4711-0815-X' } },
    });
    const files = readdirSync(place.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.filter((file) => /board\.db(-wal)?$|board-.*\.db$/.test(file)).length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const word of ['Annabella', 'annabella', 'Unmistakable', 'unmistakable', '4711-0815', 'SQLite format']) {
        expect({ file, word, found: bytes.includes(word) }).toEqual({ file, word, found: false });
      }
      expect(bytes.includes(PASSPHRASE)).toBe(false);
    }
  });

  it('is refused as another program’s when it is a plain SQLite file, and left alone', async () => {
    const state = await reopenedAfter(() => {
      for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
      const foreign = new BetterSqlite(database);
      foreign.exec('create table cookies (name text); insert into cookies values (1)');
      foreign.close();
    });
    expect(state).toMatchObject({
      phase: 'failed',
      code: 'DATABASE_CORRUPT',
      detail: expect.stringContaining('unencrypted SQLite database of another program') as string,
    });
    const foreign = new BetterSqlite(database);
    expect(foreign.prepare('select count(*) from cookies').pluck().get()).toBe(1);
    foreign.close();
  });

  it.each<[string, () => Uint8Array | string, string]>([
    ['random bytes', () => randomBytes(20_000), 'cannot be read with the key of this workspace'],
    ['a text file', () => 'Dear colleague, here is the list', 'text file'],
    ['half of itself', () => readFileSync(database).subarray(0, 100), 'cannot be read'],
    ['nothing at all', () => '', 'empty'],
  ])('is refused when it is %s', async (_what, content, sentence) => {
    const state = await reopenedAfter(() => writeFileSync(database, content()));
    expect(state).toMatchObject({ phase: 'failed', code: 'DATABASE_CORRUPT' });
    expect(state.phase === 'failed' ? state.detail : '').toContain(sentence);
  });

  it('is refused when it is the database of another workspace', async () => {
    const other = temporaryFolder();
    (await openBoard(other.folder)).workspace.close();
    const state = await reopenedAfter(() => copyFileSync(join(other.folder, 'board.db'), database));
    other.remove();
    expect(state.phase === 'failed' ? state.detail : '').toContain('cannot be read with the key of this workspace');
  });

  it('is refused when it is missing', async () => {
    expect(await reopenedAfter(() => rmSync(database))).toMatchObject({
      phase: 'failed',
      code: 'DATABASE_CORRUPT',
      detail: 'The database file is missing.',
    });
  });

  it('is refused with a damaged page, wherever it lies', async () => {
    for (let index = 0; index < 30; index += 1) createCase(board.ctx, { record: patient(`Patient ${index}`) });
    board.workspace.close();
    const whole = readFileSync(database);
    const pages = statSync(database).size / 4096;
    expect(pages).toBeGreaterThan(20);
    let refused = 0;
    for (const page of [1, 2, Math.floor(pages / 2), pages - 1]) {
      const state = await reopenedAfter(() => {
        writeFileSync(database, whole);
        const file = openSync(database, 'r+');
        writeSync(file, randomBytes(64), 0, 64, page * 4096 + 512);
        closeSync(file);
      });
      if (state.phase === 'failed' && state.code === 'DATABASE_CORRUPT') refused += 1;
    }
    expect(refused).toBe(4);
    expect(await reopenedAfter(() => writeFileSync(database, whole))).toMatchObject({ phase: 'open' });
  });

  it('is refused when it opens with the key but is marked by another program', () => {
    const key = randomBytes(32);
    const path = join(place.folder, 'other.db');
    const db = openDatabase({ path, key, create: true });
    db.raw.exec('create table stamps (id integer)');
    db.close();
    expect(faultOfCall(() => openDatabase({ path, key, create: false }))).toMatchObject({
      code: 'DATABASE_CORRUPT',
      message: 'The database file belongs to another program; it was left alone.',
    });
  });

  it('is opened durable, with its constraints and without trust in its schema', () => {
    const { raw } = board.ctx.db;
    const pragma = (name: string) => raw.pragma(name, { simple: true });
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
    }).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1, trusted: 0 });
  });
});

describe('the guard', () => {
  it('tells an old Node in a sentence, and lets a new one pass', () => {
    expect(runtimeProblem('9', 'v20.20.2')).toContain('v20.20.2');
    expect(runtimeProblem(undefined, 'v12.0.0')).toContain('npm start');
    expect(runtimeProblem('10', 'v22.14.0')).toBeNull();
    expect(runtimeProblem(process.versions.napi, process.version)).toBeNull();
  });
});
