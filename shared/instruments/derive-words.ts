/** From which fact an answer of an instrument follows, as it stands beside the answer. */
export const FROM_FACT = {
  painMechanical: 'pain type mechanical',
  painNone: 'pain type none',
  karnofsky: (status: number) => `Karnofsky ${status}`,
  frankel: (grade: string) => `Frankel ${grade}`,
  primary: (name: string) => `primary: ${name}`,
  organsNone: 'organs: none',
  organsRemovable: 'organs: removable',
  bone: (count: string) => `bone outside the spine: ${count}`,
  vertebrae: (count: string) => `vertebrae: ${count}`,
  oneVertebra: 'one vertebra, none outside the spine',
  level: (level: string) => `level ${level}`,
  levels: (levels: string) => `levels ${levels}`,
} as const;

/** What the facts cannot answer: the question to the person who scores. */
export const ASK_PERSON = {
  painRelief: (type: string) => `Pain is ${type}: is it relieved by recumbency or brought on by movement?`,
  karnofskyZero: 'Karnofsky 0 has no class in this score',
  tokuhashiPrimary: (name: string) => `${name} is not listed by Tokuhashi: choose, “others” is proposed`,
  tomitaGrowth: (name: string) => `${name} is not listed by Tomita: which growth class does the board give?`,
  organsUnremovable: 'Organ metastases are unremovable: can they still be treated?',
} as const;

/** Names of the facts that are an answer themselves. */
export const FACT_ITSELF = {
  escc: 'the lesion’s ESCC grade',
  extraspinalBone: 'bone metastases outside the spine',
  vertebral: 'vertebrae with metastases',
  organs: 'major organs',
  karnofsky: 'Karnofsky',
  ecog: 'ECOG',
  frankel: 'Frankel',
  ambulation: 'ambulation',
  vas: 'VAS',
  painType: 'pain type',
} as const;
