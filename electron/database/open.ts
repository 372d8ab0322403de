import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { guardRuntime } from './guard.ts';
import { Fault } from '../faults.ts';
import { faultOf } from './errors.ts';
import { Database } from './database.ts';
import { APPLICATION_ID, assertWhole } from './sqlite.ts';

guardRuntime();
const { default: BetterSqlite } = await import('better-sqlite3');

/** How long a statement waits for another program that holds the file. */
const BUSY_MS = 2000;
/** Pages kept decrypted: the queue of 100,000 cases with its indexes. */
const CACHE_KIB = 65_536;
const KEY_BYTES = 32;

export type OpenOptions = {
  path: string;
  /** 32 random bytes. */
  key: Uint8Array;
  /** Make the file when it is absent; otherwise its absence is a fault. */
  create: boolean;
  /** Read the structure of the whole file, about 1 s for each 110 MB; false leaves it to the caller. */
  check?: boolean;
};

/**
 * Opens an encrypted database and proves the key by reading it. Every file that is not a whole database of this
 * workspace is DATABASE_CORRUPT with a sentence that says what it is instead; nothing is changed in it.
 */
export function openDatabase(options: OpenOptions): Database {
  if (!options.create && !existsSync(options.path)) throw corrupt('The database file is missing.');
  if (options.key.length !== KEY_BYTES) throw new RangeError('A database key has 32 bytes');
  const foreign = foreignFile(options.path);
  if (foreign !== null) throw corrupt(foreign);

  let raw;
  try {
    raw = new BetterSqlite(options.path, { timeout: BUSY_MS, fileMustExist: !options.create });
  } catch (error) {
    throw faultOf(error);
  }
  const db = new Database(raw);
  try {
    raw.pragma("cipher = 'sqlcipher'");
    raw.pragma('legacy = 4');
    raw.pragma(`key = "x'${Buffer.from(options.key).toString('hex')}'"`);
    // Reads the header before anything is written: a wrong key fails here.
    raw.prepare('select count(*) from sqlite_master').get();
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma(`cache_size = -${CACHE_KIB}`);
    raw.pragma('foreign_keys = ON');
    raw.pragma('trusted_schema = OFF');
    assertOwn(db, options.create);
    if (options.check !== false) assertWhole(db);
    return db;
  } catch (error) {
    raw.close();
    throw faultOf(error);
  }
}

/** A readable database with tables that are not ours belongs to another program. */
function assertOwn(db: Database, create: boolean): void {
  const mark = db.raw.pragma('application_id', { simple: true });
  if (mark === APPLICATION_ID) return;
  const tables = db.raw.prepare('select count(*) from sqlite_master').pluck().get();
  if (tables === 0 && create) return;
  throw corrupt(
    tables === 0 ? 'The database file is empty.' : 'The database file belongs to another program; it was left alone.',
  );
}

/** What the first bytes give away, before a key is tried; null when they say nothing. */
function foreignFile(path: string): string | null {
  if (!existsSync(path)) return null;
  const start = Buffer.alloc(16);
  let length: number;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, start, 0, 16, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw faultOf(error);
  }
  if (start.toString('latin1') === 'SQLite format 3\0') {
    return 'The database file is an unencrypted SQLite database of another program; it was left alone.';
  }
  if (
    length > 0 &&
    start.subarray(0, length).every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
  ) {
    return 'The database file is a text file, not a database; it was left alone.';
  }
  return null;
}

function corrupt(detail: string): Fault<'DATABASE_CORRUPT'> {
  return new Fault('DATABASE_CORRUPT', detail, { detail });
}
