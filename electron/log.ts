import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './faults.ts';

/** Where a part of the program reports what went wrong. Never throws. */
export type Log = (event: string, error?: unknown) => void;

const LARGEST = 1024 * 1024;

/**
 * What the log may keep of an error: its kind, its code and where it happened. Messages stay out, because a parser
 * or a schema quotes the text it stumbled over, and that text may be a patient's; a Fault's own message is written
 * without any and may stay.
 */
export function withoutText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const said = error instanceof Fault ? ` ${error.message}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join(' < ');
  const cause = error.cause === undefined ? '' : ` caused by ${withoutText(error.cause)}`;
  return `${error.name}${code}${said} ${frames}${cause}`;
}

/** A log of one file in `folder`, with one older file beside it, each of at most about 1 MB. */
export function createLog(folder: string): Log {
  const path = join(folder, 'spineboard.log');
  return (event, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
      const detail = error === undefined ? '' : ` ${withoutText(error)}`;
      appendFileSync(path, `${new Date().toISOString()} ${event}${detail}\n`);
    } catch {
      // A log that cannot be written must not stop the work it reports on.
    }
  };
}
