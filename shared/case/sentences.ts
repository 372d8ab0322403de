/** What a clinician reads of urgency and readiness. Numbers are put in by the functions beside. */
export const URGENCY_TITLE = {
  now: 'Do not wait for the meeting',
  week: 'This week',
  routine: 'Can wait for the meeting',
} as const;

export const URGENCY_REASON = {
  rapid: 'Rapidly evolving deficit',
  newWithHighGrade: 'New deficit with high-grade ESCC',
  newDeficit: 'New deficit',
  slow: 'Slowly progressing deficit',
  onsetUnknown: 'onset not stated',
  courseUnknown: 'Deficit with high-grade ESCC, course not stated',
  courseContradicted: 'Deficit with high-grade ESCC, course recorded as none',
  stable: 'Deficit stable',
  none: 'No evolving deficit recorded',
} as const;

/** NOMS and other lesions in a cell of the queue. */
export const QUEUE_CELL = {
  noRow: 'No row',
  either: (first: string, second: string) => `${first} or ${second}`,
  /** The condition of a branch for which only tolerance is missing. */
  ifAble: 'If able',
  ifAbleThen: (decision: string) => `If able: ${decision}`,
  /** Said once where both decisions begin with it. */
  stabilized: 'Stabiliz. → ',
  rowsPossible: (count: number) => `${count} rows possible`,
  escc: (grade: string) => `ESCC ${grade}`,
  elsewhere: (levels: string, signs: string) => `${levels}: ${signs}`,
  sins: (total: string, reading: string) => `SINS ${total}, ${reading}`,
} as const;

/** Answers of the SINS item "collapse" that are a fractured body. That there is no collapse rules no fracture out. */
export const FRACTURED_BY_COLLAPSE: Readonly<Record<string, string>> = {
  over50: 'SINS collapse: more than 50 %',
  under50: 'SINS collapse: less than 50 %',
};

/** How a reason says since when; an own text of the board stands as it is. */
export const URGENCY_TIME = {
  hours: (hours: number) => `${hours}\u{a0}h`,
  days: (days: number) => `${days} days`,
  lasting: (reason: string, time: string) => `${reason} for ${time}`,
  recent: (reason: string, time: string) => `${reason}, ${time}`,
  steady: (reason: string, time: string) => `${reason} ${time}`,
} as const;

/** Short labels of what a specialty still owes. */
export const OWED = {
  tolerance: 'tolerance',
  myelopathy: 'myelopathy',
  frankel: 'Frankel',
  course: 'course of the deficit',
  pain: 'pain type',
  karnofsky: 'Karnofsky',
  extraspinal: 'bone staging',
  organs: 'staging',
  radiation: 'earlier radiation',
  lesion: 'lesion',
  level: 'level',
  escc: 'ESCC',
  sins: 'SINS',
  vertebral: 'vertebra count',
  histology: 'histology',
} as const;

/** The earlier treatment from which it follows that a level was irradiated. */
export const RADIATED = (levels: string, detail: string): string =>
  detail === '' ? `radiation ${levels}` : `radiation ${levels}, ${detail}`;
