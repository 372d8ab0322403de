import type { Person } from '@spineboard/core/board';
import type { Topic } from '@spineboard/core/contract';
import type { Database } from './database.ts';

/** What every service function works with. `clock` gives instants in UTC ISO 8601, `newId` gives UUID v7. */
export type Context = {
  db: Database;
  clock: () => string;
  /** Milliseconds since the computer started, sleep included; left out where the clock is never set. */
  awake?: (() => number) | undefined;
  newId: () => string;
  /** Who does it: author of revisions and of audit events. */
  me: Person;
};

/** The answer of a command: its result, and the topics to publish once it has committed. */
export type Changed<T> = { result: T; topics: Topic[] };
