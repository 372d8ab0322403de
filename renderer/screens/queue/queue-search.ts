import { queueSort, type QueueQuery } from '@spineboard/core/contract';
import { z } from 'zod';

/** The view that lists the agenda of the next meeting and what could still go on it. */
export const MEETING_VIEW = 'meeting';

export const QUEUE_VIEWS = [MEETING_VIEW, 'mine', 'ready', 'notReady', 'urgent', 'discussed', 'all'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What the address of the queue keeps: `/?q=breast&view=ready&sort=name&direction=asc`. Foreign values are dropped. */
export const queueSearch = z.object({
  q: z.string().max(300).optional().catch(undefined),
  view: z.enum(QUEUE_VIEWS).optional().catch(undefined),
  sort: queueSort.optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});
export type QueueSearch = z.infer<typeof queueSearch>;

/** What to ask the workstation for; the meeting's view is asked in groups and never comes here. */
export function queryOf(search: QueueSearch, view: Exclude<QueueView, typeof MEETING_VIEW>): QueueQuery {
  return {
    search: search.q ?? '',
    view,
    filters: { primary: [], escc: [], noms: [], owner: [] },
    meetingId: null,
    sort: search.sort ?? 'updated',
    direction: search.direction ?? 'desc',
    offset: 0,
    limit: 50,
  };
}

/** The next step of a column head: ascending, descending, then the view's own order again. */
export function nextSort(search: QueueSearch, column: NonNullable<QueueSearch['sort']>): QueueSearch {
  const { sort, direction, ...rest } = search;
  if (sort !== column) return { ...rest, sort: column, direction: 'asc' };
  if (direction !== 'desc') return { ...rest, sort: column, direction: 'desc' };
  return rest;
}
