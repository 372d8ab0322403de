import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/audit/sha256.ts';
import { storedMinutes } from '../../../electron/board/minutes.service.ts';
import { createCase, getCase } from '../../../electron/cases/cases.service.ts';
import type { Database } from '../../../electron/database/database.ts';
import { migrate, readMigrations, type Migration } from '../../../electron/database/migrate.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import {
  faultOfCall,
  MIGRATIONS,
  openBoard,
  PASSPHRASE,
  patient,
  START,
  temporaryFolder,
  workspaceAt,
} from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let open: Database[];
const key = randomBytes(32);
beforeEach(() => {
  place = temporaryFolder();
  mkdirSync(place.folder, { recursive: true });
  open = [];
});
afterEach(() => {
  for (const db of open) db.close();
  place.remove();
});

function fresh(): Database {
  const db = openDatabase({ path: join(place.folder, `${open.length}.db`), key, create: true });
  open.push(db);
  return db;
}

function bring(
  db: Database,
  migrations: readonly Migration[],
  keepCopy: (last: number) => void = () => undefined,
): number[] {
  return migrate(db, { migrations, version: '0.1.0', clock: () => START, keepCopy });
}

const released = readMigrations(MIGRATIONS);
const upTo = (number: number) => released.filter((migration) => migration.number <= number);

function tables(db: Database): string[] {
  return (
    db.raw.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[]
  ).map(({ name }) => name);
}

const action = (id: string, text: string) => ({ id, text, owner: 'Mei', due: null });

/** One event and its head, as they could be typed by a program of the first migration. */
function insertCentre(db: Database): void {
  db.raw.exec("insert into centre values (1, 'Centre', 'Unit', 'UTC', '2026-01-01T00:00:00.000Z')");
  db.raw.exec("insert into person values ('p1', 'Ada', 'chair', 'surgery', 1, 1, '2026-01-01T00:00:00.000Z')");
  db.raw.exec("insert into \"case\" values ('c1', 'ready', 'p1', 1, '2026-01-01T00:00:00.000Z')");
  db.raw.exec("insert into case_revision values ('c1', 1, 1, 'p1', '2026-01-01T00:00:00.000Z', 1, 'hash', '{}')");
}

describe('migrations', () => {
  it('are numbered in tens and named by what they bring', () => {
    expect(released.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '10 board',
      '20 sqlite',
      '30 drafts',
      '40 queue',
      '50 after',
      '60 print',
      '70 minutes_parts',
    ]);
  });

  it('10 makes the tables of the board', () => {
    const db = fresh();
    expect(bring(db, upTo(10))).toEqual([10]);
    expect(tables(db)).toEqual([
      'agenda_item',
      'attendance',
      'audit_event',
      'audit_head',
      'case',
      'case_queue',
      'case_revision',
      'centre',
      'decision',
      'meeting',
      'minutes',
      'person',
      'queue_count',
      'queue_state',
      'schema_migration',
    ]);
    insertCentre(db);
    expect(() => db.raw.exec("insert into \"case\" values ('c2', 'ready', 'nobody', 1, '')")).toThrow('FOREIGN KEY');
  });

  it('20 adds search and guards to a database of 10, and changes none of its rows', () => {
    const db = fresh();
    bring(db, upTo(10));
    insertCentre(db);
    db.raw.exec("insert into audit_event values (1, 'at', 'p1', 'case.created', 'case:c1', '{}', 'x', 'y')");
    const before = db.raw.prepare('select * from case_revision').all();
    expect(bring(db, upTo(20))).toEqual([20]);
    expect(db.raw.prepare('select * from case_revision').all()).toEqual(before);
    expect(tables(db)).toContain('minutes_file');
    db.raw.exec("insert into case_search (rowid, words) values (1, 'renal t9')");
    expect(db.raw.prepare(`select rowid from case_search where case_search match '"ren"*'`).pluck().get()).toBe(1);
    for (const change of [
      'update case_revision set record = \'{"x":1}\'',
      'delete from case_revision',
      "update audit_event set what = 'nothing'",
      'delete from audit_event',
    ]) {
      expect(() => db.raw.exec(change)).toThrow(/does not change|never removed/);
    }
  });

  it('30 gives the centre of a database of 20 room for a key of drafts, and changes nothing else of it', () => {
    const db = fresh();
    bring(db, upTo(20));
    insertCentre(db);
    const before = db.raw.prepare('select * from centre').get() as object;
    expect(bring(db, upTo(30))).toEqual([30]);
    expect(db.raw.prepare('select * from centre').get()).toEqual({ ...before, draft_key: null });
  });

  it('40 gives the queue of a database of 30 room for views, words and filters, and keeps its rows', () => {
    const db = fresh();
    bring(db, upTo(20));
    insertCentre(db);
    bring(db, upTo(30));
    db.raw.exec(
      `insert into case_queue values (1, 'c1', 1, 'ready', 'p1', 'Ada', '2026-01-01T00:00:00.000Z', 1, null, 'hash', '{}',
        'facet', 'renal cell', 9, 4, 1307, '0 srs', 2, 'ada')`,
    );
    const before = db.raw.prepare('select * from case_queue').get() as object;
    const events = db.raw.prepare('select * from case_revision').all();
    expect(bring(db, upTo(40))).toEqual([40]);
    expect(db.raw.prepare('select * from case_queue').get()).toEqual({ ...before, discussed: 0, histology: null });
    expect(db.raw.prepare('select * from case_revision').all()).toEqual(events);
    expect(tables(db)).toEqual(expect.arrayContaining(['case_words', 'saved_view']));
    expect(tables(db)).not.toContain('queue_count');
    expect(() => db.raw.exec("insert into saved_view values ('v', 'nobody', 0, 'Mine', '{}', '')")).toThrow(
      'FOREIGN KEY',
    );
  });

  it('50 gives each action of a recorded decision of a database of 40 a row of its own, and changes no decision', () => {
    const db = fresh();
    bring(db, upTo(20));
    insertCentre(db);
    bring(db, upTo(40));
    const draft = { actions: [action('a', 'Book the CT'), action('a', 'Book the MR'), action('b', 'Call')] };
    db.raw.exec(
      `insert into meeting values ('m', 'Board', '2026-01-01', '16:00', '', 'finished', null, null, null, null, '', '')`,
    );
    for (const [id, recorded] of [
      ['i', "'2026-01-01T00:00:00.000Z', 'p1', 1, 'hash', '1.0', '', ''"],
      ['j', 'null, null, null, null, null, null, null'],
    ]) {
      if (id === 'j') db.raw.exec("insert into \"case\" values ('c2', 'ready', 'p1', 1, '')");
      db.raw.exec(
        `insert into agenda_item values ('${id}', 'm', '${id === 'i' ? 'c1' : 'c2'}', 0, 'discuss', 9, null, '', null, null)`,
      );
      db.raw.exec(`insert into decision values ('${id}', 1, '${JSON.stringify(draft)}', ${recorded})`);
    }
    db.raw.exec("update meeting set status = 'signed'");
    const before = db.raw.prepare('select * from decision').all();
    expect(bring(db, upTo(50))).toEqual([50]);
    expect(db.raw.prepare('select * from decision').all()).toEqual(before);
    expect(
      db.raw.prepare('select id, position, text, owner, due, withdrawn from action_item order by position').all(),
    ).toEqual([
      { id: 'i/a', position: 0, text: 'Book the CT', owner: 'Mei', due: null, withdrawn: 0 },
      { id: 'i/a/2', position: 1, text: 'Book the MR', owner: 'Mei', due: null, withdrawn: 0 },
      { id: 'i/b', position: 2, text: 'Call', owner: 'Mei', due: null, withdrawn: 0 },
    ]);
    expect(db.raw.prepare('select conflicts from agenda_item').pluck().all()).toEqual(['', '']);
  });

  it('are applied once', () => {
    const db = fresh();
    bring(db, released);
    expect(bring(db, released)).toEqual([]);
  });

  it('are all or nothing: one that fails leaves the database as it was', () => {
    const db = fresh();
    bring(db, upTo(10));
    const before = tables(db);
    const broken: Migration = {
      number: 990,
      name: 'broken',
      sql: 'create table half (id integer); nonsense',
      sha256: 'x',
    };
    expect(faultOfCall(() => bring(db, [...released, broken])).code).toBe('INTERNAL');
    expect(tables(db)).toEqual(before);
    expect(bring(db, released)).toEqual([20, 30, 40, 50, 60, 70]);
  });

  it('60 gives the centre of a database of 50 room for how papers look, and changes nothing else of it', () => {
    const db = fresh();
    bring(db, upTo(20));
    insertCentre(db);
    bring(db, upTo(50));
    const before = db.raw.prepare('select * from centre').get() as object;
    expect(bring(db, upTo(60))).toEqual([60]);
    expect(db.raw.prepare('select * from centre').get()).toEqual({ ...before, print: null });
  });

  it('70 moves the signed documents of a database of 60 over, and every byte is read as it was signed', () => {
    const db = fresh();
    bring(db, upTo(20));
    insertCentre(db);
    bring(db, upTo(60));
    db.raw.exec(
      `insert into meeting values ('m', 'Board', '2026-01-01', '16:00', '', 'signed', null, null, null, null, '', '', null, null)`,
    );
    const json = [0, 1, 2].map((index) => Buffer.from(JSON.stringify({ minutes: index })));
    // Two were set as the same pages.
    const pdf = [randomBytes(700_000), randomBytes(1)];
    const signed = [
      { json: json[0], pdf: pdf[0] },
      { json: json[1], pdf: pdf[1] },
      { json: json[2], pdf: pdf[1] },
    ].map((each, index) => ({ id: `s${index}`, json: each.json ?? Buffer.of(), pdf: each.pdf ?? Buffer.of() }));
    for (const [index, document] of signed.entries()) {
      db.raw
        .prepare(
          "insert into minutes values (?, 'm', 2026, ?, 'minutes', null, '', 'p1', 'Ada', '2026-01-01T00:00:00.000Z', ?, ?)",
        )
        .run(document.id, index + 1, sha256(document.json), sha256(document.pdf));
      db.raw.prepare('insert into minutes_file values (?, ?, ?)').run(document.id, document.json, document.pdf);
    }
    const before = db.raw.prepare('select * from minutes').all();
    expect(bring(db, upTo(70))).toEqual([70]);
    expect(db.raw.prepare('select * from minutes').all()).toEqual(before);
    for (const document of signed) {
      const stored = storedMinutes({ db }, document);
      expect(document.json.equals(stored.json) && document.pdf.equals(stored.pdf)).toBe(true);
    }
    expect(tables(db)).not.toContain('minutes_file');
    expect(db.raw.prepare('select count(*) from minutes_part where part = 0').pluck().get()).toBe(5);
    for (const change of [
      'delete from minutes_part',
      "update minutes_part set bytes = x'00'",
      'insert into minutes_part select sha256, 1, bytes from minutes_part',
    ]) {
      expect(() => db.raw.exec(change)).toThrow(/do(es)? not change|never removed/);
    }
    db.raw.exec("insert into minutes_part values ('left', 0, x'00')");
    db.raw.exec("delete from minutes_part where sha256 = 'left'");
  });

  it('keep a copy before they change a database that holds something, and none for a new one', () => {
    const db = fresh();
    const copies: number[] = [];
    bring(db, upTo(10), (last) => copies.push(last));
    expect(copies).toEqual([]);
    bring(db, released, (last) => copies.push(last));
    expect(copies).toEqual([10]);
  });

  it('do not begin when the copy cannot be made', () => {
    const db = fresh();
    bring(db, upTo(10));
    expect(() =>
      bring(db, released, () => {
        throw new Error('no room');
      }),
    ).toThrow('no room');
    expect(tables(db)).not.toContain('minutes_part');
  });

  it('refuse a database whose own migration is not this program’s', () => {
    const db = fresh();
    bring(db, released);
    const changed = released.map((each) => (each.number === 10 ? { ...each, sha256: 'f'.repeat(64) } : each));
    expect(faultOfCall(() => bring(db, changed))).toMatchObject({
      code: 'IO',
      message: expect.stringContaining('migration 10 is not the one that made the database') as string,
    });
  });

  it('are read the same with the line ends of Windows', () => {
    const windows = join(place.folder, 'windows');
    mkdirSync(windows);
    for (const file of readdirSync(MIGRATIONS)) {
      writeFileSync(join(windows, file), readFileSync(join(MIGRATIONS, file), 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(readMigrations(windows).map((each) => each.sha256)).toEqual(released.map((each) => each.sha256));
  });

  it.each(['0015_words.sql', 'first.sql', '0000_zero.sql'])('refuse a file called %s', (name) => {
    const folder = join(place.folder, 'named');
    mkdirSync(folder);
    writeFileSync(join(folder, name), 'select 1;');
    expect(() => readMigrations(folder)).toThrow(name);
  });
});

describe('a workspace of another version', () => {
  it('is refused with both versions when a newer program made it', async () => {
    const folder = join(place.folder, 'newer');
    const board = await openBoard(folder);
    board.ctx.db.raw.exec("insert into schema_migration values (990, 'future', 'x', '2030-01-01T00:00:00Z', '9.9.9')");
    board.workspace.close();
    const workspace = workspaceAt(folder, board.clock);
    const state = await workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    expect(state).toMatchObject({ phase: 'failed', code: 'DATABASE_NEWER' });
    expect(workspace.lock()).toMatchObject({ phase: 'locked', retryAfterSeconds: 0 });
    workspace.close();
  });

  it('is copied, checked and brought up when an older program made it', async () => {
    const folder = join(place.folder, 'older');
    const board = await openBoard(folder);
    const { id } = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    board.workspace.close();

    const next = join(place.folder, 'next');
    mkdirSync(next);
    for (const file of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, file), join(next, file));
    writeFileSync(join(next, '0900_later.sql'), 'create table later (id integer primary key);');
    const workspace = workspaceAt(folder, board.clock, { migrations: next, version: '9.0.0' });
    expect(await workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
    expect(getCase(workspace.context(), { id }).record.patient.name).toBe('Ruth Facet');
    const copies = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('before-migration-after-70-'));
    expect(copies).toHaveLength(1);
    expect(existsSync(join(folder, 'backups', `${copies[0] ?? ''}.tmp`))).toBe(false);
    workspace.close();
  });
});
