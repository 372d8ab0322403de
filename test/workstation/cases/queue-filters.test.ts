import { CASE_STATUSES, emptyLesion, ESCC_GRADES } from '@spineboard/core/case';
import { QUEUE_VIEWS, queueQuery, type QueueFilters, type QueueQuery, type QueueRow } from '@spineboard/core/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createCase,
  getCase,
  listCases,
  queueFacets,
  saveCase,
  setCaseStatus,
} from '../../../electron/cases/cases.service.ts';
import { bringQueueUp, rowsBehind } from '../../../electron/cases/queue.store.ts';
import { careForQueue } from '../../../electron/cases/queue-care.ts';
import { asColleague, openBoard, patient, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

const ask = (query: Partial<QueueQuery> = {}) => listCases(board.ctx, queueQuery.parse(query));
const PRIMARIES = ['renal', 'breast', null] as const;
const esccClass = (row: QueueRow) =>
  row.escc === null ? 'unknown' : ESCC_GRADES.indexOf(row.escc) < 4 ? ('low' as const) : ('high' as const);

/** Forty cases of two owners: any primary, grade and status. Gives the histology of each. */
async function fill(): Promise<Map<string, string>> {
  const owners = [board.ctx, await asColleague(board)];
  const histologies = new Map<string, string>();
  for (let index = 0; index < 40; index += 1) {
    board.clock.wait(1);
    const owner = owners[index % 2] ?? board.ctx;
    const histology = PRIMARIES[index % 3] ?? null;
    const record = patient(`Patient ${index}`, (each) => {
      each.primary.histology = histology;
      const escc = index % 7 === 6 ? null : (ESCC_GRADES[index % 7] ?? null);
      if (index % 11 !== 0) each.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc });
      if (index % 4 === 0) each.systemic.toleratesSurgery = 'able';
    });
    const { id } = createCase(owner, { record }).result;
    histologies.set(id, histology ?? 'unknown');
    const status = CASE_STATUSES[index % 5] ?? 'preparing';
    if (status !== 'preparing') setCaseStatus(owner, { id, status });
  }
  return histologies;
}

it('filters by primary, grade, NOMS and owner, combined with every view, as a reading of all cases does', async () => {
  const histologies = await fill();
  const all = ask({ limit: 200 }).rows;
  const other = all.find((row) => row.ownerId !== board.meId)?.ownerId ?? '';
  const combinations: QueueFilters[] = [];
  for (const primary of [[], ['renal'], ['breast', 'unknown']] as QueueFilters['primary'][]) {
    for (const escc of [[], ['high'], ['low', 'unknown']] as QueueFilters['escc'][]) {
      for (const noms of [[], ['open'], ['near', 'board', 'settled']] as QueueFilters['noms'][]) {
        for (const owner of [[], [board.meId], [other, board.meId]]) combinations.push({ primary, escc, noms, owner });
      }
    }
  }
  const isIn = (row: QueueRow, filters: QueueFilters): boolean =>
    (filters.primary.length === 0 || filters.primary.includes(histologies.get(row.id) ?? '')) &&
    (filters.escc.length === 0 || filters.escc.includes(esccClass(row))) &&
    (filters.noms.length === 0 || filters.noms.includes(row.nomsState)) &&
    (filters.owner.length === 0 || filters.owner.includes(row.ownerId));
  for (const view of QUEUE_VIEWS) {
    const inView = ask({ view, limit: 200 }).rows;
    for (const filters of combinations) {
      const expected = inView.filter((row) => isIn(row, filters)).map((row) => row.id);
      const page = ask({ view, filters, limit: 200 });
      expect(page.rows.map((row) => row.id)).toEqual(expected);
      expect(page.total).toBe(expected.length);
    }
    for (const filters of combinations) {
      const facets = queueFacets(board.ctx, queueQuery.parse({ view, filters }));
      const count = (change: Partial<QueueFilters>): number =>
        inView.filter((row) => isIn(row, { ...filters, ...change })).length;
      for (const primary of ['renal', 'breast', 'unknown'] as const) {
        expect(facets.primary[primary] ?? 0).toBe(count({ primary: [primary] }));
      }
      for (const escc of ['low', 'high', 'unknown'] as const)
        expect(facets.escc[escc] ?? 0).toBe(count({ escc: [escc] }));
      expect(facets.owner[other] ?? 0).toBe(count({ owner: [other] }));
    }
  }
});

it('calls a closed case discussed only when the board decided on it', async () => {
  const discussed = createCase(board.ctx, { record: patient('Adams') }).result.id;
  const never = createCase(board.ctx, { record: patient('Brown') }).result.id;
  setCaseStatus(board.ctx, { id: discussed, status: 'discussed' });
  setCaseStatus(board.ctx, { id: never, status: 'closed' });
  expect(ask().counts).toMatchObject({ awaiting: 1, discussed: 1, all: 2 });
  const { db, newId } = board.ctx;
  const [meeting, item] = [newId(), newId()];
  db.raw
    .exec(`insert into meeting values ('${meeting}', 'Board', '2026-11-12', '16:00', '', 'finished', null, null, null, null, '', '', null, null);
    insert into agenda_item values ('${item}', '${meeting}', '${discussed}', 0, 'discuss', 9, null, '', null, null, '');
    insert into decision (item_id, version, draft, recorded_at) values ('${item}', 1, '{}', '2026-11-12T16:00:00Z')`);
  setCaseStatus(board.ctx, { id: discussed, status: 'closed' });
  expect(ask().counts).toMatchObject({ awaiting: 0, discussed: 1 });
  expect(ask({ view: 'discussed' }).rows.map((row) => row.name)).toEqual(['Adams']);
});

it('shows the latest call about a case', () => {
  const { id, savedAt } = createCase(board.ctx, { record: patient('Ramus') }).result;
  expect(ask().rows[0]?.lastCall).toBeNull();
  const record = patient('Ramus', (each) => {
    each.calls.push({
      id: 'b',
      called: 'Dr Vidal',
      at: '2026-11-19T08:20:00Z',
      agreed: 'Theater at 18:00',
      by: 'R. Costa',
    });
    each.calls.push({ id: 'a', called: 'Dr Moreau', at: '2026-11-19T07:00:00Z', agreed: 'MR first', by: 'R. Costa' });
  });
  saveCase(board.ctx, { id, base: 1, baseSavedAt: savedAt, record });
  const called = { called: 'Dr Vidal', at: '2026-11-19T08:20:00Z', agreed: 'Theater at 18:00', by: 'R. Costa' };
  expect(ask().rows[0]?.lastCall).toEqual(called);
  expect(getCase(board.ctx, { id }).record.calls).toHaveLength(2);
});

it('brings a large queue of other rules up while people work, and shows no row of the old ones', async () => {
  await fill();
  const { db } = board.ctx;
  const before = ask({ limit: 200, sort: 'name' }).rows;
  db.raw.exec("update queue_state set rules = 'older'; update case_queue set projection = '{}'");
  expect(bringQueueUp(db, board.clock.now(), 10)).toBe(true);
  expect(rowsBehind(db)).toBe(40);
  const page = ask({ limit: 5, sort: 'name' });
  expect(page.rows).toEqual(before.slice(0, 5));
  expect(page.behind).toBeGreaterThan(0);
  await new Promise<void>((resolve) => {
    careForQueue(db, board.clock.now, () => {
      if (rowsBehind(db) === 0) resolve();
    });
  });
  expect(ask({ limit: 200, sort: 'name' })).toMatchObject({ rows: before, behind: 0 });
  expect(bringQueueUp(db, board.clock.now())).toBe(false);
});
