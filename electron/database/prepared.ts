import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { builder } from './database.ts';
import type { Tables } from './tables.ts';

/** Stands in a query for a value that is given later. */
class Later {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is written and compiled once and asked with other values each time, for what every saved letter asks:
 * writing the SQL anew costs more than running it. `build` may use a value only where a parameter can stand.
 */
export function prepared<P extends Record<string, string | number | null>, O>(
  build: (sql: Kysely<Tables>, values: P) => Compilable<O>,
): (given: P) => Compilable<O> {
  let kept: CompiledQuery<O> | null = null;
  return (given) => ({
    compile: () => {
      kept ??= build(builder, new Proxy<P>({} as P, { get: (_, name) => new Later(String(name)) })).compile();
      return {
        ...kept,
        parameters: kept.parameters.map((value) => (value instanceof Later ? given[value.name] : value)),
      };
    },
  });
}
