import { ORPCError, ValidationError } from '@orpc/server';
import { type ErrorCode, errorMap, type Issue } from '@spineboard/core/contract';
import { faultOf } from '../database/errors.ts';
import { Fault } from '../faults.ts';
import type { Log } from '../log.ts';

/** An error as it crosses the border: one of the closed union, with what that code carries. */
export type BorderError = ORPCError<ErrorCode, unknown>;

const SENTENCES: Record<ErrorCode, string> = {
  VALIDATION: 'The input was refused.',
  NOT_FOUND: 'It is not there.',
  CASE_CHANGED: 'Someone else saved this case meanwhile.',
  LOCKED: 'The workspace is locked.',
  FORBIDDEN: 'This is not allowed.',
  DATABASE_CORRUPT: 'The database is damaged.',
  DATABASE_NEWER: 'The database was written by a newer version of Spineboard.',
  DISK_FULL: 'The disk is full.',
  IO: 'A file could not be read or written.',
  INTERNAL: 'Something went wrong inside Spineboard; the log says where.',
};

/** Builds an error of the closed union. */
export function borderError(code: ErrorCode, data: unknown, message: string = SENTENCES[code]): BorderError {
  return new ORPCError(code, { defined: true, status: errorMap[code].status, message, data });
}

/** The refusal of an input, with where and why. */
export function refusal(issues: Issue[]): BorderError {
  return borderError('VALIDATION', { issues });
}

type Segment = PropertyKey | { key: PropertyKey };

function dotted(path: readonly Segment[] | undefined): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

/**
 * Turns whatever was thrown behind the border into an error of the closed union. What nobody foresaw becomes
 * INTERNAL, and only the log learns where it came from.
 */
export function toBorderError(error: unknown, log: Log): BorderError {
  if (error instanceof Fault) return borderError(error.code, error.data, error.message);
  if (error instanceof ORPCError) {
    if (error.defined && error.code in errorMap) return error as BorderError;
    // Only a refused input carries its issues; a refused output is our own fault.
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      return refusal(error.cause.issues.map((issue) => ({ path: dotted(issue.path), message: issue.message })));
    }
  }
  const fault = faultOf(error);
  if (!(error instanceof Error && error.name === 'AbortError')) log(`answered ${fault.code}`, error);
  return borderError(fault.code, fault.data, fault.message);
}
