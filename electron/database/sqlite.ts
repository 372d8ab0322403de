import { Fault } from '../faults.ts';
import type { Database } from './database.ts';
import { translated } from './errors.ts';

/**
 * What only SQLite understands: copying an encrypted file, pragmas.
 * A second database gets a file like this one; nothing else may know which database it is.
 */

/** Mark of Spineboard's files in the header: "SPB1". */
export const APPLICATION_ID = 0x53504231;

/** Writes a whole, compact, still encrypted copy to `path`, which must not exist. */
export function copyInto(db: Database, path: string): void {
  db.statement('vacuum into ?').run(path);
}

/**
 * A write that the disk is not waited for: with the next ordinary one it is on the disk too, and without that a power
 * failure may undo it. For what only means something once a later write names it. Not within another write.
 */
export function writeAhead<T>(db: Database, work: () => T): T {
  translated(() => db.raw.pragma('synchronous = NORMAL'));
  try {
    return db.write(work);
  } finally {
    if (db.isOpen) db.raw.pragma('synchronous = FULL');
  }
}

/** From the next write on no other connection gets in, also of other processes. */
export function holdAlone(db: Database): void {
  translated(() => db.raw.pragma('locking_mode = EXCLUSIVE'));
}

/** Reads every page of the file and its structure. Throws DATABASE_CORRUPT for a damaged one. */
export function assertWhole(db: Database): void {
  if (translated(() => db.raw.pragma('quick_check(1)', { simple: true })) === 'ok') return;
  const detail = 'The database file is damaged: the structure check failed. Restore a backup.';
  throw new Fault('DATABASE_CORRUPT', detail, { detail });
}
