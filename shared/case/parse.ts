import type { z } from 'zod';
import type { Answers, Instrument } from '../instruments/definition.ts';
import { instruments } from '../instruments/instruments.ts';
import { answerProblems } from '../instruments/score.ts';
import type { InputIssue } from './input-problem.ts';
import { CASE_SCHEMA_VERSION, caseRecord, type CaseRecord, type GivenAnswers } from './record.ts';
import { upgradeCase } from './upgrade.ts';

/** More problems than these are counted, not listed. */
const ISSUE_LIMIT = 100;

export type ParsedCase = { ok: true; record: CaseRecord } | { ok: false; issues: InputIssue[] };

/** Path of a problem as a person reads it: `lesions.0.levels.to`; `(whole)` for the input itself. */
function dotted(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(whole)' : path.map(String).join('.');
}

/** Every problem zod found as path and message; a key that does not belong there is named by its own path. */
export function issuesOf(error: z.ZodError): InputIssue[] {
  return error.issues.flatMap((issue): InputIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: dotted([...issue.path, key]), message: 'This field does not exist' }));
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    const message = missing
      ? `This field is missing; expected ${issue.expected}, or null where unknown is allowed`
      : issue.message;
    const allowed = issue.code === 'invalid_value' && issue.message.startsWith('Invalid option');
    return [
      { path: dotted(issue.path), message: allowed ? `Allowed: ${issue.values.map(String).join(', ')}` : message },
    ];
  });
}

const optionsOf = (given: GivenAnswers): Answers =>
  Object.fromEntries(Object.entries(given).map(([item, answer]) => [item, answer.option]));

function answersProblems(instrument: Instrument, given: GivenAnswers, path: string): InputIssue[] {
  return answerProblems(instrument, optionsOf(given), path);
}

/**
 * What is wrong with a record beyond its shape: a birth date after `today` (`YYYY-MM-DD`), answers to items or with
 * options that an instrument does not have, two lesions with one id. Empty when all is well. Whoever stores a record
 * asks this first.
 */
export function caseProblems(record: CaseRecord, today: string): InputIssue[] {
  const issues: InputIssue[] = [];
  const { birthDate } = record.patient;
  if (birthDate !== null && birthDate > today) {
    issues.push({ path: 'patient.birthDate', message: `The birth date ${birthDate} lies in the future` });
  }
  const ids = new Set<string>();
  record.lesions.forEach((lesion, position) => {
    issues.push(...answersProblems(instruments.sins, lesion.sins, `lesions.${position}.sins`));
    if (ids.has(lesion.id)) {
      issues.push({ path: `lesions.${position}.id`, message: `Two lesions have the id "${lesion.id}"` });
    }
    ids.add(lesion.id);
  });
  issues.push(
    ...answersProblems(instruments.tokuhashi, record.answers.tokuhashi, 'answers.tokuhashi'),
    ...answersProblems(instruments.tomita, record.answers.tomita, 'answers.tomita'),
    ...answersProblems(instruments.barthel, record.answers.barthel, 'answers.barthel'),
    ...listProblems(record),
  );
  return issues;
}

/** Lists whose entries are known by their ids. */
const LISTS = ['earlierTreatments', 'images', 'questions', 'secondReads', 'calls'] as const;

function listProblems(record: CaseRecord): InputIssue[] {
  const issues: InputIssue[] = [];
  for (const list of LISTS) {
    const ids = record[list].map((each) => each.id);
    ids.forEach((id, position) => {
      if (ids.indexOf(id) !== position) {
        issues.push({ path: `${list}.${position}.id`, message: `Two entries have the id "${id}"` });
      }
    });
  }
  record.secondReads.forEach((read, position) => {
    issues.push(...answerProblems(instruments[read.instrument], read.answers, `secondReads.${position}.answers`));
  });
  return issues;
}

function versionProblem(input: unknown): InputIssue | null {
  if (typeof input !== 'object' || input === null || !('schemaVersion' in input)) return null;
  const version: unknown = input.schemaVersion;
  if (typeof version !== 'number' || version === CASE_SCHEMA_VERSION) return null;
  const message =
    version > CASE_SCHEMA_VERSION
      ? `Written by a newer version (record version ${version}, this program reads ${CASE_SCHEMA_VERSION}). Update the program`
      : `Record version ${version} is not read by this program, which reads ${CASE_SCHEMA_VERSION}`;
  return { path: 'schemaVersion', message };
}

function limited(issues: InputIssue[]): InputIssue[] {
  if (issues.length <= ISSUE_LIMIT) return issues;
  const rest = issues.length - ISSUE_LIMIT;
  return [...issues.slice(0, ISSUE_LIMIT), { path: '(whole)', message: `${rest} more problems are not listed` }];
}

/**
 * Reads a case from outside, of this version or an older one: every problem with its dotted path and what is allowed
 * there, nothing thrown, nothing filled in. `today` (`YYYY-MM-DD`) is the day after which nobody can have been born.
 */
export function parseCase(input: unknown, today: string = new Date().toISOString().slice(0, 10)): ParsedCase {
  const current = upgradeCase(input);
  const version = versionProblem(current);
  if (version !== null) return { ok: false, issues: [version] };
  const parsed = caseRecord.safeParse(current);
  if (!parsed.success) return { ok: false, issues: limited(issuesOf(parsed.error)) };
  const issues = caseProblems(parsed.data, today);
  return issues.length > 0 ? { ok: false, issues: limited(issues) } : { ok: true, record: parsed.data };
}
