import type { EsccGrade } from '../case/record.ts';

/** What the drawings beside the answers show, for who does not see them. */
export const AXIAL_ALT: Readonly<Record<EsccGrade, string>> = {
  '0': 'Axial drawing: tumor inside the bone, sac and cord untouched',
  '1a': 'Axial drawing: tumor touches the sac, which keeps its shape',
  '1b': 'Axial drawing: tumor dents the sac and does not reach the cord',
  '1c': 'Axial drawing: tumor reaches the cord, which keeps its shape',
  '2': 'Axial drawing: tumor flattens the cord, fluid is still seen',
  '3': 'Axial drawing: tumor flattens the cord, no fluid is seen',
};

/** The vertebra from above, by how many posterolateral parts are involved. */
export const SIDES_ALT = [
  'Axial drawing: neither side involved',
  'Axial drawing: one side involved',
  'Axial drawing: both sides involved',
] as const;

/** The SINS answers on collapse. */
export const COLLAPSE_ALT = {
  none: 'Lateral drawing: body of full height, less than half involved',
  involved: 'Lateral drawing: body of full height, more than half involved',
  under50: 'Lateral drawing: body wedged, less than half of its height lost',
  over50: 'Lateral drawing: body wedged, more than half of its height lost',
} as const;

/** The SINS answers on alignment. */
export const ALIGNMENT_ALT = {
  normal: 'Lateral drawing: bodies in line',
  deformity: 'Lateral drawing: bodies bent forward over the middle one',
  subluxation: 'Lateral drawing: upper body slipped forward on the one below',
} as const;

/** The SINS answers on the bone lesion. */
export const BONE_ALT = {
  lytic: 'Body with holes in its bone',
  blastic: 'Body with dense new bone',
  mixed: 'Body with a hole beside dense new bone',
} as const;

/** The SINS answers on location. */
export const LOCATION_ALT = 'Lateral drawing of the whole spine, the levels of this answer marked';

/** The SINS answers on pain. */
export const PAIN_ALT = {
  mechanical: 'Pain standing under load, none lying',
  occasional: 'Pain standing and lying alike',
  none: 'No pain standing, none lying',
} as const;

/** What a reader hears of the printed spine map. */
export const SPINE_MAP_ALT = {
  none: 'none',
  levelUnknown: 'level not known',
  question: (levels: string) => `Spine map. Lesion in question: ${levels}.`,
  other: (levels: string) => `Other metastases: ${levels}.`,
  irradiated: (levels: string) => `Irradiated before: ${levels}.`,
  screws: (from: string, to: string) => `Screws ${from} to ${to}.`,
} as const;

/** What a reader hears of a printed score bar. */
export const SCORE_BAR_ALT = {
  score: (name: string, total: string, reading: string) => `${name} ${total}, ${reading}`,
  was: (score: string, before: string) => `${score}, was ${before}`,
} as const;

/** What a reader hears of how long somebody attended. */
export const PRESENCE_ALT = {
  absent: (name: string) => `${name}: absent`,
  room: (name: string, from: string, to: string) => `${name}: on site, ${from} to ${to}`,
  remote: (name: string, from: string, to: string) => `${name}: remote, ${from} to ${to}`,
} as const;
