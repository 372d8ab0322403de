import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.ts';

/**
 * What only SQLite understands: full-text search, index hints, copying an encrypted file, pragmas.
 * A second database gets a file like this one; nothing else may know which database it is.
 */

/** Mark of Spineboard's files in the header: "SPB1". */
export const APPLICATION_ID = 0x53504231;

/** Numbers of the cases that hold every term as the beginning of a word; terms are folded, see cases/words.ts. */
export function matchingNumbers(terms: readonly string[]): RawBuilder<number> {
  return sql<number>`(select rowid from case_search where case_search match ${matchExpression(terms)})`;
}

/** How many cases match, looking no further than `limit`. */
export function countMatches(db: Database, terms: readonly string[], limit: number): number {
  const row = db
    .statement('select count(*) as n from (select 1 from case_search where case_search match ? limit ?)')
    .get(matchExpression(terms), limit) as { n: number };
  return row.n;
}

/** Replaces what the search knows of a case; `before` are its words until now, null for a new case. */
export function indexWords(db: Database, number: number, before: string | null, words: string): void {
  if (before === words) return;
  if (before !== null) db.statement('delete from case_search where rowid = ?').run(number);
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

/** The first thing wrong with the file's structure, or null. */
export function structureProblem(db: Database): string | null {
  const answer = db.raw.pragma('quick_check(1)', { simple: true });
  return answer === 'ok' ? null : 'the structure check failed';
}

function matchExpression(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"*`).join(' ');
}
