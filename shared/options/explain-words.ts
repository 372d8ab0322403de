import type { NomsState, SpecialtyId } from '../noms/types.ts';

/** How far an answer is. */
const STATES: Readonly<Record<NomsState, string>> = {
  settled: 'settled',
  near: 'one fact away',
  open: 'open',
  board: 'the board’s call',
};

const SPECIALTIES: Readonly<Record<SpecialtyId, string>> = {
  surgery: 'surgery',
  medicalOncology: 'medical oncology',
  radiationOncology: 'radiation oncology',
  imaging: 'imaging',
  pathology: 'pathology',
};

/** Names of what is concluded from a case, where one fact is explained; `place` is a lesion by its position. */
export const CONCLUSION = {
  lesion: (position: number) => `lesion ${position}`,
  sins: (place: string) => `SINS, ${place}`,
  nomsOfLesion: (place: string) => `NOMS, ${place}`,
  noms: 'NOMS',
  leading: 'Leading lesion',
  tokuhashi: 'Tokuhashi',
  tomita: 'Tomita',
  urgency: 'Urgency',
  readiness: (specialty: SpecialtyId) => `Readiness, ${SPECIALTIES[specialty]}`,
  option: (title: string) => `Option, ${title}`,
  named: (condition: string) => `named: ${condition}`,
  series: (title: string) => `Series, ${title}`,
  questions: 'Questions about the data',
  complete: 'complete',
  decides: (label: string) => `${label}, decides`,
  noRow: (state: NomsState) => `${STATES[state]}: no row`,
  rows: (state: NomsState, decisions: string, rows: string) => `${STATES[state]}: ${decisions}; rows ${rows}`,
} as const;
