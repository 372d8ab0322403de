import type { KnownMinutes, MinutesEntry, MinutesQuestion } from '@spineboard/core/board';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { MinutesTable } from '../database/tables.ts';
import { notFound } from '../faults.ts';
import { assertKept, keptDocument, type KeptDocument } from './minutes-parts.ts';

type MinutesRow = Selectable<MinutesTable>;

/** A signed document as it is about to be kept. */
export type NewMinutes = Omit<MinutesRow, 'json_sha256' | 'pdf_sha256'> & { json: KeptDocument; pdf: KeptDocument };

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

/** Names documents that were kept before. Throws DATABASE_CORRUPT where they are not all there. */
export function insertMinutes(db: Database, { json, pdf, ...row }: NewMinutes): void {
  for (const document of [json, pdf]) assertKept(db, document);
  db.run(db.sql.insertInto('minutes').values({ ...row, json_sha256: json.sha256, pdf_sha256: pdf.sha256 }));
}

/** What is kept may not be what was signed any more. Throws NOT_FOUND. */
export function theMinutes(db: Database, id: string): { entry: MinutesEntry; json: Uint8Array; pdf: Uint8Array } {
  const row = db.first(db.sql.selectFrom('minutes').selectAll().where('id', '=', id));
  if (row === undefined) throw notFound('minutes');
  return { entry: entryOf(row), json: keptDocument(db, row.json_sha256), pdf: keptDocument(db, row.pdf_sha256) };
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
