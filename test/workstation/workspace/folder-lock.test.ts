import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase } from '../../../electron/cases/cases.service.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import {
  faultOfCall,
  openBoard,
  PASSPHRASE,
  patient,
  temporaryFolder,
  TestClock,
  workspaceAt,
} from '../../support/board-workspace.ts';

const SECOND_PROCESS = resolve(import.meta.dirname, '..', '..', 'support', 'hold-workspace.ts');

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

/** What another process finds. */
function lookFromOutside(): { phase: string; code?: string; detail?: string } {
  const line = execFileSync(process.execPath, [SECOND_PROCESS, place.folder, 'look'], { encoding: 'utf8' });
  return JSON.parse(line) as { phase: string };
}

/** Another process that has the workspace. */
async function heldFromOutside() {
  const child = spawn(process.execPath, [SECOND_PROCESS, place.folder, 'hold'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a workspace', () => {
  it('refuses a second process with a sentence that names the first', async () => {
    const board = await openBoard(place.folder);
    expect(lookFromOutside()).toMatchObject({
      phase: 'failed',
      code: 'IO',
      detail: `Another Spineboard (process ${process.pid}) has this workspace open. Close it there first.`,
    });
    board.workspace.close();
    expect(lookFromOutside()).toMatchObject({ phase: 'locked' });
  });

  it('is taken over from a process that was killed, and by nobody while it lives', async () => {
    (await openBoard(place.folder)).workspace.close();
    const other = await heldFromOutside();
    const workspace = workspaceAt(place.folder, new TestClock());
    expect(workspace.state()).toMatchObject({ phase: 'failed', code: 'IO' });
    const ended = once(other, 'exit');
    other.kill('SIGKILL');
    await ended;
    expect(existsSync(join(place.folder, 'lock'))).toBe(true);
    // Looked at again, without a new start.
    expect(workspace.state()).toMatchObject({ phase: 'locked' });
    workspace.close();
    expect(existsSync(join(place.folder, 'lock'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'is stale when its process number belongs to another process by now',
    async () => {
      (await openBoard(place.folder)).workspace.close();
      writeFileSync(join(place.folder, 'lock'), JSON.stringify({ pid: process.ppid, started: '1', host: hostname() }));
      const workspace = workspaceAt(place.folder, new TestClock());
      expect(workspace.state()).toMatchObject({ phase: 'locked' });
      workspace.close();
    },
  );

  it('that is stale is taken over by one of two at once', async () => {
    (await openBoard(place.folder)).workspace.close();
    const path = join(place.folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: 2 ** 30, started: '1', host: hostname() }));
    // The other one is in the middle of taking over.
    writeFileSync(`${path}.claim`, JSON.stringify({ pid: 4711, started: '1', host: hostname() }));
    const workspace = workspaceAt(place.folder, new TestClock());
    expect(workspace.state()).toMatchObject({ phase: 'failed', detail: expect.stringContaining('4711') as string });
    // It ended in the middle of it, a while ago.
    const before = new Date(Date.now() - 60_000);
    utimesSync(`${path}.claim`, before, before);
    expect(workspace.state()).toMatchObject({ phase: 'locked' });
    expect(existsSync(`${path}.claim`)).toBe(false);
    workspace.close();
  });

  it('is not taken from another computer, whose processes cannot be seen', async () => {
    (await openBoard(place.folder)).workspace.close();
    writeFileSync(join(place.folder, 'lock'), JSON.stringify({ pid: 1, started: null, host: 'ward-7' }));
    const workspace = workspaceAt(place.folder, new TestClock());
    expect(workspace.state()).toMatchObject({ phase: 'failed', detail: expect.stringContaining('ward-7') as string });
    workspace.close();
    expect(readFileSync(join(place.folder, 'lock'), 'utf8')).toContain('ward-7');
  });

  it('is backed by the database itself: a connection that ignores the file gets nothing', async () => {
    const board = await openBoard(place.folder);
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock, { upkeep: { largeBytes: 2 ** 40, quietMs: 0 } });
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    await board.workspace.quiet();
    createCase(board.workspace.context(), { record: patient('Ruth Facet') });
    const fault = faultOfCall(() =>
      openDatabase({ path: join(place.folder, 'board.db'), key: new Uint8Array(32), create: false }),
    );
    expect(fault).toMatchObject({ code: 'IO', message: 'Another program holds the database file.' });
    board.workspace.lock();
    expect(await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({
      phase: 'open',
    });
    board.workspace.close();
  });
});
