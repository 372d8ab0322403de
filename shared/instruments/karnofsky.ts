import type { Instrument } from './definition.ts';

/** Karnofsky performance status, 0-100 in tens, best first. Positions 0 (100) to 10 (0). */
export const karnofsky = {
  id: 'karnofsky',
  title: 'Karnofsky',
  version: 'karnofsky 1',
  subject: 'patient',
  kind: 'ordinal',
  citation: 'Karnofsky performance status. The classes are those of the revised Tokuhashi score, 2005.',
  min: 0,
  max: 10,
  items: [
    {
      id: 'status',
      title: 'Karnofsky',
      question: 'How does the patient manage from day to day?',
      help: 'Choose the line that fits best.',
      options: [
        { id: '100', points: 0, label: '100', definition: 'Normal, no complaints, no sign of disease' },
        { id: '90', points: 1, label: '90', definition: 'Normal activity, minor signs or symptoms' },
        { id: '80', points: 2, label: '80', definition: 'Normal activity with effort, some signs or symptoms' },
        { id: '70', points: 3, label: '70', definition: 'Cares for self, no normal activity or active work' },
        { id: '60', points: 4, label: '60', definition: 'Needs occasional help, cares for most own needs' },
        { id: '50', points: 5, label: '50', definition: 'Needs considerable help and frequent medical care' },
        { id: '40', points: 6, label: '40', definition: 'Disabled, needs special care and help' },
        { id: '30', points: 7, label: '30', definition: 'Severely disabled, hospital admission indicated' },
        { id: '20', points: 8, label: '20', definition: 'Very sick, hospital admission and active support needed' },
        { id: '10', points: 9, label: '10', definition: 'Moribund, fatal processes progressing rapidly' },
        { id: '0', points: 10, label: '0', definition: 'Dead' },
      ],
    },
  ],
  bands: [
    { id: 'good', from: 0, to: 2, label: 'good', meaning: 'Good general condition (80–100).', risk: 'low' },
    { id: 'moderate', from: 3, to: 5, label: 'moderate', meaning: 'Moderate general condition (50–70).', risk: 'mid' },
    { id: 'poor', from: 6, to: 9, label: 'poor', meaning: 'Poor general condition (10–40).', risk: 'high' },
    {
      id: 'dead',
      from: 10,
      to: 10,
      label: 'no class',
      meaning: 'Karnofsky 0 has no class in the revised Tokuhashi score.',
      risk: 'high',
    },
  ],
  notes: [
    {
      title: 'Wording of the grades',
      text: 'The usual wording of the scale. The papers that the other scores are taken from do not print it.',
    },
    {
      title: 'Against ECOG',
      text: 'Approximate map: ECOG 0 = 90–100, 1 = 70–80, 2 = 50–60, 3 = 30–40, 4 = 10–20, 5 = 0.',
    },
  ],
} as const satisfies Instrument;
