import { differences, emptyCase, type CaseRecord } from '@spineboard/core/case';
import type { RevisionEntry } from '@spineboard/core/contract';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { allRevisions, theCase, theRevision } from './cases.store.ts';

function decisionsOf(db: Database, caseId: string): Map<number, RevisionEntry['decisions']> {
  const rows = db.all(
    db.sql
      .selectFrom('decision')
      .innerJoin('agenda_item', 'agenda_item.id', 'decision.item_id')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['decision.case_revision', 'meeting.id', 'meeting.title', 'meeting.date'])
      .where('agenda_item.case_id', '=', caseId)
      .where('decision.case_revision', 'is not', null)
      .orderBy('meeting.date'),
  );
  const found = new Map<number, RevisionEntry['decisions']>();
  for (const { case_revision: revision, id, title, date } of rows) {
    if (revision === null) continue;
    found.set(revision, [...(found.get(revision) ?? []), { meetingId: id, title, date }]);
  }
  return found;
}

/**
 * Every revision, latest first, with what it changed in the one before it and the decisions that were made on it.
 * Throws NOT_FOUND, DATABASE_CORRUPT.
 */
export function caseHistory(ctx: Pick<Context, 'db'>, input: { id: string }): RevisionEntry[] {
  theCase(ctx.db, input.id);
  const decisions = decisionsOf(ctx.db, input.id);
  let before = emptyCase();
  const entries: RevisionEntry[] = [];
  for (const { revision, authorName, savedAt, sealed, sha256, schemaVersion, record } of allRevisions(
    ctx.db,
    input.id,
  )) {
    const changes = differences(before, record).map((each) => ({ ...each, path: [...each.path] }));
    entries.unshift({
      revision,
      author: authorName,
      savedAt,
      sealed,
      sha256,
      schemaVersion,
      changes,
      decisions: decisions.get(revision) ?? [],
    });
    before = record;
  }
  return entries;
}

/** The record as it was at a revision. Throws NOT_FOUND. */
export function caseRevision(ctx: Pick<Context, 'db'>, input: { id: string; revision: number }): CaseRecord {
  return theRevision(ctx.db, input.id, input.revision).record;
}
