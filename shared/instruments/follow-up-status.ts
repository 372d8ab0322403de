import type { Instrument } from './definition.ts';

/** Status at last follow-up, as the series of 52 patients uses it. Names without an order. */
export const followUpStatus = {
  id: 'followUpStatus',
  title: 'Status at last follow-up',
  version: 'followUpStatus 1',
  subject: 'followUp',
  kind: 'ordinal',
  unordered: true,
  citation: 'Status as in the series of 52 patients with percutaneous pedicle screws, 2011–2018.',
  min: 0,
  max: 3,
  items: [
    {
      id: 'status',
      title: 'Status',
      question: 'What is the status at last follow-up?',
      help: 'For a death: did the spinal metastasis cause it directly? Progression elsewhere counts as other causes.',
      options: [
        { id: 'NED', points: 0, label: 'NED', definition: 'No evidence of disease' },
        { id: 'AWD', points: 1, label: 'AWD', definition: 'Alive with disease' },
        {
          id: 'DUD',
          points: 2,
          label: 'DUD',
          definition: 'Dead for a cause directly linked to the spinal metastasis',
        },
        {
          id: 'DOC',
          points: 3,
          label: 'DOC',
          definition: 'Dead of other causes, progression of the disease elsewhere included',
        },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Death from progression',
      text: 'The series counts death from progression of the disease elsewhere as DOC, not as DUD.',
      source: 'miss-52',
    },
    {
      title: 'Names without an order',
      text: 'The four are states, not grades. Limits for “no evidence of disease” are not stated.',
      source: 'miss-52',
    },
  ],
} as const satisfies Instrument;
