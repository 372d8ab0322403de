import type { Instrument } from './definition.ts';

/** Class of a complication after McDonnell, as the series of 52 patients uses it. Positions 0 (minor) and 1 (major). */
export const mcdonnell = {
  id: 'mcdonnell',
  title: 'McDonnell',
  version: 'mcdonnell 1',
  subject: 'complication',
  kind: 'ordinal',
  citation: 'Classes of McDonnell as the series of 52 patients with percutaneous pedicle screws, 2011–2018, uses them.',
  min: 0,
  max: 1,
  items: [
    {
      id: 'class',
      title: 'McDonnell class',
      question: 'Is this complication minor or major?',
      help: 'The paper gives examples, not a definition. What resembles none of them is for the person who records it.',
      options: [
        {
          id: 'minor',
          points: 0,
          label: 'Minor',
          definition: 'As: aseptic screw mobilization; wound dehiscence healed without surgery',
        },
        {
          id: 'major',
          points: 1,
          label: 'Major',
          definition: 'As: dural lesion; hematoma with a neurological deficit and re-operation',
        },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Definition of the classes',
      text: 'Limits between the classes are not stated by any paper at hand: the series gives examples only.',
      source: 'miss-52',
    },
    {
      title: 'Text and table differ',
      text: 'Major complications of the series: its text says 2 dural lesions and 1 hematoma, its table says 3 dural lesions.',
      source: 'miss-52',
    },
  ],
} as const satisfies Instrument;
