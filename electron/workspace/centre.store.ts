import { randomBytes } from 'node:crypto';
import { PLAIN_PRINT, type PrintSettings, printSettings } from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import { Fault } from '../faults.ts';

export type Centre = { name: string; unit: string; timeZone: string };

/** Throws DATABASE_CORRUPT for a database that was never set up. */
export function theCentre(db: Database): Centre {
  const row = db.first(db.sql.selectFrom('centre').select(['name', 'unit', 'time_zone']).where('id', '=', 1));
  if (row === undefined) {
    const detail = 'The database does not say which centre it belongs to. Restore a backup.';
    throw new Fault('DATABASE_CORRUPT', detail, { detail });
  }
  return { name: row.name, unit: row.unit, timeZone: row.time_zone };
}

export function insertCentre(db: Database, centre: Centre, createdAt: string): void {
  db.run(
    db.sql
      .insertInto('centre')
      .values({ id: 1, name: centre.name, unit: centre.unit, time_zone: centre.timeZone, created_at: createdAt }),
  );
}

/** Gives a workspace that has none the key for text that is not acknowledged yet. It stays the same ever after. */
export function ensureDraftKey(db: Database): void {
  const draftKey = randomBytes(32).toString('base64');
  db.run(db.sql.updateTable('centre').set({ draft_key: draftKey }).where('draft_key', 'is', null));
}

/** Key for text that is not acknowledged yet, base64. Throws INTERNAL before {@link ensureDraftKey}. */
export function theDraftKey(db: Database): string {
  const key = db.first(db.sql.selectFrom('centre').select('draft_key').where('id', '=', 1))?.draft_key ?? null;
  if (key === null) throw new Fault('INTERNAL', 'The workspace has no key for drafts.', undefined);
  return key;
}

/** How the papers of the centre look and who signs them. */
export function thePrintSettings(db: Database): PrintSettings {
  const stored = db.first(db.sql.selectFrom('centre').select('print').where('id', '=', 1))?.print ?? null;
  return stored === null ? PLAIN_PRINT : printSettings.parse(JSON.parse(stored));
}

export function savePrintSettings(db: Database, settings: PrintSettings): void {
  db.run(
    db.sql
      .updateTable('centre')
      .set({ print: JSON.stringify(settings) })
      .where('id', '=', 1),
  );
}
