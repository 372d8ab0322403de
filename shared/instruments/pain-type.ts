import type { Instrument } from './definition.ts';

/** What the pain comes from. Names without an order. */
export const painType = {
  id: 'painType',
  title: 'Pain type',
  version: 'painType 1',
  subject: 'patient',
  kind: 'ordinal',
  unordered: true,
  citation:
    'Pain types as a review of minimally invasive techniques and “An update in the management of spinal metastases” describe them.',
  min: 0,
  max: 3,
  items: [
    {
      id: 'type',
      title: 'Pain type',
      question: 'Where does the pain come from?',
      help: 'Ask when it comes, what relieves it, and whether a nerve root is compressed. Mechanical pain may mean instability.',
      options: [
        {
          id: 'mechanical',
          points: 0,
          label: 'Mechanical',
          definition:
            'Worse upright, relieved by rest. From the destruction of bone: it may mean instability; radiation has little effect',
        },
        {
          id: 'biologic',
          points: 1,
          label: 'Biologic',
          definition: 'Tumor pain, constant or nocturnal, at the affected level. Answers steroids and radiation',
        },
        {
          id: 'radicular',
          points: 2,
          label: 'Radicular',
          definition: 'From the compression of the exiting nerve root in its foramen',
        },
        { id: 'none', points: 3, label: 'None', definition: 'No pain' },
      ],
      terms: [
        {
          term: 'Night or morning pain',
          text: 'biologic pain resolves over the course of the day; the body’s own steroids, lower during sleep, are the suspected cause',
        },
        { term: 'Pain on palpation', text: 'tumor pain usually increases when the spinous process is palpated' },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Names without an order',
      text: 'The types are not grades. Limits between them are not stated: what speaks for two types is for the board.',
    },
    {
      title: 'Against SINS',
      text: 'Mechanical pain scores 3 in SINS, no pain 0. For biologic and radicular pain SINS asks whether the pain is mechanical as well.',
    },
    {
      title: 'How often',
      text: 'Pain affects up to 80 % of patients with spine metastases; radicular pain is reported in nearly 50 %.',
      source: 'mis-review',
    },
  ],
} as const satisfies Instrument;
