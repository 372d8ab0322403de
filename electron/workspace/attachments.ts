import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { ImageAnswer, StoredImage } from '@spineboard/core/contract';
import { faultOf } from '../database/errors.ts';
import { Fault, notFound } from '../faults.ts';
import { writeBytesAtomically } from './atomic-file.ts';
import { imagesForPrint } from './images/for-print.ts';
import { takeIn } from './images/intake.ts';
import type { PrintImage } from './images/print-image.ts';
import { whatFile } from './images/what-file.ts';
import { attachmentsKey, seal, unseal } from './sealed-file.ts';

const SHA256 = /^[0-9a-f]{64}$/;
/** What a write leaves that was cut short; sealed like the rest. */
const UNFINISHED = /\.tmp$/;

/** Of images as they are printed; seldom more than 300 kB each. */
const PRINTED_KEPT = 80;

/** A stored file as it leaves the workspace. */
export type Attachment = { bytes: Uint8Array; type: StoredImage['type'] };

/**
 * The images of an open workspace: a file each in `attachments/`, sealed with a key that follows from the database's,
 * named by the SHA-256 of what is in it. The name tells nothing of a patient, and the same image is stored once.
 *
 * Nothing here deletes an image. A revision is never changed, and any revision, decision, signed minutes or backup of
 * the database may name it: who removes an image from a case removes it from the next revision only. A restored backup
 * therefore finds every image it names, and backups of the database need not hold them again.
 */
export class Attachments {
  readonly #folder: string;
  #key: Buffer | null;
  /** As they are printed, the latest last: a draft is set again after each change. Forgotten with the key. */
  readonly #printed = new Map<string, PrintImage>();

  constructor(folder: string, databaseKey: Uint8Array) {
    this.#folder = folder;
    this.#key = attachmentsKey(databaseKey);
    this.#removeUnfinished();
  }

  /** Forgets the key; whatever is still on its way is refused with LOCKED. */
  close(): void {
    this.#key?.fill(0);
    this.#key = null;
    this.#printed.clear();
  }

  /**
   * Takes a file in: reads it as an image, removes what is not the picture, and stores it. Once answered it is on the
   * disk, so that a record may name it. `file` is handed over. Throws LOCKED, DISK_FULL, IO, INTERNAL; then nothing is
   * left of it.
   */
  async store(file: Uint8Array<ArrayBuffer>): Promise<ImageAnswer> {
    this.#held();
    const read = await takeIn(file);
    if (!read.ok) return { outcome: 'refused', refusal: read.refusal };
    const { sha256 } = read.image;
    if (!(await this.#isWhole(sha256))) {
      await writeBytesAtomically(this.#path(sha256), seal(read.bytes, this.#held(), sha256));
    }
    return { outcome: 'stored', image: read.image };
  }

  /**
   * The plain bytes of an image: for the page, the presentation and the minutes. Throws NOT_FOUND (`attachment`) where
   * the folder does not hold it, IO where it is damaged or sealed with another key, LOCKED.
   */
  async read(sha256: string): Promise<Attachment> {
    if (!SHA256.test(sha256)) throw notFound('attachment');
    this.#held();
    let sealed: Buffer;
    try {
      sealed = await readFile(this.#path(sha256));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw notFound('attachment');
      throw faultOf(error);
    }
    const bytes = unseal(sealed, this.#held(), sha256);
    const what = bytes === null ? null : whatFile(bytes);
    if (bytes === null || (what !== 'png' && what !== 'jpeg') || digest(bytes) !== sha256) throw damaged();
    return { bytes, type: what === 'png' ? 'image/png' : 'image/jpeg' };
  }

  /**
   * Images as they are printed, in the order asked for; those whose file is missing or damaged are left out. Throws
   * LOCKED.
   */
  async forPrint(asked: readonly string[]): Promise<PrintImage[]> {
    this.#held();
    const missing = asked.filter((sha256) => !this.#printed.has(sha256));
    const made = await imagesForPrint(missing, (sha256) => this.read(sha256));
    this.#held();
    for (const image of made) this.#printed.set(image.sha256, image);
    const images = asked.flatMap((sha256) => this.#printed.get(sha256) ?? []);
    for (const sha256 of [...this.#printed.keys()].slice(0, -PRINTED_KEPT)) this.#printed.delete(sha256);
    return images;
  }

  /** A damaged one is written again when its image is sent again. */
  async #isWhole(sha256: string): Promise<boolean> {
    try {
      await this.read(sha256);
      return true;
    } catch (error) {
      if (error instanceof Fault && (error.code === 'NOT_FOUND' || error.code === 'IO')) return false;
      throw error;
    }
  }

  #held(): Buffer {
    if (this.#key === null) throw new Fault('LOCKED', 'The workspace is locked.', undefined);
    return this.#key;
  }

  #path(sha256: string): string {
    return join(this.#folder, sha256);
  }

  #removeUnfinished(): void {
    try {
      for (const name of readdirSync(this.#folder)) {
        if (UNFINISHED.test(name)) rmSync(join(this.#folder, name), { force: true });
      }
    } catch {
      // What is left over only takes room; a folder that cannot be read says so when an image is asked for.
    }
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function damaged(): Fault<'IO'> {
  const reason = 'The file of this image is damaged, or it belongs to another workspace.';
  return new Fault('IO', reason, { reason });
}
