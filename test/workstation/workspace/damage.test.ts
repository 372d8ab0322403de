import { queueQuery } from '@spineboard/core/contract';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, getCase, listCases } from '../../../electron/cases/cases.service.ts';
import type { UpkeepTimes } from '../../../electron/workspace/workspace-options.ts';
import {
  openBoard,
  PASSPHRASE,
  patient,
  rejection,
  temporaryFolder,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';

/** Everything counts as large. */
const AT_ONCE: UpkeepTimes = { largeBytes: 0, quietMs: 0 };
const QUEUE = queueQuery.parse({});

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let lastId: string;
let told: number;
const database = () => join(place.folder, 'board.db');
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  told = 0;
  for (let index = 0; index < 30; index += 1) {
    const record = patient(`Patient ${index}`, (each) => {
      each.referral.question = randomBytes(2000).toString('hex');
    });
    lastId = createCase(board.ctx, { record }).result.id;
  }
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

/** Quits, lets the file change, starts again and unlocks: as with a database too large to be read before. */
async function reopenLarge(change: () => void = () => undefined) {
  board.workspace.close();
  change();
  board.workspace = workspaceAt(place.folder, board.clock, { upkeep: AT_ONCE, changed: () => (told += 1) });
  return board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
}

/** Where the text of the last case lies: pages that opening does not read. */
function damageTheEnd(): void {
  const pages = statSync(database()).size / 4096;
  const file = openSync(database(), 'r+');
  writeSync(file, randomBytes(64), 0, 64, (pages - 5) * 4096 + 512);
  closeSync(file);
}

describe('a large database', () => {
  it('opens before its structure was read; who writes waits for that', async () => {
    expect(await reopenLarge()).toMatchObject({ phase: 'open' });
    expect(listCases(board.workspace.context(), QUEUE).total).toBe(30);
    await board.workspace.sound();
    expect(createCase(board.workspace.context(), { record: patient('Ruth Facet') }).result.revision).toBe(1);
    expect(told).toBe(0);
  });

  it('that is damaged where opening does not look is found before anything is acknowledged, and never backed up', async () => {
    expect(await reopenLarge(damageTheEnd)).toMatchObject({ phase: 'open' });
    expect(await rejection(board.workspace.sound())).toMatchObject({ code: 'DATABASE_CORRUPT' });
    expect(board.workspace.state()).toMatchObject({ phase: 'failed', code: 'DATABASE_CORRUPT' });
    expect(told).toBe(1);
    expect(() => board.workspace.context()).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    // The failure is left as any other: the folder is looked at again.
    expect(board.workspace.lock()).toMatchObject({ phase: 'locked' });
  });

  it('that is damaged before the first look is refused at once', async () => {
    const state = await reopenLarge(() => {
      const file = openSync(database(), 'r+');
      writeSync(file, randomBytes(64), 0, 64, 512);
      closeSync(file);
    });
    expect(state).toMatchObject({ phase: 'failed', code: 'DATABASE_CORRUPT' });
  });

  it('that is locked while it is read lets the waiting go, and is whole the next time', async () => {
    await reopenLarge();
    const waiting = rejection(board.workspace.sound());
    board.workspace.lock();
    expect(await waiting).toMatchObject({ code: 'LOCKED' });
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    await board.workspace.sound();
    expect(getCase(board.workspace.context(), { id: lastId }).record.patient.name).toBe('Patient 29');
  });

  it('is not changed by being read', async () => {
    board.workspace.close();
    const before = readFileSync(database());
    damageTheEnd();
    const damaged = readFileSync(database());
    expect(damaged.equals(before)).toBe(false);
    await reopenLarge();
    await rejection(board.workspace.sound());
    expect(readFileSync(database()).subarray(-5 * 4096)).toEqual(damaged.subarray(-5 * 4096));
  });
});
