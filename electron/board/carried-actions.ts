import type { BoardAction, CarriedAction, Meeting } from '@spineboard/core/board';
import type { Database } from '../database/database.ts';
import { allActions } from './actions.store.ts';

/**
 * What the last signed meeting before this one decided to be done, in the order of its agenda, each with what was told
 * of it since.
 */
export function carriedOver(db: Database, meeting: Pick<Meeting, 'id' | 'date' | 'startsAt'>): BoardAction[] {
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
  return allActions(db, before.id);
}

/** The same as the minutes print it: with the number of the minutes that it stands in, the day, or the reason. */
export function carriedActions(db: Database, meeting: Pick<Meeting, 'id' | 'date' | 'startsAt'>): CarriedAction[] {
  return carriedOver(db, meeting).map(({ text, owner, due, told, minutesNumber }) => ({
    text,
    owner,
    due,
    state: told.state,
    note: [minutesNumber ?? '', told.on ?? told.reason].filter((part) => part !== '').join(', '),
  }));
}
