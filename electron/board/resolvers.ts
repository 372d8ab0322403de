import { askForResolvers, type DecisionDraft } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import { audit } from '../audit/audit.ts';
import { appendRevision, theCase, writeRecord } from '../cases/cases.store.ts';
import { outdateRow } from '../cases/queue.store.ts';
import type { Context } from '../database/context.ts';

/**
 * Asks in the case whom the board named: a revision after the one that the decision is pinned to, which is sealed by then
 * and stays as the board saw it. No revision where everybody was asked already.
 */
export function askResolvers(
  ctx: Context,
  caseId: string,
  record: CaseRecord,
  { resolvers = [] }: Pick<DecisionDraft, 'resolvers'>,
): void {
  const at = ctx.clock();
  const asked = askForResolvers(record, resolvers, { by: ctx.me.name, at, newId: ctx.newId });
  if (asked === record) return;
  const number = theCase(ctx.db, caseId).latestRevision + 1;
  const written = writeRecord(asked);
  appendRevision(
    ctx.db,
    { caseId, number, authorId: ctx.me.id, savedAt: at, schemaVersion: asked.schemaVersion },
    written,
  );
  audit(ctx, 'case.saved', `case:${caseId}`, { revision: number, sha256: written.sha256 });
  outdateRow(ctx.db, caseId);
}
