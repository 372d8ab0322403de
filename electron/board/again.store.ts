import { changedAnswer, decisionDraft, type ChangedAnswer } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import type { CaseAgain } from '@spineboard/core/contract';
import { theCase, theRevision } from '../cases/cases.store.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

const LAST_DECISION = prepared((sql, { caseId }: { caseId: string }) =>
  sql
    .selectFrom('decision')
    .innerJoin('agenda_item', 'agenda_item.id', 'decision.item_id')
    .select(['decision.item_id', 'decision.case_revision', 'decision.draft'])
    .where('agenda_item.case_id', '=', caseId)
    .where('decision.recorded_at', 'is not', null)
    .orderBy('decision.recorded_at', 'desc')
    .orderBy('decision.item_id', 'desc')
    .limit(1),
);

/**
 * Marks a decided case whose facts now give another answer than at its last decision, or takes the mark off. Must run in
 * the transaction that changed the case or the decision. True when the mark is another one than before.
 * @param now instant, since when it is marked
 */
export function markAgain(db: Database, caseId: string, record: CaseRecord, now: string): boolean {
  const before = markOf(db, caseId);
  const last = db.first(LAST_DECISION({ caseId }));
  const found =
    last?.case_revision == null
      ? null
      : changedAnswer(
          theRevision(db, caseId, last.case_revision).record,
          record,
          decisionDraft.parse(JSON.parse(last.draft)),
          now,
        );
  if (last === undefined || found === null) {
    if (before === undefined) return false;
    db.run(db.sql.deleteFrom('case_again').where('case_id', '=', caseId));
    return true;
  }
  const text = JSON.stringify(found);
  if (before?.item_id === last.item_id && before.found === text) return false;
  const row = { item_id: last.item_id, found: text, since: before?.item_id === last.item_id ? before.since : now };
  db.run(
    db.sql
      .insertInto('case_again')
      .values({ case_id: caseId, ...row })
      .onConflict((oc) => oc.column('case_id').doUpdateSet(row)),
  );
  return true;
}

/** The same with the latest record of the case. */
export function markCaseAgain(db: Database, caseId: string, now: string): boolean {
  const { latestRevision } = theCase(db, caseId);
  return markAgain(db, caseId, theRevision(db, caseId, latestRevision).record, now);
}

const MARK = prepared((sql, { caseId }: { caseId: string }) =>
  sql.selectFrom('case_again').select(['item_id', 'since', 'found']).where('case_id', '=', caseId),
);

function markOf(db: Database, caseId: string): { item_id: string; since: string; found: string } | undefined {
  return db.first(MARK({ caseId }));
}

/** Why the board should discuss a case again; null where nothing asks for it. */
export function againOf(db: Database, caseId: string): CaseAgain | null {
  const mark = markOf(db, caseId);
  if (mark === undefined) return null;
  const meeting = db.first(
    db.sql
      .selectFrom('agenda_item')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['meeting.id', 'meeting.date'])
      .where('agenda_item.id', '=', mark.item_id),
  );
  if (meeting === undefined) return null;
  const found = JSON.parse(mark.found) as ChangedAnswer;
  return { ...found, since: mark.since, meetingId: meeting.id, itemId: mark.item_id, meetingDate: meeting.date };
}

/**
 * Rows of the queue that are to be discussed again: marked, and not closed. Begins with the few marks: a join may begin
 * with every row of the queue instead, at each look.
 */
export function againNumbers(db: Database): number[] {
  return db
    .all(
      db.sql
        .selectFrom('case_queue')
        .select('number')
        .where('case_id', 'in', db.sql.selectFrom('case_again').select('case_id'))
        .where('status', '<>', 'closed'),
    )
    .map((row) => row.number);
}
