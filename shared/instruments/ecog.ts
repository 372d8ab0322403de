import type { Ecog, Karnofsky } from '../case/record.ts';
import type { Instrument } from './definition.ts';

/** ECOG performance status, best first. Positions 0-5. */
export const ecog = {
  id: 'ecog',
  title: 'ECOG',
  version: 'ecog 1',
  subject: 'patient',
  kind: 'ordinal',
  citation: 'ECOG performance status. The map to Karnofsky is approximate.',
  min: 0,
  max: 5,
  items: [
    {
      id: 'status',
      title: 'ECOG',
      question: 'What is the ECOG performance status?',
      help: 'Choose the grade as your centre scores it. The map to Karnofsky is approximate: one never replaces the other.',
      options: [
        { id: '0', points: 0, label: '0', definition: 'Wording not stated; approximately Karnofsky 90–100' },
        { id: '1', points: 1, label: '1', definition: 'Wording not stated; approximately Karnofsky 70–80' },
        { id: '2', points: 2, label: '2', definition: 'Wording not stated; approximately Karnofsky 50–60' },
        { id: '3', points: 3, label: '3', definition: 'Wording not stated; approximately Karnofsky 30–40' },
        { id: '4', points: 4, label: '4', definition: 'Wording not stated; approximately Karnofsky 10–20' },
        { id: '5', points: 5, label: '5', definition: 'Wording not stated; approximately Karnofsky 0' },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Wording of the grades',
      text: 'None of the papers at hand prints the wording of the scale, so it is not stated here. Score as your centre does.',
    },
    { title: 'Limits', text: 'Classes of the grades are not stated by any paper at hand.' },
    {
      title: 'Against Karnofsky',
      text: 'Approximate map: ECOG 0 = 90–100, 1 = 70–80, 2 = 50–60, 3 = 30–40, 4 = 10–20, 5 = 0.',
    },
    {
      title: 'Not for the Tokuhashi score',
      text: 'Karnofsky 80 is ECOG 1 and still good, Karnofsky 70 is ECOG 1 and moderate: the general condition never follows from ECOG alone.',
    },
  ],
} as const satisfies Instrument;

/** A grade of one scale on the other: the lowest and the highest that it can be, and never more than approximate. */
export type ApproximateRange<Grade> = { from: Grade; to: Grade; approximate: true };

/** By ECOG grade the Karnofsky grades that it covers, lowest and highest. */
const KARNOFSKY_BY_ECOG: Readonly<Record<Ecog, readonly [Karnofsky, Karnofsky]>> = {
  0: [90, 100],
  1: [70, 80],
  2: [50, 60],
  3: [30, 40],
  4: [10, 20],
  5: [0, 0],
};

const ECOG_GRADES: readonly Ecog[] = [0, 1, 2, 3, 4, 5];

/** The Karnofsky grades, in percent, that an ECOG grade covers approximately. */
export function karnofskyOfEcog(grade: Ecog): ApproximateRange<Karnofsky> {
  const [from, to] = KARNOFSKY_BY_ECOG[grade];
  return { from, to, approximate: true };
}

/** The ECOG grades that a Karnofsky grade, in percent, falls into approximately. */
export function ecogOfKarnofsky(status: Karnofsky): ApproximateRange<Ecog> {
  const grades = ECOG_GRADES.filter((grade) => {
    const [from, to] = KARNOFSKY_BY_ECOG[grade];
    return from <= status && status <= to;
  });
  const [first] = grades;
  const last = grades.at(-1);
  if (first === undefined || last === undefined) throw new RangeError(`No ECOG grade for Karnofsky ${status}`);
  return { from: first, to: last, approximate: true };
}
