import { savedQuery, SAVED_VIEWS_LIMIT } from '@spineboard/core/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/audit/audit.ts';
import {
  createView,
  listViews,
  moveView,
  removeView,
  updateView,
} from '../../../electron/cases/saved-views.service.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  PASSPHRASE,
  temporaryFolder,
  type OpenBoard,
} from '../../support/board-workspace.ts';

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

const query = savedQuery.parse({
  view: 'meeting',
  search: 'renal',
  sort: 'levels',
  direction: 'asc',
  filters: { primary: ['renal'], escc: ['high'] },
});
const names = () => listViews(board.ctx).map((view) => view.name);

it('are kept over a restart with search, filters and order, in the order of the person', async () => {
  for (const name of ['Resistant, high grade', 'Mine', 'Thursday']) createView(board.ctx, { name, query });
  const [first] = listViews(board.ctx);
  expect(first).toMatchObject({ name: 'Resistant, high grade', query });
  moveView(board.ctx, { id: first?.id ?? '', position: 1 });
  expect(names()).toEqual(['Mine', 'Resistant, high grade', 'Thursday']);
  moveView(board.ctx, { id: first?.id ?? '', position: 99 });
  board.workspace.lock();
  await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
  board.ctx = board.workspace.context();
  expect(names()).toEqual(['Mine', 'Thursday', 'Resistant, high grade']);
  removeView(board.ctx, { id: listViews(board.ctx)[0]?.id ?? '' });
  expect(names()).toEqual(['Thursday', 'Resistant, high grade']);
  expect(verifyAudit(board.ctx.db).intact).toBe(true);
});

it('get another name or another query', () => {
  const [view] = createView(board.ctx, { name: 'Mine', query }).result;
  const id = view?.id ?? '';
  updateView(board.ctx, { id, name: 'My own' });
  updateView(board.ctx, { id, query: { ...query, search: 'breast' } });
  expect(listViews(board.ctx)).toEqual([{ id, name: 'My own', query: { ...query, search: 'breast' } }]);
});

it('belong to one person', async () => {
  const [view] = createView(board.ctx, { name: 'Mine', query }).result;
  const colleague = await asColleague(board);
  expect(listViews(colleague)).toEqual([]);
  expect(faultOfCall(() => removeView(colleague, { id: view?.id ?? '' })).code).toBe('NOT_FOUND');
  expect(faultOfCall(() => updateView(colleague, { id: view?.id ?? '', name: 'x' })).code).toBe('NOT_FOUND');
  createView(colleague, { name: 'Mine', query });
  expect(names()).toEqual(['Mine']);
});

it('have names of their own, and an end', () => {
  createView(board.ctx, { name: 'Mine', query });
  expect(faultOfCall(() => createView(board.ctx, { name: 'Mine', query })).code).toBe('VALIDATION');
  for (let index = 1; index < SAVED_VIEWS_LIMIT; index += 1) createView(board.ctx, { name: `View ${index}`, query });
  expect(faultOfCall(() => createView(board.ctx, { name: 'one more', query })).code).toBe('VALIDATION');
});
