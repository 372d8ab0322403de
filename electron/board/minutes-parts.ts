import { setImmediate as turn } from 'node:timers/promises';
import type { ExpressionBuilder } from 'kysely';
import { sha256 } from '../audit/sha256.ts';
import type { Database } from '../database/database.ts';
import { writeAhead } from '../database/sqlite.ts';
import type { Tables } from '../database/tables.ts';
import { Fault } from '../faults.ts';
import type { RenderedMinutes } from './minutes-input.ts';

/** Bytes and the SHA-256 (64 hex digits) that they are kept under. */
export type KeptDocument = { sha256: string; bytes: Uint8Array };

/** The two documents of a signing. */
export type Documents = { json: KeptDocument; pdf: KeptDocument };

/** Bytes that are encrypted and written at once: a few milliseconds. */
export const PART_BYTES = 256 * 1024;

/** What the signings that are under way keep, by database: no other one takes it for what was left. */
const underWay = new WeakMap<Database, Set<Documents>>();

/** Both documents under their hashes. Others are served after each: they have megabytes. */
export async function hashed({ json, pdf }: RenderedMinutes): Promise<Documents> {
  const bytes = Buffer.from(json);
  const ofJson = { sha256: sha256(bytes), bytes };
  await turn();
  const ofPdf = { sha256: sha256(pdf), bytes: pdf };
  await turn();
  return { json: ofJson, pdf: ofPdf };
}

/**
 * Keeps documents part by part, others being served after each, and then runs `name`, whose transaction must name them:
 * until it is over they are safe from other signings. What an earlier signing left that did not come to its end is
 * removed first. Throws DISK_FULL, LOCKED, IO, and what `name` throws; the next signing removes what is left then.
 */
export async function whileKept<T>(db: Database, documents: Documents, name: () => T): Promise<T> {
  await removeLeft(db);
  const signings = underWay.get(db) ?? new Set();
  underWay.set(db, signings.add(documents));
  try {
    for (const document of [documents.json, documents.pdf]) {
      for (let part = 0; part * PART_BYTES < document.bytes.length; part += 1) {
        writeAhead(db, () => {
          keepPart(db, document, part);
        });
        await turn();
      }
    }
    return name();
  } finally {
    signings.delete(documents);
  }
}

/** Within the transaction that names a document. Throws DATABASE_CORRUPT unless all of it is there. */
export function assertKept(db: Database, document: KeptDocument): void {
  if (isKept(db, document)) return;
  const detail = 'A document that is being signed is not there as it was kept. Sign again.';
  throw new Fault('DATABASE_CORRUPT', detail, { detail });
}

/** What is kept under a hash, which the bytes need not have any more; none where nothing is. */
export function keptDocument(db: Database, hash: string): Uint8Array {
  const parts = db.all(db.sql.selectFrom('minutes_part').select('bytes').where('sha256', '=', hash).orderBy('part'));
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

function isKept(db: Database, { sha256: hash, bytes }: KeptDocument): boolean {
  const row = db.first(
    db.sql
      .selectFrom('minutes_part')
      .select((eb) => eb.fn.sum<number | null>(eb.fn<number>('length', ['bytes'])).as('kept'))
      .where('sha256', '=', hash),
  );
  return row?.kept === bytes.length;
}

function keepPart(db: Database, document: KeptDocument, part: number): void {
  // The same document may be there already: signed, as a whole in one part, or of a signing at the same time.
  if (isKept(db, document)) return;
  const bytes = document.bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
  db.run(
    db.sql
      .insertInto('minutes_part')
      .values({ sha256: document.sha256, part, bytes })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** Removes, part by part, what neither signed minutes nor a signing under way names. */
async function removeLeft(db: Database): Promise<void> {
  const left = db.all(db.sql.selectFrom('minutes_part').select(['sha256', 'part']).where(unnamed));
  for (const { sha256: hash, part } of left) {
    if (isUnderWay(db, hash)) continue;
    // It may have been signed since it was found.
    writeAhead(db, () =>
      db.run(db.sql.deleteFrom('minutes_part').where('sha256', '=', hash).where('part', '=', part).where(unnamed)),
    );
    await turn();
  }
}

function unnamed(eb: ExpressionBuilder<Tables, 'minutes_part'>) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('minutes')
        .select('minutes.id')
        .where((named) =>
          named.or([
            named('minutes.pdf_sha256', '=', named.ref('minutes_part.sha256')),
            named('minutes.json_sha256', '=', named.ref('minutes_part.sha256')),
          ]),
        ),
    ),
  );
}

function isUnderWay(db: Database, hash: string): boolean {
  return [...(underWay.get(db) ?? [])].some(({ json, pdf }) => json.sha256 === hash || pdf.sha256 === hash);
}
