import { dateAt, type ActionState, type BoardAction } from '@spineboard/core/board';
import { audit } from '../audit/audit.ts';
import type { Changed, Context } from '../database/context.ts';
import { invalid } from '../faults.ts';
import { theCentre } from '../workspace/centre.store.ts';
import { allActions, insertActionReport, theAction } from './actions.store.ts';

/** Open actions in the order in which they were decided, or those that are over, latest first. */
export function listActions(ctx: Pick<Context, 'db'>, { show }: { show: 'open' | 'over' }): BoardAction[] {
  const actions = allActions(ctx.db).filter((action) => (action.told.state === 'open') === (show === 'open'));
  return show === 'open' ? actions : actions.toSorted((a, b) => (b.told.at ?? '').localeCompare(a.told.at ?? ''));
}

/**
 * Tells what became of an action; the same again changes nothing. Throws NOT_FOUND, VALIDATION (`reason`, `on`).
 */
export function tellOfAction(
  ctx: Context,
  input: { id: string; state: ActionState; on: string | null; reason: string },
): Changed<BoardAction> {
  return ctx.db.write(() => {
    const action = theAction(ctx.db, input.id);
    const report = reportOf(ctx, input);
    const { state, on, reason } = action.told;
    if (state === report.state && on === report.on && reason === report.reason) return { result: action, topics: [] };
    insertActionReport(ctx.db, { actionId: action.id, ...report, by: ctx.me.id, at: ctx.clock() });
    audit(ctx, 'action.told', `meeting:${action.meetingId}`, { action: action.id, state: report.state, on: report.on });
    return { result: theAction(ctx.db, action.id), topics: ['actions', 'meetings'] };
  });
}

/** What may be told: a day only of what was done, a reason only of what was not. */
export function reportOf<S extends string>(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: { state: S; on: string | null; reason: string },
): { state: S; on: string | null; reason: string } {
  const { state, on } = input;
  const reason = input.reason.trim();
  if (state === 'open') return { state, on: null, reason: '' };
  if (state === 'dropped' || state === 'no') {
    if (reason === '') throw invalid('reason', 'Say why it was not carried out');
    return { state, on: null, reason };
  }
  if (on !== null && on > dateAt(ctx.clock(), theCentre(ctx.db).timeZone)) {
    throw invalid('on', 'This day is still to come');
  }
  return { state, on, reason: '' };
}
