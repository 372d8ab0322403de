import type { QueueQuery } from '@spineboard/core/contract';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { CaseQueueTable } from '../database/tables.ts';
import { queueIndexOf, type SortColumn } from './queue-index.ts';
import { matches, type Matches } from './queue-match.ts';
import type { SortedNumbers } from './sorted-numbers.ts';
import { FIT } from './word-index.ts';

/** The columns that a row of the queue is made of. */
export const ROW_COLUMNS = [
  'case_id',
  'revision',
  'status',
  'owner_id',
  'owner_name',
  'updated_at',
  'stale_at',
  'projection',
] as const satisfies readonly (keyof CaseQueueTable)[];
export type RowColumns = Pick<CaseQueueTable, (typeof ROW_COLUMNS)[number]>;

/** Rows fetched with one statement; a shorter list is filled up with a number that no case has. */
const AT_ONCE = 50;
const NOBODY = 0;
const SOME_ROWS = prepared((sql, numbers: Record<string, number>) =>
  sql
    .selectFrom('case_queue')
    .select(['number', ...ROW_COLUMNS])
    .where(
      'number',
      'in',
      Array.from({ length: AT_ONCE }, (_, place) => numbers[`n${place}`] ?? NOBODY),
    ),
);

/** The rows of some cases, in the order given. */
function rowsAt(db: Database, numbers: readonly number[]): RowColumns[] {
  const found = new Map<number, RowColumns>();
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const some: Record<string, number> = {};
    for (let place = 0; place < AT_ONCE; place += 1) some[`n${place}`] = numbers[start + place] ?? NOBODY;
    for (const row of db.all(SOME_ROWS(some))) found.set(row.number, row);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

export type Page = Pick<Matches, 'total' | 'direct' | 'similar'> & { rows: RowColumns[] };

/**
 * One page of the queue, unknown sort keys last in both directions, and how many cases match altogether. Cases that
 * are only similar to what was searched for come after all others, each part in the order that was asked for.
 */
export function queuePage(db: Database, query: QueueQuery, me: string): Page {
  const index = queueIndexOf(db);
  const { fits, total, direct, similar } = matches(db, index, query, me);
  const column: SortColumn = query.sort === 'relevance' ? 'updated' : query.sort;
  const numbers = pageOf(index.order(column), fits, query);
  return { rows: rowsAt(db, numbers), total, direct, similar };
}

type Part = { from: number; to: number };
const DIRECT: readonly Part[] = [
  { from: FIT.beginning, to: FIT.whole },
  { from: FIT.similar, to: FIT.similar },
];
const BY_FIT: readonly Part[] = [
  { from: FIT.whole, to: FIT.whole },
  { from: FIT.beginning, to: FIT.beginning },
  { from: FIT.similar, to: FIT.similar },
];

function pageOf(order: SortedNumbers, fits: Uint8Array | null, query: QueueQuery): number[] {
  if (fits === null) {
    const length = Math.max(0, Math.min(query.limit, order.length - query.offset));
    return Array.from({ length }, (_, place) => order.at(query.offset + place, query.direction));
  }
  const page: number[] = [];
  let ahead = query.offset;
  for (const { from, to } of query.sort === 'relevance' ? BY_FIT : DIRECT) {
    for (let place = 0; place < order.length; place += 1) {
      const number = order.at(place, query.direction);
      const fit = fits[number] ?? 0;
      if (fit < from || fit > to) continue;
      if (ahead > 0) ahead -= 1;
      else if (page.push(number) === query.limit) return page;
    }
  }
  return page;
}
