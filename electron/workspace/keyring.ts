import { createHash, randomBytes } from 'node:crypto';
import { Fault } from '../faults.ts';
import type { Attempts } from './attempts.ts';
import type { KeySlots } from './key-slots.ts';
import { writeKeysFile, type KeysFile, type PersonSlot } from './keys-file.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { keyFromPassphrase, keyFromRecoverySecret, unwrapKey, wrapKey, type ScryptCost } from './wrapping.ts';

const SALT_BYTES = 16;

type Bound = { workspaceId: string; kind: 'person' | 'recovery'; personId: string | null; cost: ScryptCost | null };

/** The key slots of a workspace. Holds the database key only between {@link hold} and {@link forget}. */
export class Keyring implements KeySlots {
  readonly #path: string;
  readonly #attempts: Attempts;
  readonly #cost: ScryptCost;
  #file: KeysFile;
  #key: Buffer | null = null;

  constructor(path: string, file: KeysFile, attempts: Attempts, cost: ScryptCost) {
    this.#path = path;
    this.#file = file;
    this.#attempts = attempts;
    this.#cost = cost;
  }

  /** The slots of a new workspace, with its key and its recovery code. Not written yet. */
  static async create(
    path: string,
    who: { workspaceId: string; centre: string; personId: string; name: string; passphrase: string },
    attempts: Attempts,
    cost: ScryptCost,
  ): Promise<{ ring: Keyring; recoveryCode: string; key: Buffer }> {
    const key = randomBytes(32);
    const { code, secret } = newRecoveryCode();
    const file: KeysFile = {
      format: 'spineboard-keys',
      version: 1,
      workspaceId: who.workspaceId,
      centre: who.centre,
      slots: [],
      recovery: { confirmed: false, ...recoveryWrap(who.workspaceId, key, secret) },
    };
    const ring = new Keyring(path, file, attempts, cost);
    ring.hold(key);
    const slot = await ring.#slot(who.personId, who.name, who.passphrase, key);
    ring.#file = { ...file, slots: [slot] };
    return { ring, recoveryCode: code, key };
  }

  get centre(): string {
    return this.#file.centre;
  }

  get people(): { id: string; name: string }[] {
    return this.#file.slots.map(({ personId, name }) => ({ id: personId, name }));
  }

  get recoveryConfirmed(): boolean {
    return this.#file.recovery.confirmed;
  }

  /** Writes the slots as they are. */
  save(): void {
    writeKeysFile(this.#path, this.#file);
  }

  /** Keeps the key, so that slots can be added. */
  hold(key: Buffer): void {
    this.#key = Buffer.from(key);
  }

  forget(): void {
    this.#key?.fill(0);
    this.#key = null;
  }

  /** The database key, or null for a wrong passphrase or an unknown person, after the same time. */
  async open(personId: string, passphrase: string): Promise<Buffer | null> {
    const slot = this.#file.slots.find((entry) => entry.personId === personId);
    const cost = slot?.cost ?? this.#file.slots[0]?.cost ?? this.#cost;
    const salt = slot === undefined ? randomBytes(SALT_BYTES) : Buffer.from(slot.salt, 'base64');
    const wrapping = await keyFromPassphrase(passphrase, salt, cost);
    return slot === undefined ? null : unwrapKey(wrappedPart(slot), wrapping, this.#bound('person', personId, cost));
  }

  /** The database key, or null for a code of another workspace or an older one. */
  openWithRecovery(secret: Uint8Array): Buffer | null {
    const { recovery } = this.#file;
    const wrapping = keyFromRecoverySecret(secret, Buffer.from(recovery.salt, 'base64'));
    return unwrapKey(wrappedPart(recovery), wrapping, this.#bound('recovery', null, null));
  }

  confirmRecovery(): void {
    this.#change({ recovery: { ...this.#file.recovery, confirmed: true } });
  }

  /** A fresh recovery code; the one before stops to work. */
  renewRecovery(): string {
    const { code, secret } = newRecoveryCode();
    this.#change({
      recovery: { confirmed: false, ...recoveryWrap(this.#file.workspaceId, this.#held(), secret) },
    });
    return code;
  }

  async verify(personId: string, passphrase: string): Promise<boolean> {
    const retryAfterSeconds = this.#attempts.wait();
    if (retryAfterSeconds > 0) {
      const data = { reason: 'passphrase-wait', retryAfterSeconds };
      throw new Fault('FORBIDDEN', 'Too many wrong passphrases; wait before the next.', data);
    }
    this.#attempts.begin();
    const key = await this.open(personId, passphrase);
    if (key === null) return false;
    key.fill(0);
    this.#attempts.succeed();
    return true;
  }

  async prepare(personId: string, name: string, passphrase: string): Promise<{ commit: () => void }> {
    const slot = await this.#slot(personId, name, passphrase, this.#held());
    return {
      commit: () => {
        this.#change({ slots: [...this.#file.slots.filter((entry) => entry.personId !== personId), slot] });
      },
    };
  }

  remove(personId: string): void {
    this.#change({ slots: this.#file.slots.filter((entry) => entry.personId !== personId) });
  }

  rename(personId: string, name: string): void {
    this.#change({ slots: this.#file.slots.map((slot) => (slot.personId === personId ? { ...slot, name } : slot)) });
  }

  mark(personId: string): string {
    const slot = this.#file.slots.find((entry) => entry.personId === personId);
    if (slot === undefined) return '';
    const digits = createHash('sha256').update(`${slot.personId} ${slot.salt}`).digest('hex').slice(0, 8).toUpperCase();
    return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  }

  /** Written first, then believed. */
  #change(part: Partial<KeysFile>): void {
    const next = { ...this.#file, ...part };
    writeKeysFile(this.#path, next);
    this.#file = next;
  }

  async #slot(personId: string, name: string, passphrase: string, key: Uint8Array): Promise<PersonSlot> {
    const salt = randomBytes(SALT_BYTES);
    const cost = this.#cost;
    const wrapping = await keyFromPassphrase(passphrase, salt, cost);
    return { personId, name, cost, ...wrapKey(key, wrapping, salt, this.#bound('person', personId, cost)) };
  }

  #bound(kind: Bound['kind'], personId: string | null, cost: ScryptCost | null): Bound {
    return { workspaceId: this.#file.workspaceId, kind, personId, cost };
  }

  #held(): Buffer {
    if (this.#key === null) throw new Fault('LOCKED', 'The workspace is locked.', undefined);
    return this.#key;
  }
}

function recoveryWrap(workspaceId: string, key: Uint8Array, secret: Uint8Array) {
  const salt = randomBytes(SALT_BYTES);
  const bound: Bound = { workspaceId, kind: 'recovery', personId: null, cost: null };
  return wrapKey(key, keyFromRecoverySecret(secret, salt), salt, bound);
}

function wrappedPart({ salt, iv, wrapped }: { salt: string; iv: string; wrapped: string }) {
  return { salt, iv, wrapped };
}
