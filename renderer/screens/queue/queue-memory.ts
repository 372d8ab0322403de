import type { QueueSearch } from './queue-search.ts';

/**
 * Where the person was when they left the queue, for as long as the window lives: going to a case and back by any
 * way finds the same search, the same row and the same place.
 */
export const queueMemory: { search: QueueSearch; caseId: string | null; offset: number } = {
  search: {},
  caseId: null,
  offset: 0,
};

/** Whether an address of the queue says nothing, so that what is remembered may stand in. */
export function isBare(search: QueueSearch): boolean {
  return Object.values(search).every((value) => value === undefined);
}
