import { existsSync } from 'node:fs';
import type { Person, Role, Specialty } from '@spineboard/core/board';
import { exhausted } from '@spineboard/core/case';
import type { WorkspaceState } from '@spineboard/core/contract';
import { v7 } from 'uuid';
import { audit } from '../audit/audit.ts';
import { bringQueueUp } from '../cases/queue.store.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { faultOf } from '../database/errors.ts';
import { Fault, forbidden, invalid } from '../faults.ts';
import { findPerson, insertPerson, replacePerson, thePerson } from '../people/people.store.ts';
import { Attempts } from './attempts.ts';
import { hasBackupOfToday, takeBackup } from './backups.ts';
import { ensureDraftKey, insertCentre, theCentre, theDraftKey } from './centre.store.ts';
import { FolderLock } from './folder-lock.ts';
import type { KeySlots } from './key-slots.ts';
import { Keyring } from './keyring.ts';
import { readKeysFile } from './keys-file.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { WorkspaceFiles } from './workspace-files.ts';
import { DEFAULT_COST, type ScryptCost } from './wrapping.ts';

export type SetupInput = {
  centre: string;
  unit: string;
  person: { name: string; role: Role; specialty: Specialty };
  passphrase: string;
  timeZone: string;
};
export type WorkspaceOptions = {
  /** The workspace folder; made when absent. */
  folder: string;
  /** Folder of the numbered `.sql` files. */
  migrations: string;
  /** Version of the program. */
  version: string;
  demo?: boolean;
  clock?: () => string;
  newId?: () => string;
  /** Cost of the passphrase's key derivation; tests use a small one. */
  scrypt?: ScryptCost;
};

type Opened = { db: Database; key: Buffer; meId: string };
type Phase =
  | { name: 'setup' }
  | { name: 'locked'; ring: Keyring }
  /** Unlocked, but nobody has typed the recovery code back. */
  | ({ name: 'confirm'; ring: Keyring } & Opened)
  | ({ name: 'open'; ring: Keyring } & Opened)
  /** `foreign`: the folder is another process's. */
  | { name: 'failed'; fault: Fault; foreign: boolean };

/** A workspace folder and the one process that has it: setup, locking, unlocking, recovery. */
export class Workspace {
  readonly #files: WorkspaceFiles;
  readonly #options: WorkspaceOptions;
  readonly #clock: () => string;
  readonly #newId: () => string;
  readonly #attempts: Attempts;
  #lock: FolderLock | null = null;
  #phase: Phase;
  /** Key derivations and what follows them happen one after another. */
  #queue: Promise<unknown> = Promise.resolve();
  /** Why today's backup could not be taken; null when it was. Never keeps anybody from working. */
  backupProblem: Fault | null = null;

  /** Takes the lock and looks at the folder. Never throws: a folder that cannot be used is state `failed`. */
  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#files = new WorkspaceFiles(options.folder);
    this.#clock = options.clock ?? (() => new Date().toISOString());
    this.#newId = options.newId ?? v7;
    this.#attempts = new Attempts(this.#files.attempts, this.#clock);
    this.#phase = this.#look();
  }

  get folder(): string {
    return this.#options.folder;
  }

  /** Slots of the unlocked workspace. Throws LOCKED. */
  get slots(): KeySlots {
    if (this.#phase.name !== 'open') throw locked();
    return this.#phase.ring;
  }

  state(): WorkspaceState {
    // Whoever had the folder may have left it.
    if (this.#phase.name === 'failed' && this.#phase.foreign) this.#phase = this.#look();
    const phase = this.#phase;
    const where = { folder: this.folder, demo: this.#options.demo ?? false };
    switch (phase.name) {
      case 'setup':
        return { phase: 'setup', ...where };
      case 'confirm':
        return { phase: 'confirm', ...where };
      case 'locked':
        return {
          phase: 'locked',
          ...where,
          centre: phase.ring.centre,
          people: phase.ring.people,
          retryAfterSeconds: this.#attempts.wait(),
        };
      case 'open': {
        const { name, unit, timeZone } = theCentre(phase.db);
        const me = thePerson(phase.db, phase.meId);
        const draftKey = theDraftKey(phase.db);
        return { phase: 'open', ...where, centre: name, unit, me, version: this.#options.version, timeZone, draftKey };
      }
      case 'failed':
        return { phase: 'failed', ...where, code: failureCode(phase.fault), detail: phase.fault.message };
      default:
        return exhausted(phase);
    }
  }

  /** Makes the workspace; the code is shown once and must be confirmed before it opens. Throws FORBIDDEN (`phase`). */
  setup(input: SetupInput): Promise<{ recoveryCode: string }> {
    return this.#oneByOne(async () => {
      if (this.#phase.name !== 'setup') throw wrongPhase();
      const timeZone = checkedZone(input.timeZone);
      const me: Person = {
        id: this.#newId(),
        name: input.person.name.trim(),
        role: input.person.role,
        specialty: input.person.specialty,
        canUnlock: true,
        active: true,
      };
      const { ring, recoveryCode, key } = await Keyring.create(
        this.#files.keys,
        {
          workspaceId: this.#newId(),
          centre: input.centre,
          personId: me.id,
          name: me.name,
          passphrase: input.passphrase,
        },
        this.#attempts,
        this.#options.scrypt ?? DEFAULT_COST,
      );
      this.#files.make();
      const fresh = this.#openMigrated(this.#files.freshDatabase(), key, true);
      try {
        const now = this.#clock();
        fresh.write(() => {
          insertCentre(fresh, { name: input.centre, unit: input.unit, timeZone }, now);
          ensureDraftKey(fresh);
          insertPerson(fresh, me, now);
          audit({ db: fresh, clock: this.#clock, me }, 'workspace.created', 'workspace', { person: me.id });
        });
      } finally {
        fresh.close();
      }
      ring.save();
      this.#files.placeDatabase();
      const db = this.#openMigrated(this.#files.database, key, false);
      this.#phase = { name: 'confirm', ring, db, key, meId: me.id };
      return { recoveryCode };
    });
  }

  /** Setup without asking for the code back: for the throw-away demo only. */
  async setupOpen(input: SetupInput): Promise<WorkspaceState> {
    const { recoveryCode } = await this.setup(input);
    return this.confirmRecovery({ code: recoveryCode });
  }

  /** Opens once the code was typed back. Throws VALIDATION (`code`), FORBIDDEN (`phase`). */
  confirmRecovery(input: { code: string }): Promise<WorkspaceState> {
    return this.#oneByOne(() => {
      const phase = this.#phase;
      if (phase.name !== 'confirm') throw wrongPhase();
      const key = phase.ring.openWithRecovery(readRecoveryCode(input.code));
      if (key === null) throw invalid('code', 'This is not the recovery code that was shown');
      key.fill(0);
      phase.ring.confirmRecovery();
      this.#phase = { ...phase, name: 'open' };
      this.#backUpOnceADay();
      return this.state();
    });
  }

  /** A fresh code where the first was never confirmed; the one before stops to work. Throws FORBIDDEN (`phase`). */
  newRecoveryCode(): Promise<{ recoveryCode: string }> {
    return this.#oneByOne(() => {
      if (this.#phase.name !== 'confirm') throw wrongPhase();
      return { recoveryCode: this.#phase.ring.renewRecovery() };
    });
  }

  /**
   * Unlocks with a person's passphrase. A wrong person and a wrong passphrase are the same LOCKED, with the seconds to
   * wait. A database that cannot be used is not an error here but state `failed`.
   */
  unlock(input: { personId: string; passphrase: string }): Promise<WorkspaceState> {
    return this.#oneByOne(async () => {
      const ring = this.#lockedRing();
      this.#beginAttempt();
      const key = await ring.open(input.personId, input.passphrase);
      return this.#enter(ring, key, input.personId, (ctx) => audit(ctx, 'workspace.unlocked', 'workspace'));
    });
  }

  /** Unlocks with the recovery code and gives the person a new passphrase. Throws VALIDATION (`code`), LOCKED. */
  recover(input: { code: string; personId: string; passphrase: string }): Promise<WorkspaceState> {
    return this.#oneByOne(async () => {
      const ring = this.#lockedRing();
      const secret = readRecoveryCode(input.code);
      this.#beginAttempt();
      const key = ring.openWithRecovery(secret);
      if (key === null) throw this.#refused();
      ring.hold(key);
      // A person without a slot gets none before the database says that they belong here.
      const name = ring.people.find((entry) => entry.id === input.personId)?.name ?? '';
      const slot = await ring.prepare(input.personId, name, input.passphrase);
      return this.#enter(ring, key, input.personId, (ctx) => {
        replacePerson(ctx.db, { ...ctx.me, canUnlock: true });
        audit(ctx, 'workspace.recovered', 'workspace');
        slot.commit();
        ring.rename(ctx.me.id, ctx.me.name);
      });
    });
  }

  /** Forgets the key and closes the database. Also leaves a failure, to look at the folder again. */
  lock(): WorkspaceState {
    this.#end();
    this.#phase = this.#look();
    return this.state();
  }

  /** What the services work with, in the name of the person who unlocked. Throws LOCKED unless open. */
  context(): Context {
    const phase = this.#phase;
    if (phase.name !== 'open') throw locked();
    return { db: phase.db, clock: this.#clock, newId: this.#newId, me: thePerson(phase.db, phase.meId) };
  }

  /** Takes a verified backup now; gives its name. Throws LOCKED, DISK_FULL, IO. */
  backUp(): string {
    if (this.#phase.name !== 'open') throw locked();
    return takeBackup(this.#phase.db, this.#phase.key, this.#files.backups, this.#clock());
  }

  /** Ends everything: database closed, lock given back. */
  close(): void {
    this.#end();
    this.#lock?.release();
    this.#lock = null;
    const reason = 'The workspace was closed.';
    this.#phase = { name: 'failed', fault: new Fault('IO', reason, { reason }), foreign: false };
  }

  /** Opens the database with a key that came out of a slot, and proves it by that. */
  #enter(ring: Keyring, key: Buffer | null, personId: string, note: (ctx: Context) => void): WorkspaceState {
    if (key === null) throw this.#refused();
    let db: Database;
    try {
      this.#files.placeDatabase();
      db = this.#openMigrated(this.#files.database, key, false);
    } catch (error) {
      const fault = faultOf(error);
      ring.forget();
      if (fault.code === 'DISK_FULL' || fault.code === 'INTERNAL') throw fault;
      this.#attempts.succeed();
      this.#phase = { name: 'failed', fault, foreign: false };
      return this.state();
    }
    try {
      const me = findPerson(db, personId);
      if (me?.active !== true) throw this.#refused();
      const ctx: Context = { db, clock: this.#clock, newId: this.#newId, me };
      bringQueueUp(db, this.#clock());
      db.write(() => {
        ensureDraftKey(db);
        note(ctx);
      });
    } catch (error) {
      ring.forget();
      db.close();
      throw faultOf(error);
    }
    this.#attempts.succeed();
    ring.hold(key);
    this.#phase = { name: ring.recoveryConfirmed ? 'open' : 'confirm', ring, db, key, meId: personId };
    this.#backUpOnceADay();
    return this.state();
  }

  #openMigrated(path: string, key: Uint8Array, create: boolean): Database {
    const { migrations, version } = this.#options;
    return this.#files.openMigrated(path, key, { create, migrations, version, clock: this.#clock });
  }

  #look(): Phase {
    try {
      if (this.#lock === null) {
        this.#files.make();
        this.#lock = FolderLock.take(this.#files.lock);
      }
    } catch (error) {
      return { name: 'failed', fault: faultOf(error), foreign: true };
    }
    try {
      const file = readKeysFile(this.#files.keys);
      if (file !== null) {
        const ring = new Keyring(this.#files.keys, file, this.#attempts, this.#options.scrypt ?? DEFAULT_COST);
        return { name: 'locked', ring };
      }
      if (!existsSync(this.#files.database)) return { name: 'setup' };
      const reason = 'The file keys.json is missing beside the database. Put back a copy of it; nothing was changed.';
      throw new Fault('IO', reason, { reason });
    } catch (error) {
      return { name: 'failed', fault: faultOf(error), foreign: false };
    }
  }

  #lockedRing(): Keyring {
    if (this.#phase.name !== 'locked') throw wrongPhase();
    return this.#phase.ring;
  }

  /** Throws LOCKED while there is something to wait for; otherwise counts the attempt. */
  #beginAttempt(): void {
    if (this.#attempts.wait() > 0) throw this.#refused();
    this.#attempts.begin();
  }

  #refused(): Fault<'LOCKED'> {
    return new Fault('LOCKED', 'The workspace stays locked.', { retryAfterSeconds: this.#attempts.wait() });
  }

  #backUpOnceADay(): void {
    if (this.#phase.name !== 'open' || (this.#options.demo ?? false)) return;
    try {
      if (!hasBackupOfToday(this.#files.backups, this.#clock())) this.backUp();
      this.backupProblem = null;
    } catch (error) {
      this.backupProblem = faultOf(error);
    }
  }

  #end(): void {
    const phase = this.#phase;
    if (phase.name !== 'open' && phase.name !== 'confirm') return;
    phase.db.close();
    phase.key.fill(0);
    phase.ring.forget();
  }

  #oneByOne<T>(work: () => T | Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }
}

function failureCode(fault: Fault): 'DATABASE_CORRUPT' | 'DATABASE_NEWER' | 'IO' {
  return fault.code === 'DATABASE_CORRUPT' || fault.code === 'DATABASE_NEWER' ? fault.code : 'IO';
}

function checkedZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw invalid('timeZone', 'This time zone is not known');
  }
}

function locked(): Fault<'LOCKED'> {
  return new Fault('LOCKED', 'The workspace is locked.', undefined);
}

function wrongPhase(): Fault<'FORBIDDEN'> {
  return forbidden('phase', 'This cannot be done in the state that the workspace is in.');
}
