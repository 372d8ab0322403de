import { existsSync } from 'node:fs';
import type { Person } from '@spineboard/core/board';
import { exhausted } from '@spineboard/core/case';
import type { WorkspaceState } from '@spineboard/core/contract';
import { v7 } from 'uuid';
import { audit } from '../audit/audit.ts';
import { careForQueue } from '../cases/queue-care.ts';
import { bringQueueUp } from '../cases/queue.store.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { faultOf } from '../database/errors.ts';
import { assertWhole, holdAlone } from '../database/sqlite.ts';
import { Fault, forbidden, invalid } from '../faults.ts';
import { findPerson, insertPerson, replacePerson, thePerson } from '../people/people.store.ts';
import { Attachments } from './attachments.ts';
import { Attempts } from './attempts.ts';
import { hasBackupOfToday, takeBackup } from './backups.ts';
import { ensureDraftKey, insertCentre, theCentre, theDraftKey } from './centre.store.ts';
import { FolderLock } from './folder-lock.ts';
import type { KeySlots } from './key-slots.ts';
import { Keyring } from './keyring.ts';
import { readKeysFile } from './keys-file.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { Upkeep } from './upkeep.ts';
import { WorkspaceFiles } from './workspace-files.ts';
import { UPKEEP, type SetupInput, type UpkeepTimes, type WorkspaceOptions } from './workspace-options.ts';
import { DEFAULT_COST } from './wrapping.ts';

/** `checked`: the structure of the whole file was read when it was opened. */
type Opened = { db: Database; key: Buffer; meId: string; checked: boolean };
type Phase =
  | { name: 'setup' }
  | { name: 'locked'; ring: Keyring }
  /** Unlocked, but nobody has typed the recovery code back. */
  | ({ name: 'confirm'; ring: Keyring } & Opened)
  | ({ name: 'open'; ring: Keyring; upkeep: Upkeep; attachments: Attachments } & Opened)
  /** `foreign`: the folder is another process's. */
  | { name: 'failed'; fault: Fault; foreign: boolean };

/** A workspace folder and the one process that has it: setup, locking, unlocking, recovery. */
export class Workspace {
  readonly #files: WorkspaceFiles;
  readonly #options: WorkspaceOptions;
  readonly #clock: () => string;
  readonly #newId: () => string;
  readonly #attempts: Attempts;
  readonly #upkeep: UpkeepTimes;
  #lock: FolderLock | null = null;
  #phase: Phase;
  /** Key derivations and what follows them happen one after another. */
  #queue: Promise<unknown> = Promise.resolve();

  /** Takes the lock and looks at the folder. Never throws: a folder that cannot be used is state `failed`. */
  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#files = new WorkspaceFiles(options.folder);
    this.#clock = options.clock ?? (() => new Date().toISOString());
    this.#newId = options.newId ?? v7;
    this.#attempts = new Attempts(this.#files.attempts, this.#clock);
    this.#upkeep = options.upkeep ?? UPKEEP;
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

  /** The images beside the database. Throws LOCKED. */
  get attachments(): Attachments {
    if (this.#phase.name !== 'open') throw locked();
    return this.#phase.attachments;
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
      const fresh = this.#openMigrated(this.#files.freshDatabase(), key, { create: true, check: true });
      try {
        const now = this.#clock();
        fresh.write(() => {
          insertCentre(fresh, { name: input.centre, unit: input.unit, timeZone }, now);
          ensureDraftKey(fresh);
          insertPerson(fresh, me, now);
          bringQueueUp(fresh, now);
          audit({ db: fresh, clock: this.#clock, me }, 'workspace.created', 'workspace', { person: me.id });
        });
      } finally {
        fresh.close();
      }
      ring.save();
      this.#files.placeDatabase();
      const db = this.#openMigrated(this.#files.database, key, { check: true });
      this.#phase = { name: 'confirm', ring, db, key, meId: me.id, checked: true };
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
      this.#open(phase.ring, phase);
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
    const { awake } = this.#options;
    return { db: phase.db, clock: this.#clock, awake, newId: this.#newId, me: thePerson(phase.db, phase.meId) };
  }

  /**
   * Waits until the structure of the database is known to be whole, so that nothing is acknowledged that a damaged one
   * would lose. At once, but for the first moments with a large one. Throws LOCKED, DATABASE_CORRUPT, IO.
   */
  async sound(): Promise<void> {
    if (this.#phase.name !== 'open') throw locked();
    await this.#phase.upkeep.sound;
  }

  /** Waits until nothing goes on beside the work: check and backup. One that waits for its time begins at once. */
  async quiet(): Promise<void> {
    if (this.#phase.name === 'open') await this.#phase.upkeep.hurry();
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
    let checked: boolean;
    try {
      this.#files.placeDatabase();
      checked = !this.#files.isLarge(this.#upkeep.largeBytes);
      db = this.#openMigrated(this.#files.database, key, { check: checked });
    } catch (error) {
      const fault = faultOf(error);
      ring.forget();
      if (fault.code === 'DISK_FULL' || fault.code === 'INTERNAL') throw fault;
      this.#attempts.succeed();
      return this.#fail(fault);
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
      const fault = faultOf(error);
      ring.forget();
      db.close();
      if (fault.code !== 'DATABASE_CORRUPT') throw fault;
      this.#attempts.succeed();
      return this.#fail(fault);
    }
    this.#attempts.succeed();
    ring.hold(key);
    const opened = { db, key, meId: personId, checked };
    if (ring.recoveryConfirmed) this.#open(ring, opened);
    else this.#phase = { name: 'confirm', ring, ...opened };
    return this.state();
  }

  #openMigrated(path: string, key: Uint8Array, how: { create?: boolean; check: boolean }): Database {
    const { migrations, version } = this.#options;
    return this.#files.openMigrated(path, key, { create: false, ...how, migrations, version, clock: this.#clock });
  }

  /** Opens for work, and begins what is done beside it. */
  #open(ring: Keyring, { db, key, meId, checked }: Opened): void {
    const now = this.#clock();
    const due = !(this.#options.demo ?? false) && !hasBackupOfToday(this.#files.backups, now);
    const upkeep = new Upkeep({
      job: {
        database: this.#files.database,
        key: Uint8Array.from(key),
        check: !checked,
        backup: due ? { folder: this.#files.backups, now } : null,
      },
      quietMs: this.#upkeep.quietMs,
      checkHere: () => assertWhole(db),
      damaged: (fault) => {
        this.#options.log?.('database damaged', fault);
        this.#end();
        this.#fail(fault);
        this.#options.changed?.();
      },
      backedUp: (problem) => {
        if (problem !== null) this.#options.log?.('backup failed', problem);
      },
      alone: () => holdAlone(db),
    });
    const attachments = new Attachments(this.#files.attachments, key);
    this.#phase = { name: 'open', ring, upkeep, attachments, db, key, meId, checked };
    careForQueue(db, this.#clock, () => this.#options.changed?.());
  }

  #fail(fault: Fault): WorkspaceState {
    this.#phase = { name: 'failed', fault, foreign: false };
    return this.state();
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

  #end(): void {
    const phase = this.#phase;
    if (phase.name !== 'open' && phase.name !== 'confirm') return;
    // First: the worker has a connection and the key.
    if (phase.name === 'open') {
      phase.upkeep.stop();
      phase.attachments.close();
    }
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
