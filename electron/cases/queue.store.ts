import type { CaseRecord, CaseStatus } from '@spineboard/core/case';
import type { QueueRow } from '@spineboard/core/contract';
import { RULE_VERSION } from '@spineboard/core/noms';
import type { Database } from '../database/database.ts';
import { faultOf } from '../database/errors.ts';
import { prepared } from '../database/prepared.ts';
import type { CaseQueueTable, Flag } from '../database/tables.ts';
import { theCase, theRevision, type CaseHead } from './cases.store.ts';
import { sha256 } from '../audit/sha256.ts';
import { queueIndexOf } from './queue-index.ts';
import { ROW_COLUMNS, type RowColumns } from './queue-page.ts';
import { isUrgent, project, sortText, statusOrder, type KeptProjection } from './projection.ts';

/** Writes the projection of a case's latest revision. Must run in the transaction that changed the case. */
export function writeQueueRow(
  db: Database,
  head: CaseHead,
  record: CaseRecord,
  { updatedAt, now }: { updatedAt: string; now: string },
): void {
  const { urgency, words, columns, staleAt } = project(record, now);
  const before = db.first(
    db.sql.selectFrom('case_queue').select(['number', 'words_sha256']).where('case_id', '=', head.id),
  );
  const identity = {
    revision: head.latestRevision,
    owner_id: head.ownerId,
    owner_name: head.ownerName,
    words_sha256: sha256(words),
    ...statusColumns(db, head, { urgency, staleAt, updatedAt }),
    sort_owner: sortText(head.ownerName),
  };
  const number = before?.number ?? nextNumber(db);
  const row = { ...columns, ...identity };
  if (before === undefined) {
    db.run(db.sql.insertInto('case_queue').values({ number, case_id: head.id, ...row }));
  } else {
    db.run(db.sql.updateTable('case_queue').set(row).where('number', '=', number));
  }
  if (before?.words_sha256 !== identity.words_sha256) {
    const insert = db.sql.insertInto('case_words').values({ number, words });
    db.run(insert.onConflict((oc) => oc.column('number').doUpdateSet({ words })));
  }
  queueIndexOf(db).touch(number);
}

/**
 * Writes only what the status of a case changes in its row: a meeting that is signed changes it for dozens of cases in
 * one transaction, and their records stay as they were. False when the row has to be written whole: it is not of the
 * latest record, or what is urgent in it depends on the hour again. Must run in the transaction that changed the case.
 */
export function writeQueueStatus(
  db: Database,
  head: CaseHead,
  { updatedAt, now }: { updatedAt: string; now: string },
): boolean {
  const row = db.first(STATUS_ROW({ caseId: head.id }));
  if (row === undefined || row.revision !== head.latestRevision) return false;
  if (row.stale_at !== null && row.stale_at <= now) return false;
  // What is over does not age, so when its words stop to hold was not kept.
  if (isOver(row.status) && !isOver(head.status)) return false;
  const { urgency } = JSON.parse(row.projection) as KeptProjection;
  const change = statusColumns(db, head, { urgency, staleAt: row.stale_at, updatedAt });
  db.run(db.sql.updateTable('case_queue').set(change).where('number', '=', row.number));
  queueIndexOf(db).touch(row.number);
  return true;
}

/** What of a row follows from the status; what is over is not urgent and does not age. */
function statusColumns(
  db: Database,
  head: CaseHead,
  { urgency, staleAt, updatedAt }: { urgency: KeptProjection['urgency']; staleAt: string | null; updatedAt: string },
): Pick<CaseQueueTable, 'status' | 'updated_at' | 'urgent' | 'discussed' | 'stale_at' | 'sort_status'> {
  return {
    status: head.status,
    updated_at: updatedAt,
    urgent: isUrgent(urgency, head.status),
    discussed: wasDiscussed(db, head),
    stale_at: isOver(head.status) ? null : staleAt,
    sort_status: statusOrder(head.status),
  };
}

const STATUS_ROW = prepared((sql, { caseId }: { caseId: string }) =>
  sql
    .selectFrom('case_queue')
    .select(['number', 'revision', 'status', 'stale_at', 'projection'])
    .where('case_id', '=', caseId),
);

const isOver = (status: CaseStatus): boolean => status === 'discussed' || status === 'closed';

/** A closed case was discussed when the board recorded a decision on it. */
function wasDiscussed(db: Database, head: CaseHead): Flag {
  if (head.status !== 'closed') return head.status === 'discussed' ? 1 : 0;
  const decision = db.first(
    db.sql
      .selectFrom('agenda_item')
      .innerJoin('decision', 'decision.item_id', 'agenda_item.id')
      .select('decision.item_id')
      .where('agenda_item.case_id', '=', head.id)
      .where('decision.recorded_at', 'is not', null),
  );
  return decision === undefined ? 0 : 1;
}

function nextNumber(db: Database): number {
  const row = db.first(db.sql.selectFrom('case_queue').select((eb) => eb.fn.max('number').as('last')));
  return (row?.last ?? 0) + 1;
}

/** Keeps the owner's name on their rows in step. */
export function renameOwner(db: Database, ownerId: string, name: string): void {
  db.run(
    db.sql
      .updateTable('case_queue')
      .set({ owner_name: name, sort_owner: sortText(name) })
      .where('owner_id', '=', ownerId),
  );
  queueIndexOf(db).forget();
}

/** The rows as the page shows them, with the unsigned meetings that hold each. */
export function queueRows(db: Database, rows: readonly RowColumns[]): QueueRow[] {
  const meetings = openMeetings(
    db,
    rows.map((row) => row.case_id),
  );
  // The marks are few; to ask for those of the page would cost as much.
  const marked = rows.length === 0 ? null : new Set(db.all(MARKED({})).map((mark) => mark.case_id));
  return rows.map((row) => ({
    ...keptOf(row),
    id: row.case_id,
    revision: row.revision,
    status: row.status,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    updatedAt: row.updated_at,
    onAgenda: meetings.get(row.case_id) ?? [],
    again: row.status !== 'closed' && marked?.has(row.case_id) === true,
  }));
}

const MARKED = prepared((sql) => sql.selectFrom('case_again').select('case_id'));

/** A row of an older program lacks what came since; it is renewed before it is shown, unless the disk is full. */
function keptOf(row: RowColumns): KeptProjection {
  const kept = JSON.parse(row.projection) as Omit<KeptProjection, 'lastCall'> & Partial<KeptProjection>;
  return { ...kept, lastCall: kept.lastCall ?? null };
}

/** Meetings that hold a case and are not signed, by case. */
function openMeetings(db: Database, caseIds: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (caseIds.length === 0) return found;
  const rows = db.all(
    db.sql
      .selectFrom('agenda_item')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['agenda_item.case_id', 'agenda_item.meeting_id'])
      .where('agenda_item.case_id', 'in', caseIds)
      .where('meeting.status', '<>', 'signed')
      .orderBy('meeting.date'),
  );
  for (const row of rows) found.set(row.case_id, [...(found.get(row.case_id) ?? []), row.meeting_id]);
  return found;
}

const OPEN_MEETINGS = prepared((sql, { caseId }: { caseId: string }) =>
  sql
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select('agenda_item.meeting_id')
    .where('agenda_item.case_id', '=', caseId)
    .where('meeting.status', '<>', 'signed')
    .orderBy('meeting.date'),
);

/** Meetings that hold this case and are not signed. */
export function openMeetingsOf(db: Database, caseId: string): string[] {
  return db.all(OPEN_MEETINGS({ caseId })).map((row) => row.meeting_id);
}

/** The rows of some cases, by case. */
export function rowsOf(db: Database, caseIds: readonly string[]): Map<string, QueueRow> {
  if (caseIds.length === 0) return new Map();
  const outdated = db.all(
    db.sql
      .selectFrom('case_queue')
      .select(STALE_COLUMNS)
      .where('case_id', 'in', caseIds)
      .where('stale_at', '=', OUTDATED),
  );
  renew(db, outdated, null);
  const rows = db.all(db.sql.selectFrom('case_queue').select(ROW_COLUMNS).where('case_id', 'in', caseIds));
  return new Map(queueRows(db, rows).map((row) => [row.id, row]));
}

/** Stale rows renewed in one go; the rest follows with the next look at the queue. */
const RENEWED_AT_ONCE = 20;

/** Renews some rows whose record is newer, or whose words about the age of a deficit no longer hold. Gives their cases. */
export function renewStaleRows(db: Database, now: string): string[] {
  const stale = db.all(STALE({ now }));
  renew(db, stale, now);
  return stale.map((row) => row.case_id);
}

/** Renews those of some rows that an older program or an older record left; true when there were any. */
export function renewShown(db: Database, rows: readonly RowColumns[], now: string): boolean {
  const behind = rows.filter((row) => row.stale_at !== null && row.stale_at <= now);
  renew(db, behind, now);
  return behind.length > 0;
}

/** How many rows an older program left. */
export function rowsBehind(db: Database): number {
  return db.first(BEHIND({}))?.rows ?? 0;
}

/**
 * Says that the record of a case is newer than its row, which is renewed before it is next read. Somebody who types
 * saves many times between two looks at the queue: only the last record is projected.
 */
export function outdateRow(db: Database, caseId: string): void {
  db.run(OUTDATE({ caseId }));
}

/** Stand for instants that are always over: a newer record comes first, a row of other rules after it. */
const OUTDATED = '';
const BEHIND_RULES = '0';
const OUTDATE = prepared((sql, { caseId }: { caseId: string }) =>
  sql
    .updateTable('case_queue')
    .set({ stale_at: OUTDATED })
    .where('case_id', '=', caseId)
    .where((eb) => eb.or([eb('stale_at', 'is', null), eb('stale_at', '<>', OUTDATED)])),
);
const STALE_COLUMNS = ['case_id', 'updated_at', 'stale_at'] as const;
const STALE = prepared((sql, { now }: { now: string }) =>
  sql
    .selectFrom('case_queue')
    .select(STALE_COLUMNS)
    .where('stale_at', '<=', now)
    .orderBy('stale_at')
    .limit(RENEWED_AT_ONCE),
);
const BEHIND = prepared((sql) =>
  sql
    .selectFrom('case_queue')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('stale_at', '=', BEHIND_RULES),
);

/** `now` null: as of the moment when each was saved. A full disk must not keep anybody from reading the queue. */
function renew(
  db: Database,
  stale: readonly Pick<CaseQueueTable, (typeof STALE_COLUMNS)[number]>[],
  now: string | null,
): void {
  if (stale.length === 0) return;
  try {
    db.write(() => {
      for (const row of stale) {
        const head = theCase(db, row.case_id);
        const { record, savedAt } = theRevision(db, head.id, head.latestRevision);
        const updatedAt = row.stale_at === OUTDATED ? savedAt : row.updated_at;
        writeQueueRow(db, head, record, { updatedAt, now: now ?? savedAt });
      }
    });
  } catch (error) {
    const { code } = faultOf(error);
    if (code !== 'DISK_FULL' && code !== 'IO') throw error;
  }
}

/** Raised when the projection itself changes; the rules have their own version. */
const PROJECTION_VERSION = 3;
/** Up to here the whole queue is computed anew before it is opened; more cases follow while people work. */
const REBUILT_AT_ONCE = 500;

/**
 * Computes the queue anew where it was computed by other rules than this program's, or marks its rows where they are
 * many: each is then renewed before it is shown, and {@link renewStaleRows} gets to all of them. True when it did.
 */
export function bringQueueUp(db: Database, now: string, atOnce = REBUILT_AT_ONCE): boolean {
  const rules = `${RULE_VERSION} / ${PROJECTION_VERSION}`;
  const state = db.first(db.sql.selectFrom('queue_state').select('rules').where('id', '=', 1));
  if (state?.rules === rules) return false;
  return db.write(() => {
    const rows = db.first(db.sql.selectFrom('case_queue').select((eb) => eb.fn.countAll<number>().as('n')));
    if ((rows?.n ?? 0) <= atOnce) rebuildQueue(db, now);
    else db.run(db.sql.updateTable('case_queue').set({ stale_at: BEHIND_RULES }));
    db.run(db.sql.deleteFrom('queue_state'));
    db.run(db.sql.insertInto('queue_state').values({ id: 1, rules }));
    return true;
  });
}

/** Computes the whole queue anew from the latest revisions: after a change of the rules, or when in doubt. */
export function rebuildQueue(db: Database, now: string): number {
  return db.write(() => {
    const known = db.all(db.sql.selectFrom('case_queue').select(['case_id', 'number', 'updated_at']));
    const cases = db.all(
      db.sql
        .selectFrom('case')
        .innerJoin('person', 'person.id', 'case.owner_id')
        .innerJoin('case_revision', (join) =>
          join
            .onRef('case_revision.case_id', '=', 'case.id')
            .onRef('case_revision.revision', '=', 'case.latest_revision'),
        )
        .select([
          'case.id',
          'case.status',
          'case.owner_id',
          'case.latest_revision',
          'person.name as owner_name',
          'case_revision.saved_at',
        ])
        .orderBy('case.created_at')
        .orderBy('case.id'),
    );
    const updatedAt = new Map(known.map((row) => [row.case_id, row.updated_at]));
    queueIndexOf(db).forget();
    db.run(db.sql.deleteFrom('case_words'));
    db.run(db.sql.deleteFrom('case_queue'));
    for (const row of cases) {
      const { record } = theRevision(db, row.id, row.latest_revision);
      const head: CaseHead = {
        id: row.id,
        status: row.status,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        latestRevision: row.latest_revision,
      };
      writeQueueRow(db, head, record, { updatedAt: updatedAt.get(row.id) ?? row.saved_at, now });
    }
    return cases.length;
  });
}
