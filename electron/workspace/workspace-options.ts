import type { Role, Specialty } from '@spineboard/core/board';
import type { Log } from '../log.ts';
import type { ScryptCost } from './wrapping.ts';

export type SetupInput = {
  centre: string;
  unit: string;
  person: { name: string; role: Role; specialty: Specialty };
  passphrase: string;
  timeZone: string;
};
export type WorkspaceOptions = {
  /** The workspace folder; made when absent. */
  folder: string;
  /** Folder of the numbered `.sql` files. */
  migrations: string;
  /** Version of the program. */
  version: string;
  demo?: boolean;
  clock?: () => string;
  /** Milliseconds since the computer started, sleep included. */
  awake?: (() => number) | undefined;
  newId?: () => string;
  /** Cost of the passphrase's key derivation; tests use a small one. */
  scrypt?: ScryptCost;
  /** Where it differs from {@link UPKEEP}. */
  upkeep?: UpkeepTimes;
  log?: Log;
  /** The state changed by itself: the database was found damaged. */
  changed?: () => void;
};

/** When the structure is checked and a backup taken. */
export type UpkeepTimes = {
  /** From this size on the structure is checked beside the work instead of before it. */
  largeBytes: number;
  /** How long a backup waits, so that the first look at the queue has the computer for itself. */
  quietMs: number;
};

/** Reading 32 MB takes about 0.3 s. */
export const UPKEEP: UpkeepTimes = { largeBytes: 32 * 1024 * 1024, quietMs: 2000 };
