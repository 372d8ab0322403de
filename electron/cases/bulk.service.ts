import { exhausted } from '@spineboard/core/case';
import type { BulkAction, BulkReason, Topic } from '@spineboard/core/contract';
import { audit } from '../audit/audit.ts';
import { addCases } from '../board/board.service.ts';
import { agendaOf } from '../board/agenda.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { Fault, invalid } from '../faults.ts';
import { findPerson } from '../people/people.store.ts';
import { caseTopics, changeStatus } from './cases.service.ts';
import { theCase, theRevision, updateOwner, type CaseHead } from './cases.store.ts';
import { writeQueueRow } from './queue.store.ts';

export type BulkAnswer = { done: string[]; left: { id: string; name: string; reason: BulkReason }[] };

/**
 * One thing done to several cases, in one transaction. A case to which it cannot be done stays as it is and is told.
 * Throws NOT_FOUND for a meeting, FORBIDDEN for a signed one, VALIDATION for an owner who is not on the board.
 */
export function changeCases(ctx: Context, input: { ids: string[]; action: BulkAction }): Changed<BulkAnswer> {
  const { action } = input;
  return ctx.db.write(() => {
    const answer: BulkAnswer = { done: [], left: [] };
    const heads: CaseHead[] = [];
    const refuses = refusal(ctx, action);
    for (const id of new Set(input.ids)) {
      const head = findCase(ctx, id);
      const reason = head === undefined ? 'not-found' : refuses(head);
      if (head !== undefined && reason === null) heads.push(head);
      else answer.left.push({ id, name: head === undefined ? '' : nameOf(ctx, head), reason: reason ?? 'not-found' });
    }
    answer.done = heads.map((head) => head.id);
    const topics = new Set<Topic>(['cases']);
    for (const topic of perform(ctx, action, heads)) topics.add(topic);
    for (const id of answer.done) caseTopics(ctx, id).forEach((topic) => topics.add(topic));
    return { result: answer, topics: [...topics] };
  });
}

/** Why a case is left out of the action, or null where it can be done. */
function refusal(ctx: Context, action: BulkAction): (head: CaseHead) => BulkReason | null {
  switch (action.kind) {
    case 'agenda': {
      const here = new Set(agendaOf(ctx.db, action.meetingId).map((item) => item.caseId));
      return (head) => (here.has(head.id) ? 'on-agenda' : head.status === 'closed' ? 'closed' : null);
    }
    case 'status':
      return (head) => (head.status === action.status ? 'has-status' : null);
    case 'owner':
      if (findPerson(ctx.db, action.ownerId)?.active !== true) {
        throw invalid('action.ownerId', 'A case belongs to somebody who is on the board');
      }
      return (head) => (head.ownerId === action.ownerId ? 'has-owner' : null);
    default:
      return exhausted(action);
  }
}

function perform(ctx: Context, action: BulkAction, heads: readonly CaseHead[]): Topic[] {
  switch (action.kind) {
    case 'agenda':
      // Also with nothing to add, so that a meeting that is not there or is signed is told.
      return addCases(ctx, { meetingId: action.meetingId, caseIds: heads.map((head) => head.id) }).topics;
    case 'status':
      for (const head of heads) changeStatus(ctx, head, action.status);
      return [];
    case 'owner':
      for (const head of heads) changeOwner(ctx, head, action.ownerId);
      return [];
    default:
      return exhausted(action);
  }
}

/** Hands a case to somebody else; its revisions stay their authors'. */
function changeOwner(ctx: Context, head: CaseHead, ownerId: string): void {
  updateOwner(ctx.db, head.id, ownerId);
  audit(ctx, 'case.owner', `case:${head.id}`, { from: head.ownerId, to: ownerId });
  const { record } = theRevision(ctx.db, head.id, head.latestRevision);
  const now = ctx.clock();
  writeQueueRow(ctx.db, theCase(ctx.db, head.id), record, { updatedAt: now, now });
}

function findCase(ctx: Context, id: string): CaseHead | undefined {
  try {
    return theCase(ctx.db, id);
  } catch (error) {
    if (error instanceof Fault && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

function nameOf(ctx: Context, head: CaseHead): string {
  return theRevision(ctx.db, head.id, head.latestRevision).record.patient.name;
}
