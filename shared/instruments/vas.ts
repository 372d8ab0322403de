import type { Instrument } from './definition.ts';

const BETWEEN = 'Between no pain and intolerable pain; wording not stated';

/** Pain on the visual analogue scale, 0-10 in whole numbers, least first. Positions 0-10. */
export const vas = {
  id: 'vas',
  title: 'VAS pain',
  version: 'vas 1',
  subject: 'patient',
  kind: 'ordinal',
  citation:
    'Visual analogue scale of pain, 0 to 10; its ends as in the series of 20 patients with screws and vertebroplasty.',
  min: 0,
  max: 10,
  items: [
    {
      id: 'rating',
      title: 'VAS pain',
      question: 'How strong is the pain, from 0 to 10?',
      help: 'In whole numbers. How strong the pain is does not say of which type it is: ask both.',
      options: [
        { id: '0', points: 0, label: '0', definition: 'No pain' },
        { id: '1', points: 1, label: '1', definition: BETWEEN },
        { id: '2', points: 2, label: '2', definition: BETWEEN },
        { id: '3', points: 3, label: '3', definition: BETWEEN },
        { id: '4', points: 4, label: '4', definition: BETWEEN },
        { id: '5', points: 5, label: '5', definition: BETWEEN },
        { id: '6', points: 6, label: '6', definition: BETWEEN },
        { id: '7', points: 7, label: '7', definition: BETWEEN },
        { id: '8', points: 8, label: '8', definition: BETWEEN },
        { id: '9', points: 9, label: '9', definition: BETWEEN },
        { id: '10', points: 10, label: '10', definition: 'Intolerable pain' },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Limits',
      text: 'Limits between mild, moderate and severe pain are not stated by any paper at hand.',
    },
    {
      title: 'Which pain',
      text: 'The series of 14 patients rates back pain. In the other series which pain was rated is not stated.',
      source: 'cement-14',
    },
    {
      title: 'Measure and characterize',
      text: 'A review of minimally invasive techniques asks for both: pain measured on this scale, and its type.',
      source: 'mis-review',
    },
  ],
} as const satisfies Instrument;
