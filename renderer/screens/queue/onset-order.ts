import type { QueueRow } from '@spineboard/core/contract';

/** Most recent onset first; an unknown onset counts as the most recent, because nobody can say that it is not. */
export function byOnset(a: QueueRow, b: QueueRow): number {
  if (a.deficitOnset === b.deficitOnset) return 0;
  if (a.deficitOnset === null) return -1;
  if (b.deficitOnset === null) return 1;
  return Date.parse(b.deficitOnset) - Date.parse(a.deficitOnset);
}

/** Nobody called first, then by onset. */
export function mostUrgentFirst(a: QueueRow, b: QueueRow): number {
  const called = Number(a.lastCall !== null) - Number(b.lastCall !== null);
  return called === 0 ? byOnset(a, b) : called;
}
