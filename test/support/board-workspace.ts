import { emptyCase, type CaseRecord } from '@spineboard/core/case';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verifyAudit } from '../../electron/audit/audit.ts';
import type { Context } from '../../electron/database/context.ts';
import { Fault } from '../../electron/faults.ts';
import { addPerson } from '../../electron/people/people.service.ts';
import { Workspace } from '../../electron/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../electron/workspace/workspace-options.ts';

export const MIGRATIONS = resolve(import.meta.dirname, '..', '..', 'migrations');
export const PASSPHRASE = 'weekly board at seven';
/** Cheap on purpose: the tests are about the slots, not about the cost. */
export const CHEAP = { N: 1024, r: 8, p: 1 };
export const START = '2026-11-19T09:00:00.000Z';

/** A clock that only moves when told. */
export class TestClock {
  #now: number;
  constructor(start = START) {
    this.#now = Date.parse(start);
  }
  readonly now = (): string => new Date(this.#now).toISOString();
  /** Moves by some seconds. */
  wait(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

export type OpenBoard = {
  folder: string;
  clock: TestClock;
  workspace: Workspace;
  ctx: Context;
  recoveryCode: string;
  meId: string;
};

export function temporaryFolder(): { folder: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'spineboard-disk-'));
  return { folder: join(root, 'workspace'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Closes the workspace of a test and takes its folder away; throws where what the test did broke the audit chain. */
export function closeAudited({ ctx, workspace }: OpenBoard, place: { remove: () => void }): void {
  const { intact } = verifyAudit(ctx.db);
  workspace.close();
  place.remove();
  if (!intact) throw new Error('The audit chain is broken');
}

export function workspaceAt(folder: string, clock: TestClock, more: Partial<WorkspaceOptions> = {}): Workspace {
  return new Workspace({ folder, migrations: MIGRATIONS, version: '0.1.0', clock: clock.now, scrypt: CHEAP, ...more });
}

/** A fresh workspace, set up, confirmed and open in the name of its chair. */
export async function openBoard(folder: string, clock = new TestClock()): Promise<OpenBoard> {
  const workspace = workspaceAt(folder, clock);
  const { recoveryCode } = await workspace.setup({
    centre: 'Hospital of Test',
    unit: 'Spine tumor board',
    person: { name: 'Nora Vidal', role: 'chair', specialty: 'surgery' },
    passphrase: PASSPHRASE,
    timeZone: 'Europe/Rome',
  });
  await workspace.confirmRecovery({ code: recoveryCode });
  const ctx = workspace.context();
  return { folder, clock, workspace, ctx, recoveryCode, meId: ctx.me.id };
}

/** The same workspace in the name of a second person. */
export async function asColleague(board: OpenBoard, name = 'Andrea Moreau'): Promise<Context> {
  const { result } = await addPerson(board.ctx, board.workspace.slots, { name, role: 'fellow', specialty: 'surgery' });
  return { ...board.ctx, me: result };
}

export function patient(name: string, change: (record: CaseRecord) => void = () => undefined): CaseRecord {
  const record = emptyCase();
  record.patient.name = name;
  change(record);
  return record;
}

/** The fault of a call that must fail. */
export function faultOfCall(call: () => unknown): Fault {
  try {
    call();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('The call was not refused');
}

/** The fault of a promise that must be rejected. */
export async function rejection(promise: Promise<unknown>): Promise<Fault> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Fault) return error;
  throw error ?? new Error('The call was not refused');
}
