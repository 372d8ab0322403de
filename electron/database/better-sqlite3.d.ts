/** The part of better-sqlite3 that is used here; the package hides its own declarations behind its export map. */
declare module 'better-sqlite3' {
  namespace BetterSqlite {
    type Statement = {
      all: (...parameters: readonly unknown[]) => unknown[];
      get: (...parameters: readonly unknown[]) => unknown;
      run: (...parameters: readonly unknown[]) => { changes: number };
      pluck: () => Statement;
    };
    type Database = {
      readonly open: boolean;
      readonly inTransaction: boolean;
      prepare: (source: string) => Statement;
      exec: (source: string) => Database;
      pragma: (source: string, options?: { simple?: boolean }) => unknown;
      transaction: <T>(work: () => T) => { immediate: () => T };
      close: () => void;
    };
    type Options = { timeout?: number; fileMustExist?: boolean; readonly?: boolean };
  }
  const BetterSqlite: new (path: string, options?: BetterSqlite.Options) => BetterSqlite.Database;
  export default BetterSqlite;
}
