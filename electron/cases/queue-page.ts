import { exhausted } from '@spineboard/core/case';
import type { QueueQuery, QueueSort } from '@spineboard/core/contract';
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { among, countMatches, matchingNumbers, someMatches, unindexed, type Match } from '../database/sqlite.ts';
import type { CaseQueueTable, Tables } from '../database/tables.ts';
import { statusOrder } from './projection.ts';
import { NOT_READY, ROW_COLUMNS, type QueueCounts } from './queue.store.ts';
import { searchTerms, tag } from './words.ts';

const SORT_COLUMNS = {
  updated: 'updated_at',
  name: 'sort_name',
  primary: 'sort_primary',
  levels: 'sort_level',
  escc: 'sort_escc',
  sins: 'sort_sins',
  noms: 'sort_noms',
  status: 'sort_status',
  owner: 'sort_owner',
} as const satisfies Record<QueueSort, keyof CaseQueueTable>;

/** Where one way through the table becomes cheaper than another; the rows are the same whichever is taken. */
export type Ways = {
  /** Up to here the matching cases are gathered and sorted; above, the sorted index is walked until the page is full. */
  gather: number;
  /** From here on a view is so full that the walk looks at few rows, and asking each row is cheaper than the set. */
  dense: number;
};
const WAYS: Ways = { gather: 500, dense: 5000 };

type PageRow = Pick<CaseQueueTable, (typeof ROW_COLUMNS)[number]>;
type Rows = SelectQueryBuilder<Tables, 'case_queue', PageRow>;

/** One page of the queue, unknown sort keys last in both directions, and how many cases match altogether. */
export function queuePage(
  db: Database,
  query: QueueQuery,
  counts: QueueCounts,
  me: string,
  ways: Ways = WAYS,
): { rows: PageRow[]; total: number } {
  const rows: Rows = db.sql.selectFrom('case_queue').select(ROW_COLUMNS);
  const match = matchOf(query, me);
  if (query.meetingId !== null) return meetingPage(db, query, rows, match);
  if (match.terms.length === 0) {
    const total = counts[query.view];
    if (query.view === 'all') return { rows: db.all(ordered(rows, query, 'walk')), total };
    if (total > ways.dense) return { rows: db.all(ordered(viewed(rows, query, me), query, 'walk')), total };
    return { rows: db.all(matched(rows, query, match, total <= ways.gather)), total };
  }
  const few = someMatches(db, match, ways.gather + 1);
  if (few.length <= ways.gather) {
    return { rows: db.all(ordered(rows.where('number', 'in', among(few)), query, 'gather')), total: few.length };
  }
  return { rows: db.all(matched(rows, query, match, false)), total: countMatches(db, match) };
}

/** Cases on one agenda: few, so they are gathered and asked each. */
function meetingPage(db: Database, query: QueueQuery, rows: Rows, match: Match): { rows: PageRow[]; total: number } {
  let narrowed = rows.where('case_id', 'in', (eb) =>
    eb.selectFrom('agenda_item').select('agenda_item.case_id').where('agenda_item.meeting_id', '=', query.meetingId),
  );
  if (match.terms.length + match.tags.length > 0) {
    narrowed = narrowed.where('number', 'in', matchingNumbers(match));
  }
  const total = db.first(narrowed.clearSelect().select((eb) => eb.fn.countAll<number>().as('n')));
  return { rows: db.all(ordered(narrowed, query, 'gather')), total: total?.n ?? 0 };
}

function matched(rows: Rows, query: QueueQuery, match: Match, few: boolean): Rows {
  const numbers = matchingNumbers(match);
  return few
    ? ordered(rows.where('number', 'in', numbers), query, 'gather')
    : ordered(rows.where(unindexed('number'), 'in', numbers), query, 'walk');
}

function matchOf(query: QueueQuery, me: string): Match {
  const tags = query.view === 'all' ? [] : [tag(query.view === 'mine' ? me : query.view)];
  return { terms: searchTerms(query.search), tags };
}

/** The view as a question to each row. */
function viewed(rows: Rows, query: QueueQuery, me: string): Rows {
  switch (query.view) {
    case 'all':
      return rows;
    case 'mine':
      return rows.where('owner_id', '=', me);
    case 'urgent':
      return rows.where('urgent', '=', 1);
    case 'notReady':
      return rows.where(unindexed('sort_status'), 'in', NOT_READY.map(statusOrder));
    case 'ready':
    case 'discussed':
      return rows.where(unindexed('sort_status'), '=', statusOrder(query.view));
    default:
      return exhausted(query.view);
  }
}

function ordered(rows: Rows, query: QueueQuery, way: 'gather' | 'walk'): Rows {
  const column = SORT_COLUMNS[query.sort];
  const key = way === 'walk' ? sql.ref(column) : unindexed(column);
  return rows
    .orderBy(key, (order) => (query.direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('number', query.direction)
    .limit(query.limit)
    .offset(query.offset);
}
