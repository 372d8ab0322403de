import type { KnownMinutes, MinutesEntry, MinutesQuestion } from '@spineboard/core/board';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { MinutesTable } from '../database/tables.ts';
import { notFound } from '../faults.ts';

type MinutesRow = Selectable<MinutesTable>;

/** A signed document as it is about to be kept. */
export type NewMinutes = Omit<MinutesRow, 'running' | 'year'> & {
  year: number;
  running: number;
  json: Uint8Array;
  pdf: Uint8Array;
};

/** "2026-1". */
export function minutesNumber(row: { year: number; running: number }): string {
  return `${row.year}-${row.running}`;
}

function entryOf(row: MinutesRow): MinutesEntry {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    number: minutesNumber(row),
    kind: row.kind,
    corrects: row.corrects,
    text: row.text,
    signedBy: row.signed_by,
    signedByName: row.signed_by_name,
    signedAt: row.signed_at,
    jsonSha256: row.json_sha256,
    pdfSha256: row.pdf_sha256,
  };
}

/** The minutes of a meeting and their addenda, in the order of signing. */
export function minutesOf(db: Database, meetingId: string): MinutesEntry[] {
  return db
    .all(
      db.sql.selectFrom('minutes').selectAll().where('meeting_id', '=', meetingId).orderBy('year').orderBy('running'),
    )
    .map(entryOf);
}

/** The number of each meeting's own minutes, by meeting. */
export function minutesNumbers(db: Database): Map<string, string> {
  const rows = db.all(
    db.sql.selectFrom('minutes').select(['meeting_id', 'year', 'running']).where('kind', '=', 'minutes'),
  );
  return new Map(rows.map((row) => [row.meeting_id, minutesNumber(row)]));
}

/** The document signed last in the centre. */
export function lastMinutes(db: Database): { entry: MinutesEntry; date: string } | null {
  const row = db.first(
    db.sql
      .selectFrom('minutes')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .selectAll('minutes')
      .select('meeting.date')
      .orderBy('minutes.year', 'desc')
      .orderBy('minutes.running', 'desc')
      .limit(1),
  );
  return row === undefined ? null : { entry: entryOf(row), date: row.date };
}

/** The running number that comes next in a year. */
export function nextRunning(db: Database, year: number): number {
  const row = db.first(
    db.sql
      .selectFrom('minutes')
      .select((eb) => eb.fn.max('running').as('last'))
      .where('year', '=', year),
  );
  return (row?.last ?? 0) + 1;
}

export function insertMinutes(db: Database, { json, pdf, ...row }: NewMinutes): void {
  db.run(db.sql.insertInto('minutes').values(row));
  db.run(db.sql.insertInto('minutes_file').values({ minutes_id: row.id, json, pdf }));
}

/** Throws NOT_FOUND. */
export function theMinutes(db: Database, id: string): { entry: MinutesEntry; json: Uint8Array; pdf: Uint8Array } {
  const row = db.first(
    db.sql
      .selectFrom('minutes')
      .innerJoin('minutes_file', 'minutes_file.minutes_id', 'minutes.id')
      .selectAll('minutes')
      .select(['minutes_file.json', 'minutes_file.pdf'])
      .where('minutes.id', '=', id),
  );
  if (row === undefined) throw notFound('minutes');
  return { entry: entryOf(row), json: row.json, pdf: row.pdf };
}

/** What was signed with these bytes, or under this number, and which addenda came after it. */
export function knownMinutes(db: Database, question: MinutesQuestion): KnownMinutes {
  const sameBytes = db.first(
    db.sql.selectFrom('minutes').selectAll().where('pdf_sha256', '=', question.pdfSha256).limit(1),
  );
  const exact = sameBytes === undefined ? null : entryOf(sameBytes);
  const [, year, running] = /^(\d{4})-(\d{1,9})$/.exec(question.number ?? '') ?? [];
  const numbered =
    year === undefined
      ? undefined
      : db.first(
          db.sql
            .selectFrom('minutes')
            .selectAll()
            .where('year', '=', Number(year))
            .where('running', '=', Number(running)),
        );
  const sameNumber = numbered === undefined ? null : entryOf(numbered);
  const found = exact ?? sameNumber;
  if (found === null) return { exact, sameNumber, later: [] };
  const ofMeeting = minutesOf(db, found.meetingId);
  const later = ofMeeting.slice(ofMeeting.findIndex((entry) => entry.id === found.id) + 1);
  return { exact, sameNumber, later };
}
