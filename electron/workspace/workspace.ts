import type { Role, Specialty } from '@spineboard/core/board';
import type { WorkspaceState } from '@spineboard/core/contract';
import type { Context } from '../database/context.ts';
import type { KeySlots } from './key-slots.ts';

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
  newId?: () => string;
  /** Cost of the passphrase's key derivation; tests use a small one. */
  scrypt?: { N: number; r: number; p: number };
};

export declare class Workspace {
  readonly slots: KeySlots;
  readonly folder: string;
  /** Takes the lock and looks at the folder. Never throws: a folder that cannot be used is state `failed`. */
  constructor(options: WorkspaceOptions);
  state(): WorkspaceState;
  setup(input: SetupInput): Promise<{ recoveryCode: string }>;
  confirmRecovery(input: { code: string }): Promise<WorkspaceState>;
  /** A fresh code in state `confirm`; the one before stops to work. */
  newRecoveryCode(): Promise<{ recoveryCode: string }>;
  unlock(input: { personId: string; passphrase: string }): Promise<WorkspaceState>;
  recover(input: { code: string; personId: string; passphrase: string }): Promise<WorkspaceState>;
  /** Setup without asking for the code back: for the throw-away demo only. */
  setupOpen(input: SetupInput): Promise<WorkspaceState>;
  lock(): WorkspaceState;
  /** What the services work with; throws LOCKED unless open. */
  context(): Context;
  /** Ends everything: database closed, lock given back. */
  close(): void;
}
