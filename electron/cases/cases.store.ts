import { parseCase, upgradeCase, type CaseRecord, type CaseStatus } from '@spineboard/core/case';
import { canonicalJson } from '@spineboard/core/board';
import { sha256 } from '../audit/sha256.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { Fault, notFound } from '../faults.ts';

/** A case's identity and status. */
export type CaseHead = { id: string; status: CaseStatus; ownerId: string; ownerName: string; latestRevision: number };

export type Revision = {
  caseId: string;
  revision: number;
  authorId: string;
  authorName: string;
  savedAt: string;
  sealed: boolean;
  sha256: string;
  record: CaseRecord;
};

/** The record as it is kept: canonical JSON, with the hash of its bytes. */
export type WrittenRecord = { text: string; sha256: string };

export function writeRecord(record: CaseRecord): WrittenRecord {
  const text = canonicalJson(record);
  return { text, sha256: sha256(text) };
}

const CASE_HEAD = prepared((sql, { id }: { id: string }) =>
  sql
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.owner_id')
    .select(['case.id', 'case.status', 'case.owner_id', 'case.latest_revision', 'person.name as owner_name'])
    .where('case.id', '=', id),
);

/** Throws NOT_FOUND. */
export function theCase(db: Database, id: string): CaseHead {
  const row = db.first(CASE_HEAD({ id }));
  if (row === undefined) throw notFound('case');
  return {
    id: row.id,
    status: row.status,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    latestRevision: row.latest_revision,
  };
}

const REVISION_HEAD = prepared((sql, { caseId, revision }: { caseId: string; revision: number }) =>
  sql
    .selectFrom('case_revision')
    .innerJoin('person', 'person.id', 'case_revision.author_id')
    .select([
      'case_revision.author_id',
      'case_revision.saved_at',
      'case_revision.sealed',
      'case_revision.sha256',
      'person.name as author_name',
    ])
    .where('case_revision.case_id', '=', caseId)
    .where('case_revision.revision', '=', revision),
);

/** A revision without its record: what a save compares itself with. Throws NOT_FOUND. */
export function theRevisionHead(db: Database, caseId: string, revision: number): RevisionHead {
  const row = db.first(REVISION_HEAD({ caseId, revision }));
  if (row === undefined) throw notFound('revision');
  return {
    revision,
    authorId: row.author_id,
    authorName: row.author_name,
    savedAt: row.saved_at,
    sealed: row.sealed === 1,
    sha256: row.sha256,
  };
}

/** One revision with its record, checked against its hash. Throws NOT_FOUND, DATABASE_CORRUPT. */
export function theRevision(db: Database, caseId: string, revision: number): Revision {
  const row = db.first(
    db.sql
      .selectFrom('case_revision')
      .innerJoin('person', 'person.id', 'case_revision.author_id')
      .select([
        'case_revision.author_id',
        'case_revision.saved_at',
        'case_revision.sealed',
        'case_revision.sha256',
        'case_revision.record',
        'person.name as author_name',
      ])
      .where('case_revision.case_id', '=', caseId)
      .where('case_revision.revision', '=', revision),
  );
  if (row === undefined) throw notFound('revision');
  return {
    caseId,
    revision,
    authorId: row.author_id,
    authorName: row.author_name,
    savedAt: row.saved_at,
    sealed: row.sealed === 1,
    sha256: row.sha256,
    record: readRecord(row.record, row.sha256),
  };
}

/** Throws DATABASE_CORRUPT when the text is not what was saved. */
function readRecord(text: string, hash: string): CaseRecord {
  if (sha256(text) !== hash) {
    const detail = 'A saved case is not what was saved. Restore a backup.';
    throw new Fault('DATABASE_CORRUPT', detail, { detail });
  }
  // What was written stays as it was written; an older record is read in the shape of today.
  return upgradeCase(JSON.parse(text)) as CaseRecord;
}

export type RevisionHead = Omit<Revision, 'record' | 'caseId'>;

/** Every revision of a case, first one first, each checked against its hash. Throws DATABASE_CORRUPT. */
export function allRevisions(db: Database, caseId: string): (Revision & { schemaVersion: number })[] {
  return db
    .all(
      db.sql
        .selectFrom('case_revision')
        .innerJoin('person', 'person.id', 'case_revision.author_id')
        .select([
          'case_revision.revision',
          'case_revision.author_id',
          'case_revision.saved_at',
          'case_revision.sealed',
          'case_revision.sha256',
          'case_revision.schema_version',
          'case_revision.record',
          'person.name as author_name',
        ])
        .where('case_revision.case_id', '=', caseId)
        .orderBy('case_revision.revision'),
    )
    .map((row) => ({
      caseId,
      revision: row.revision,
      authorId: row.author_id,
      authorName: row.author_name,
      savedAt: row.saved_at,
      sealed: row.sealed === 1,
      sha256: row.sha256,
      schemaVersion: row.schema_version,
      record: readRecord(row.record, row.sha256),
    }));
}

export function insertCase(db: Database, id: string, ownerId: string, status: CaseStatus, createdAt: string): void {
  db.run(
    db.sql.insertInto('case').values({ id, status, owner_id: ownerId, latest_revision: 0, created_at: createdAt }),
  );
}

/** Appends a revision and makes it the latest; the one before it is sealed. */
export function appendRevision(
  db: Database,
  revision: { caseId: string; number: number; authorId: string; savedAt: string; schemaVersion: number },
  written: WrittenRecord,
): void {
  sealRevision(db, revision.caseId, revision.number - 1);
  db.run(
    db.sql.insertInto('case_revision').values({
      case_id: revision.caseId,
      revision: revision.number,
      schema_version: revision.schemaVersion,
      author_id: revision.authorId,
      saved_at: revision.savedAt,
      sealed: 0,
      sha256: written.sha256,
      record: written.text,
    }),
  );
  db.run(db.sql.updateTable('case').set({ latest_revision: revision.number }).where('id', '=', revision.caseId));
}

type Growth = {
  caseId: string;
  number: number;
  savedAt: string;
  schemaVersion: number;
  sha256: string;
  text: string;
};
const GROW = prepared((sql, { caseId, number, savedAt, schemaVersion, sha256: hash, text }: Growth) =>
  sql
    .updateTable('case_revision')
    .set({ saved_at: savedAt, schema_version: schemaVersion, sha256: hash, record: text })
    .where('case_id', '=', caseId)
    .where('revision', '=', number)
    .where('sealed', '=', 0),
);

/** Lets the author's own open revision grow, in the shape of today if it was begun in an older one. */
export function extendRevision(
  db: Database,
  revision: { caseId: string; number: number; savedAt: string; schemaVersion: number },
  written: WrittenRecord,
): void {
  db.run(GROW({ ...revision, ...written }));
}

/** Makes a revision final. True when it was open until now. */
export function sealRevision(db: Database, caseId: string, revision: number): boolean {
  const changed = db.run(
    db.sql
      .updateTable('case_revision')
      .set({ sealed: 1 })
      .where('case_id', '=', caseId)
      .where('revision', '=', revision)
      .where('sealed', '=', 0),
  );
  return changed > 0;
}

export function updateStatus(db: Database, id: string, status: CaseStatus): void {
  db.run(db.sql.updateTable('case').set({ status }).where('id', '=', id));
}

export function updateOwner(db: Database, id: string, ownerId: string): void {
  db.run(db.sql.updateTable('case').set({ owner_id: ownerId }).where('id', '=', id));
}

/** The latest calendar date anywhere on Earth lies this far ahead of UTC. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

/** A record that may be kept. Throws VALIDATION with every problem by its path. `now` is an instant. */
export function checkedRecord(input: unknown, now: string): CaseRecord {
  const today = new Date(Date.parse(now) + EARLIEST_ZONE_MS).toISOString().slice(0, 10);
  const parsed = parseCase(input, today);
  if (parsed.ok) return parsed.record;
  throw new Fault('VALIDATION', 'The case was refused.', { issues: parsed.issues });
}
