import {
  agreement,
  assessAtDecision,
  boardStatistics,
  type AgendaItem,
  type BoardStatistics,
  type CountedItem,
  type CountedMeeting,
  type Meeting,
  type Specialty,
} from '@spineboard/core/board';
import type { Context } from '../database/context.ts';
import { allPeople } from '../people/people.store.ts';
import { factsOf, wholeMeeting } from './meeting-view.ts';
import { decisionReports } from './told-decisions.ts';

/** What the board did in the meetings that were held from one day to another, both included. */
export function boardFigures(ctx: Pick<Context, 'db'>, { from, to }: { from: string; to: string }): BoardStatistics {
  const { db } = ctx;
  const ids = db
    .all(
      db.sql
        .selectFrom('meeting')
        .select('id')
        .where('status', 'in', ['finished', 'signed'])
        .where('date', '>=', from)
        .where('date', '<=', to),
    )
    .map((row) => row.id);
  const specialties = new Map(allPeople(db).map((person) => [person.id, person.specialty]));
  const told = decisionReports(db);
  const meetings = ids.map((id): CountedMeeting => {
    const meeting = wholeMeeting(db, id);
    return {
      present: presentAt(meeting, specialties),
      items: meeting.agenda.map((item) => countedItem(ctx, item, told.get(item.id)?.state ?? 'open')),
    };
  });
  return boardStatistics(meetings);
}

function presentAt({ attendance }: Meeting, specialties: ReadonlyMap<string, Specialty>): Specialty[] | null {
  if (attendance.length === 0) return null;
  const there = attendance.flatMap(({ personId, mode }) =>
    mode === 'absent' ? [] : (specialties.get(personId) ?? []),
  );
  return [...new Set(there)];
}

function countedItem({ db }: Pick<Context, 'db'>, item: AgendaItem, told: 'open' | 'done' | 'dropped'): CountedItem {
  const { startedAt, endedAt } = item;
  const timed = {
    kind: item.kind,
    postponedFor: item.kind === 'postponed' ? (item.postponed?.reason ?? null) : null,
    seconds: startedAt === null || endedAt === null ? null : Math.max(0, secondsBetween(startedAt, endedAt)),
  };
  const { draft, recorded } = item.decision;
  if (recorded === null || draft.kind === null) return { ...timed, plan: [], decision: null };
  const { record } = factsOf(db, item);
  const { assessment } = assessAtDecision(record, draft, recorded.at);
  return {
    ...timed,
    plan: record.plan.options,
    decision: {
      kind: draft.kind,
      options: draft.options.map((option) => option.optionId),
      framework: agreement(draft, assessment.noms.branches),
      told,
    },
  };
}

const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);
