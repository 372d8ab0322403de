import {
  decisionDraft,
  emptyDecision,
  type AgendaItem,
  type Decision,
  type DecisionDraft,
} from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import type { AgendaItemTable } from '../database/tables.ts';
import { notFound } from '../faults.ts';

export type RecordedDecision = NonNullable<Decision['recorded']>;

/** The agenda of a meeting with its decisions, in order. */
export function agendaOf(db: Database, meetingId: string): AgendaItem[] {
  return itemQuery(db, meetingId);
}

/** Throws NOT_FOUND. */
export function theItem(db: Database, meetingId: string, itemId: string): AgendaItem {
  const found = itemQuery(db, meetingId).find((item) => item.id === itemId);
  if (found === undefined) throw notFound('agenda item');
  return found;
}

function itemQuery(db: Database, meetingId: string): AgendaItem[] {
  const rows = db.all(
    db.sql
      .selectFrom('agenda_item')
      .innerJoin('decision', 'decision.item_id', 'agenda_item.id')
      .selectAll()
      .where('agenda_item.meeting_id', '=', meetingId)
      .orderBy('agenda_item.position'),
  );
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    position: row.position,
    kind: row.kind,
    budgetMinutes: row.budget_minutes,
    postponed: row.postponed === null ? null : (JSON.parse(row.postponed) as AgendaItem['postponed']),
    standard: row.standard,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    ...(row.conflicts === '' ? {} : { conflicts: row.conflicts }),
    decision: { draft: decisionDraft.parse(JSON.parse(row.draft)), version: row.version, recorded: recordedOf(row) },
  }));
}

function recordedOf(row: {
  recorded_at: string | null;
  recorded_by: string | null;
  case_revision: number | null;
  revision_sha256: string | null;
  rule_version: string | null;
  framework: string | null;
  plan: string | null;
}): RecordedDecision | null {
  if (row.recorded_at === null || row.recorded_by === null || row.case_revision === null) return null;
  return {
    at: row.recorded_at,
    by: row.recorded_by,
    caseRevision: row.case_revision,
    revisionSha256: row.revision_sha256 ?? '',
    ruleVersion: row.rule_version ?? '',
    framework: row.framework ?? '',
    plan: row.plan ?? '',
  };
}

/** Puts a case at the end of the agenda, to be discussed, with nothing typed yet. */
export function insertItem(
  db: Database,
  item: { id: string; meetingId: string; caseId: string; position: number; budgetMinutes: number },
): void {
  db.run(
    db.sql.insertInto('agenda_item').values({
      id: item.id,
      meeting_id: item.meetingId,
      case_id: item.caseId,
      position: item.position,
      kind: 'discuss',
      budget_minutes: item.budgetMinutes,
      postponed: null,
      standard: '',
      started_at: null,
      ended_at: null,
      conflicts: '',
    }),
  );
  db.run(
    db.sql.insertInto('decision').values({
      item_id: item.id,
      version: 0,
      draft: JSON.stringify(emptyDecision()),
      recorded_at: null,
      recorded_by: null,
      case_revision: null,
      revision_sha256: null,
      rule_version: null,
      framework: null,
      plan: null,
    }),
  );
}

export function deleteItem(db: Database, itemId: string): void {
  db.run(db.sql.deleteFrom('decision').where('item_id', '=', itemId));
  db.run(db.sql.deleteFrom('agenda_item').where('id', '=', itemId));
}

export function changeItem(db: Database, itemId: string, part: Partial<AgendaItemTable>): void {
  db.run(db.sql.updateTable('agenda_item').set(part).where('id', '=', itemId));
}

/** Numbers the items in the order of the ids, from 0. */
export function orderItems(db: Database, itemIds: readonly string[]): void {
  for (const [position, id] of itemIds.entries()) changeItem(db, id, { position });
}

/** Keeps a draft under its next version; `recorded` is null while it is only typed. */
export function writeDecision(
  db: Database,
  itemId: string,
  decision: { version: number; draft: DecisionDraft; recorded: RecordedDecision | null },
): void {
  const { recorded } = decision;
  db.run(
    db.sql
      .updateTable('decision')
      .set({
        version: decision.version,
        draft: JSON.stringify(decision.draft),
        recorded_at: recorded?.at ?? null,
        recorded_by: recorded?.by ?? null,
        case_revision: recorded?.caseRevision ?? null,
        revision_sha256: recorded?.revisionSha256 ?? null,
        rule_version: recorded?.ruleVersion ?? null,
        framework: recorded?.framework ?? null,
        plan: recorded?.plan ?? null,
      })
      .where('item_id', '=', itemId),
  );
}
