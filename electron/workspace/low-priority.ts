import { constants, setPriority } from 'node:os';

/**
 * Lets everything else go first that wants the processor, for the thread that calls it. On Linux alone: elsewhere it would be
 * the whole program that steps back.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Where it is not allowed, the work is done all the same.
  }
}
