import {
  queueFilters,
  queueSort,
  type QueueFilters,
  type QueueQuery,
  type SavedQuery,
} from '@spineboard/core/contract';
import { z } from 'zod';

/** The view that lists the agenda of the next meeting and what could still go on it. */
export const MEETING_VIEW = 'meeting';

export const QUEUE_VIEWS = [
  'mine',
  MEETING_VIEW,
  'notReady',
  'ready',
  'urgent',
  'again',
  'awaiting',
  'discussed',
  'all',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const FILTER_KINDS = ['primary', 'escc', 'noms', 'owner'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

const { primary, escc, noms, owner } = queueFilters.shape;

/**
 * What the address of the queue keeps: `/?q=breast&view=ready&escc=["high"]&sort=name&direction=asc`. Foreign values are
 * dropped.
 */
export const queueSearch = z.object({
  q: z.string().max(300).optional().catch(undefined),
  view: z.enum(QUEUE_VIEWS).optional().catch(undefined),
  primary: primary.unwrap().optional().catch(undefined),
  escc: escc.unwrap().optional().catch(undefined),
  noms: noms.unwrap().optional().catch(undefined),
  owner: owner.unwrap().optional().catch(undefined),
  sort: queueSort.optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});
export type QueueSearch = z.infer<typeof queueSearch>;

/** The filters of an address, every list present. */
export function filtersOf(search: QueueSearch): QueueFilters {
  return {
    primary: search.primary ?? [],
    escc: search.escc ?? [],
    noms: search.noms ?? [],
    owner: search.owner ?? [],
  };
}

/** Each chosen value of a filter, in the order of the panel. */
export function chosenFilters(search: QueueSearch): { kind: FilterKind; value: string }[] {
  const filters = filtersOf(search);
  return FILTER_KINDS.flatMap((kind) => filters[kind].map((value) => ({ kind, value })));
}

/** Takes a value of a filter in, or out where it was in; `value` is one that the filter knows. */
export function withFilter(search: QueueSearch, kind: FilterKind, value: string): QueueSearch {
  const before: readonly string[] = search[kind] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return queueSearch.parse({ ...search, [kind]: after.length === 0 ? undefined : after });
}

export function withoutFilters(search: QueueSearch): QueueSearch {
  const { primary: _p, escc: _e, noms: _n, owner: _o, ...rest } = search;
  return rest;
}

/** What to ask the workstation for; the meeting's view is asked in groups and never comes here. */
export function queryOf(search: QueueSearch, view: Exclude<QueueView, typeof MEETING_VIEW>): QueueQuery {
  const hasText = (search.q ?? '').trim() !== '';
  return {
    search: search.q ?? '',
    view,
    filters: filtersOf(search),
    meetingId: null,
    sort: search.sort ?? (hasText ? 'relevance' : 'updated'),
    direction: search.direction ?? 'desc',
    offset: 0,
    limit: 50,
  };
}

/** What is shown now, to be kept under a name. */
export function savedQueryOf(search: QueueSearch, view: QueueView): SavedQuery {
  return {
    search: search.q ?? '',
    view,
    filters: filtersOf(search),
    sort: search.sort ?? null,
    direction: search.direction ?? 'desc',
  };
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** The address of a saved view. */
export function searchOf(query: SavedQuery): QueueSearch {
  return queueSearch.parse({
    q: query.search === '' ? undefined : query.search,
    view: query.view,
    primary: some(query.filters.primary),
    escc: some(query.filters.escc),
    noms: some(query.filters.noms),
    owner: some(query.filters.owner),
    sort: query.sort ?? undefined,
    direction: query.sort === null ? undefined : query.direction,
  });
}

/** A saved query as a text that is the same for what shows the same: the order of chosen values does not count. */
function plain(query: SavedQuery): string {
  const chosen = FILTER_KINDS.map((kind) => query.filters[kind].toSorted((a, b) => a.localeCompare(b)));
  return JSON.stringify([query.search, query.view, chosen, query.sort, query.sort === null ? null : query.direction]);
}

/** Whether a saved view shows what is shown now. */
export function isShown(query: SavedQuery, search: QueueSearch, view: QueueView): boolean {
  return plain(query) === plain(savedQueryOf(search, view));
}

/** The next step of a column head: ascending, descending, then the view's own order again. */
export function nextSort(search: QueueSearch, column: NonNullable<QueueSearch['sort']>): QueueSearch {
  const { sort, direction, ...rest } = search;
  if (sort !== column) return { ...rest, sort: column, direction: 'asc' };
  if (direction !== 'desc') return { ...rest, sort: column, direction: 'desc' };
  return rest;
}
