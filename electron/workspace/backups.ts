import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditHead, auditHolds } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';
import { faultOf } from '../database/errors.ts';
import { openDatabase } from '../database/open.ts';
import { copyInto } from '../database/sqlite.ts';
import { Fault } from '../faults.ts';
import { syncFolder } from './atomic-file.ts';
import { keep, type Backup } from './retention.ts';

const NAME = /^board-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.db$/;

/** What a copy leaves that was cut short, by a power failure or by ending the process. */
const UNFINISHED = /\.db\.tmp(?:-wal|-shm|-journal)?$/;

/** Thrown by `goOn` of {@link takeBackup} to give up. */
export class Stopped extends Error {}

/** The backups of a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (match === null) return [];
      const [, year, month, day, hour, minute, second, milli] = match;
      return [{ name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z` }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Writes an encrypted copy, opens and checks it, and only then gives it its name; then removes what retention does not
 * keep. Gives the name. Throws DISK_FULL, IO, DATABASE_CORRUPT; what was there before stays. `goOn` is called between
 * the steps and may throw to give up. The images that the copy names are not in it: they stay in `attachments/`, which
 * no retention touches.
 */
export function takeBackup(
  db: Database,
  key: Uint8Array,
  folder: string,
  now: string,
  goOn: () => void = () => undefined,
): string {
  const name = `board-${now.replace(/[-:.]/g, '')}.db`;
  removeUnfinished(folder);
  verifiedCopy(db, key, folder, name, goOn);
  const all = listBackups(folder);
  const kept = keep(all, now);
  for (const backup of all) if (!kept.has(backup.name)) rmSync(join(folder, backup.name), { force: true });
  return name;
}

/** Whether a backup was taken on the day (UTC) of `now`. */
export function hasBackupOfToday(folder: string, now: string): boolean {
  return listBackups(folder).some((backup) => backup.at.slice(0, 10) === now.slice(0, 10));
}

/** A whole, checked, encrypted copy under `name`. The database may be written to meanwhile. */
export function verifiedCopy(
  db: Database,
  key: Uint8Array,
  folder: string,
  name: string,
  goOn: () => void = () => undefined,
): void {
  const temporary = join(folder, `${name}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    removeDatabase(temporary);
    const audited = hasAudit(db);
    const before = audited ? auditHead(db).count : 0;
    copyInto(db, temporary);
    goOn();
    syncFile(temporary);
    const copy = openDatabase({ path: temporary, key, create: false });
    try {
      const head = audited ? auditHead(copy) : null;
      if (head !== null && (head.count < before || !auditHolds(db, head))) {
        const detail = 'The backup does not hold what the database holds.';
        throw new Fault('DATABASE_CORRUPT', detail, { detail });
      }
    } finally {
      copy.close();
    }
    goOn();
    renameSync(temporary, join(folder, name));
    syncFolder(folder);
  } catch (error) {
    removeDatabase(temporary);
    throw error instanceof Stopped ? error : faultOf(error);
  }
}

/**
 * Puts a backup in the place of the database, which must be closed. The current file is set aside first, under a
 * name that is given back; null when there was none.
 */
export function restoreBackup(database: string, backup: string, key: Uint8Array, now: string): string | null {
  const checked = openDatabase({ path: backup, key, create: false });
  const staged = `${database}.restoring`;
  try {
    removeDatabase(staged);
    copyInto(checked, staged);
    syncFile(staged);
  } catch (error) {
    throw faultOf(error);
  } finally {
    checked.close();
  }
  let aside: string | null = null;
  if (existsSync(database)) {
    aside = `${database}.aside-${now.replace(/[-:.]/g, '')}`;
    for (const end of ['-wal', '-shm', '']) {
      if (existsSync(database + end)) renameSync(database + end, aside + end);
    }
  }
  renameSync(staged, database);
  return aside;
}

/** Databases made by early migrations have no audit yet. */
function hasAudit(db: Database): boolean {
  return db.statement("select 1 from sqlite_master where name = 'audit_head'").get() !== undefined;
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
}

function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}
