import type { Instrument } from './definition.ts';

/** Tomita score, 2001: surgical strategy, 2-10; more points are worse. */
export const tomita = {
  id: 'tomita',
  title: 'Tomita',
  version: 'tomita 1',
  subject: 'patient',
  kind: 'sum',
  citation: 'Tomita score, 2001.',
  min: 2,
  max: 10,
  items: [
    {
      id: 'growth',
      title: 'Primary growth',
      question: 'How fast does the primary tumor grow?',
      help: 'Follows from the histology where the score lists it. Where it does not, the board gives the class.',
      options: [
        { id: 'slow', points: 1, label: 'Slow', definition: 'Breast, prostate, thyroid' },
        { id: 'moderate', points: 2, label: 'Moderate', definition: 'Kidney, uterus' },
        { id: 'rapid', points: 4, label: 'Rapid', definition: 'Lung, liver, stomach, colon, primary unknown' },
      ],
    },
    {
      id: 'visceral',
      title: 'Visceral metastases',
      question: 'Are there visceral metastases?',
      help: 'As the staging shows. Whether they can be treated is a judgment of the board.',
      options: [
        { id: 'none', points: 0, label: 'None', definition: 'No visceral metastasis' },
        { id: 'treatable', points: 2, label: 'Treatable', definition: 'Visceral metastases that can be treated' },
        {
          id: 'untreatable',
          points: 4,
          label: 'Not treatable',
          definition: 'Visceral metastases that cannot be treated',
        },
      ],
      wrongCopies: [
        {
          source: 'ppsf-pvp-20',
          text: 'The series of 20 patients prints “none” on the row of 1 point. The total could then never be 2.',
        },
      ],
    },
    {
      id: 'bone',
      title: 'Bone metastases',
      question: 'Is this the only bone metastasis?',
      help: 'Counts every bone, the spine included.',
      options: [
        { id: 'solitary', points: 1, label: 'Solitary', definition: 'One bone metastasis' },
        { id: 'multiple', points: 2, label: 'Multiple', definition: 'More than one bone metastasis' },
      ],
    },
  ],
  bands: [
    {
      id: 'longTerm',
      from: 2,
      to: 3,
      label: 'long-term control',
      meaning: 'Long-term local control: wide or marginal excision.',
      risk: 'low',
    },
    {
      id: 'middleTerm',
      from: 4,
      to: 5,
      label: 'middle-term control',
      meaning: 'Middle-term local control: marginal or intralesional excision.',
      risk: 'mid',
    },
    {
      id: 'palliation',
      from: 6,
      to: 7,
      label: 'short-term palliation',
      meaning: 'Short-term palliation: palliative surgery.',
      risk: 'high',
    },
    {
      id: 'terminal',
      from: 8,
      to: 10,
      label: 'terminal care',
      meaning: 'Terminal care: supportive care.',
      risk: 'high',
    },
  ],
  notes: [
    {
      title: 'Gaps between totals',
      text: 'Points are 1, 2, 4 and 0, 2, 4: with items missing, some totals in between cannot occur.',
    },
  ],
} as const satisfies Instrument;
