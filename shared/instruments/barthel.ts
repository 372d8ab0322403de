import type { Instrument, InstrumentOption } from './definition.ts';

const definition = (points: number, max: number): string => {
  if (points === 0) return 'Lowest level of this item; wording not stated';
  if (points === max) return 'Highest level of this item; wording not stated';
  return 'Level in between; wording not stated';
};

/** Levels of an item in fives up to its highest points, lowest first. */
const levels = (max: 5 | 10 | 15): InstrumentOption[] =>
  Array.from({ length: max / 5 + 1 }, (_, fives) => {
    const points = fives * 5;
    return { id: String(points), points, label: String(points), definition: definition(points, max) };
  });

const HELP =
  'Give the points as your centre scores them. The wording of the levels is not stated by the papers at hand.';

/** Barthel index of activities of daily living: ten items, 0-100 in fives; more points are better. */
export const barthel = {
  id: 'barthel',
  title: 'Barthel',
  version: 'barthel 1',
  subject: 'patient',
  kind: 'sum',
  unit: 5,
  citation: 'Barthel index of activities of daily living, ten items.',
  min: 0,
  max: 100,
  items: [
    { id: 'feeding', title: 'Feeding', question: 'How many points for feeding?', help: HELP, options: levels(10) },
    { id: 'bathing', title: 'Bathing', question: 'How many points for bathing?', help: HELP, options: levels(5) },
    { id: 'grooming', title: 'Grooming', question: 'How many points for grooming?', help: HELP, options: levels(5) },
    { id: 'dressing', title: 'Dressing', question: 'How many points for dressing?', help: HELP, options: levels(10) },
    { id: 'bowels', title: 'Bowels', question: 'How many points for the bowels?', help: HELP, options: levels(10) },
    { id: 'bladder', title: 'Bladder', question: 'How many points for the bladder?', help: HELP, options: levels(10) },
    {
      id: 'toiletUse',
      title: 'Toilet use',
      question: 'How many points for the use of the toilet?',
      help: HELP,
      options: levels(10),
    },
    {
      id: 'transfers',
      title: 'Transfers',
      question: 'How many points for transfers?',
      help: HELP,
      options: levels(15),
    },
    { id: 'mobility', title: 'Mobility', question: 'How many points for mobility?', help: HELP, options: levels(15) },
    { id: 'stairs', title: 'Stairs', question: 'How many points for stairs?', help: HELP, options: levels(10) },
  ],
  bands: [],
  notes: [
    {
      title: 'Wording of the levels',
      text: 'None of the papers at hand prints the wording of the items, so it is not stated here. Score as your centre does.',
    },
    { title: 'Limits', text: 'Classes of the total are not stated by any paper at hand.' },
    {
      title: 'A total without its items',
      text: 'A total can be recorded alone. Where answered items cannot give it, the items count and the difference is shown.',
    },
    {
      title: 'In the series',
      text: 'The series of 20 patients with screws and vertebroplasty reports the index before surgery, at 7 days, 3 and 6 months.',
      source: 'ppsf-pvp-20',
    },
  ],
} as const satisfies Instrument;
