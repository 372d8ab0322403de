import { sql, type RawBuilder } from 'kysely';
import { Fault } from '../faults.ts';
import type { Database } from './database.ts';
import { translated } from './errors.ts';

/**
 * What only SQLite understands: full-text search, index hints, copying an encrypted file, pragmas.
 * A second database gets a file like this one; nothing else may know which database it is.
 */

/** Mark of Spineboard's files in the header: "SPB1". */
export const APPLICATION_ID = 0x53504231;

/** What is looked for: beginnings of words, and whole tags. Both are folded letters and digits, see cases/words.ts. */
export type Match = { terms: readonly string[]; tags: readonly string[] };

/** Numbers of the cases that hold every term and every tag, as a subquery. */
export function matchingNumbers(match: Match): RawBuilder<number> {
  return sql<number>`(select rowid from case_search where case_search match ${matchExpression(match)})`;
}

/** Numbers of the cases that match, no more than `limit` of them, in no order. */
export function someMatches(db: Database, match: Match, limit: number): number[] {
  const rows = db
    .statement('select rowid as number from case_search where case_search match ? limit ?')
    .all(matchExpression(match), limit) as { number: number }[];
  return rows.map((row) => row.number);
}

/** A list of numbers as a subquery: one parameter, however many there are. */
export function among(numbers: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(numbers)}))`;
}

/** How many cases match. */
export function countMatches(db: Database, match: Match): number {
  const row = db
    .statement('select count(*) as n from case_search where case_search match ?')
    .get(matchExpression(match)) as { n: number };
  return row.n;
}

/** Replaces the words and tags of a case; `known` says that it has some already. */
export function indexWords(db: Database, number: number, words: string, known: boolean): void {
  if (known) db.statement('delete from case_search where rowid = ?').run(number);
  db.statement('insert into case_search (rowid, words) values (?, ?)').run(number, words);
}

/** Forgets every word, before the projection is rebuilt. */
export function clearWords(db: Database): void {
  db.statement(`insert into case_search (case_search) values ('delete-all')`).run();
}

/** The column, but not as a reason to choose an index: the order of the page decides the way through the table. */
export function unindexed(column: string): RawBuilder<unknown> {
  return sql`+${sql.ref(column)}`;
}

/** Writes a whole, compact, still encrypted copy to `path`, which must not exist. */
export function copyInto(db: Database, path: string): void {
  db.statement('vacuum into ?').run(path);
}

/** From the next write on no other connection gets in, also of other processes. */
export function holdAlone(db: Database): void {
  translated(() => db.raw.pragma('locking_mode = EXCLUSIVE'));
}

/** Reads every page of the file and its structure. Throws DATABASE_CORRUPT for a damaged one. */
export function assertWhole(db: Database): void {
  if (translated(() => db.raw.pragma('quick_check(1)', { simple: true })) === 'ok') return;
  const detail = 'The database file is damaged: the structure check failed. Restore a backup.';
  throw new Fault('DATABASE_CORRUPT', detail, { detail });
}

function matchExpression({ terms, tags }: Match): string {
  return [...terms.map((term) => `"${term}"*`), ...tags.map((tag) => `"${tag}"`)].join(' ');
}
