import type { IMAGE_MODALITIES, IMAGE_PLANES } from '../case/record-parts.ts';
import type { Specialty } from './meeting.ts';

/** What is printed before the hash of the attached data, in every language of the minutes. */
export const PRINTED_HASH_LABEL = { en: 'SHA-256 of the attached minutes.json' } as const;

/** Words of the minutes' data, English. Another language is another object of this shape. */
export const minutesWordsEn = {
  specialties: {
    surgery: 'Spine surgery',
    medicalOncology: 'Medical oncology',
    radiationOncology: 'Radiation oncology',
    radiology: 'Radiology',
    pathology: 'Pathology',
    anesthesia: 'Anesthesia',
    nursing: 'Nursing',
    other: 'Other',
  } satisfies Record<Specialty, string>,
  /** What stands for a patient where names are left out. */
  caseNumber: (n: number) => `case ${n}`,
  leftOut: '[…]',
  notKnown: 'not known',
  notKnownAt: (level: string) => `at ${level}, not known`,
  primaryUnknown: 'Primary not known',
  levelUnknown: 'level not known',
  andMore: (count: number) => `and ${count} more`,
  facts: {
    histology: 'Histology',
    deficit: 'Deficit',
    performance: 'Performance',
    ambulation: 'Ambulation',
    pain: 'Pain',
    priorRadiation: 'Prior radiation',
    spread: 'Other bone / organs',
    vertebrae: 'Vertebrae',
    tolerance: 'Surgery',
    radiculopathy: 'Radiculopathy',
    deficitNote: 'Deficit, note',
    lesionNote: (level: string) => `Lesion ${level}`,
    source: 'Source',
  },
  modality: {
    mr: 'MR',
    ct: 'CT',
    'x-ray': 'X-ray',
    'pet-ct': 'PET-CT',
    other: 'another modality',
  } satisfies Record<(typeof IMAGE_MODALITIES)[number], string>,
  modalityUnknown: 'modality not known',
  plane: {
    axial: 'axial',
    sagittal: 'sagittal',
    coronal: 'coronal',
    other: 'another plane',
  } satisfies Record<(typeof IMAGE_PLANES)[number], string>,
  planeUnknown: 'plane not known',
  imageKindUnknown: 'modality and plane not known',
  imageDateUnknown: 'date not known',
  imageAlt: (place: number, about: string, caption: string) =>
    `Key image ${place}: ${about}. ${caption === '' ? 'No caption.' : caption}`,
  frankel: (grade: string) => `Frankel ${grade}`,
  frankelUnknown: 'Frankel not known',
  definition: { function: 'by function', gait: 'by gait' },
  myelopathy: { yes: 'myelopathy', no: 'no myelopathy' },
  myelopathyUnknown: 'myelopathy not known',
  course: { none: 'no deficit', stable: 'stable', slow: 'slowly progressing', rapid: 'rapidly evolving' },
  since: (when: string) => `since ${when}`,
  karnofsky: (value: number) => `Karnofsky ${value}`,
  karnofskyUnknown: 'Karnofsky not known',
  ambulation: {
    independent: 'independent',
    assisted: 'with assistance',
    wheelchair: 'wheelchair',
    bedridden: 'bedridden',
  },
  vas: (value: number) => `VAS ${value}`,
  vasUnknown: 'VAS not known',
  painType: { mechanical: 'mechanical', biologic: 'biologic', radicular: 'radicular', none: 'no pain' },
  painTypeUnknown: 'type not known',
  prior: {
    none: (level: string) => `none at ${level}`,
    yes: (level: string) => `at ${level}`,
  },
  bone: { '0': '0 other bones', '1-2': '1–2 other bones', '3+': '3 or more other bones' },
  boneUnknown: 'bones not known',
  organs: { none: 'no organ', removable: 'organs, removable', unremovable: 'organs, unremovable' },
  organsUnknown: 'organs not known',
  vertebral: { '1': '1', '2': '2', '3+': '3 or more' },
  tolerates: { able: 'able to tolerate it', unable: 'unable to tolerate it' },
  toleranceUnknown: 'tolerance not known',
  radiculopathy: { none: 'none', painful: 'painful', functional: 'with functional loss' },
  boardSays: (what: string, by: string) => (by === '' ? `${what} by the board` : `${what} by the board (${by})`),
  radiosensitivity: { sensitive: 'radiosensitive', resistant: 'radioresistant' },
  stability: { stable: 'stable', unstable: 'unstable' },
  /** "Unstable, called by R. Costa". */
  calledBy: (what: string, by: string) =>
    `${what.charAt(0).toLocaleUpperCase('en')}${what.slice(1)}, called by ${by === '' ? 'the board' : by}`,
  sinsAt: (value: string, level: string | null) => (level === null ? `SINS ${value}` : `SINS ${value} at ${level}`),
  axes: { N: 'Neurologic', O: 'Oncologic', M: 'Mechanical', S: 'Systemic' },
  answerOr: ', or ',
  noRow: 'No row of the table',
  /** Beside the framework row: lesions without a row, and whose the deficit may be. */
  noRowAt: (levels: string, elsewhere: string) =>
    `${levels}: no row, the myelopathy may be from ${elsewhere}; the board decides`,
  rowsPossible: (count: number) => `${count} rows possible`,
  first: 'First: ',
  second: 'Second: ',
  third: 'Then: ',
  noRecommendation: 'No recommendation.',
  notRecorded: 'Not recorded yet.',
  framework: (rows: readonly number[]) => (rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(', ')}`),
  inOwnWords: 'the board’s own words',
  absent: {
    notThere: (specialty: string) => `${specialty} absent`,
    left: (specialty: string, time: string) => `${specialty} left at ${time}`,
    came: (specialty: string, time: string) => `${specialty} from ${time}`,
  },
  caseConflicts: (n: number, text: string) => `Case ${n}: ${text}`,
  /** All of them, or so many of them. */
  quorumRule: (specialties: readonly string[], minimum: number) => {
    if (minimum === 0) return 'No specialty has to be present.';
    const last = specialties.at(-1) ?? '';
    const lower = specialties.map((name, index) => (index === 0 ? name : name.toLocaleLowerCase('en')));
    const all =
      lower.length === 1 ? lower.join('') : `${lower.slice(0, -1).join(', ')} and ${last.toLocaleLowerCase('en')}`;
    return minimum < specialties.length
      ? `At least ${minimum} of ${all.charAt(0).toLocaleLowerCase('en')}${all.slice(1)} present during the case.`
      : `${all} present during the case.`;
  },
};
export type MinutesWords = typeof minutesWordsEn;

/** The words of a language; English where the language has none yet. */
export function minutesWords(_language: string): MinutesWords {
  return minutesWordsEn;
}
