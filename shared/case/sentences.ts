/** What a clinician reads of urgency, readiness and hints. Numbers are put in by the functions beside. */
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

export const HINTS = {
  normalWithMyelopathy: 'Frankel E is normal function, but myelopathy is recorded.',
  deficitWithoutCourse: 'Frankel shows a deficit, but its course is recorded as none.',
  courseWithoutDeficit: 'A deficit is evolving, but Frankel is E.',
  bedriddenButActive: 'Karnofsky 80 or more, but bedridden.',
  walkingWithoutMotor: 'Frankel A, B or C, but walking without help.',
  painFreeWithVas: 'Pain type is none, but VAS is above 0.',
  severalLesionsOneVertebra: 'One vertebra with metastases is recorded, but the lesions involve more.',
  belowConusMyelopathy: 'Myelopathy is recorded, but every lesion lies below L1.',
  idleStabilityCall: 'The board called stability, but SINS is not 7–12 here: the call is not used.',
  idleClassCall: 'The board classified the histology, but NOMS lists it: the call is not used.',
  onsetInFuture: 'The deficit begins in the future.',
  karnofskyZero: 'Karnofsky is 0, which has no class in Tokuhashi.',
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
