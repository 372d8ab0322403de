import { queueQuery } from '@spineboard/core/contract';
import * as fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/audit/audit.ts';
import { createCase, getCase, listCases } from '../../../electron/cases/cases.service.ts';
import { migrate, readMigrations } from '../../../electron/database/migrate.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { withoutText } from '../../../electron/log.ts';
import { listBackups, restoreBackup, takeBackup } from '../../../electron/workspace/backups.ts';
import { keep, type Backup } from '../../../electron/workspace/retention.ts';
import type { WorkspaceOptions } from '../../../electron/workspace/workspace-options.ts';
import {
  faultOfCall,
  MIGRATIONS,
  openBoard,
  PASSPHRASE,
  patient,
  START,
  temporaryFolder,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-19T18:00:00.000Z');
const backupAt = (time: number): Backup => ({ name: `b${time}`, at: new Date(time).toISOString() });

const day = (at: string) => at.slice(0, 10);
const month = (at: string) => at.slice(0, 7);

/** The rule read aloud, one backup at a time: is there a reason to keep it? */
function hasReason(backup: Backup, all: readonly Backup[], now: string): boolean {
  if (backup.at > now) return true;
  const past = all.filter((other) => other.at <= now);
  const newer = past.filter((other) => other.at > backup.at || (other.at === backup.at && other.name > backup.name));
  // Day 4 of the epoch was a Monday.
  const week = (at: string) => String(Math.floor((Date.parse(`${day(at)}T00:00:00Z`) / DAY - 4) / 7));
  if (day(backup.at) === day(now) && newer.filter((other) => day(other.at) === day(now)).length < 3) return true;
  return [
    { period: day, count: 7 },
    { period: week, count: 4 },
    { period: month, count: 12 },
  ].some(
    ({ period, count }) =>
      newer.every((other) => period(other.at) !== period(backup.at)) &&
      new Set(newer.map((other) => period(other.at))).size < count,
  );
}

describe('retention', () => {
  it('keeps 3 of today, 7 days, 4 weeks and 12 months of a board that backs up every six hours for two years', () => {
    const all = Array.from({ length: 4 * 730 }, (_, index) => backupAt(NOW - index * (DAY / 4)));
    const kept = [...keep(all, new Date(NOW).toISOString())].map((name) => Number(name.slice(1))).sort((a, b) => b - a);
    const days = kept.map((time) => Math.floor((NOW - time) / DAY));
    expect(kept.filter((time) => time >= Date.parse('2026-11-19T00:00:00Z'))).toHaveLength(3);
    expect(days.filter((day) => day >= 1 && day <= 6)).toHaveLength(6);
    expect(kept.length).toBeGreaterThanOrEqual(3 + 6 + 2 + 11);
    expect(kept.length).toBeLessThanOrEqual(3 + 6 + 4 + 12);
  });

  it('keeps exactly those for which a reason can be given', () => {
    const times = fc.array(fc.integer({ min: NOW - 500 * DAY, max: NOW + 2 * DAY }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (given) => {
        const all = [...new Set(given)].map(backupAt);
        const now = new Date(NOW).toISOString();
        const expected = all.filter((backup) => hasReason(backup, all, now)).map(({ name }) => name);
        expect([...keep(all, now)].sort()).toEqual(expected.sort());
      }),
      { seed: 20261119, numRuns: 400 },
    );
  });

  it('never removes the newest one, and removing what it does not keep changes nothing more', () => {
    const times = fc.array(fc.integer({ min: NOW - 900 * DAY, max: NOW }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(times, (given) => {
        const all = [...new Set(given)].map(backupAt);
        const now = new Date(NOW).toISOString();
        const kept = keep(all, now);
        expect(kept.has(`b${Math.max(...given)}`)).toBe(true);
        expect(
          keep(
            all.filter(({ name }) => kept.has(name)),
            now,
          ),
        ).toEqual(kept);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('a backup', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let board: OpenBoard;
  beforeEach(async () => {
    place = temporaryFolder();
    board = await openBoard(place.folder);
  });
  afterEach(() => {
    board.workspace.close();
    place.remove();
  });
  const backups = () => listBackups(join(place.folder, 'backups'));

  /** Quits and starts again, with backups that begin at once. */
  const restart = async (more: Partial<WorkspaceOptions> = {}) => {
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock, { upkeep: { largeBytes: 2 ** 40, quietMs: 0 }, ...more });
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
  };

  it('is taken once a day after the workspace opened, and never left half made', async () => {
    await restart();
    // The workspace is open, and works, before the first byte of it is written.
    expect(backups()).toHaveLength(0);
    const { id } = createCase(board.workspace.context(), { record: patient('Ruth Facet') }).result;
    await board.workspace.quiet();
    expect(backups()).toHaveLength(1);
    await restart();
    await board.workspace.quiet();
    expect(backups()).toHaveLength(1);
    board.clock.wait(86_400);
    await restart();
    await board.workspace.quiet();
    expect(backups().map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-20', '2026-11-19']);
    expect(readdirSync(join(place.folder, 'backups')).every((name) => name.endsWith('Z.db'))).toBe(true);
    expect(getCase(board.workspace.context(), { id }).record.patient.name).toBe('Ruth Facet');
  });

  it('holds what was written before it began, whatever is written meanwhile', async () => {
    const before = createCase(board.ctx, { record: patient('Ruth Facet') }).result;
    await restart();
    const ctx = board.workspace.context();
    const ended = board.workspace.quiet().then(() => 'ended' as const);
    let written = 0;
    while ((await Promise.race([ended, setImmediate('goes on' as const)])) === 'goes on') {
      createCase(ctx, { record: patient(`Patient ${written}`) });
      written += 1;
    }
    expect(written).toBeGreaterThan(1);
    const [backup] = backups();
    board.workspace.close();
    renameSync(join(place.folder, 'backups', backup?.name ?? ''), join(place.folder, 'board.db'));
    board.workspace = workspaceAt(place.folder, board.clock);
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    expect(getCase(board.workspace.context(), { id: before.id }).record.patient.name).toBe('Ruth Facet');
    expect(verifyAudit(board.workspace.context().db)).toMatchObject({ intact: true });
  });

  it('is given up when the workspace closes in the middle: nothing touches the folder afterwards', async () => {
    for (const wait of [0, 20, 60, 100, 140, 180, 240, 320]) {
      await restart();
      await setTimeout(wait);
      board.workspace.close();
      const left = readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).sort();
      expect(left.filter((name) => /tmp|-wal|-shm|lock/.test(name))).toEqual([]);
      await setTimeout(50);
      expect(readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(left);
      for (const { name } of backups()) rmSync(join(place.folder, 'backups', name));
    }
  });

  it('that cannot be written disturbs nobody and is told to the log without any name', async () => {
    const folder = join(place.folder, 'backups');
    rmSync(folder, { recursive: true });
    const logged: string[] = [];
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock, {
      upkeep: { largeBytes: 2 ** 40, quietMs: 100 },
      log: (event, error) => void logged.push(`${event} ${withoutText(error)}`),
    });
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in the place of the folder');
    createCase(board.workspace.context(), { record: patient('Ruth Facet') });
    await board.workspace.quiet();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^backup failed Fault IO/);
    expect(logged[0]).not.toContain('Facet');
    expect(board.workspace.state()).toMatchObject({ phase: 'open' });
  });

  it('removes what one that was cut short left behind', async () => {
    const left = join(place.folder, 'backups', 'board-20261118T090000000Z.db.tmp');
    writeFileSync(left, randomBytes(4096));
    await restart();
    await board.workspace.quiet();
    expect(existsSync(left)).toBe(false);
    expect(backups()).toHaveLength(1);
  });

  it('is encrypted, whole, and brings back what was there, while the current file is set aside', () => {
    const key = randomBytes(32);
    const path = join(place.folder, 'kept.db');
    const db = openDatabase({ path, key, create: true });
    migrate(db, {
      migrations: readMigrations(MIGRATIONS),
      version: '1',
      clock: () => START,
      keepCopy: () => undefined,
    });
    db.raw.exec("insert into centre (id, name, unit, time_zone, created_at) values (1, 'Before', 'Unit', 'UTC', 'x')");
    const name = takeBackup(db, key, join(place.folder, 'copies'), START);
    expect(readFileSync(join(place.folder, 'copies', name)).includes('SQLite format')).toBe(false);
    db.raw.exec("update centre set name = 'After'");
    db.close();

    const aside = restoreBackup(path, join(place.folder, 'copies', name), key, START);
    const nameIn = (file: string) => {
      const opened = openDatabase({ path: file, key, create: false });
      const found = opened.raw.prepare('select name from centre').pluck().get();
      opened.close();
      return found;
    };
    expect(nameIn(path)).toBe('Before');
    expect(nameIn(aside ?? '')).toBe('After');
  });

  it('that is damaged is not restored, and the current file stays', () => {
    const key = randomBytes(32);
    const damaged = join(place.folder, 'damaged.db');
    writeFileSync(damaged, randomBytes(8192));
    const current = join(place.folder, 'current.db');
    openDatabase({ path: current, key, create: true }).close();
    const before = readFileSync(current);
    expect(faultOfCall(() => restoreBackup(current, damaged, key, START)).code).toBe('DATABASE_CORRUPT');
    expect(readFileSync(current)).toEqual(before);
    expect(existsSync(`${current}.restoring`)).toBe(false);
  });
});

describe('a full disk', () => {
  it('refuses the save that does not fit and keeps every one that was acknowledged', async () => {
    const place = temporaryFolder();
    const board = await openBoard(place.folder);
    const { db } = board.ctx;
    const pages = db.raw.pragma('page_count', { simple: true }) as number;
    db.raw.pragma(`max_page_count = ${pages + 40}`);

    const acknowledged: string[] = [];
    let code = '';
    for (let index = 0; index < 200 && code === ''; index += 1) {
      try {
        const record = patient(`Patient ${index}`, (each) => {
          each.referral.question = randomBytes(3000).toString('hex');
        });
        acknowledged.push(createCase(board.ctx, { record }).result.id);
      } catch (error) {
        code = (error as { code: string }).code;
      }
    }
    expect(code).toBe('DISK_FULL');
    expect(acknowledged.length).toBeGreaterThan(2);
    // Reading goes on, and nothing of the refused one is left.
    const list = queueQuery.parse({ direction: 'asc', limit: 200 });
    expect(listCases(board.ctx, list).total).toBe(acknowledged.length);
    board.workspace.close();

    const again = workspaceAt(place.folder, board.clock);
    await again.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    const ctx = again.context();
    expect(acknowledged.map((id) => getCase(ctx, { id }).record.patient.name)).toEqual(
      acknowledged.map((_, index) => `Patient ${index}`),
    );
    expect(listCases(ctx, list).rows.map((row) => row.id)).toEqual(acknowledged);
    again.close();
    place.remove();
  });
});
