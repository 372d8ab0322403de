import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../faults.ts';
import type { Database } from './database.ts';
import { APPLICATION_ID } from './sqlite.ts';

export type Migration = { number: number; name: string; sql: string; sha256: string };

/**
 * The migrations of a folder, in order. Throws Error for a name that is not `0010_words.sql`, a number used twice
 * or not in tens: faults of the program, not of a workspace.
 */
export function readMigrations(folder: string): Migration[] {
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file);
      if (match === null) throw new Error(`Migration ${file} is not named like 0010_words.sql`);
      const number = Number(match[1]);
      if (number === 0 || number % 10 !== 0) throw new Error(`Migration ${file} is not numbered in tens`);
      // A checkout on Windows may have changed the line ends; the content is the same.
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return { number, name: match[2] ?? '', sql: text, sha256: createHash('sha256').update(text).digest('hex') };
    });
  for (const [index, migration] of found.entries()) {
    if (found[index - 1]?.number === migration.number)
      throw new Error(`Two migrations have number ${migration.number}`);
  }
  if (found.length === 0) throw new Error(`No migrations in ${folder}`);
  return found;
}

export type MigrateOptions = {
  migrations: readonly Migration[];
  /** Version of the program, kept beside each migration that it applies. */
  version: string;
  clock: () => string;
  /** Called before pending migrations change a database that holds something; must leave a verified copy or throw. */
  keepCopy: (lastApplied: number) => void;
};

/**
 * Brings a database to the newest migration, all in one transaction, and gives the numbers that it applied.
 * Throws DATABASE_NEWER for a database of a newer program, IO where an applied migration is not this program's.
 */
export function migrate(db: Database, options: MigrateOptions): number[] {
  const applied = appliedMigrations(db);
  const newest = options.migrations.at(-1)?.number ?? 0;
  const last = applied.at(-1)?.number ?? 0;
  if (last > newest) {
    throw new Fault('DATABASE_NEWER', 'This workspace was made by a newer Spineboard.', {
      found: `${applied.at(-1)?.version ?? ''} (${last})`,
      known: `${options.version} (${newest})`,
    });
  }
  for (const entry of applied) {
    const own = options.migrations.find((migration) => migration.number === entry.number);
    if (own?.sha256 !== entry.sha256) {
      const reason = `This program's migration ${entry.number} is not the one that made the database. Install the released program again; the database was not changed.`;
      throw new Fault('IO', reason, { reason });
    }
  }
  const pending = options.migrations.filter((migration) => migration.number > last);
  if (pending.length === 0) return [];
  if (last > 0) options.keepCopy(last);

  db.write(() => {
    if (last === 0) {
      db.raw.pragma(`application_id = ${APPLICATION_ID}`);
      db.raw.exec(
        'create table schema_migration (number integer primary key, name text not null, sha256 text not null, applied_at text not null, version text not null)',
      );
    }
    for (const { number, name, sql, sha256 } of pending) {
      db.raw.exec(sql);
      db.run(
        db.sql
          .insertInto('schema_migration')
          .values({ number, name, sha256, applied_at: options.clock(), version: options.version }),
      );
    }
  });
  return pending.map((migration) => migration.number);
}

function appliedMigrations(db: Database): { number: number; sha256: string; version: string }[] {
  const exists = db.statement("select 1 from sqlite_master where type = 'table' and name = 'schema_migration'").get();
  if (exists === undefined) return [];
  return db.all(db.sql.selectFrom('schema_migration').select(['number', 'sha256', 'version']).orderBy('number'));
}
