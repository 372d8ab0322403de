import { dateAt, type ActionState, type BoardAction } from '@spineboard/core/board';
import { audit } from '../audit/audit.ts';
import type { Changed, Context } from '../database/context.ts';
import { invalid, notFound } from '../faults.ts';
import { theCentre } from '../workspace/centre.store.ts';
import { allActions, insertActionReport, theAction } from './actions.store.ts';
import { decisionItemOf, decisionsToFollow, insertDecisionReport } from './told-decisions.ts';

/** Open actions in the order in which they were decided, those that are over, latest first, or the decisions. */
export function listActions(
  ctx: Pick<Context, 'db'>,
  { show }: { show: 'open' | 'over' | 'decisions' },
): BoardAction[] {
  if (show === 'decisions') return decisionsToFollow(ctx.db);
  const actions = allActions(ctx.db).filter((action) => (action.told.state === 'open') === (show === 'open'));
  return show === 'open' ? actions : actions.toSorted((a, b) => (b.told.at ?? '').localeCompare(a.told.at ?? ''));
}

/**
 * Tells what became of an action, or of a decision; the same again changes nothing. Throws NOT_FOUND, VALIDATION (`reason`, `on`).
 */
export function tellOfAction(
  ctx: Context,
  input: { id: string; state: ActionState; on: string | null; reason: string },
): Changed<BoardAction> {
  return ctx.db.write(() => {
    const itemId = decisionItemOf(input.id);
    const found = (): BoardAction => (itemId === null ? theAction(ctx.db, input.id) : theDecision(ctx, input.id));
    const action = found();
    const report = reportOf(ctx, input);
    const { state, on, reason } = action.told;
    if (state === report.state && on === report.on && reason === report.reason) return { result: action, topics: [] };
    const told = { ...report, by: ctx.me.id, at: ctx.clock() };
    const detail = { state: report.state, on: report.on };
    if (itemId === null) {
      insertActionReport(ctx.db, { actionId: action.id, ...told });
      audit(ctx, 'action.told', `meeting:${action.meetingId}`, { action: action.id, ...detail });
    } else {
      insertDecisionReport(ctx.db, { itemId, ...told });
      audit(ctx, 'decision.told', `meeting:${action.meetingId}`, { item: itemId, ...detail });
    }
    return { result: found(), topics: ['actions', 'meetings'] };
  });
}

function theDecision({ db }: Pick<Context, 'db'>, id: string): BoardAction {
  const found = decisionsToFollow(db).find((decision) => decision.id === id);
  if (found === undefined) throw notFound('decision');
  return found;
}

/** What may be told: a day only of what was done, a reason only of what was not. */
function reportOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: { state: ActionState; on: string | null; reason: string },
): { state: ActionState; on: string | null; reason: string } {
  const { state, on } = input;
  const reason = input.reason.trim();
  if (state === 'open') return { state, on: null, reason: '' };
  if (state === 'dropped') {
    if (reason === '') throw invalid('reason', 'Say why it was not carried out');
    return { state, on: null, reason };
  }
  if (on !== null && on > dateAt(ctx.clock(), theCentre(ctx.db).timeZone)) {
    throw invalid('on', 'This day is still to come');
  }
  return { state, on, reason: '' };
}
