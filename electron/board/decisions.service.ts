import { isDeepStrictEqual } from 'node:util';
import { assessAtDecision, frameworkAnswer, type AgendaItem, type DecisionDraft } from '@spineboard/core/board';
import { readLevels } from '@spineboard/core/case';
import type { MeetingView, Topic } from '@spineboard/core/contract';
import { audit } from '../audit/audit.ts';
import { sealRevision, theCase, theRevision } from '../cases/cases.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { invalid } from '../faults.ts';
import { markAgain, markCaseAgain } from './again.store.ts';
import { keepActions, withdrawActions } from './actions.store.ts';
import { changeItem, theItem, writeDecision, type RecordedDecision } from './agenda.store.ts';
import { meetingNow } from './meeting-clock.ts';
import { meetingView } from './meeting-view.ts';
import { askResolvers } from './resolvers.ts';
import { theUnsignedMeeting } from './meeting.store.ts';

type DraftInput = { meetingId: string; itemId: string; version: number; draft: DecisionDraft };

/**
 * Keeps what was typed. A recorded decision that is typed over is no longer recorded: what stands in the minutes was
 * recorded as it stands. Throws VALIDATION (`version`) when another window saved first, FORBIDDEN (`meeting-signed`).
 */
export function saveDecision(ctx: Context, input: DraftInput): Changed<MeetingView> {
  return ctx.db.write(() => {
    theUnsignedMeeting(ctx.db, input.meetingId);
    const item = theItemAt(ctx, input);
    if (isDeepStrictEqual(item.decision.draft, input.draft)) return changed(ctx, input.meetingId, []);
    writeDecision(ctx.db, item.id, { version: input.version + 1, draft: input.draft, recorded: null });
    if (item.decision.recorded !== null) {
      withdrawActions(ctx.db, item.id);
      markCaseAgain(ctx.db, item.caseId, ctx.clock());
    }
    audit(ctx, 'decision.typed', `meeting:${input.meetingId}`, {
      item: item.id,
      version: input.version + 1,
      wasRecorded: item.decision.recorded !== null,
    });
    return changed(ctx, input.meetingId, item.decision.recorded === null ? [] : ['meetings', 'actions']);
  });
}

/**
 * Records the decision: seals the case's latest revision and pins it with its hash, the rule version, the framework's
 * answer after the board's call on stability, and the presenter's plan. Of the case only its open questions change, where
 * the board named who resolves them. Throws VALIDATION for a meeting that has not started, an item that is not discussed,
 * options that do not fit the kind of decision, levels that are none, or a version saved over meanwhile.
 */
export function recordDecision(ctx: Context, input: DraftInput): Changed<MeetingView> {
  return ctx.db.write(() => {
    const meeting = theUnsignedMeeting(ctx.db, input.meetingId);
    if (meeting.status === 'planned') throw invalid('status', 'The meeting has not started');
    const item = theItemAt(ctx, input);
    if (item.kind !== 'discuss') throw invalid('itemId', 'Only a case that is discussed gets a decision of its own');
    assertComplete(input.draft);

    const now = meetingNow(ctx, meeting.id);
    const head = theCase(ctx.db, item.caseId);
    if (sealRevision(ctx.db, head.id, head.latestRevision)) {
      audit(ctx, 'case.sealed', `case:${head.id}`, { revision: head.latestRevision });
    }
    const { record, sha256 } = theRevision(ctx.db, head.id, head.latestRevision);
    const { assessment } = assessAtDecision(record, input.draft, now);
    const recorded: RecordedDecision = {
      at: now,
      by: ctx.me.id,
      caseRevision: head.latestRevision,
      revisionSha256: sha256,
      ruleVersion: assessment.ruleVersion,
      framework: frameworkAnswer(assessment.noms),
      plan: record.referral.plan,
    };
    writeDecision(ctx.db, item.id, { version: input.version + 1, draft: input.draft, recorded });
    markAgain(ctx.db, head.id, record, now);
    keepActions(ctx.db, { id: item.id, meetingId: meeting.id, caseId: head.id }, input.draft);
    askResolvers(ctx, head.id, record, input.draft);
    if (item.startedAt !== null && item.endedAt === null) changeItem(ctx.db, item.id, { ended_at: now });
    audit(ctx, 'decision.recorded', `meeting:${input.meetingId}`, {
      item: item.id,
      version: input.version + 1,
      case: head.id,
      revision: head.latestRevision,
      sha256,
      ruleVersion: recorded.ruleVersion,
    });
    return changed(ctx, input.meetingId, ['meetings', 'actions', `case:${head.id}`]);
  });
}

function theItemAt(ctx: Context, input: DraftInput): AgendaItem {
  const item = theItem(ctx.db, input.meetingId, input.itemId);
  if (item.decision.version !== input.version) {
    throw invalid('version', 'Another window saved this decision in the meantime');
  }
  return item;
}

function assertComplete(draft: DecisionDraft): void {
  const { kind, options } = draft;
  if (kind === null) throw invalid('draft.kind', 'Say whether the board recommends one option, several or none');
  if (kind === 'none' && options.length > 0) throw invalid('draft.options', 'No recommendation has no options');
  if (kind === 'one' && options.length !== 1) throw invalid('draft.options', 'One recommendation has one option');
  if (kind === 'several' && options.length < 2) throw invalid('draft.options', 'Several are two options or more');
  for (const [index, option] of options.entries()) {
    if (option.title.trim() === '') throw invalid(`draft.options.${index}.title`, 'An option needs a title');
    if (readLevels(option.levels ?? '') === null) {
      throw invalid(`draft.options.${index}.levels`, 'Levels are written "T9" or "T6–T7, L2"');
    }
    const construct = readLevels(option.construct ?? '');
    if (construct === null || construct.length > 1) {
      throw invalid(`draft.options.${index}.construct`, 'A construct goes from one level to another: "T7–T11"');
    }
  }
}

function changed(ctx: Context, meetingId: string, more: Topic[]): Changed<MeetingView> {
  return { result: meetingView(ctx.db, meetingId), topics: [`meeting:${meetingId}`, ...more] };
}
