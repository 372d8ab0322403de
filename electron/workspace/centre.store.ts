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
