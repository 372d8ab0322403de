import type { BoardMatter } from './verdict.ts';

/** Words of what would change an answer. Verdicts take the facts or the decision they speak of. */
export const VERDICT_SENTENCE = {
  settled: (decision: string, rows: string) => `Settled: ${decision} (${rows}).`,
  settledAnyway: (decision: string, rows: string) => `Settled: ${decision} (${rows}), whatever is missing.`,
  near: (fact: string) => `One fact away: ${fact}.`,
  open: (count: number, facts: string) => `Open: ${count} missing facts decide, ${facts}.`,
  board: (matters: string) => `The board’s call: ${matters}. No fact can settle it.`,
  boardThen: (matters: string, facts: string) =>
    `The board’s call: ${matters}. No fact can settle it; what it chooses between still depends on ${facts}.`,
} as const;

/** What leaves an answer to the board. */
export const BOARD_MATTER: Readonly<Record<BoardMatter, string>> = {
  radiation: 'earlier radiation at the level',
  lowGradeMyelopathy: 'low-grade ESCC with myelopathy has no row',
  histologyClass: 'a histology on neither list',
  stability: 'SINS 7–12',
};

/** Values of the table's facts in words; SINS items and bands have the words of the instrument. */
export const VALUE_LABEL: Readonly<Record<string, string>> = {
  low: '0–1c',
  high: '2–3',
  no: 'no',
  yes: 'yes',
  none: 'none',
  sensitive: 'radiosensitive',
  resistant: 'radioresistant',
  unlisted: 'on neither list',
  able: 'able',
  unable: 'unable',
  stable: 'stable',
  unstable: 'unstable',
};

export const ROWS = { one: (row: number) => `row ${row}`, several: (rows: string) => `rows ${rows}` } as const;

/** Terms of the condition under which a branch of the answer holds. */
export const CONDITION = {
  highGrade: 'high grade',
  lowGrade: 'low grade',
  lowGradeWithout: 'low grade without myelopathy',
  noMyelopathy: 'no myelopathy',
  radio: (kind: string) => `radio${kind}`,
  boardCallsRadio: (kind: string) => `the board calls it radio${kind}`,
  boardCalls: (place: string, call: string) => `the board calls ${place} ${call}`,
  it: 'it',
  and: ' and ',
  or: ', or ',
  if: (terms: string) => `If ${terms}`,
  unless: 'unless low grade with myelopathy',
} as const;

/** Names of a fact whose value would be another one. */
export const OTHERWISE = {
  escc: (grade: string) => `ESCC ${grade}`,
  myelopathy: 'Myelopathy',
  noMyelopathy: 'No myelopathy',
  unlisted: 'Histology on neither list',
  histology: (kind: string) => `${kind} histology`,
  able: 'Able to tolerate surgery',
  unable: 'Unable to tolerate surgery',
  called: (call: string) => `Called ${call} by the board`,
  radiation: (place: string) => `Earlier radiation ${place}`.trim(),
  noRadiation: (place: string) => `No earlier radiation ${place}`.trim(),
  sins: (items: string) => `SINS ${items}`,
  sinsOtherwise: (items: string) => `SINS ${items} scored otherwise`,
  bands: (count: number, rows: string) => `${count} bands possible: ${rows}`,
} as const;

/** Grades as another grade is named. */
export const OTHER_GRADE: Readonly<Record<string, string>> = { low: '1c or lower', high: '2 or 3' };
