import { settlesReading, type CaseRecord, type CaseStatus } from '@spineboard/core/case';
import type { CaseView, QueueFacets, QueueQuery, QueueRow, Topic } from '@spineboard/core/contract';
import { audit } from '../audit/audit.ts';
import { againNumbers, againOf, markAgain } from '../board/again.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { Fault } from '../faults.ts';
import {
  appendRevision,
  checkedRecord,
  extendRevision,
  insertCase,
  sealRevision,
  theCase,
  theRevision,
  theRevisionHead,
  updateStatus,
  writeRecord,
  type CaseHead,
  type Revision,
} from './cases.store.ts';
import { queueIndexOf } from './queue-index.ts';
import { countFacets, countViews, type QueueCounts } from './queue-match.ts';
import { queuePage } from './queue-page.ts';
import {
  openMeetingsOf,
  outdateRow,
  queueRows,
  renewShown,
  renewStaleRows,
  rowsBehind,
  writeQueueRow,
  writeQueueStatus,
} from './queue.store.ts';

export type QueuePage = {
  rows: QueueRow[];
  total: number;
  direct: number;
  similar: string[];
  behind: number;
  counts: QueueCounts;
};

/** One page of the queue with the figures of every view. */
export function listCases(ctx: Context, query: QueueQuery): QueuePage {
  const { db, me } = ctx;
  const now = ctx.clock();
  renewStaleRows(db, now);
  let page = queuePage(db, query, me.id);
  if (renewShown(db, page.rows, now)) page = queuePage(db, query, me.id);
  const counts = { ...countViews(queueIndexOf(db), me.id), again: againNumbers(db).length };
  return { ...page, rows: queueRows(db, page.rows), behind: rowsBehind(db), counts };
}

/** The figures beside the filters. */
export function queueFacets(ctx: Context, query: QueueQuery): QueueFacets {
  return countFacets(ctx.db, queueIndexOf(ctx.db), query, ctx.me.id);
}

/** Throws NOT_FOUND. */
export function getCase(ctx: Pick<Context, 'db'>, input: { id: string }): CaseView {
  const head = theCase(ctx.db, input.id);
  return viewOf(ctx, head, theRevision(ctx.db, head.id, head.latestRevision));
}

/** A new case of the person who makes it, in preparation. Throws VALIDATION. */
export function createCase(ctx: Context, input: { record: CaseRecord }): Changed<CaseView> {
  const record = checkedRecord(input.record, ctx.clock());
  const id = ctx.newId();
  const savedAt = ctx.clock();
  const written = writeRecord(record);
  return ctx.db.write(() => {
    insertCase(ctx.db, id, ctx.me.id, 'preparing', savedAt);
    appendRevision(
      ctx.db,
      { caseId: id, number: 1, authorId: ctx.me.id, savedAt, schemaVersion: record.schemaVersion },
      written,
    );
    audit(ctx, 'case.created', `case:${id}`, { revision: 1, sha256: written.sha256 });
    const head = theCase(ctx.db, id);
    writeQueueRow(ctx.db, head, record, { updatedAt: savedAt, now: savedAt });
    return { result: getCase(ctx, { id }), topics: caseTopics(ctx, id) };
  });
}

/**
 * Autosave: the author's own open revision grows, a sealed one or another author's is followed by a new one. So is one
 * before a second reading was settled: the answers of both readers stay in the history.
 * Throws CASE_CHANGED with the current record when the case moved on since `base` and `baseSavedAt`, VALIDATION,
 * NOT_FOUND. A record that says the same as the current one changes nothing.
 */
export function saveCase(
  ctx: Context,
  input: { id: string; base: number; baseSavedAt: string; record: CaseRecord },
): Changed<CaseView> {
  const record = checkedRecord(input.record, ctx.clock());
  const written = writeRecord(record);
  return ctx.db.write(() => {
    const head = theCase(ctx.db, input.id);
    const latest = theRevisionHead(ctx.db, head.id, head.latestRevision);
    if (latest.revision !== input.base || latest.savedAt !== input.baseSavedAt) {
      throw caseChanged(theRevision(ctx.db, head.id, head.latestRevision));
    }
    if (latest.sha256 === written.sha256) return { result: viewOf(ctx, head, { ...latest, record }), topics: [] };

    const savedAt = laterThan(latest.savedAt, ctx.clock());
    const own = !latest.sealed && latest.authorId === ctx.me.id && !settles(ctx, head, record);
    const number = own ? latest.revision : latest.revision + 1;
    if (own) {
      extendRevision(ctx.db, { caseId: head.id, number, savedAt, schemaVersion: record.schemaVersion }, written);
    } else {
      appendRevision(
        ctx.db,
        { caseId: head.id, number, authorId: ctx.me.id, savedAt, schemaVersion: record.schemaVersion },
        written,
      );
    }
    audit(ctx, 'case.saved', `case:${head.id}`, { revision: number, sha256: written.sha256 });
    outdateRow(ctx.db, head.id);
    markAgain(ctx.db, head.id, record, savedAt);
    const result = viewOf(ctx, head, { revision: number, savedAt, authorName: ctx.me.name, record });
    return { result, topics: caseTopics(ctx, head.id) };
  });
}

/** Reads the record before only where a reading has an outcome at all: most cases are never read twice. */
function settles(ctx: Context, head: CaseHead, record: CaseRecord): boolean {
  if (!record.secondReads.some((read) => read.outcome !== null)) return false;
  return settlesReading(theRevision(ctx.db, head.id, head.latestRevision).record, record);
}

/** Seals the latest revision and moves the case on. The same status again changes nothing. */
export function setCaseStatus(ctx: Context, input: { id: string; status: CaseStatus }): Changed<CaseView> {
  return ctx.db.write(() => {
    const head = theCase(ctx.db, input.id);
    if (head.status !== input.status) {
      changeStatus(ctx, head, input.status);
    }
    return { result: getCase(ctx, input), topics: caseTopics(ctx, head.id) };
  });
}

/** The status change itself, for other services within their own transaction. */
export function changeStatus(ctx: Context, head: CaseHead, status: CaseStatus): void {
  sealRevision(ctx.db, head.id, head.latestRevision);
  updateStatus(ctx.db, head.id, status);
  audit(ctx, 'case.status', `case:${head.id}`, { from: head.status, to: status, revision: head.latestRevision });
  const now = ctx.clock();
  if (writeQueueStatus(ctx.db, { ...head, status }, { updatedAt: now, now })) return;
  const { record } = theRevision(ctx.db, head.id, head.latestRevision);
  writeQueueRow(ctx.db, { ...head, status }, record, { updatedAt: now, now });
}

/** The lists, the case, and the open meetings that show it. */
export function caseTopics(ctx: Pick<Context, 'db'>, caseId: string): Topic[] {
  const meetings = openMeetingsOf(ctx.db, caseId);
  return ['cases', `case:${caseId}`, ...meetings.map((id): Topic => `meeting:${id}`)];
}

function viewOf(
  { db }: Pick<Context, 'db'>,
  head: CaseHead,
  latest: Pick<Revision, 'revision' | 'savedAt' | 'authorName' | 'record'>,
): CaseView {
  return {
    id: head.id,
    revision: latest.revision,
    status: head.status,
    ownerId: head.ownerId,
    ownerName: head.ownerName,
    savedAt: latest.savedAt,
    savedBy: latest.authorName,
    again: againOf(db, head.id),
    record: latest.record,
  };
}

function caseChanged(latest: Revision): Fault<'CASE_CHANGED'> {
  return new Fault('CASE_CHANGED', 'The case was saved elsewhere in the meantime.', {
    revision: latest.revision,
    author: latest.authorName,
    savedAt: latest.savedAt,
    current: latest.record,
  });
}

/** Two saves never carry the same instant, also when the clock stands still or was set back. */
function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
