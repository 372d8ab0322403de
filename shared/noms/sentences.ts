import type { NomsDecision } from './types.ts';

/** What the table answers, in words. `clause` stands inside a sentence. */
export const DECISION_TEXT: Readonly<Record<NomsDecision, { full: string; short: string; clause: string }>> = {
  cebrt: { full: 'cEBRT', short: 'cEBRT', clause: 'cEBRT' },
  'stabilization-cebrt': {
    full: 'Stabilization, then cEBRT',
    short: 'Stabiliz. → cEBRT',
    clause: 'stabilization then cEBRT',
  },
  srs: { full: 'IGRT (SRS)', short: 'SRS', clause: 'SRS' },
  'stabilization-srs': {
    full: 'Stabilization, then IGRT (SRS)',
    short: 'Stabiliz. → SRS',
    clause: 'stabilization then SRS',
  },
  'decompression-stabilization-srs': {
    full: 'Decompression and stabilization, then IGRT (SRS)',
    short: 'Decompr. + stabiliz. → SRS',
    clause: 'decompression and stabilization then SRS',
  },
};

/** Where the table is silent: said aloud, never filled in. `place` is "at T9" or empty. */
export const SILENT = {
  'low-grade-myelopathy':
    'Low-grade ESCC with myelopathy has no row. Look for another cause: intramedullary or leptomeningeal disease.',
  'sins-indeterminate': 'SINS 7–12. NOMS knows stable and unstable only. The board decides; the record says who.',
  'prior-radiation':
    'Earlier radiation at this level. The table does not say what then; SRS is used after earlier radiation.',
  'histology-unlisted':
    'This histology is on neither list of radiosensitivity. The board classifies; the record says who.',
  'rapid-deficit': 'A rapidly evolving deficit. Do not wait for the weekly meeting; the table does not know time.',
  'below-conus': 'The lesion lies below L1. ESCC was studied on cervical and thoracic levels, not below the conus.',
} as const;
export type SilentId = keyof typeof SILENT;

/** Beside a low-grade lesion that has no row: the deficit is the patient's, and another lesion may be its cause. */
export const DEFICIT_ELSEWHERE = {
  text: (places: string): string =>
    `There is high-grade ESCC elsewhere (${places}), which may be the cause of the myelopathy. The board decides which lesion the deficit belongs to.`,
  levelUnknown: 'level not known',
} as const;

/** What the framework's star says of stabilization. */
export const STABILIZATION_NOTE =
  'Percutaneous cement augmentation, percutaneous pedicle screws, or open instrumentation; with significant comorbidity it may be limited to cement and/or percutaneous screws.';

/** Missing facts and board calls, by what they are: short for chips, long for sentences. */
export const FACT_NAMES = {
  lesion: { short: 'lesion', long: 'A lesion with level, ESCC and SINS' },
  escc: { short: 'ESCC', long: 'ESCC' },
  myelopathy: { short: 'myelopathy', long: 'Myelopathy' },
  histology: { short: 'histology', long: 'Histology' },
  sins: { short: 'SINS', long: 'SINS' },
  level: { short: 'level', long: 'Level of the lesion' },
  tolerance: { short: 'tolerance', long: 'Tolerance of surgery' },
  radiation: { short: 'earlier radiation', long: 'Earlier radiation' },
  stability: { short: 'stability', long: 'Stability, the board’s call' },
  histologyClass: { short: 'histology class', long: 'Radiosensitivity, the board’s call' },
  lowGradeMyelopathy: { short: 'low grade with myelopathy', long: 'Low grade with myelopathy' },
} as const;

export const INFLUENCE_TEXT = {
  noRow: 'no row, the table is silent',
  silentIfYes: 'if yes, the table is silent and the board judges',
  tableSilent: 'the table is silent',
  alone: 'does not decide alone',
  sameDecision: 'the same decision',
  noChange: 'no change',
  sameBand: 'same band, no change',
  boardCalls: 'stable or unstable: the table has no row for SINS 7–12',
  boardClass: 'sensitive or resistant: on neither list',
  lesionNeeded: 'level, ESCC and SINS decide the row',
} as const;

/** Name of a lesion whose level is not known. */
export const LEVEL_UNKNOWN = 'level unknown';

/** Where a lesion lies, inside a sentence: "at T9". */
export const AT = (levels: string): string => `at ${levels}`;

/** What stands at N, O, M and S; `place` is "at T9" or empty. */
export const AXIS_TEXT = {
  escc: (grade: string, place: string) => `ESCC ${grade} ${place}`.trim(),
  esccUnknownAt: (place: string) => (place === '' ? 'ESCC unknown' : `ESCC ${place} unknown`),
  frankel: (grade: string) => `Frankel ${grade}`,
  sins: (total: string, place: string) => `SINS ${total} ${place}`.trim(),
  karnofsky: (status: number) => `Karnofsky ${status}`,
  lowGrade: 'Low grade',
  highGrade: 'High grade',
  lowGradeMyelopathy: 'Low grade with myelopathy',
  lowGradeMyelopathyUnknown: 'Low grade, myelopathy unknown',
  esccUnknown: 'ESCC unknown',
  sensitive: 'Radiosensitive',
  resistant: 'Radioresistant',
  histologyUnknown: 'Histology unknown',
  stable: 'Stable',
  unstable: 'Unstable',
  boardDecides: 'Board decides',
  stabilityOpen: 'Stability open',
  byBoard: 'the board’s call',
  able: 'Able to tolerate surgery',
  unable: 'Unable to tolerate surgery',
  toleranceUnknown: 'Tolerance of surgery unknown',
  notUsed: 'Not used',
  noLesion: 'no lesion entered',
  myelopathy: 'myelopathy',
  noMyelopathy: 'no myelopathy',
  onNeitherList: 'on neither list',
  biopsy: 'biopsy when no primary is known',
  tableKnowsTwo: 'the table knows only stable, unstable',
  notUsedHere: 'the possible rows do not use it',
} as const;
