/**
 * A page of 50 of the queue at 1,000 and at 100,000 cases: filtered, sorted, searched. The store (counters, plan, typed
 * query) against its own statements, prepared once and run bare; beside it the whole service with the rows of the page. To hold: p95 under 10 ms in the
 * store, at most 2x the bare statement, flat from 1,000 to 100,000.
 */
import { queueQuery, type QueueQuery } from '@spineboard/core/contract';
import { listCases } from '../../electron/cases/cases.service.ts';
import { queuePage } from '../../electron/cases/queue-page.ts';
import { queueCounts } from '../../electron/cases/queue.store.ts';
import { asColleague, openBoard, temporaryFolder } from '../support/board-workspace.ts';
import { fillWithCases } from './many-cases.ts';

const SIZES = [1_000, 100_000];
const RUNS = 200;

const QUERIES: { name: string; query: Partial<QueueQuery> }[] = [
  { name: 'latest first', query: {} },
  { name: 'by level', query: { sort: 'levels', direction: 'asc' } },
  { name: 'by SINS, page 20', query: { sort: 'sins', offset: 950 } },
  { name: 'ready, by ESCC', query: { view: 'ready', sort: 'escc' } },
  { name: 'mine, by name', query: { view: 'mine', sort: 'name', direction: 'asc' } },
  { name: 'search a name', query: { search: 'weber12', sort: 'name', direction: 'asc' } },
  { name: 'search a primary', query: { search: 'renal', sort: 'updated' } },
  { name: 'ready, search, by level', query: { view: 'ready', search: 'renal t9', sort: 'levels', direction: 'asc' } },
];

const timed = (into: number[], work: () => void): void => {
  const start = performance.now();
  work();
  into.push(performance.now() - start);
};
const quantile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const round = (value: number): number => Number(value.toFixed(3));

for (const size of SIZES) {
  const place = temporaryFolder();
  const board = await openBoard(place.folder);
  const { ctx } = board;
  const owners = [ctx];
  for (let index = 1; index < 20; index += 1) owners.push(await asColleague(board, `Colleague ${index}`));
  fillWithCases(owners, size, board.clock);

  for (const { name, query } of QUERIES) {
    const full = queueQuery.parse(query);
    // The statements of the store, caught as they are compiled, then run bare.
    const caught: { sql: string; parameters: readonly unknown[] }[] = [];
    const { db } = ctx;
    const statement = db.statement.bind(db);
    db.statement = (sql) => {
      const kept = statement(sql);
      const note = (parameters: readonly unknown[]) => void caught.push({ sql, parameters });
      return {
        ...kept,
        pluck: () => kept.pluck(),
        run: (...parameters) => kept.run(...parameters),
        get: (...parameters) => (note(parameters), kept.get(...parameters)),
        all: (...parameters) => (note(parameters), kept.all(...parameters)),
      };
    };
    const total = queuePage(db, full, queueCounts(db, ctx.me.id), ctx.me.id).total;
    db.statement = statement;
    const bare = caught.map(({ sql, parameters }) => ({ prepared: db.raw.prepare(sql), parameters }));

    const store: number[] = [];
    const service: number[] = [];
    const prepared: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      timed(prepared, () => bare.forEach((each) => each.prepared.all(...each.parameters)));
      timed(store, () => void queuePage(db, full, queueCounts(db, ctx.me.id), ctx.me.id));
      timed(service, () => void listCases(ctx, full));
    }
    const ratio = quantile(store, 0.5) / quantile(prepared, 0.5);
    process.stdout.write(
      `${JSON.stringify({
        bench: 'queue',
        cases: size,
        query: name,
        total,
        storeP50: round(quantile(store, 0.5)),
        storeP95: round(quantile(store, 0.95)),
        serviceP95: round(quantile(service, 0.95)),
        bareP50: round(quantile(prepared, 0.5)),
        ratio: round(ratio),
        holds: quantile(store, 0.95) < 10 && ratio <= 2,
      })}\n`,
    );
  }
  board.workspace.close();
  place.remove();
}
