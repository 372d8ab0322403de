import type { SourceId } from '../instruments/definition.ts';
import type { WorkUpId } from './record-parts.ts';

export type WorkUpGroup = 'laboratory' | 'mr' | 'ct' | 'pet-ct' | 'tissue';

type Words = {
  group: WorkUpGroup;
  label: string;
  /** In the middle of a sentence. */
  short: string;
  /** Why it is wanted before a decision. */
  why: string;
};

export const WORK_UP_SOURCES: readonly SourceId[] = ['noms-update'];

const ROUTINE = 'Basic routine test before a decision';

/** Examinations in the order of the list, as "An update in the management of spinal metastases" wants them. */
export const WORK_UP_WORDS: Readonly<Record<WorkUpId, Words>> = {
  bloodCount: { group: 'laboratory', label: 'Blood count', short: 'blood count', why: ROUTINE },
  coagulation: { group: 'laboratory', label: 'Coagulation', short: 'coagulation', why: ROUTINE },
  renalFunction: { group: 'laboratory', label: 'Renal function', short: 'renal function', why: ROUTINE },
  electrolytes: { group: 'laboratory', label: 'Electrolytes', short: 'electrolytes', why: ROUTINE },
  mrT1: {
    group: 'mr',
    label: 'Whole-spine MR, T1',
    short: 'MR T1',
    why: 'Shows the whole spine: lesions outside the symptomatic area may bear on the decision',
  },
  mrStir: {
    group: 'mr',
    label: 'Whole-spine MR, STIR',
    short: 'MR STIR',
    why: 'Shows the whole spine: lesions outside the symptomatic area may bear on the decision',
  },
  mrAxialT2: { group: 'mr', label: 'MR, axial T2', short: 'MR axial T2', why: 'ESCC is graded on axial T2' },
  mrGadolinium: {
    group: 'mr',
    label: 'MR with and without gadolinium',
    short: 'MR with gadolinium',
    why: 'Shows compression further, and leptomeningeal or intramedullary disease',
  },
  ct: { group: 'ct', label: 'CT', short: 'CT', why: 'Shows bone and deformity; for planning surgery' },
  petCt: {
    group: 'pet-ct',
    label: 'PET-CT',
    short: 'PET-CT',
    why: 'Screens for systemic disease and other metastases; SUV cut-off 2, mean 7.1 in tumor versus 2.1 in benign lesions',
  },
  biopsy: {
    group: 'tissue',
    label: 'Biopsy',
    short: 'biopsy',
    why: 'When no primary is known, unless an acute deficit forces surgery first',
  },
};

/** Why an examination is needed or not. */
export const NEEDED = {
  always: 'Wanted in every case',
  primaryUnknown: 'No primary is known',
  notProven: 'The malignancy is not proven by histology',
  proven: 'The primary is known and the malignancy proven by histology',
  histologyMissing: 'Whether a primary is known is not recorded',
  provenMissing: 'Whether the malignancy is proven by histology is not recorded',
} as const;

/** The exception of the biopsy, as far as this patient's deficit is known. */
export const EXCEPTION = {
  general: 'Unless an acute deficit forces surgery first',
  applies: 'The deficit evolves rapidly: surgery may have to come before the biopsy',
  courseUnknown: 'The course of the deficit is not known: an acute one may force surgery first',
} as const;

/** Facts that an examination brings, in the middle of a sentence. */
export const BRINGS = {
  coagulopathy: 'coagulopathy',
  lesions: 'lesions and their levels',
  vertebral: 'number of vertebrae with metastases',
  escc: 'ESCC',
  hiddenDisease: 'leptomeningeal or intramedullary disease',
  boneLesion: 'bone lesion',
  alignment: 'alignment',
  collapse: 'collapse',
  posterolateral: 'posterolateral involvement',
  extraspinal: 'bone metastases outside the spine',
  organs: 'metastases to major organs',
  histology: 'histology',
  proven: 'proof of malignancy',
} as const;

export const SUMMARY = {
  complete: 'Everything wanted before a decision is done',
  done: (done: number, wanted: number): string => `${done} of ${wanted} wanted examinations done`,
  /** Nothing is recorded, which is not the same as not done. */
  missing: 'not recorded',
  ordered: 'ordered',
  notPossible: 'not possible',
  biopsyWaits: 'the biopsy may have to wait: the deficit evolves rapidly',
  biopsyOpen: 'whether a biopsy is needed is not known',
} as const;
