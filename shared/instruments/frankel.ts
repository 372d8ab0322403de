import type { Instrument } from './definition.ts';

/** Frankel grade with the functional refinement of D, worst first. Positions 0 (A) to 7 (E). */
export const frankel = {
  id: 'frankel',
  title: 'Frankel',
  version: 'frankel 1',
  subject: 'patient',
  kind: 'ordinal',
  citation: 'Frankel grade, with D refined to D1, D2 and D3 by function.',
  min: 0,
  max: 7,
  items: [
    {
      id: 'grade',
      title: 'Frankel',
      question: 'What is left of motor and sensory function?',
      help: 'D may be refined: choose D1 to D3 where strength, bladder and bowel were examined, plain D otherwise.',
      options: [
        { id: 'A', points: 0, label: 'A', definition: 'Complete: no motor, no sensory function' },
        { id: 'B', points: 1, label: 'B', definition: 'Sensory function only' },
        { id: 'C', points: 2, label: 'C', definition: 'Motor function, useless' },
        { id: 'D', points: 3, label: 'D', definition: 'Motor function, useful; not refined' },
        {
          id: 'D1',
          points: 4,
          label: 'D1',
          definition: 'Lowest functional level (3+/5) and/or bowel or bladder paralysis',
        },
        {
          id: 'D2',
          points: 5,
          label: 'D2',
          definition: 'Mid-functional (3+ to 4+/5) and/or neurologic bowel or bladder dysfunction',
        },
        {
          id: 'D3',
          points: 6,
          label: 'D3',
          definition: 'High-functional (4+ to 5/5), normal voluntary bowel and bladder',
        },
        { id: 'E', points: 7, label: 'E', definition: 'Normal' },
      ],
    },
  ],
  bands: [
    { id: 'complete', from: 0, to: 1, label: 'complete palsy', meaning: 'No motor function.', risk: 'high' },
    {
      id: 'incomplete',
      from: 2,
      to: 6,
      label: 'incomplete palsy',
      meaning: 'Motor function kept in part.',
      risk: 'mid',
    },
    { id: 'none', from: 7, to: 7, label: 'no palsy', meaning: 'Normal motor and sensory function.', risk: 'low' },
  ],
  notes: [
    {
      title: 'Two definitions of D1 to D3',
      text: 'The options give the definition by function. A second one, by gait, is in use: the record says which was meant.',
    },
    {
      title: 'Comparing grades',
      text: 'A < B < C < D1 < D2 < D3 < E. A plain D lies between C and E and cannot be compared with a refined D.',
    },
  ],
} as const satisfies Instrument;
