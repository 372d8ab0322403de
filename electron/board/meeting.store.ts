import type { Attendance } from '@spineboard/core/board';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { MeetingTable } from '../database/tables.ts';
import { forbidden, notFound } from '../faults.ts';

export type MeetingRow = Selectable<MeetingTable>;

/** Throws NOT_FOUND. */
export function theMeeting(db: Database, id: string): MeetingRow {
  const row = db.first(db.sql.selectFrom('meeting').selectAll().where('id', '=', id));
  if (row === undefined) throw notFound('meeting');
  return row;
}

/** A meeting that may still change. Throws NOT_FOUND, FORBIDDEN (`meeting-signed`). */
export function theUnsignedMeeting(db: Database, id: string): MeetingRow {
  const row = theMeeting(db, id);
  if (row.status === 'signed') throw forbidden('meeting-signed', 'A signed meeting does not change.');
  return row;
}

/** Every meeting, latest first. */
export function allMeetings(db: Database): MeetingRow[] {
  return db.all(
    db.sql.selectFrom('meeting').selectAll().orderBy('date', 'desc').orderBy('starts_at', 'desc').orderBy('id', 'desc'),
  );
}

export function insertMeeting(db: Database, row: MeetingRow): void {
  db.run(db.sql.insertInto('meeting').values(row));
}

export function changeMeeting(db: Database, id: string, part: Partial<MeetingRow>): void {
  db.run(db.sql.updateTable('meeting').set(part).where('id', '=', id));
}

/** In the order in which it was given. */
export function attendanceOf(db: Database, meetingId: string): Attendance[] {
  return db
    .all(db.sql.selectFrom('attendance').selectAll().where('meeting_id', '=', meetingId).orderBy('position'))
    .map(({ person_id: personId, mode, from, to, note }) => ({ personId, mode, from, to, note }));
}

export function replaceAttendance(db: Database, meetingId: string, attendance: readonly Attendance[]): void {
  db.run(db.sql.deleteFrom('attendance').where('meeting_id', '=', meetingId));
  for (const [position, { personId, mode, from, to, note }] of attendance.entries()) {
    db.run(
      db.sql
        .insertInto('attendance')
        .values({ meeting_id: meetingId, person_id: personId, position, mode, from, to, note }),
    );
  }
}
