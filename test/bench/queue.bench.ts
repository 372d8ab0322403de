/**
 * A page of 50 of the queue at 1,000 and at 100,000 cases: filtered, sorted, searched. The store against the bare
 * statement: the same page as one SQL statement, prepared once, with neither counts nor facets nor misspellings. Each run
 * asks from another place of the list, so that nothing is answered twice. Beside it the whole service with the rows
 * of the page, one edit that is followed by a look, and what a start costs. To hold: p95 under 10 ms in the store, at most
 * 2x the bare statement, flat from 1,000 to 100,000.
 */
import { queueQuery, type QueueQuery } from '@spineboard/core/contract';
import { listCases } from '../../electron/cases/cases.service.ts';
import { QueueIndex, queueIndexOf } from '../../electron/cases/queue-index.ts';
import { countFacets, countViews } from '../../electron/cases/queue-match.ts';
import { queuePage } from '../../electron/cases/queue-page.ts';
import { asColleague, openBoard, temporaryFolder } from '../support/board-workspace.ts';
import { fillWithCases } from './many-cases.ts';

const SIZES = [1_000, 100_000];
const RUNS = 200;

/** `bare`: the conditions of the same question in SQL. */
type Trial = { name: string; query: Partial<QueueQuery>; bare?: string; order: string; deep?: number };
const beginning = (...words: string[]): string => words.map((word) => `(' ' || words) like '% ${word}%'`).join(' and ');
const filters = { primary: ['renal' as const], escc: ['high' as const], noms: [], owner: [] };
const TRIALS: Trial[] = [
  { name: 'latest first', query: {}, order: 'updated_at desc' },
  { name: 'by level', query: { sort: 'levels', direction: 'asc' }, order: 'sort_level asc nulls last' },
  { name: 'by SINS, deep', query: { sort: 'sins' }, order: 'sort_sins desc nulls last', deep: 0.9 },
  {
    name: 'ready, by ESCC',
    query: { view: 'ready', sort: 'escc' },
    bare: "status = 'ready'",
    order: 'sort_escc desc nulls last',
  },
  {
    name: 'ready, by name, deep',
    query: { view: 'ready', sort: 'name', direction: 'asc' },
    bare: "status = 'ready'",
    order: 'sort_name asc nulls last',
    deep: 0.15,
  },
  {
    name: 'not ready, renal, high grade, by level',
    query: { view: 'notReady', filters, sort: 'levels', direction: 'asc' },
    bare: "status in ('preparing', 'waiting') and histology = 'renal' and sort_escc >= 4",
    order: 'sort_level asc nulls last',
  },
  {
    name: 'search a name',
    query: { search: 'weber12', sort: 'name', direction: 'asc' },
    bare: beginning('weber12'),
    order: 'sort_name asc nulls last',
  },
  {
    name: 'search what all have',
    query: { search: 'weber', sort: 'relevance' },
    bare: beginning('weber'),
    order: 'updated_at desc',
  },
  { name: 'search one letter', query: { search: 'r' }, bare: beginning('r'), order: 'updated_at desc' },
  {
    name: 'ready, search, by level',
    query: { view: 'ready', search: 'renal t9', sort: 'levels', direction: 'asc' },
    bare: `status = 'ready' and ${beginning('renal', 't9')}`,
    order: 'sort_level asc nulls last',
  },
  {
    name: 'misspelled',
    query: { search: 'decompresss hepatocelular', sort: 'relevance' },
    bare: beginning('decompress', 'hepatocellular'),
    order: 'updated_at desc',
  },
];

const timed = (into: number[], work: () => void): void => {
  const start = performance.now();
  work();
  into.push(performance.now() - start);
};
const once = (work: () => void): number => {
  const into: number[] = [];
  timed(into, work);
  return into[0] ?? 0;
};
const quantile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const round = (value: number): number => Number(value.toFixed(3));
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify({ bench: 'queue', ...line })}\n`);

for (const size of SIZES) {
  const place = temporaryFolder();
  const board = await openBoard(place.folder);
  const { ctx } = board;
  const { db } = ctx;
  const owners = [ctx];
  for (let index = 1; index < 20; index += 1) owners.push(await asColleague(board, `Colleague ${index}`));
  fillWithCases(owners, size, board.clock);
  // The bare statements get the indexes that would serve them best.
  db.raw.exec(
    'create index bare_updated on case_queue (updated_at); create index bare_name on case_queue (sort_name);' +
      'create index bare_level on case_queue (sort_level); create index bare_escc on case_queue (sort_escc);' +
      'create index bare_sins on case_queue (sort_sins)',
  );
  const cold = new QueueIndex(db);
  say({
    cases: size,
    what: 'start',
    columns: round(once(() => cold.follow())),
    order: round(once(() => void cold.order('name'))),
    words: round(once(() => void cold.words())),
  });
  const index = queueIndexOf(db);

  for (const { name, query, bare, order, deep = 0 } of TRIALS) {
    const asked = (run: number): QueueQuery => ({
      ...queueQuery.parse(query),
      offset: Math.floor(size * deep) + (deep > 0 ? run : 0),
    });
    const searched = bare?.includes('words') === true;
    const prepared = db.raw.prepare(
      `select case_id, revision, status, owner_id, owner_name, updated_at, projection from case_queue
       ${searched ? 'join case_words using (number)' : ''} ${bare === undefined ? '' : `where ${bare}`}
       order by ${order}, number limit 50 offset ?`,
    );
    const store: number[] = [];
    const service: number[] = [];
    const alone: number[] = [];
    const facets: number[] = [];
    const { total } = queuePage(db, asked(0), ctx.me.id);
    const runs = size > 1000 && (searched || deep > 0) ? 20 : RUNS;
    for (let run = 0; run < RUNS; run += 1) {
      const full = asked(run);
      if (run < runs) timed(alone, () => prepared.all(full.offset));
      timed(store, () => {
        queuePage(db, full, ctx.me.id);
        countViews(index, ctx.me.id);
      });
      timed(service, () => void listCases(ctx, full));
      timed(facets, () => void countFacets(db, index, full, ctx.me.id));
    }
    const ratio = quantile(store, 0.5) / quantile(alone, 0.5);
    say({
      cases: size,
      query: name,
      total,
      storeP50: round(quantile(store, 0.5)),
      storeP95: round(quantile(store, 0.95)),
      serviceP95: round(quantile(service, 0.95)),
      facetsP95: round(quantile(facets, 0.95)),
      bareP50: round(quantile(alone, 0.5)),
      ratio: round(ratio),
      holds: quantile(store, 0.95) < 10 && ratio <= 2,
    });
  }
  // A row changes, and the next look follows it: in every order that was used, and in the counts.
  const followed: number[] = [];
  const { me } = ctx;
  for (let run = 0; run < RUNS; run += 1) {
    index.touch(1 + ((run * 7919) % size));
    timed(followed, () => {
      queuePage(db, queueQuery.parse({ search: 'weber12' }), me.id);
      countViews(index, me.id);
    });
  }
  say({
    cases: size,
    what: 'a look after a change',
    p50: round(quantile(followed, 0.5)),
    p95: round(quantile(followed, 0.95)),
    holds: quantile(followed, 0.95) < 10,
  });
  board.workspace.close();
  place.remove();
}
