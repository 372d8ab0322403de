import { Fault } from '../faults.ts';

const CORRUPT = 'The database file is damaged. Restore a backup; the damaged file is kept beside it.';

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

/**
 * The fault for what a database or a file system threw. The sentence never quotes the original message, which may
 * hold values; the original stays as the cause.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  const options = { cause: error };
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') {
    return new Fault('DISK_FULL', 'The disk is full. What was saved before is kept.', undefined, options);
  }
  if (code.startsWith('SQLITE_CORRUPT')) return new Fault('DATABASE_CORRUPT', CORRUPT, { detail: CORRUPT }, options);
  if (code.startsWith('SQLITE_NOTADB')) {
    const detail = 'The database file cannot be read with the key of this workspace.';
    return new Fault('DATABASE_CORRUPT', detail, { detail }, options);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const reason = 'Another program holds the database file.';
    return new Fault('IO', reason, { reason }, options);
  }
  if (/^(SQLITE_(IOERR|CANTOPEN|READONLY|PERM)|E[A-Z]+$)/.test(code)) {
    const reason = `The workspace folder could not be read or written (${code}).`;
    return new Fault('IO', reason, { reason }, options);
  }
  if (error instanceof TypeError && error.message.includes('connection is not open')) {
    return new Fault('LOCKED', 'The workspace is locked.', undefined, options);
  }
  return new Fault('INTERNAL', 'Something unexpected happened; nothing was changed.', undefined, options);
}

/** Runs `work`; whatever it throws leaves as a Fault. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error);
  }
}
