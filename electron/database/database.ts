import type BetterSqlite from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type Simplify,
} from 'kysely';
import { translated } from './errors.ts';
import type { Tables } from './tables.ts';

/** Statements kept compiled; queries with lists of varying length would otherwise pile up. */
const STATEMENTS_KEPT = 400;

/** Builds typed queries and never runs one. */
export const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/**
 * An open database. Kysely writes the SQL, better-sqlite3 runs it at once: within a transaction nothing is awaited,
 * so no other request can come between its statements, and an autosave costs its commit and little more.
 * Every failure leaves as a Fault.
 */
export class Database {
  /** Typed query builder; hand what it builds to {@link all}, {@link first} or {@link run}. */
  readonly sql = builder;
  readonly #raw: BetterSqlite.Database;
  readonly #statements = new Map<string, BetterSqlite.Statement>();

  constructor(raw: BetterSqlite.Database) {
    this.#raw = raw;
  }

  /** Every row of a query. */
  all<T>(query: Compilable<T>): Simplify<T>[] {
    const { sql, parameters } = query.compile();
    return translated(() => this.statement(sql).all(...parameters) as Simplify<T>[]);
  }

  /** The first row of a query, or undefined. */
  first<T>(query: Compilable<T>): Simplify<T> | undefined {
    const { sql, parameters } = query.compile();
    return translated(() => this.statement(sql).get(...parameters) as Simplify<T> | undefined);
  }

  /** Runs a query that returns no rows; gives the number of rows that it changed. */
  run(query: Compilable): number {
    const { sql, parameters } = query.compile();
    return translated(() => this.statement(sql).run(...parameters).changes);
  }

  /** All or nothing: whatever `work` throws undoes everything in it. Nested calls join the outer one. */
  write<T>(work: () => T): T {
    return translated(() => {
      if (this.#raw.inTransaction) return work();
      return this.#raw.transaction(work).immediate();
    });
  }

  /** The connection itself, for the files of this folder that speak its dialect. */
  get raw(): BetterSqlite.Database {
    return this.#raw;
  }

  get isOpen(): boolean {
    return this.#raw.open;
  }

  /** Within {@link write}: what is read now may still be undone. */
  get isWriting(): boolean {
    return this.#raw.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#raw.close();
  }

  /** A kept prepared statement, for the files of this folder that speak the dialect. */
  statement(sql: string): BetterSqlite.Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#raw.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}
