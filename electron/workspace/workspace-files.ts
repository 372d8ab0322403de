import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { faultOf } from '../database/errors.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { syncFolder } from './atomic-file.ts';
import { verifiedCopy } from './backups.ts';

/** Where everything of a workspace lies. */
export class WorkspaceFiles {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
  readonly attempts: string;
  readonly lock: string;
  readonly backups: string;
  readonly attachments: string;

  constructor(folder: string) {
    this.folder = folder;
    this.database = join(folder, 'board.db');
    this.keys = join(folder, 'keys.json');
    this.attempts = join(folder, 'attempts.json');
    this.lock = join(folder, 'lock');
    this.backups = join(folder, 'backups');
    this.attachments = join(folder, 'attachments');
  }

  /** Throws IO, DISK_FULL. */
  make(): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      mkdirSync(this.backups, { recursive: true, mode: 0o700 });
      mkdirSync(this.attachments, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** A new database gets its place only once the keys that open it are written. */
  get #prepared(): string {
    return `${this.database}.new`;
  }

  /** Path for a database that is being set up; leftovers of a setup that was cut short are removed. */
  freshDatabase(): string {
    for (const end of ['', '-wal', '-shm']) rmSync(this.#prepared + end, { force: true });
    return this.#prepared;
  }

  /** Gives the new database its place. Also finishes a setup that was cut short after its keys were written. */
  placeDatabase(): void {
    if (existsSync(this.database) || !existsSync(this.#prepared)) return;
    renameSync(this.#prepared, this.database);
    syncFolder(this.folder);
  }

  /** Whether reading the structure of the whole database takes longer than an opening may: it is done beside the work. */
  isLarge(bytes: number): boolean {
    return (statSync(this.database, { throwIfNoEntry: false })?.size ?? 0) >= bytes;
  }

  /** Opens a database of this folder and brings it to the newest migration, after a verified copy. */
  openMigrated(
    path: string,
    key: Uint8Array,
    options: { create: boolean; check: boolean; migrations: string; version: string; clock: () => string },
  ): Database {
    const migrations = readMigrations(options.migrations);
    const db = openDatabase({ path, key, create: options.create, check: options.check });
    try {
      migrate(db, {
        migrations,
        version: options.version,
        clock: options.clock,
        keepCopy: (last) => {
          const stamp = options.clock().replace(/[-:.]/g, '');
          verifiedCopy(db, key, this.backups, `before-migration-after-${last}-${stamp}.db`);
        },
      });
      return db;
    } catch (error) {
      db.close();
      throw faultOf(error);
    }
  }
}
