import type { Instrument } from './definition.ts';

/** Epidural spinal cord compression, the Bilsky scale. Ordered labels, never numbers; positions 0-5. */
export const escc = {
  id: 'escc',
  title: 'ESCC',
  version: 'escc 1',
  subject: 'lesion',
  kind: 'ordinal',
  citation: 'Epidural spinal cord compression scale (Bilsky), on axial T2-weighted MR at the worst level.',
  agreement: 'Agreement between readers of this scale is not stated by any paper at hand.',
  min: 0,
  max: 5,
  items: [
    {
      id: 'grade',
      title: 'ESCC grade',
      question: 'How far does the tumor reach into the canal?',
      help: 'Read the axial T2 image of this lesion at the worst level. Below the conus the scale was not studied.',
      options: [
        { id: '0', points: 0, label: '0', definition: 'Bone only' },
        { id: '1a', points: 1, label: '1a', definition: 'Epidural impingement, no deformation of the thecal sac' },
        { id: '1b', points: 2, label: '1b', definition: 'Deformation of the thecal sac, no cord abutment' },
        { id: '1c', points: 3, label: '1c', definition: 'Deformation with cord abutment, no cord compression' },
        { id: '2', points: 4, label: '2', definition: 'Cord compression, CSF visible' },
        { id: '3', points: 5, label: '3', definition: 'Cord compression, no CSF visible' },
      ],
    },
  ],
  bands: [
    { id: 'low', from: 0, to: 3, label: 'low grade', meaning: 'Grades 0 to 1c: low grade.', risk: 'low' },
    { id: 'high', from: 4, to: 5, label: 'high grade', meaning: 'Grades 2 and 3: high grade.', risk: 'high' },
  ],
  notes: [
    {
      title: 'Where it was studied',
      text: 'The scale was studied on cervical and thoracic levels, not below the conus.',
    },
    {
      title: 'Low and high grade',
      text: 'An update in the management of spinal metastases counts 0 to 1c as low grade, 2 and 3 as high grade.',
      source: 'noms-update',
    },
    { title: 'Ordered labels', text: 'Grades are ordered labels, never numbers: they are not added or averaged.' },
  ],
} as const satisfies Instrument;
