import { z } from 'zod';
import { HISTOLOGIES, type HistologyId } from './histologies.ts';
import { levelRange } from './levels.ts';
import {
  callNote,
  earlierTreatment,
  emptyWorkUp,
  keyImage,
  openQuestion,
  planOfPresenter,
  secondRead,
  workUp,
} from './record-parts.ts';
import { clinicalDate, instant, line, text, yesNo } from './texts.ts';

/** Version of the record's shape; a record with a higher one was written by a newer program. */
export const CASE_SCHEMA_VERSION = 2;

export const KARNOFSKY = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
export const ECOG = [0, 1, 2, 3, 4, 5] as const;
/** Totals of the Barthel index: 0 to 100 in fives. */
export const BARTHEL_TOTALS = Array.from({ length: 21 }, (_, fives) => fives * 5);
export const FRANKEL = ['A', 'B', 'C', 'D', 'D1', 'D2', 'D3', 'E'] as const;
export const ESCC_GRADES = ['0', '1a', '1b', '1c', '2', '3'] as const;
export type EsccGrade = (typeof ESCC_GRADES)[number];
export type Frankel = (typeof FRANKEL)[number];
export type Karnofsky = (typeof KARNOFSKY)[number];
export type Ecog = (typeof ECOG)[number];

/**
 * An answer that a person gave to an item of an instrument. Where a fact of the record gives another
 * answer, this one is an override and `reason` says why.
 */
export const givenAnswer = z.strictObject({
  /** Id of the chosen option of that item. */
  option: z.string().max(40),
  /** Why the derived answer was replaced; empty where nothing was derived. */
  reason: line.default(''),
  /** Who answered: initials or name, for the sign beside the answer. */
  by: line.default(''),
});
export type GivenAnswer = z.infer<typeof givenAnswer>;

/** Answers given by people, by item id; what is absent is derived or unknown. */
export const givenAnswers = z.record(z.string().max(40), givenAnswer);
export type GivenAnswers = z.infer<typeof givenAnswers>;

export const lesion = z.strictObject({
  id: z.string().min(1).max(60),
  levels: levelRange.nullable(),
  /** Worst grade on axial T2 MR; null is unknown. */
  escc: z.enum(ESCC_GRADES, { error: `ESCC is one of ${ESCC_GRADES.join(', ')}, or null` }).nullable(),
  /** The six SINS items as answered; location is derived from the levels unless given here. */
  sins: givenAnswers,
  /** Radiation at these levels before. */
  priorRadiation: z.enum(['none', 'yes']).nullable(),
  /** Pathological fracture of a body: none, impending, or present. Null follows the collapse that SINS scores, if any. */
  fracture: z.enum(['none', 'impending', 'present']).nullable(),
  /** What the board called the stability where SINS 7-12 leaves it open. */
  stabilityByBoard: z.strictObject({ call: z.enum(['stable', 'unstable']), by: line }).nullable(),
  note: text.default(''),
});
export type Lesion = z.infer<typeof lesion>;

const histologyIds = HISTOLOGIES.map((entry) => entry.id) as [HistologyId, ...HistologyId[]];

/**
 * Everything a board knows of one case. Null means unknown, and unknown is a value: nothing defaults.
 * Totals, bands and the framework's answer are never stored, they are computed from this.
 */
export const caseRecord = z.strictObject({
  schemaVersion: z.literal(CASE_SCHEMA_VERSION),
  /** Whether this is a patient of the centre, an invented one or one from a published table. */
  provenance: z.enum(['patient', 'synthetic', 'published']).default('patient'),
  /** Where a published patient comes from; empty otherwise. */
  provenanceNote: line.default(''),
  patient: z.strictObject({
    name: line,
    recordNumber: line,
    birthDate: clinicalDate.nullable(),
    sex: z.enum(['F', 'M', 'X']).nullable(),
  }),
  referral: z.strictObject({
    /** What the board is asked. */
    question: text,
    /** Why now. */
    reason: text,
    /** The plan that the presenter brings. */
    plan: text,
    wishes: text,
    /** Refuses more invasive surgery: a criterion of a published series. */
    refusesInvasive: yesNo.nullable(),
    comorbidity: text,
  }),
  primary: z.strictObject({
    histology: z.enum(histologyIds).nullable(),
    detail: line,
    /** Malignancy proven by histology. */
    proven: yesNo.nullable(),
    /** Whether the primary is controlled. */
    controlled: yesNo.nullable(),
    /** The board's own classification where NOMS lists the histology nowhere. */
    radiosensitivityByBoard: z.strictObject({ call: z.enum(['sensitive', 'resistant']), by: line }).nullable(),
  }),
  neurology: z.strictObject({
    frankel: z.enum(FRANKEL).nullable(),
    /** Which D1-D3 definition was used; null for plain grades. */
    frankelDefinition: z.enum(['function', 'gait']).nullable(),
    myelopathy: z.enum(['yes', 'no']).nullable(),
    radiculopathy: z.enum(['none', 'painful', 'functional']).nullable(),
    /** Course of a deficit: `rapid` must not wait for the weekly meeting. */
    deficitCourse: z.enum(['none', 'stable', 'slow', 'rapid']).nullable(),
    deficitOnset: instant.nullable(),
    deficitNote: text,
  }),
  pain: z.strictObject({
    vas: z.int('VAS is a whole number').min(0).max(10).nullable(),
    type: z.enum(['mechanical', 'biologic', 'radicular', 'none']).nullable(),
    /** `despite-opioids`: pain despite continuous opioids. */
    control: z.enum(['controlled', 'uncontrolled', 'despite-opioids']).nullable(),
  }),
  systemic: z.strictObject({
    karnofsky: z.literal(KARNOFSKY, { error: 'Karnofsky goes from 0 to 100 in tens' }).nullable(),
    ecog: z.literal(ECOG, { error: 'ECOG goes from 0 to 5' }).nullable(),
    toleratesSurgery: z.enum(['able', 'unable']).nullable(),
    /** Barthel index as a total, where its items were not recorded. */
    barthel: z.literal(BARTHEL_TOTALS, { error: 'The Barthel index goes from 0 to 100 in fives' }).nullable(),
    /** Severe cardiopulmonary disease. */
    cardiopulmonary: z.enum(['none', 'severe']).nullable(),
    coagulopathy: yesNo.nullable(),
    extraspinalBone: z.enum(['0', '1-2', '3+']).nullable(),
    vertebral: z.enum(['1', '2', '3+']).nullable(),
    organs: z.enum(['none', 'removable', 'unremovable']).nullable(),
    ambulation: z.enum(['independent', 'assisted', 'wheelchair', 'bedridden']).nullable(),
  }),
  lesions: z.array(lesion).max(30),
  /** Answers given in the wizard that replace or complete what the facts give; by instrument. */
  answers: z.strictObject({ tokuhashi: givenAnswers, tomita: givenAnswers, barthel: givenAnswers }),
  /** Examinations that the framework wants before a decision. */
  workUp,
  /** Operations, radiation and systemic treatment before this discussion, as far as known. */
  earlierTreatments: z.array(earlierTreatment).max(60),
  /** The presenter's plan beyond its words: options of the catalogue and the planned construct. */
  plan: planOfPresenter,
  images: z.array(keyImage).max(60),
  /** Facts that someone was asked for. */
  questions: z.array(openQuestion).max(200),
  /** Blind second readings of an instrument. */
  secondReads: z.array(secondRead).max(100),
  /** Calls about a case that could not wait. */
  calls: z.array(callNote).max(100),
  /** When it cannot wait: an own judgement of urgency, with its reason. */
  urgencyOverride: z.strictObject({ level: z.enum(['now', 'week', 'routine']), reason: line, by: line }).nullable(),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type CaseRecordInput = z.input<typeof caseRecord>;

/** A lesion about which nothing is known yet. */
export function emptyLesion(id: string): Lesion {
  return {
    id,
    levels: null,
    escc: null,
    sins: {},
    priorRadiation: null,
    fracture: null,
    stabilityByBoard: null,
    note: '',
  };
}

/** A case about which nothing is known yet: every fact null, every text empty. */
export function emptyCase(): CaseRecord {
  return {
    schemaVersion: CASE_SCHEMA_VERSION,
    provenance: 'patient',
    provenanceNote: '',
    patient: { name: '', recordNumber: '', birthDate: null, sex: null },
    referral: { question: '', reason: '', plan: '', wishes: '', refusesInvasive: null, comorbidity: '' },
    primary: { histology: null, detail: '', proven: null, controlled: null, radiosensitivityByBoard: null },
    neurology: {
      frankel: null,
      frankelDefinition: null,
      myelopathy: null,
      radiculopathy: null,
      deficitCourse: null,
      deficitOnset: null,
      deficitNote: '',
    },
    pain: { vas: null, type: null, control: null },
    systemic: {
      karnofsky: null,
      ecog: null,
      toleratesSurgery: null,
      barthel: null,
      cardiopulmonary: null,
      coagulopathy: null,
      extraspinalBone: null,
      vertebral: null,
      organs: null,
      ambulation: null,
    },
    lesions: [],
    answers: { tokuhashi: {}, tomita: {}, barthel: {} },
    workUp: emptyWorkUp(),
    earlierTreatments: [],
    plan: { options: [], construct: null, screwless: [], cement: [] },
    images: [],
    questions: [],
    secondReads: [],
    calls: [],
    urgencyOverride: null,
  };
}
