import type { CarriedAction, Meeting } from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import { wholeMeeting } from './meeting-view.ts';
import { minutesOf } from './minutes.store.ts';

/**
 * The actions that the last signed meeting before this one decided, in the order of its agenda. Each is open: that one
 * was done is recorded nowhere. The note is the number of the minutes that it stands in.
 */
export function carriedActions(db: Database, meeting: Pick<Meeting, 'id' | 'date' | 'startsAt'>): CarriedAction[] {
  const before = db.first(
    db.sql
      .selectFrom('meeting')
      .select('id')
      .where('status', '=', 'signed')
      .where('id', '<>', meeting.id)
      .where((eb) =>
        eb.or([
          eb('date', '<', meeting.date),
          eb.and([eb('date', '=', meeting.date), eb('starts_at', '<', meeting.startsAt)]),
        ]),
      )
      .orderBy('date', 'desc')
      .orderBy('starts_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  if (before === undefined) return [];
  const note = minutesOf(db, before.id).find((entry) => entry.kind === 'minutes')?.number ?? '';
  return wholeMeeting(db, before.id).agenda.flatMap(({ decision }) =>
    decision.recorded === null
      ? []
      : decision.draft.actions.map(({ text, owner, due }) => ({ text, owner, due, state: 'open' as const, note })),
  );
}
