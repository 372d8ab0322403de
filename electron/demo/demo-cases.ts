import {
  emptyCase,
  emptyLesion,
  type CaseRecord,
  type GivenAnswers,
  type Lesion,
  type LevelRange,
  type OpenQuestion,
  withQuestion,
} from '@spineboard/core/case';
import { publishedCohorts } from '@spineboard/core/registry';

/** A case of the demo with where it stands. `status` is what the fellow would have set. */
export type DemoCase = { record: CaseRecord; status: 'preparing' | 'waiting' | 'ready'; onAgenda: boolean };

type Patch = {
  [K in keyof CaseRecord]?: CaseRecord[K] extends unknown[] | string | number | null
    ? CaseRecord[K]
    : Partial<CaseRecord[K]>;
};

function record(patch: Patch): CaseRecord {
  const base = emptyCase();
  return {
    ...base,
    ...patch,
    patient: { ...base.patient, ...patch.patient },
    referral: { ...base.referral, ...patch.referral },
    primary: { ...base.primary, ...patch.primary },
    neurology: { ...base.neurology, ...patch.neurology },
    pain: { ...base.pain, ...patch.pain },
    systemic: { ...base.systemic, ...patch.systemic },
    answers: { ...base.answers, ...patch.answers },
    workUp: { ...base.workUp, ...patch.workUp },
    plan: { ...base.plan, ...patch.plan },
    urgencyOverride: null,
  };
}

function sins(answers: Record<string, string>): GivenAnswers {
  return Object.fromEntries(Object.entries(answers).map(([item, option]) => [item, { option, reason: '', by: 'RC' }]));
}

function lesion(id: string, levels: LevelRange, facts: Partial<Lesion>): Lesion {
  return { ...emptyLesion(id), levels, ...facts };
}

const at = (level: LevelRange['from']): LevelRange => ({ from: level, to: level });
const synthetic = { provenance: 'synthetic' as const, provenanceNote: 'Invented patient' };

const facet = record({
  ...synthetic,
  patient: { name: 'Facet, Ruth', recordNumber: 'SYN-0417', birthDate: '1965-03-12', sex: 'F' },
  referral: {
    question: 'Decompress T9 now, or radiation alone?',
    reason: 'High-grade compression on the MR of last Friday, deficit stable',
    plan: 'Separation surgery, then SRS 24 Gy in 1',
    wishes: 'Wants to keep walking; accepts an operation.',
    comorbidity: 'Apixaban for atrial fibrillation',
  },
  primary: { histology: 'renal', detail: 'Clear-cell, nephrectomy 2023' },
  neurology: {
    frankel: 'D3',
    frankelDefinition: 'function',
    myelopathy: 'yes',
    radiculopathy: 'none',
    deficitCourse: 'stable',
  },
  pain: { vas: 6, type: 'mechanical' },
  systemic: { karnofsky: 80, extraspinalBone: '0', vertebral: '3+', ambulation: 'independent' },
  lesions: [
    lesion('t9', at('T9'), {
      escc: '2',
      priorRadiation: 'none',
      sins: {
        ...sins({ alignment: 'normal', collapse: 'under50', posterolateral: 'bilateral' }),
        pain: { option: 'occasional', reason: 'the mechanical pain is at L2, not T9', by: 'RC' },
      },
    }),
    lesion('l2', at('L2'), {
      escc: '1a',
      priorRadiation: 'none',
      sins: sins({ boneLesion: 'mixed', alignment: 'normal', collapse: 'under50', posterolateral: 'none' }),
    }),
    lesion('t4', at('T4'), {
      escc: '0',
      priorRadiation: 'none',
      sins: {
        ...sins({ boneLesion: 'lytic', alignment: 'normal', collapse: 'none', posterolateral: 'none' }),
        pain: { option: 'none', reason: 'no pain from this level', by: 'RC' },
      },
    }),
  ],
});

const atlas = record({
  ...synthetic,
  patient: { name: 'Atlas, Vera', recordNumber: 'SYN-0409', birthDate: '1972-06-02', sex: 'F' },
  referral: {
    question: 'Which stabilization before radiation?',
    plan: 'Occipitocervical stabilization, then cEBRT 30 Gy in 10',
    reason: 'Neck pain on every movement',
  },
  plan: { options: ['stabilization-cebrt'], construct: { from: 'Occ', to: 'C4' } },
  primary: { histology: 'breast', detail: 'Hormone receptor positive, 2019' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
  pain: { vas: 7, type: 'mechanical' },
  systemic: {
    karnofsky: 80,
    toleratesSurgery: 'able',
    extraspinalBone: '1-2',
    vertebral: '2',
    organs: 'none',
    ambulation: 'independent',
  },
  lesions: [
    lesion('c2', at('C2'), {
      escc: '0',
      priorRadiation: 'none',
      sins: sins({ boneLesion: 'lytic', alignment: 'deformity', collapse: 'under50', posterolateral: 'unilateral' }),
    }),
  ],
});

const pedicle = record({
  ...synthetic,
  patient: { name: 'Pedicle, Tomas', recordNumber: 'SYN-0421', birthDate: '1959-09-21', sex: 'M' },
  referral: { question: 'Is L1 stable enough for radiation alone?', reason: 'New finding on staging' },
  primary: { histology: 'lung-nonsmall', detail: 'Adenocarcinoma, EGFR awaited' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
  pain: { vas: 7 },
  systemic: {
    karnofsky: 70,
    toleratesSurgery: 'able',
    extraspinalBone: '1-2',
    vertebral: '1',
    ambulation: 'independent',
  },
  lesions: [lesion('l1', at('L1'), { escc: '1a', priorRadiation: 'none' })],
});

const dens = record({
  ...synthetic,
  patient: { name: 'Dens, Marco', recordNumber: 'SYN-0398', birthDate: '1954-01-30', sex: 'M' },
  referral: {
    question: 'cEBRT in spite of high-grade compression?',
    plan: 'cEBRT 30 Gy in 10',
    reason: 'Compression found on surveillance MR',
    wishes: 'No operation if it can be avoided.',
  },
  primary: { histology: 'prostate', detail: 'Androgen deprivation since 2022' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
  pain: { vas: 3, type: 'biologic' },
  systemic: {
    karnofsky: 80,
    toleratesSurgery: 'able',
    extraspinalBone: '3+',
    vertebral: '3+',
    organs: 'none',
    ambulation: 'independent',
  },
  lesions: [
    lesion('t12', at('T12'), {
      escc: '3',
      priorRadiation: 'none',
      sins: sins({
        pain: 'occasional',
        boneLesion: 'blastic',
        alignment: 'normal',
        collapse: 'involved',
        posterolateral: 'none',
      }),
    }),
  ],
});

const lamina = record({
  ...synthetic,
  patient: { name: 'Lamina, Chiara', recordNumber: 'SYN-0413', birthDate: '1977-04-18', sex: 'F' },
  referral: {
    question: 'SRS dose at T6 and T7, one or three fractions?',
    plan: 'SRS 24 Gy in 3',
    reason: 'Progress under immunotherapy',
  },
  primary: { histology: 'melanoma', detail: 'BRAF wild type' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
  pain: { vas: 4, type: 'biologic' },
  systemic: {
    karnofsky: 90,
    toleratesSurgery: 'able',
    extraspinalBone: '0',
    vertebral: '2',
    organs: 'unremovable',
    ambulation: 'independent',
  },
  lesions: [
    lesion(
      't6',
      { from: 'T6', to: 'T7' },
      {
        escc: '1c',
        priorRadiation: 'none',
        sins: sins({
          pain: 'occasional',
          boneLesion: 'lytic',
          alignment: 'normal',
          collapse: 'involved',
          posterolateral: 'none',
        }),
      },
    ),
  ],
});

const uncus = record({
  ...synthetic,
  patient: { name: 'Uncus, Paul', recordNumber: 'SYN-0405', birthDate: '1956-11-05', sex: 'M' },
  referral: {
    question: 'Stabilize L3 before radiation?',
    plan: 'cEBRT alone, brace',
    reason: 'SINS between stable and unstable',
  },
  primary: { histology: 'myeloma', detail: 'IgG kappa' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
  pain: { vas: 6, type: 'mechanical' },
  systemic: {
    karnofsky: 70,
    toleratesSurgery: 'able',
    extraspinalBone: '3+',
    vertebral: '3+',
    organs: 'none',
    ambulation: 'assisted',
  },
  lesions: [
    lesion('l3', at('L3'), {
      escc: '0',
      priorRadiation: 'none',
      sins: sins({ boneLesion: 'lytic', alignment: 'normal', collapse: 'over50', posterolateral: 'none' }),
    }),
  ],
});

const arcus = record({
  ...synthetic,
  patient: { name: 'Arcus, Wei 弓伟', recordNumber: 'SYN-0424', birthDate: '1963-08-09', sex: 'M' },
  referral: { question: 'What can be offered before the MR?', reason: 'Pain at T10, MR booked for Tuesday' },
  primary: { histology: 'hepatocellular', detail: 'Child A' },
  neurology: { frankel: 'E', myelopathy: 'no', radiculopathy: 'painful', deficitCourse: 'none' },
  pain: { vas: 6, type: 'mechanical' },
  systemic: { karnofsky: 60, vertebral: '1', organs: 'unremovable', ambulation: 'assisted' },
  lesions: [
    lesion('t10', at('T10'), {
      priorRadiation: 'none',
      sins: sins({ boneLesion: 'lytic', alignment: 'normal', collapse: 'under50' }),
    }),
  ],
});

/** Hours before now that the deficit of the urgent demo case began. */
const URGENT_HOURS = 11;

function ramus(now: string): CaseRecord {
  const onset = new Date(Date.parse(now) - URGENT_HOURS * 3_600_000).toISOString();
  return record({
    ...synthetic,
    patient: { name: 'Ramus, Hugo', recordNumber: 'SYN-0428', birthDate: '1968-02-27', sex: 'M' },
    referral: { question: 'Emergency decompression today?', reason: 'Walking lost within hours' },
    primary: { histology: 'renal', detail: 'Clear-cell' },
    neurology: {
      frankel: 'C',
      myelopathy: 'yes',
      radiculopathy: 'none',
      deficitCourse: 'rapid',
      deficitOnset: onset,
      deficitNote: 'Walking lost; Frankel D1 to C in 8 h, bladder kept',
    },
    pain: { vas: 8, type: 'mechanical' },
    systemic: {
      karnofsky: 50,
      toleratesSurgery: 'able',
      extraspinalBone: '1-2',
      vertebral: '1',
      organs: 'none',
      ambulation: 'bedridden',
    },
    lesions: [
      lesion('t6', at('T6'), {
        escc: '3',
        priorRadiation: 'none',
        sins: sins({ boneLesion: 'lytic', alignment: 'normal', collapse: 'over50', posterolateral: 'bilateral' }),
      }),
    ],
  });
}

const CEMENT_TITLE =
  'Bone Cement-Augmented Percutaneous Screw Fixation for Malignant Spinal Metastases: Is It Feasible?';
/** The copy at hand prints no title. */
const PPSF_SERIES = 'the series of 20 patients with percutaneous pedicle screws and vertebroplasty';

/** Patients of CEMENT-14 as printed: what the table does not hold stays unknown. */
function cementPatient(number: number, primary: CaseRecord['primary']): CaseRecord {
  const row = publishedCohorts.cement14.patients.find((each) => each.case === number);
  if (row === undefined) throw new RangeError(`The series has no patient ${number}`);
  return record({
    provenance: 'published',
    provenanceNote: `Patient ${number} of "${CEMENT_TITLE}"`,
    patient: {
      name: `Published patient ${number}`,
      recordNumber: `PUB-C14-${number}`,
      sex: row.sex,
    },
    referral: {
      question: 'What would the framework have said?',
      reason: `Age ${row.age} as printed. Revised Tokuhashi ${row.revised_tokuhashi} as printed, its items are not stated.`,
      plan: row.decompression
        ? 'Cement-augmented screws with decompression, as published'
        : 'Cement-augmented screws, as published',
    },
    primary,
    pain: { vas: row.vas_preop },
    lesions: [lesion('published', at(row.level as LevelRange['from']), {})],
  });
}

function ppsfPatient(number: number, primary: CaseRecord['primary']): CaseRecord {
  const row = publishedCohorts.ppsfPvp20.patients.find((each) => each.patient === number);
  if (row === undefined) throw new RangeError(`The series has no patient ${number}`);
  return record({
    provenance: 'published',
    provenanceNote: `Patient ${number} of ${PPSF_SERIES}`,
    patient: {
      name: `Published patient ${number}`,
      recordNumber: `PUB-P20-${number}`,
      sex: row.sex,
    },
    referral: {
      question: 'What would the framework have said?',
      reason: `Age ${row.age} as printed.`,
      plan: 'Percutaneous screws with vertebroplasty, as published',
    },
    primary,
    lesions: row.levels.map((level, index) => lesion(`published-${index}`, at(level as LevelRange['from']), {})),
  });
}

/** A question that the fellow asked before the meeting and that is still open. */
function wishOf(now: string): OpenQuestion {
  return {
    id: 'wish',
    path: '',
    text: 'Can he come for ten fractions?',
    askedOf: 'A. Moreau',
    by: 'R. Costa',
    at: now,
    answer: '',
    answeredAt: null,
  };
}

const noCall = { proven: null, controlled: null, radiosensitivityByBoard: null };

/**
 * The believable board of the demo: eight invented patients and four of published tables, each marked. Nothing is filled
 * in for a published patient that its table does not print.
 */
export function demoCases(now: string): DemoCase[] {
  return [
    { record: facet, status: 'preparing', onAgenda: true },
    { record: atlas, status: 'ready', onAgenda: true },
    { record: pedicle, status: 'waiting', onAgenda: false },
    { record: withQuestion(dens, wishOf(now)), status: 'ready', onAgenda: true },
    { record: lamina, status: 'ready', onAgenda: true },
    { record: uncus, status: 'ready', onAgenda: true },
    { record: arcus, status: 'preparing', onAgenda: false },
    { record: ramus(now), status: 'preparing', onAgenda: false },
    {
      record: cementPatient(2, { histology: 'colon', detail: 'as printed', ...noCall }),
      status: 'ready',
      onAgenda: false,
    },
    {
      record: cementPatient(6, { histology: 'lung-nonsmall', detail: 'Adenocarcinoma of lung, as printed', ...noCall }),
      status: 'preparing',
      onAgenda: false,
    },
    {
      record: cementPatient(10, { histology: 'breast', detail: 'as printed', ...noCall }),
      status: 'ready',
      onAgenda: false,
    },
    {
      record: ppsfPatient(19, { histology: 'myeloma', detail: 'as printed', ...noCall }),
      status: 'preparing',
      onAgenda: false,
    },
  ];
}
