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
      help: 'Choose the grade as your centre scores it. Tens only; the map to ECOG is approximate.',
      options: [
        {
          id: '100',
          points: 0,
          label: '100',
          definition: 'General condition good in the Tokuhashi score; about ECOG 0',
        },
        { id: '90', points: 1, label: '90', definition: 'General condition good in the Tokuhashi score; about ECOG 0' },
        { id: '80', points: 2, label: '80', definition: 'General condition good in the Tokuhashi score; about ECOG 1' },
        {
          id: '70',
          points: 3,
          label: '70',
          definition: 'General condition moderate in the Tokuhashi score; about ECOG 1',
        },
        {
          id: '60',
          points: 4,
          label: '60',
          definition: 'General condition moderate in the Tokuhashi score; about ECOG 2',
        },
        {
          id: '50',
          points: 5,
          label: '50',
          definition: 'General condition moderate in the Tokuhashi score; about ECOG 2',
        },
        { id: '40', points: 6, label: '40', definition: 'General condition poor in the Tokuhashi score; about ECOG 3' },
        { id: '30', points: 7, label: '30', definition: 'General condition poor in the Tokuhashi score; about ECOG 3' },
        { id: '20', points: 8, label: '20', definition: 'General condition poor in the Tokuhashi score; about ECOG 4' },
        { id: '10', points: 9, label: '10', definition: 'General condition poor in the Tokuhashi score; about ECOG 4' },
        { id: '0', points: 10, label: '0', definition: 'No class in the Tokuhashi score; about ECOG 5' },
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
      text: 'None of the papers at hand prints the wording of the scale, so it is not stated here. Score as your centre does.',
    },
    {
      title: 'Against ECOG',
      text: 'Approximate map: ECOG 0 = 90–100, 1 = 70–80, 2 = 50–60, 3 = 30–40, 4 = 10–20, 5 = 0.',
    },
  ],
} as const satisfies Instrument;
