import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { faultOf } from '../database/errors.ts';
import { Fault } from '../faults.ts';

const holder = z.object({ pid: z.int(), started: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof holder>;

/**
 * Keeps a second process out of a workspace. The file names the process that holds it; one whose process has ended,
 * or whose number belongs to another process by now, is taken over. Of two that take over at once one is refused, and
 * behind the file the database itself keeps others out once nothing but its one connection needs it.
 */
export class FolderLock {
  readonly #path: string;
  readonly #own: Holder;

  private constructor(path: string, own: Holder) {
    this.#path = path;
    this.#own = own;
  }

  /** Throws IO with a sentence that names the process. */
  static take(path: string): FolderLock {
    const own: Holder = { pid: process.pid, started: processStart(process.pid), host: hostname() };
    if (!create(path, own)) {
      const other = read(path);
      if (other !== null && isAlive(other)) throw refused(other);
      takeOver(path, own);
    }
    return new FolderLock(path, own);
  }

  /** Gives the lock back, unless it is somebody else's by now. */
  release(): void {
    const now = read(this.#path);
    if (now?.pid === this.#own.pid && now.started === this.#own.started) rmSync(this.#path, { force: true });
  }
}

function create(path: string, own: Holder): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, JSON.stringify(own));
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw faultOf(error);
  }
}

function read(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A claim this old was left by a process that ended in the middle of taking over. */
const ABANDONED_MS = 10_000;

/** Replaces a stale lock. Only who holds the claim beside it may, and looks again, so that nobody replaces a fresh one. */
function takeOver(path: string, own: Holder): void {
  const claim = `${path}.claim`;
  if (!create(claim, own)) {
    const since = statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since < ABANDONED_MS) throw refused(read(claim));
    rmSync(claim, { force: true });
    if (!create(claim, own)) throw refused(read(claim));
  }
  try {
    const other = read(path);
    if (other !== null && isAlive(other)) throw refused(other);
    rmSync(path, { force: true });
    if (!create(path, own)) throw refused(read(path));
  } finally {
    rmSync(claim, { force: true });
  }
}

function isAlive(other: Holder): boolean {
  // On another computer nothing can be found out.
  if (other.host !== hostname()) return true;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const started = processStart(other.pid);
  return started === null || other.started === null || started === other.started;
}

/** When a process started, in the system's own words; null where the system does not tell. */
function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // The 22nd field; the second one, the name, may hold spaces and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ');
      return fields?.[19] ?? null;
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    }
  } catch {
    return null;
  }
  return null;
}

function refused(other: Holder | null): Fault<'IO'> {
  const who =
    other === null
      ? 'Another process'
      : other.host === hostname()
        ? `Another Spineboard (process ${other.pid})`
        : `Spineboard on the computer ${other.host}`;
  const reason = `${who} has this workspace open. Close it there first.`;
  return new Fault('IO', reason, { reason });
}
