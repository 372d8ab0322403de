import { emptyLesion, type CaseRecord, type EsccGrade, type Level } from '@spineboard/core/case';
import { completeCase, SINS_AT_T9 } from '../core/support/cases.ts';

const PLACES: [Level, EsccGrade | null][] = [
  ['C2', '0'],
  ['C7', '1a'],
  ['T2', '1b'],
  ['T4', '1c'],
  ['T6', null],
  ['T9', '2'],
  ['T11', '3'],
  ['L1', '2'],
  ['L3', null],
  ['S1', '0'],
];

/** A synthetic case with ten lesions, scored in part or not at all; it cannot wait. */
export function tenLesions(): CaseRecord {
  const known = completeCase();
  const inPart = Object.values(SINS_AT_T9).map(({ pain, boneLesion }) => ({
    ...(pain && { pain }),
    ...(boneLesion && { boneLesion }),
  }));
  const scores = [...inPart, {}];
  return {
    ...known,
    patient: { ...known.patient, name: 'Tenfold, Vera', recordNumber: 'SYN-1010' },
    neurology: {
      ...known.neurology,
      myelopathy: null,
      frankel: 'D2',
      deficitCourse: 'rapid',
      deficitOnset: new Date(Date.now() - 8 * 3_600_000).toISOString(),
      deficitNote: 'Legs weaker since the morning',
    },
    systemic: { ...known.systemic, toleratesSurgery: null, organs: null },
    lesions: PLACES.map(([level, escc], index) => ({
      ...emptyLesion(`lesion-${index}`),
      levels: { from: level, to: level },
      escc,
      sins: scores[index % scores.length] ?? {},
      note: 'Seen on the MR of this week.',
    })),
  };
}
