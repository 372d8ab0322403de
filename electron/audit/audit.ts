import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { AuditEventTable } from '../database/tables.ts';
import { canonicalJson } from '@spineboard/core/board';
import { sha256 } from './sha256.ts';

/** What happened, as stable words. */
export type AuditAction =
  | 'workspace.created'
  | 'workspace.unlocked'
  | 'workspace.recovered'
  | 'person.added'
  | 'person.changed'
  | 'person.passphrase'
  | 'case.created'
  | 'centre.print'
  | 'case.saved'
  | 'case.status'
  | 'case.owner'
  | 'case.sealed'
  | 'meeting.created'
  | 'meeting.changed'
  | 'meeting.started'
  | 'meeting.finished'
  | 'meeting.signed'
  | 'agenda.added'
  | 'agenda.removed'
  | 'agenda.changed'
  | 'attendance.changed'
  | 'decision.typed'
  | 'decision.recorded'
  | 'minutes.addendum'
  | 'action.told'
  | 'decision.told'
  | 'centre.rules'
  | 'view.created'
  | 'view.changed'
  | 'view.removed'
  | 'view.moved';

export type AuditSubject = `case:${string}` | `meeting:${string}` | `person:${string}` | `view:${string}` | 'workspace';

/** Hash that stands before the first event. */
const GENESIS = '0'.repeat(64);

const HEAD = prepared((sql) => sql.selectFrom('audit_head').select(['events', 'sha256']).where('id', '=', 1));
const APPEND = prepared((sql, event: AuditEventTable) =>
  sql.insertInto('audit_event').values({
    seq: event.seq,
    at: event.at,
    by_id: event.by_id,
    what: event.what,
    subject: event.subject,
    detail: event.detail,
    previous: event.previous,
    sha256: event.sha256,
  }),
);
const MOVE_HEAD = prepared((sql, { events, sha256: hash }: { events: number; sha256: string }) =>
  sql.updateTable('audit_head').set({ events, sha256: hash }).where('id', '=', 1),
);

/**
 * Appends an event. Must run inside the transaction of the change that it reports. `detail` holds ids, numbers and
 * hashes, no patient data.
 */
export function audit(
  ctx: Pick<Context, 'db' | 'clock'> & { me: { id: string } },
  what: AuditAction,
  subject: AuditSubject,
  detail: Record<string, unknown> = {},
): void {
  const { db } = ctx;
  const head = auditHead(db);
  const seq = head.count + 1;
  const event = {
    seq,
    at: ctx.clock(),
    by_id: ctx.me.id,
    what,
    subject,
    detail: canonicalJson(detail),
    previous: head.sha256,
  };
  const hash = sha256(canonicalJson(event));
  db.run(APPEND({ ...event, sha256: hash }));
  if (seq === 1) db.run(db.sql.insertInto('audit_head').values({ id: 1, events: 1, sha256: hash }));
  else db.run(MOVE_HEAD({ events: seq, sha256: hash }));
}

/** Length of the chain and its last hash. */
export function auditHead(db: Database): { count: number; sha256: string } {
  const head = db.first(HEAD({}));
  return { count: head?.events ?? 0, sha256: head?.sha256 ?? GENESIS };
}

/** Whether the chain holds this event: a copy of an earlier moment ends with one of ours. */
export function auditHolds(db: Database, head: { count: number; sha256: string }): boolean {
  if (head.count === 0) return true;
  const event = db.first(db.sql.selectFrom('audit_event').select('sha256').where('seq', '=', head.count));
  return event?.sha256 === head.sha256;
}

export type AuditVerdict =
  | { intact: true; events: number }
  /** `seq`: the first event that does not fit. */
  | { intact: false; seq: number; problem: 'edited' | 'inserted-or-missing' | 'end-missing-or-added' };

/**
 * Reads the whole chain. An edited event no longer has its hash; one inserted or removed breaks the numbering or the
 * link to the one before; one removed from, or added at, the end disagrees with the head row, which keeps length and
 * last hash. Somebody with the key could write a whole new chain: the hashes printed in signed minutes are outside
 * of their reach.
 */
export function verifyAudit(db: Database): AuditVerdict {
  let previous = GENESIS;
  let seq = 0;
  for (const row of db.all(db.sql.selectFrom('audit_event').selectAll().orderBy('seq'))) {
    seq += 1;
    const { sha256: stored, ...event } = row;
    if (event.seq !== seq || event.previous !== previous) return { intact: false, seq, problem: 'inserted-or-missing' };
    if (sha256(canonicalJson(event)) !== stored) return { intact: false, seq, problem: 'edited' };
    previous = stored;
  }
  const head = auditHead(db);
  if (head.count !== seq || head.sha256 !== previous) {
    return { intact: false, seq: Math.min(seq, head.count) + 1, problem: 'end-missing-or-added' };
  }
  return { intact: true, events: seq };
}
