import type { Database } from '../database/database.ts';
import { queueIndexOf } from './queue-index.ts';
import { renewStaleRows, rowsBehind } from './queue.store.ts';

/** Between two pieces of work others are served. */
const PAUSE_MS = 15;
/** Rows behind are looked at again after this many pieces, to tell the windows how far it is. */
const TOLD_AFTER = 50;
/** Pieces without any progress after which it is given up. */
const IN_VAIN = 20;

/**
 * What the queue of a large workspace needs once it is open, in pieces of a few milliseconds beside the work: the words
 * for the search, and the rows that an older program left. Ends by itself, and with the database. `changed` is called
 * now and then while rows change, and once at the end.
 */
export function careForQueue(db: Database, clock: () => string, changed: () => void): void {
  let pieces = 0;
  let behind = Number.POSITIVE_INFINITY;
  let inVain = 0;
  const next = (): void => {
    setTimeout(step, PAUSE_MS).unref();
  };
  const step = (): void => {
    if (!db.isOpen) return;
    try {
      if (queueIndexOf(db).loadWords()) return next();
      const left = rowsBehind(db);
      if (pieces > 0 && (left === 0 || pieces % TOLD_AFTER === 0)) changed();
      // A full disk takes nothing: the rest is done at the next start.
      inVain = left < behind ? 0 : inVain + 1;
      if (left === 0 || inVain === IN_VAIN) return;
      behind = left;
      renewStaleRows(db, clock());
      pieces += 1;
      next();
    } catch {
      // Whoever asks next hears of what is wrong with the database, in a sentence.
    }
  };
  next();
}
