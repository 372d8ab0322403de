import type { ActionReport, BoardAction, DecisionDraft } from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import { notFound } from '../faults.ts';
import { placeOfLine, UNTOLD } from './followed-line.ts';

/** Names of the actions of a decision, in their order; one whose id stands twice gets its place with it. */
function namesOf(itemId: string, { actions }: Pick<DecisionDraft, 'actions'>): string[] {
  const seen = new Map<string, number>();
  return actions.map(({ id }) => {
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return `${itemId}/${id}${nth === 1 ? '' : `/${nth}`}`;
  });
}

/** Takes the actions of a decision that is typed over out of sight. They come back when it is recorded again. */
export function withdrawActions(db: Database, itemId: string): void {
  db.run(db.sql.updateTable('action_item').set({ withdrawn: 1 }).where('item_id', '=', itemId));
}

/** Brings the actions of a decision that is recorded in line with it. What was told of them stays. */
export function keepActions(
  db: Database,
  item: { id: string; meetingId: string; caseId: string },
  draft: Pick<DecisionDraft, 'actions'>,
): void {
  withdrawActions(db, item.id);
  const names = namesOf(item.id, draft);
  for (const [position, { text, owner, due }] of draft.actions.entries()) {
    const content = { position, text, owner, due, withdrawn: 0 as const };
    db.run(
      db.sql
        .insertInto('action_item')
        .values({
          id: names[position] ?? '',
          item_id: item.id,
          meeting_id: item.meetingId,
          case_id: item.caseId,
          ...content,
        })
        .onConflict((oc) => oc.column('id').doUpdateSet(content)),
    );
  }
}

/** What was last told of each action that anything was told of. */
function reports(db: Database): Map<string, ActionReport> {
  const rows = db.all(
    db.sql
      .selectFrom('action_report')
      .innerJoin('person', 'person.id', 'action_report.by_id')
      .select([
        'action_report.action_id',
        'action_report.state',
        'action_report.on_date',
        'action_report.reason',
        'action_report.at',
        'person.name',
      ])
      .orderBy('action_report.number'),
  );
  return new Map(
    rows.map((row) => [
      row.action_id,
      { state: row.state, on: row.on_date, reason: row.reason, by: row.name, at: row.at },
    ]),
  );
}

/** Every action of a recorded decision, of all meetings or of one, in the order in which it was decided. */
export function allActions(db: Database, meetingId: string | null = null): BoardAction[] {
  const told = reports(db);
  const rows = db.all(
    db.sql
      .selectFrom('action_item')
      .innerJoin('agenda_item', 'agenda_item.id', 'action_item.item_id')
      .innerJoin('meeting', 'meeting.id', 'action_item.meeting_id')
      .leftJoin('case_queue', 'case_queue.case_id', 'action_item.case_id')
      .leftJoin('minutes', (join) =>
        join.onRef('minutes.meeting_id', '=', 'action_item.meeting_id').on('minutes.kind', '=', 'minutes'),
      )
      .select([
        'action_item.id',
        'action_item.item_id',
        'action_item.meeting_id',
        'action_item.case_id',
        'action_item.text',
        'action_item.owner',
        'action_item.due',
        'meeting.title',
        'meeting.date',
        'minutes.year',
        'minutes.running',
        'case_queue.projection',
      ])
      .where('action_item.withdrawn', '=', 0)
      .$if(meetingId !== null, (query) => query.where('action_item.meeting_id', '=', meetingId ?? ''))
      .orderBy('meeting.date')
      .orderBy('meeting.starts_at')
      .orderBy('meeting.id')
      .orderBy('agenda_item.position')
      .orderBy('action_item.position'),
  );
  return rows.map((row) => ({
    id: row.id,
    ...placeOfLine(row),
    text: row.text,
    owner: row.owner,
    due: row.due,
    told: told.get(row.id) ?? UNTOLD,
  }));
}

/** Throws NOT_FOUND, also for one that was withdrawn. */
export function theAction(db: Database, id: string): BoardAction {
  const found = allActions(db).find((action) => action.id === id);
  if (found === undefined) throw notFound('action');
  return found;
}

/** Appends what was told of an action. */
export function insertActionReport(
  db: Database,
  report: { actionId: string; state: ActionReport['state']; on: string | null; reason: string; by: string; at: string },
): void {
  const last = db.first(db.sql.selectFrom('action_report').select((eb) => eb.fn.max('number').as('number')));
  db.run(
    db.sql.insertInto('action_report').values({
      number: (last?.number ?? 0) + 1,
      action_id: report.actionId,
      state: report.state,
      on_date: report.on,
      reason: report.reason,
      by_id: report.by,
      at: report.at,
    }),
  );
}
