import {
  decisionDraft,
  optionSentence,
  type ActionReport,
  type BoardAction,
  type CarriedOut,
} from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import { placeOfLine, UNTOLD } from './followed-line.ts';

/** Stands before the id of an agenda item where its decision is told of like an action. */
const PREFIX = 'decision/';

const STATE: Record<CarriedOut, ActionReport['state']> = { open: 'open', yes: 'done', no: 'dropped' };
const CARRIED: Record<ActionReport['state'], CarriedOut> = { open: 'open', done: 'yes', dropped: 'no' };

/** The agenda item whose decision is meant by the id of a line; null where it is an action. */
export function decisionItemOf(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/** What was last told of each decision that anything was told of, by agenda item. */
export function decisionReports(db: Database): Map<string, ActionReport> {
  const rows = db.all(
    db.sql
      .selectFrom('decision_report')
      .innerJoin('person', 'person.id', 'decision_report.by_id')
      .select([
        'decision_report.item_id',
        'decision_report.state',
        'decision_report.on_date',
        'decision_report.reason',
        'decision_report.at',
        'person.name',
      ])
      .orderBy('decision_report.number'),
  );
  return new Map(
    rows.map((row) => [
      row.item_id,
      { state: STATE[row.state], on: row.on_date, reason: row.reason, by: row.name, at: row.at },
    ]),
  );
}

/** Every recorded decision that recommends something, latest meeting first, with whether it was carried out. */
export function decisionsToFollow(db: Database): BoardAction[] {
  const told = decisionReports(db);
  const rows = db.all(
    db.sql
      .selectFrom('decision')
      .innerJoin('agenda_item', 'agenda_item.id', 'decision.item_id')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .leftJoin('case_queue', 'case_queue.case_id', 'agenda_item.case_id')
      .leftJoin('minutes', (join) =>
        join.onRef('minutes.meeting_id', '=', 'meeting.id').on('minutes.kind', '=', 'minutes'),
      )
      .select([
        'decision.item_id',
        'decision.draft',
        'agenda_item.meeting_id',
        'agenda_item.case_id',
        'meeting.title',
        'meeting.date',
        'minutes.year',
        'minutes.running',
        'case_queue.projection',
      ])
      .where('decision.recorded_at', 'is not', null)
      .orderBy('meeting.date', 'desc')
      .orderBy('meeting.starts_at', 'desc')
      .orderBy('meeting.id')
      .orderBy('agenda_item.position'),
  );
  return rows.flatMap((row) => {
    const { options } = decisionDraft.parse(JSON.parse(row.draft));
    if (options.length === 0) return [];
    return [
      {
        id: `${PREFIX}${row.item_id}`,
        ...placeOfLine(row),
        text: options.map(optionSentence).join('; ').slice(0, 300),
        owner: '',
        due: null,
        told: told.get(row.item_id) ?? UNTOLD,
      },
    ];
  });
}

/** Appends what was told of a decision. */
export function insertDecisionReport(
  db: Database,
  report: { itemId: string; state: ActionReport['state']; on: string | null; reason: string; by: string; at: string },
): void {
  const last = db.first(db.sql.selectFrom('decision_report').select((eb) => eb.fn.max('number').as('number')));
  db.run(
    db.sql.insertInto('decision_report').values({
      number: (last?.number ?? 0) + 1,
      item_id: report.itemId,
      state: CARRIED[report.state],
      on_date: report.on,
      reason: report.reason,
      by_id: report.by,
      at: report.at,
    }),
  );
}
