import type { Meeting } from '@spineboard/core/board';
import type { MeetingSummary, MeetingView } from '@spineboard/core/contract';
import { theCase, theRevision, type Revision } from '../cases/cases.store.ts';
import { rowsOf } from '../cases/queue.store.ts';
import type { Database } from '../database/database.ts';
import { Fault } from '../faults.ts';
import { agendaOf } from './agenda.store.ts';
import { carriedOver } from './carried-actions.ts';
import { budgetOfMeeting, quorumOfMeeting } from './rules.service.ts';
import { allMeetings, attendanceOf, theMeeting } from './meeting.store.ts';
import { minutesNumbers, minutesOf } from './minutes.store.ts';

/** A meeting with its agenda. Throws NOT_FOUND. */
export function wholeMeeting(db: Database, id: string): Meeting {
  const row = theMeeting(db, id);
  return {
    id: row.id,
    title: row.title,
    date: row.date,
    startsAt: row.starts_at,
    place: row.place,
    status: row.status,
    chairId: row.chair_id,
    scribeId: row.scribe_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    conflicts: row.conflicts,
    attendance: attendanceOf(db, id),
    agenda: agendaOf(db, id),
  };
}

/** The facts of an item: at the pinned revision once a decision is recorded, else the latest. */
export function factsOf(db: Database, item: Meeting['agenda'][number]): Revision {
  const pinned = item.decision.recorded;
  if (pinned === null) return theRevision(db, item.caseId, theCase(db, item.caseId).latestRevision);
  const revision = theRevision(db, item.caseId, pinned.caseRevision);
  if (revision.sha256 !== pinned.revisionSha256) {
    const detail = 'A decision points at facts that are not those it was recorded on. Restore a backup.';
    throw new Fault('DATABASE_CORRUPT', detail, { detail });
  }
  return revision;
}

/** A meeting with everything that its screens show. Throws NOT_FOUND. */
export function meetingView(db: Database, id: string): MeetingView {
  const meeting = wholeMeeting(db, id);
  const rows = rowsOf(
    db,
    meeting.agenda.map((item) => item.caseId),
  );
  const items = meeting.agenda.flatMap((item) => {
    const row = rows.get(item.caseId);
    if (row === undefined) return [];
    const { record, revision } = factsOf(db, item);
    return [{ ...item, row, record, revision }];
  });
  return { ...meeting, items, minutes: minutesOf(db, id), carried: carriedOver(db, meeting), ...rulesOf(db, id) };
}

function rulesOf(db: Database, id: string): Pick<MeetingView, 'budgetMinutes' | 'ownBudgetMinutes' | 'quorum'> {
  const row = theMeeting(db, id);
  return {
    budgetMinutes: budgetOfMeeting(db, row),
    ownBudgetMinutes: row.budget_minutes,
    quorum: quorumOfMeeting(db, row),
  };
}

/** Every meeting, latest first. */
export function meetingSummaries(db: Database): MeetingSummary[] {
  const numbers = minutesNumbers(db);
  const figures = new Map(
    db
      .all(
        db.sql
          .selectFrom('agenda_item')
          .innerJoin('decision', 'decision.item_id', 'agenda_item.id')
          .select((eb) => [
            'agenda_item.meeting_id',
            eb.fn.countAll<number>().as('cases'),
            eb.fn.count<number>('decision.recorded_at').as('decided'),
          ])
          .groupBy('agenda_item.meeting_id'),
      )
      .map((row) => [row.meeting_id, row]),
  );
  return allMeetings(db).map((row) => ({
    id: row.id,
    title: row.title,
    date: row.date,
    startsAt: row.starts_at,
    status: row.status,
    cases: figures.get(row.id)?.cases ?? 0,
    decided: figures.get(row.id)?.decided ?? 0,
    minutesNumber: numbers.get(row.id) ?? null,
  }));
}
