import type { Instrument } from './definition.ts';

/** Revised Tokuhashi score, 2005: prognosis, 0-15; more points are better. */
export const tokuhashi = {
  id: 'tokuhashi',
  title: 'Tokuhashi',
  version: 'tokuhashi 1',
  subject: 'patient',
  kind: 'sum',
  citation: 'Revised Tokuhashi score, 2005.',
  min: 0,
  max: 15,
  items: [
    {
      id: 'generalCondition',
      title: 'General condition',
      question: 'What is the general condition?',
      help: 'Follows from Karnofsky. Karnofsky 80 is ECOG 1 and still good: do not derive it from ECOG alone.',
      options: [
        { id: 'poor', points: 0, label: 'Poor', definition: 'Karnofsky 10–40' },
        { id: 'moderate', points: 1, label: 'Moderate', definition: 'Karnofsky 50–70' },
        { id: 'good', points: 2, label: 'Good', definition: 'Karnofsky 80–100' },
      ],
      wrongCopies: [
        {
          source: 'ppsf-pvp-20',
          text: 'The series of 20 patients prints “poor 10–40 %, moderate 50–70 %” on the row of 0 points.',
        },
      ],
    },
    {
      id: 'extraspinal',
      title: 'Extraspinal bone',
      question: 'How many bone metastases outside the spine?',
      help: 'Count the bone metastases outside the spine.',
      options: [
        { id: '3+', points: 0, label: '3 or more', definition: 'Three or more bone metastases outside the spine' },
        { id: '1-2', points: 1, label: '1–2', definition: 'One or two bone metastases outside the spine' },
        { id: '0', points: 2, label: 'None', definition: 'No bone metastasis outside the spine' },
      ],
    },
    {
      id: 'vertebral',
      title: 'Vertebrae',
      question: 'How many vertebral bodies have metastases?',
      help: 'Count over the whole spine.',
      options: [
        { id: '3+', points: 0, label: '3 or more', definition: 'Three or more vertebral bodies' },
        { id: '2', points: 1, label: '2', definition: 'Two vertebral bodies' },
        { id: '1', points: 2, label: '1', definition: 'One vertebral body' },
      ],
    },
    {
      id: 'organs',
      title: 'Major organs',
      question: 'Are there metastases to major internal organs?',
      help: 'As the staging shows. Whether they can be removed is a judgment of the board.',
      options: [
        { id: 'unremovable', points: 0, label: 'Unremovable', definition: 'Metastases that cannot be removed' },
        { id: 'removable', points: 1, label: 'Removable', definition: 'Metastases that can be removed' },
        { id: 'none', points: 2, label: 'None', definition: 'No metastasis to a major internal organ' },
      ],
    },
    {
      id: 'primary',
      title: 'Primary site',
      question: 'In which class is the primary tumor?',
      help: 'Follows from the histology where the score lists it. Where it does not, choose explicitly: colon is not listed, “others” is proposed.',
      options: [
        {
          id: 'lung',
          points: 0,
          label: 'Lung and others of 0',
          definition: 'Lung, osteosarcoma, stomach, bladder, esophagus, pancreas',
        },
        { id: 'liver', points: 1, label: 'Liver and others of 1', definition: 'Liver, gallbladder, unidentified' },
        { id: 'others', points: 2, label: 'Others', definition: 'A primary that no other class names' },
        { id: 'kidney', points: 3, label: 'Kidney, uterus', definition: 'Kidney, uterus' },
        { id: 'rectum', points: 4, label: 'Rectum', definition: 'Rectum' },
        {
          id: 'thyroid',
          points: 5,
          label: 'Thyroid and others of 5',
          definition: 'Thyroid, breast, prostate, carcinoid',
        },
      ],
    },
    {
      id: 'palsy',
      title: 'Palsy',
      question: 'Is there a palsy?',
      help: 'Follows from the Frankel grade.',
      options: [
        { id: 'complete', points: 0, label: 'Complete', definition: 'Frankel A, B' },
        { id: 'incomplete', points: 1, label: 'Incomplete', definition: 'Frankel C, D' },
        { id: 'none', points: 2, label: 'None', definition: 'Frankel E' },
      ],
    },
  ],
  bands: [
    {
      id: 'under6',
      from: 0,
      to: 8,
      label: 'under 6 months',
      meaning: 'Expected survival under 6 months: conservative or palliative treatment.',
      risk: 'high',
    },
    {
      id: 'over6',
      from: 9,
      to: 11,
      label: '6 months or more',
      meaning:
        'Expected survival 6 months or more: palliative surgery; excision exceptionally, for a single lesion without organ metastases.',
      risk: 'mid',
    },
    {
      id: 'over12',
      from: 12,
      to: 15,
      label: 'one year or more',
      meaning: 'Expected survival one year or more: excision.',
      risk: 'low',
    },
  ],
  notes: [
    { title: 'Karnofsky 0', text: 'Karnofsky 0 has no class in this score.' },
    {
      title: 'Another table is in print',
      text: 'An update in the management of spinal metastases describes five parameters; the score has six.',
      source: 'noms-update',
    },
    {
      title: 'Another table is in print',
      text: 'A review of minimally invasive techniques prints the limits “<8” and “>12”, which leave 8 and 12 in neither class.',
      source: 'mis-review',
    },
  ],
} as const satisfies Instrument;
