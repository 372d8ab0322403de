/** What a clinician reads of the published series: criteria, how undefined terms are read, and the facts in words. */
export const VERDICT_WORDS = {
  yes: { label: 'Yes', sentence: 'Yes: every criterion is met' },
  no: { label: 'No', sentence: (facts: string): string => `No: ${facts}` },
  unknown: { label: 'Not known', sentence: (missing: string): string => `Not known: ${missing}` },
} as const;

type Words = { label: string; short: string; readAs?: string };

const PAIN_READING = 'Pain recorded as uncontrolled, or as persisting despite continuous opioids';
const DEFICIT_READING = 'Frankel other than E, myelopathy, functional radiculopathy, or a deficit that evolves';

/** Criteria by id: the paper's term, its short name, and how it is read where the paper does not define it. */
export const CRITERIA = {
  indication: { label: 'At least one of three indications', short: 'indication' },
  fracture: { label: 'Pathological fracture', short: 'fracture' },
  deficit: { label: 'Neurological deficit', short: 'deficit', readAs: DEFICIT_READING },
  uncontrollablePain: { label: 'Uncontrollable pain', short: 'pain control', readAs: PAIN_READING },

  metastaticCause: {
    label: 'Fractured by a metastasis, not by another cause such as osteoporosis',
    short: 'proof of malignancy',
    readAs: 'The paper confirmed it by pathology after the operation; read here as malignancy proven by histology',
  },
  thoracolumbar: {
    label: 'Thoracolumbar vertebral body',
    short: 'level',
    readAs: 'T1 to L5: the paper speaks of thoracic and lumbar tumors',
  },
  noNerveInjury: {
    label: 'No spinal cord or nerve injury',
    short: 'cord and nerves',
    readAs: `${DEFICIT_READING} is an injury; whether painful radiculopathy is one, the paper does not say`,
  },
  freeCanal: {
    label: 'No obvious occupation of the spinal canal',
    short: 'canal',
    readAs: 'ESCC 0 is a free canal, ESCC 2–3 an occupied one; “obvious” is not defined, so ESCC 1a–1c stays open',
  },
  toleratesSurgery: { label: 'Tolerates surgery', short: 'tolerance of surgery' },
  severalOrRefuses: {
    label: 'Two or more metastases, or refuses more invasive surgery',
    short: 'number of metastases or refusal',
  },
  twoOrMore: {
    label: 'Two or more metastases',
    short: 'number of metastases',
    readAs: 'Two or more vertebrae; whether metastases outside the spine count, the paper does not say',
  },
  refuses: { label: 'Refuses more invasive surgery', short: 'refusal of more invasive surgery' },
  noCardiopulmonary: { label: 'No severe cardiopulmonary disease', short: 'cardiopulmonary disease' },
  noCoagulopathy: { label: 'No coagulopathy', short: 'coagulopathy' },
  notPoor: {
    label: 'Good general condition, not poor',
    short: 'general condition',
    readAs: 'By the classes of the Tokuhashi table that the paper prints: Karnofsky 80–100 good, 10–40 poor',
  },
  noNeedForDecompression: {
    label: 'No deficit or occupation that needs decompression',
    short: 'need for decompression',
    readAs: 'A deficit with ESCC 2–3 needs it; no deficit with ESCC 0–1c does not; in between the paper sets no limit',
  },

  proven: { label: 'Histologic proof of malignancy', short: 'proof of malignancy' },
  intractablePain: { label: 'Intractable back pain', short: 'pain control', readAs: PAIN_READING },
  impendingFracture: {
    label: 'Impending pathological fracture',
    short: 'impending fracture',
    readAs:
      'The criteria speak of impending fractures, the results of fractures and a collapsed level: with a fracture present it stays open',
  },
  reason: { label: 'Unstable, radioresistant, or pain despite continuous opioids', short: 'reason for surgery' },
  instability: {
    label: 'Mechanical instability',
    short: 'stability',
    readAs: 'SINS 13–18, or the board’s call at SINS 7–12; SINS 0–6 is stable',
  },
  radioresistant: {
    label: 'Radioresistant tumor',
    short: 'radiosensitivity',
    readAs: 'By the lists of NOMS or the board’s call; hepatobiliary tumors count, as the paper names them',
  },
  despiteOpioids: { label: 'Pain despite continuous opioids', short: 'answer to opioids' },
  tokuhashiBelow11: { label: 'Revised Tokuhashi below 11', short: 'Tokuhashi' },
  singleLevel: { label: 'Single level from T9 to L2', short: 'level' },
  notPrimarySpinal: {
    label: 'No primary tumor of the spine',
    short: 'primary',
    readAs: 'A known primary outside bone and marrow; a tumor that can arise in the vertebra itself stays open',
  },
  notSeveral: { label: 'Not several spinal metastases', short: 'number of vertebrae' },
  noSevereDeficit: {
    label: 'No severe deficit such as paraplegia',
    short: 'Frankel',
    readAs: 'Frankel A and B are severe, D and E are not; whether C is, the paper does not say',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type CriterionId = keyof typeof CRITERIA;

/** Facts in words. */
export const FACTS = {
  noLesion: 'no lesion is entered',
  fracture: {
    none: 'no pathological fracture',
    impending: 'pathological fracture impending',
    present: 'pathological fracture',
    unknown: 'pathological fracture not known',
  },
  frankel: (grade: string): string => `Frankel ${grade}`,
  myelopathy: 'myelopathy',
  noMyelopathy: 'no myelopathy',
  functionalRadiculopathy: 'functional radiculopathy',
  painfulRadiculopathy: 'painful radiculopathy',
  noRadiculopathy: 'no radiculopathy',
  evolving: (course: string): string => `deficit evolving, course ${course}`,
  frankelUnknown: 'Frankel not known',
  myelopathyUnknown: 'myelopathy not known',
  radiculopathyUnknown: 'radiculopathy not known',
  pain: {
    controlled: 'pain controlled',
    uncontrolled: 'pain uncontrolled',
    'despite-opioids': 'pain despite continuous opioids',
    none: 'no pain',
    unknown: 'control of pain not known',
    opioidsUnknown: 'pain uncontrolled, whether despite continuous opioids is not recorded',
  },
  proven: {
    yes: 'malignancy proven by histology',
    no: 'malignancy not proven by histology',
    unknown: 'proof of malignancy not known',
  },
  level: (levels: string): string => `level ${levels}`,
  levelUnknown: 'level not known',
  escc: (grade: string): string => `ESCC ${grade}`,
  esccUnknown: 'ESCC not known',
  tolerates: {
    able: 'able to tolerate surgery',
    unable: 'unable to tolerate surgery',
    unknown: 'tolerance of surgery not known',
  },
  vertebrae: (count: string): string =>
    count === '1' ? 'one vertebra with metastases' : `vertebrae with metastases: ${count}`,
  severalLesions: 'lesions in several vertebrae',
  vertebraeUnknown: 'number of vertebrae with metastases not known',
  noneElsewhere: 'one vertebra, none in other bones or organs',
  elsewhere: 'one vertebra, and metastases outside the spine',
  elsewhereUnknown: 'one vertebra, metastases outside the spine not known',
  refuses: {
    yes: 'refuses more invasive surgery',
    no: 'does not refuse more invasive surgery',
    unknown: 'refusal of more invasive surgery not known',
  },
  cardiopulmonary: {
    none: 'no severe cardiopulmonary disease',
    severe: 'severe cardiopulmonary disease',
    unknown: 'cardiopulmonary disease not known',
  },
  coagulopathy: { no: 'no coagulopathy', yes: 'coagulopathy', unknown: 'coagulopathy not known' },
  karnofsky: (status: number): string => `Karnofsky ${status}`,
  karnofskyUnknown: 'Karnofsky not known',
  hepatobiliary: (name: string): string => `${name}: hepatobiliary`,
  tokuhashi: (total: string): string => `Tokuhashi ${total}`,
  primary: (name: string): string => `primary: ${name}`,
  primaryUnknown: 'primary not known',
} as const;

export const ARM = {
  with: (grade: string): string => `ESCC ${grade}: with mini-decompression, as 29 of the 52`,
  without: (grade: string): string => `ESCC ${grade}: without decompression, as 23 of the 52`,
  unknown: 'ESCC not known: with or without mini-decompression stays open',
  belowConus: 'Below the conus the ESCC scale was not studied: with or without mini-decompression stays open',
} as const;
