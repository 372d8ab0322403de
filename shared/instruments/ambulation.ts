import type { Instrument } from './definition.ts';

/** How the patient gets about, best first. Positions 0-3. */
export const ambulation = {
  id: 'ambulation',
  title: 'Ambulation',
  version: 'ambulation 1',
  subject: 'patient',
  kind: 'ordinal',
  citation:
    'The four grades of “Bone Cement-Augmented Percutaneous Screw Fixation for Malignant Spinal Metastases: Is It Feasible?”, 2017.',
  min: 0,
  max: 3,
  items: [
    {
      id: 'grade',
      title: 'Ambulation',
      question: 'How does the patient get about?',
      help: 'As the patient is today, whatever the cause: pain alone can keep a patient in bed.',
      options: [
        { id: 'independent', points: 0, label: 'Independent', definition: 'Ambulatory without assistance' },
        { id: 'assisted', points: 1, label: 'With assistance', definition: 'Able to walk with assistance' },
        { id: 'wheelchair', points: 2, label: 'Wheelchair', definition: 'Bound to a wheelchair' },
        { id: 'bedridden', points: 3, label: 'Bedridden', definition: 'Bound to the bed' },
      ],
    },
  ],
  bands: [],
  notes: [
    {
      title: 'Definition of the grades',
      text: 'The series of 14 patients names the grades; limits between them, as distance or kind of assistance, are not stated.',
      source: 'cement-14',
    },
    {
      title: 'Another definition is in print',
      text: 'A trial that an update in the management of spinal metastases cites called two steps ambulation.',
      source: 'noms-update',
    },
  ],
} as const satisfies Instrument;
