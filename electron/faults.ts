import type { ErrorCode, Issue } from '@spineboard/core/contract';

/** What each code carries across the border; the same shapes as `errorMap` of the contract. */
export type FaultData = {
  VALIDATION: { issues: Issue[] };
  NOT_FOUND: { what: string };
  CASE_CHANGED: { revision: number; author: string; savedAt: string; current: unknown };
  LOCKED: { retryAfterSeconds?: number } | undefined;
  FORBIDDEN: { reason: string; retryAfterSeconds?: number };
  DATABASE_CORRUPT: { detail: string } | undefined;
  DATABASE_NEWER: { found: string; known: string } | undefined;
  DISK_FULL: undefined;
  IO: { reason: string } | undefined;
  INTERNAL: undefined;
};

/**
 * An error that may cross the border. `message` is a sentence without patient data and may be logged;
 * `data` goes to the page only and may name a case, so it is never logged.
 */
export class Fault<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'Fault';
  readonly code: C;
  readonly data: FaultData[C];

  constructor(code: C, message: string, data: FaultData[C], options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.data = data;
  }
}

/** A problem with one input; `path` names the field. */
export function invalid(path: string, message: string): Fault<'VALIDATION'> {
  return new Fault('VALIDATION', 'The input was refused.', { issues: [{ path, message }] });
}

/** `what` is the kind of thing ("case", "meeting"), never its name. */
export function notFound(what: string): Fault<'NOT_FOUND'> {
  return new Fault('NOT_FOUND', `There is no such ${what}.`, { what });
}

/** `reason` is a stable word that the page turns into a sentence. */
export function forbidden(reason: string, message = 'This is not allowed.'): Fault<'FORBIDDEN'> {
  return new Fault('FORBIDDEN', message, { reason });
}
