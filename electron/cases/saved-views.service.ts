import { SAVED_VIEWS_LIMIT, type SavedQuery, type SavedView } from '@spineboard/core/contract';
import { audit, type AuditAction } from '../audit/audit.ts';
import type { Changed, Context } from '../database/context.ts';
import { invalid, notFound } from '../faults.ts';
import { changeView, deleteView, insertView, orderViews, viewsOf } from './saved-views.store.ts';

/** The views of the person who asks, in their order. */
export function listViews(ctx: Pick<Context, 'db' | 'me'>): SavedView[] {
  return viewsOf(ctx.db, ctx.me.id);
}

/** Keeps a query under a name, at the end. Throws VALIDATION for a name that is taken and for one view too many. */
export function createView(ctx: Context, input: { name: string; query: SavedQuery }): Changed<SavedView[]> {
  const id = ctx.newId();
  return change(ctx, 'view.created', id, (views) => {
    if (views.length >= SAVED_VIEWS_LIMIT) throw invalid('name', `At most ${SAVED_VIEWS_LIMIT} views are kept`);
    assertFree(views, id, input.name);
    insertView(ctx.db, { id, ...input, personId: ctx.me.id, position: views.length, createdAt: ctx.clock() });
  });
}

/** Another name, another query, or both. Throws NOT_FOUND for a view of somebody else, VALIDATION. */
export function updateView(
  ctx: Context,
  input: { id: string; name?: string | undefined; query?: SavedQuery | undefined },
): Changed<SavedView[]> {
  return change(ctx, 'view.changed', input.id, (views) => {
    const view = own(views, input.id);
    const name = input.name ?? view.name;
    assertFree(views, view.id, name);
    changeView(ctx.db, view.id, { name, query: input.query ?? view.query });
  });
}

/** Throws NOT_FOUND. */
export function removeView(ctx: Context, input: { id: string }): Changed<SavedView[]> {
  return change(ctx, 'view.removed', input.id, (views) => {
    deleteView(ctx.db, own(views, input.id).id);
    orderViews(
      ctx.db,
      views.filter((view) => view.id !== input.id).map((view) => view.id),
    );
  });
}

/** Puts a view at `position`; one beyond the end is the end. Throws NOT_FOUND. */
export function moveView(ctx: Context, input: { id: string; position: number }): Changed<SavedView[]> {
  return change(ctx, 'view.moved', input.id, (views) => {
    const { id } = own(views, input.id);
    const ids = views.map((view) => view.id).filter((each) => each !== id);
    ids.splice(input.position, 0, id);
    orderViews(ctx.db, ids);
  });
}

/** One change of the person's views with its audit event, in one transaction. Names and queries stay out of the event. */
function change(ctx: Context, what: AuditAction, id: string, work: (views: SavedView[]) => void): Changed<SavedView[]> {
  return ctx.db.write(() => {
    work(viewsOf(ctx.db, ctx.me.id));
    audit(ctx, what, `view:${id}`);
    return { result: viewsOf(ctx.db, ctx.me.id), topics: ['views'] };
  });
}

function own(views: readonly SavedView[], id: string): SavedView {
  const found = views.find((view) => view.id === id);
  if (found === undefined) throw notFound('view');
  return found;
}

function assertFree(views: readonly SavedView[], id: string, name: string): void {
  if (views.some((view) => view.id !== id && view.name === name)) {
    throw invalid('name', 'Another view has this name already');
  }
}
