import type { ErrorCode } from '@spineboard/core/contract';

/** What is done beside the work, once a workspace is open. */
export type UpkeepJob = {
  database: string;
  /** 32 bytes; wiped by the worker when it is done. */
  key: Uint8Array;
  /** Read the structure of the whole file. */
  check: boolean;
  /** Take a verified backup as of the instant `now`; null when none is due. */
  backup: { folder: string; now: string } | null;
};

/** What the worker reports, each at most once. */
export type UpkeepReport =
  | { step: 'check' | 'backup'; ok: true }
  | { step: 'check' | 'backup'; ok: false; code: ErrorCode; message: string };

/** Shared cells: how far the worker is, and whether it is to stop at the next step. */
export const STAGE_CELL = 0;
export const STOP_CELL = 1;
/** Stages in {@link STAGE_CELL}. Between `running` and `ended` the worker may touch the folder. */
export const STAGE = { waiting: 0, running: 1, ended: 2 } as const;
