import { inAgendaOrder, mergeText, type AgendaItem, type Attendance } from '@spineboard/core/board';
import type { MeetingSummary, MeetingView, Topic } from '@spineboard/core/contract';
import { audit, type AuditAction } from '../audit/audit.ts';
import { theCase } from '../cases/cases.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { Fault, forbidden, invalid } from '../faults.ts';
import { findPerson } from '../people/people.store.ts';
import { agendaOf, changeItem, deleteItem, insertItem, orderItems, theItem } from './agenda.store.ts';
import { meetingNow } from './meeting-clock.ts';
import { meetingSummaries, meetingView } from './meeting-view.ts';
import {
  changeMeeting,
  insertMeeting,
  replaceAttendance,
  theUnsignedMeeting,
  type MeetingRow,
} from './meeting.store.ts';

import { boardRulesOf, budgetOfMeeting, quorumOfMeeting } from './rules.service.ts';

export { recordDecision, saveDecision } from './decisions.service.ts';

export type MeetingDetails = {
  title: string;
  date: string;
  startsAt: string;
  place: string;
  chairId: string | null;
  scribeId: string | null;
  /** Null for the centre's minutes, undefined where they stay as they are. */
  budgetMinutes?: number | null | undefined;
};
export type ItemRef = { meetingId: string; itemId: string };

/** Every meeting, latest first. */
export function listMeetings(ctx: Pick<Context, 'db'>): MeetingSummary[] {
  return meetingSummaries(ctx.db);
}

/** Throws NOT_FOUND. */
export function getMeeting(ctx: Pick<Context, 'db'>, input: { id: string }): MeetingView {
  return meetingView(ctx.db, input.id);
}

/** Plans a meeting. Throws VALIDATION for a chair or scribe who is nobody. */
export function createMeeting(ctx: Context, input: MeetingDetails): Changed<MeetingView> {
  const id = ctx.newId();
  return ctx.db.write(() => {
    insertMeeting(ctx.db, {
      id,
      ...details(ctx, input),
      status: 'planned',
      started_at: null,
      finished_at: null,
      conflicts: '',
      created_at: ctx.clock(),
      budget_minutes: input.budgetMinutes ?? null,
      quorum: null,
    });
    audit(ctx, 'meeting.created', `meeting:${id}`);
    return changed(ctx, id);
  });
}

export function updateMeeting(ctx: Context, input: MeetingDetails & { id: string } & Conflicts): Changed<MeetingView> {
  return change(ctx, input.id, 'meeting.changed', ({ status, conflicts }) => {
    changeMeeting(ctx.db, input.id, { ...details(ctx, input), conflicts: together(input, conflicts, 5000) });
    if (input.budgetMinutes !== undefined) {
      // One that has started keeps the number that it goes by, whatever the centre sets later.
      const followed = status === 'planned' ? null : boardRulesOf(ctx.db).meetingMinutes;
      changeMeeting(ctx.db, input.id, { budget_minutes: input.budgetMinutes ?? followed });
    }
    return {};
  });
}

/**
 * Puts cases on the agenda, at its end or from `position` on; those already on it stay where they are. Throws VALIDATION
 * for a closed case.
 */
export function addCases(
  ctx: Context,
  input: { meetingId: string; caseIds: string[]; position?: number | undefined },
): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.added', () => {
    const agenda = agendaOf(ctx.db, input.meetingId);
    const { caseMinutes: budgetMinutes } = boardRulesOf(ctx.db);
    const added = [...new Set(input.caseIds)].filter((id) => agenda.every((item) => item.caseId !== id));
    const order = agenda.map(({ id }) => id);
    for (const [index, caseId] of added.entries()) {
      if (theCase(ctx.db, caseId).status === 'closed') {
        throw invalid(
          `caseIds.${input.caseIds.indexOf(caseId)}`,
          'A closed case is opened again before it is discussed',
        );
      }
      const id = ctx.newId();
      order.splice((input.position ?? agenda.length) + index, 0, id);
      insertItem(ctx.db, {
        id,
        meetingId: input.meetingId,
        caseId,
        position: agenda.length + index,
        budgetMinutes,
      });
    }
    orderItems(ctx.db, order);
    return { cases: added };
  });
}

/** Takes a case off the agenda. Throws FORBIDDEN (`decision-recorded`) once the board has decided. */
export function removeCase(ctx: Context, input: ItemRef): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.removed', () => {
    const item = theItem(ctx.db, input.meetingId, input.itemId);
    if (item.decision.recorded !== null) {
      throw forbidden('decision-recorded', 'A case with a recorded decision stays on the agenda.');
    }
    deleteItem(ctx.db, item.id);
    const rest = agendaOf(ctx.db, input.meetingId).map(({ id }) => id);
    orderItems(ctx.db, rest);
    return { cases: [item.caseId] };
  });
}

/** Puts the item at `position`, 0 is first; the others close up. A position beyond the end is the end. */
export function moveCase(ctx: Context, input: ItemRef & { position: number }): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.changed', () => {
    const item = theItem(ctx.db, input.meetingId, input.itemId);
    const ids = agendaOf(ctx.db, input.meetingId)
      .map(({ id }) => id)
      .filter((id) => id !== item.id);
    ids.splice(input.position, 0, item.id);
    orderItems(ctx.db, ids);
    return { cases: [item.caseId] };
  });
}

/** How an item is handled. Throws VALIDATION for a postponed item without a reason. */
export function setItem(
  ctx: Context,
  input: ItemRef & Pick<AgendaItem, 'kind' | 'budgetMinutes' | 'standard' | 'postponed'>,
): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.changed', () => {
    const item = theItem(ctx.db, input.meetingId, input.itemId);
    if (input.kind === 'postponed' && input.postponed === null) {
      throw invalid('postponed', 'Say what the case waits for');
    }
    if (input.kind !== 'discuss' && item.decision.recorded !== null) {
      throw forbidden('decision-recorded', 'A case with a recorded decision was discussed.');
    }
    changeItem(ctx.db, item.id, {
      kind: input.kind,
      budget_minutes: input.budgetMinutes,
      standard: input.standard,
      postponed: input.kind === 'postponed' ? JSON.stringify(input.postponed) : null,
    });
    return { cases: [item.caseId], kind: input.kind };
  });
}

type Conflicts = { conflicts: string; base?: string | undefined };

/** What was typed, and what another window kept since. Throws VALIDATION where both are too long together. */
function together({ conflicts, base }: Conflicts, kept: string, most: number): string {
  const text = base === undefined ? conflicts : mergeText(base, conflicts, kept);
  if (text.length > most) throw invalid('conflicts', `At most ${most} characters, with what was noted elsewhere`);
  return text;
}

/** Notes the conflicts of interest in one case. Throws VALIDATION as it does for the meeting's. */
export function setConflicts(ctx: Context, input: ItemRef & Conflicts): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.changed', () => {
    const item = theItem(ctx.db, input.meetingId, input.itemId);
    changeItem(ctx.db, item.id, { conflicts: together(input, item.conflicts ?? '', 2000) });
    return { cases: [item.caseId], conflicts: true };
  });
}

/** Replaces the whole attendance. Throws VALIDATION for somebody unknown, named twice, or gone before they came. */
export function setAttendance(
  ctx: Context,
  input: { meetingId: string; attendance: Attendance[] },
): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'attendance.changed', () => {
    const seen = new Set<string>();
    for (const [index, { personId, from, to }] of input.attendance.entries()) {
      const path = `attendance.${index}`;
      if (findPerson(ctx.db, personId) === undefined) throw invalid(`${path}.personId`, 'This person is not known');
      if (seen.has(personId)) throw invalid(`${path}.personId`, 'This person is named twice');
      if (from !== null && to !== null && to < from) throw invalid(`${path}.to`, 'Nobody leaves before they come');
      seen.add(personId);
    }
    replaceAttendance(ctx.db, input.meetingId, input.attendance);
    return { people: input.attendance.length };
  });
}

/** Opens the session. Throws VALIDATION when it has been opened already. */
export function startMeeting(ctx: Context, input: { meetingId: string }): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'meeting.started', (meeting) => {
    if (meeting.status !== 'planned') throw invalid('status', 'The meeting has already started');
    // From here on nothing moves by itself: the order that everybody saw becomes the chair's.
    const { items } = meetingView(ctx.db, meeting.id);
    const ordered = inAgendaOrder(items, 'planned', (item) => ({ ...item, urgent: item.row.urgency === 'now' }));
    orderItems(
      ctx.db,
      ordered.map(({ id }) => id),
    );
    changeMeeting(ctx.db, meeting.id, {
      status: 'inSession',
      started_at: meetingNow(ctx, meeting.id),
      quorum: JSON.stringify(quorumOfMeeting(ctx.db, meeting)),
      budget_minutes: budgetOfMeeting(ctx.db, meeting),
    });
    return {};
  });
}

/** Puts a case on the projector: its clock starts, that of the case before stops. */
export function beginCase(ctx: Context, input: ItemRef): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'agenda.changed', (meeting) => {
    if (meeting.status !== 'inSession') throw invalid('status', 'The meeting is not in session');
    const now = meetingNow(ctx, meeting.id);
    const item = theItem(ctx.db, input.meetingId, input.itemId);
    for (const other of agendaOf(ctx.db, input.meetingId)) {
      if (other.id !== item.id && other.startedAt !== null && other.endedAt === null) {
        changeItem(ctx.db, other.id, { ended_at: now });
      }
    }
    if (item.startedAt === null) changeItem(ctx.db, item.id, { started_at: now });
    return { cases: [item.caseId], begun: true };
  });
}

/**
 * Ends the session. Throws VALIDATION with one issue for each case that was to be discussed and has no recorded
 * decision.
 */
export function finishMeeting(ctx: Context, input: { meetingId: string }): Changed<MeetingView> {
  return change(ctx, input.meetingId, 'meeting.finished', (meeting) => {
    if (meeting.status !== 'inSession') throw invalid('status', 'The meeting is not in session');
    const { items } = meetingView(ctx.db, meeting.id);
    const issues = items
      .filter((item) => item.kind === 'discuss' && item.decision.recorded === null)
      .map((item) => ({
        path: `agenda.${item.position}`,
        message: `${item.row.name || `Case ${item.position + 1}`}: no decision is recorded`,
      }));
    if (issues.length > 0) {
      throw new Fault('VALIDATION', `${issues.length} discussed cases have no recorded decision.`, { issues });
    }
    const now = meetingNow(ctx, meeting.id);
    for (const item of items) {
      if (item.startedAt !== null && item.endedAt === null) changeItem(ctx.db, item.id, { ended_at: now });
    }
    changeMeeting(ctx.db, meeting.id, { status: 'finished', finished_at: now });
    return {};
  });
}

/** A change of a meeting that is not signed, with its audit event, in one transaction. */
export function change(
  ctx: Context,
  meetingId: string,
  what: AuditAction,
  work: (meeting: MeetingRow) => Record<string, unknown>,
): Changed<MeetingView> {
  return ctx.db.write(() => {
    const meeting = theUnsignedMeeting(ctx.db, meetingId);
    const detail = work(meeting);
    audit(ctx, what, `meeting:${meetingId}`, detail);
    return changed(ctx, meetingId);
  });
}

/** The meeting as it is now, and what shows it: the lists, and its cases, which name the meetings they are on. */
function changed(ctx: Context, meetingId: string): Changed<MeetingView> {
  const topics: Topic[] = ['meetings', `meeting:${meetingId}`, 'cases'];
  return { result: meetingView(ctx.db, meetingId), topics };
}

function details(ctx: Context, input: MeetingDetails) {
  for (const [path, id] of [
    ['chairId', input.chairId],
    ['scribeId', input.scribeId],
  ] as const) {
    if (id !== null && findPerson(ctx.db, id) === undefined) throw invalid(path, 'This person is not known');
  }
  return {
    title: input.title,
    date: input.date,
    starts_at: input.startsAt,
    place: input.place,
    chair_id: input.chairId,
    scribe_id: input.scribeId,
  };
}
