import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './atomic-file.ts';

const FREE_ATTEMPTS = 3;
const LONGEST_SECONDS = 60;

const kept = z.strictObject({ failures: z.int().min(0), at: z.iso.datetime() });
type Kept = z.infer<typeof kept>;

/** Seconds to wait after so many failures in a row: nothing for the first three, then 1, 2, 4, 8 and so on to 60. */
export function delayAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_SECONDS, 2 ** Math.min(failures - FREE_ATTEMPTS, 10));
}

/**
 * Slows down guessing. Counted on disk, so that starting again does not help; whoever can delete the file has the
 * folder anyway, and there only the slow key derivation protects.
 */
export class Attempts {
  readonly #path: string;
  readonly #clock: () => string;

  constructor(path: string, clock: () => string) {
    this.#path = path;
    this.#clock = clock;
  }

  /** Seconds until the next attempt is looked at; 0 when it may come now. */
  wait(): number {
    const { failures, at } = this.#read();
    const delay = delayAfter(failures);
    const elapsed = (Date.parse(this.#clock()) - Date.parse(at)) / 1000;
    // A clock that was set back must not make anybody wait for hours.
    return Math.min(delay, Math.max(0, Math.ceil(delay - elapsed)));
  }

  /** Counts an attempt as failed before it is looked at, so that ending the program does not undo it. */
  begin(): void {
    const { failures } = this.#read();
    writeAtomically(this.#path, JSON.stringify({ failures: failures + 1, at: this.#clock() }));
  }

  /** The attempt was right after all. */
  succeed(): void {
    rmSync(this.#path, { force: true });
  }

  #read(): Kept {
    try {
      return kept.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return { failures: 0, at: this.#clock() };
    }
  }
}
