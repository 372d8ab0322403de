import { z } from 'zod';
import { caseRecord } from '../case/record.ts';
import { upgradeCase } from '../case/upgrade.ts';
import { meeting, person } from './meeting.ts';
import type { MinutesInput } from './minutes-input.ts';

const line = z.string().max(300, 'At most 300 characters');

/**
 * A meeting in one file: centre, people, cases with their records, and the agenda with its decisions. What the
 * command line renders without a workspace. The minutes of a file are a draft: only a workspace can sign.
 */
export const boardFile = z
  .strictObject({
    schema: z.literal('spineboard.board/1'),
    centre: z.strictObject({ name: line, unit: line.default(''), place: line.default('') }),
    /** IANA zone in which times are printed. */
    timeZone: z.string().max(60).refine(isTimeZone, 'An IANA time zone, such as Europe/Rome').default('UTC'),
    language: z
      .string()
      .max(20)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'A language tag, such as en')
      .default('en'),
    /** Number the minutes get; empty for none. */
    number: line.default(''),
    people: z.array(person).max(500),
    meeting,
    cases: z.array(z.strictObject({ id: z.uuid(), revision: z.int().min(1).default(1), record: caseRecord })).max(500),
  })
  .superRefine((file, context) => {
    const problem = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const cases = new Set(file.cases.map((entry) => entry.id));
    const people = new Set(file.people.map((entry) => entry.id));
    file.cases.forEach((entry, index) => {
      if (file.cases.findIndex((other) => other.id === entry.id) !== index) {
        problem(['cases', index, 'id'], 'This case stands in the file twice');
      }
    });
    file.meeting.agenda.forEach((item, index) => {
      if (!cases.has(item.caseId)) problem(['meeting', 'agenda', index, 'caseId'], 'No case of the file has this id');
    });
    file.meeting.attendance.forEach((entry, index) => {
      if (!people.has(entry.personId)) {
        problem(['meeting', 'attendance', index, 'personId'], 'No person of the file has this id');
      }
    });
    for (const key of ['chairId', 'scribeId'] as const) {
      const id = file.meeting[key];
      if (id !== null && !people.has(id)) problem(['meeting', key], 'No person of the file has this id');
    }
  });
export type BoardFile = z.infer<typeof boardFile>;
export type BoardFileInput = z.input<typeof boardFile>;

/** A board file whose cases were written by an older version, with each case in the shape of this one. */
export function upgradeBoardFile(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('cases' in input) || !Array.isArray(input.cases)) return input;
  const cases = input.cases.map((entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null && 'record' in entry
      ? { ...entry, record: upgradeCase(entry.record) }
      : entry,
  );
  return { ...input, cases };
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The minutes' input of a board file.
 * @param sha256 gives the SHA-256 of a record, hex: the core has no hash of its own
 */
export function boardFileInput(
  file: BoardFile,
  options: { appVersion: string; sha256: (record: BoardFile['cases'][number]['record']) => string },
): MinutesInput {
  const cases = new Map(file.cases.map((entry) => [entry.id, entry]));
  return {
    meeting: file.meeting,
    people: file.people,
    items: file.meeting.agenda.flatMap((item) => {
      const found = cases.get(item.caseId);
      if (found === undefined) return [];
      return [{ item, record: found.record, revision: found.revision, revisionSha256: options.sha256(found.record) }];
    }),
    centre: file.centre,
    number: file.number,
    status: 'draft',
    previous: null,
    signer: null,
    timeZone: file.timeZone,
    language: file.language,
    synthetic: file.cases.length > 0 && file.cases.every((entry) => entry.record.provenance === 'synthetic'),
    appVersion: options.appVersion,
  };
}
