import type { Instrument } from './definition.ts';

/** Spinal Instability Neoplastic Score: one answer set a lesion, 0-18. */
export const sins = {
  id: 'sins',
  title: 'SINS',
  version: 'sins 1',
  subject: 'lesion',
  kind: 'sum',
  citation: 'Spinal Instability Neoplastic Score, Fisher 2010. Reliability: Fourney 2011, 30 cases.',
  agreement:
    'Fourney 2011, 30 cases: total ICC .846 between readers and .886 within a reader; sensitivity 95.7 %, specificity 79.5 %. Between readers, by item: location κ .790, pain .841, bone lesion .244, alignment .456, collapse .462, posterolateral .492.',
  min: 0,
  max: 18,
  items: [
    {
      id: 'location',
      title: 'Location',
      question: 'Where in the spine is the lesion?',
      help: 'Follows from the level. A lesion that spans several levels takes the highest points among them.',
      kappa: 0.79,
      options: [
        { id: 'junctional', points: 3, label: 'Junctional', definition: 'Occiput–C2, C7–T2, T11–L1, L5–S1' },
        { id: 'mobile', points: 2, label: 'Mobile', definition: 'C3–C6, L2–L4' },
        { id: 'semirigid', points: 1, label: 'Semirigid', definition: 'T3–T10' },
        { id: 'rigid', points: 0, label: 'Rigid', definition: 'S2–S5' },
      ],
      wrongCopies: [
        {
          source: 'mis-review',
          text: 'A review of minimally invasive techniques prints the mobile spine as C3–C7. C7 belongs to the junction C7–T2.',
        },
      ],
    },
    {
      id: 'pain',
      title: 'Pain',
      question: 'Is the pain from this lesion mechanical?',
      help: 'Ask whether lying down relieves it and whether movement or loading brings it on. Score the pain of this lesion.',
      kappa: 0.841,
      options: [
        {
          id: 'mechanical',
          points: 3,
          label: 'Mechanical',
          definition: 'Relief with recumbency and/or pain with movement or loading',
        },
        {
          id: 'occasional',
          points: 1,
          label: 'Occasional, not mechanical',
          definition: 'Neither relieved by recumbency nor brought on by movement or loading',
        },
        { id: 'none', points: 0, label: 'Pain-free', definition: 'No pain from this lesion' },
      ],
      wrongCopies: [
        {
          source: 'mis-review',
          text: 'A review of minimally invasive techniques prints this item as “continue / occasional / none”. Constant pain is not the same as mechanical pain.',
        },
      ],
      terms: [
        { term: 'Mechanical pain', text: 'worse upright, relieved by rest: instability' },
        { term: 'Biologic pain', text: 'constant or nocturnal; answers steroids and radiation' },
        { term: 'Radicular pain', text: 'from the compression of a nerve root' },
      ],
    },
    {
      id: 'boneLesion',
      title: 'Bone lesion',
      question: 'What is the quality of the bone lesion?',
      help: 'Judge the quality of the bone in this lesion. Of the six items, it is the one on which readers agree least.',
      kappa: 0.244,
      options: [
        { id: 'lytic', points: 2, label: 'Lytic', definition: 'Osteolytic: bone destruction' },
        { id: 'mixed', points: 1, label: 'Mixed', definition: 'Lytic and blastic' },
        { id: 'blastic', points: 0, label: 'Blastic', definition: 'Osteogenic: bone formation' },
      ],
    },
    {
      id: 'alignment',
      title: 'Alignment',
      question: 'What is the radiographic alignment of the spine?',
      help: 'Judge the alignment at this lesion. A deformity is scored when it is de novo.',
      kappa: 0.456,
      options: [
        {
          id: 'subluxation',
          points: 4,
          label: 'Subluxation or translation',
          definition: 'Subluxation or translation is present',
        },
        {
          id: 'deformity',
          points: 2,
          label: 'De novo deformity',
          definition: 'De novo kyphosis or scoliosis',
        },
        { id: 'normal', points: 0, label: 'Normal', definition: 'Normal alignment' },
      ],
    },
    {
      id: 'collapse',
      title: 'Collapse',
      question: 'How much has the vertebral body collapsed?',
      help: 'Without collapse, ask how much of the body is involved. Exactly 50 % collapse is not defined by the source: the board decides.',
      kappa: 0.462,
      options: [
        { id: 'over50', points: 3, label: 'More than 50 %', definition: 'Collapse of more than half of the body' },
        { id: 'under50', points: 2, label: 'Less than 50 %', definition: 'Collapse of less than half of the body' },
        {
          id: 'involved',
          points: 1,
          label: 'None, over 50 % involved',
          definition: 'No collapse, but more than half of the body is involved',
        },
        {
          id: 'none',
          points: 0,
          label: 'None of these',
          definition: 'No collapse, and not more than half is involved',
        },
      ],
    },
    {
      id: 'posterolateral',
      title: 'Posterolateral',
      question: 'Are the posterolateral elements involved?',
      help: 'Facet, pedicle or costovertebral joint: fracture, or replacement with tumor.',
      kappa: 0.492,
      options: [
        { id: 'bilateral', points: 3, label: 'Bilateral', definition: 'On both sides' },
        { id: 'unilateral', points: 1, label: 'Unilateral', definition: 'On one side' },
        { id: 'none', points: 0, label: 'None', definition: 'Neither side' },
      ],
    },
  ],
  bands: [
    {
      id: 'stable',
      from: 0,
      to: 6,
      label: 'stable',
      meaning: 'Stable. Surgical consultation is advised from 7.',
      risk: 'low',
    },
    {
      id: 'indeterminate',
      from: 7,
      to: 12,
      label: 'potentially unstable',
      meaning: 'Indeterminate, potentially unstable. Surgical consultation is advised.',
      risk: 'mid',
    },
    {
      id: 'unstable',
      from: 13,
      to: 18,
      label: 'unstable',
      meaning: 'Unstable. Surgical consultation is advised.',
      risk: 'high',
    },
  ],
  notes: [
    {
      title: 'How well do readers agree?',
      text: 'Fourney 2011, 30 cases: total ICC .846 between readers and .886 within a reader; sensitivity 95.7 %, specificity 79.5 %.',
      source: 'fourney-2011',
    },
    {
      title: 'One score a lesion',
      text: 'A patient with several lesions has several scores; the worst leads.',
    },
    {
      title: 'Another table is in print',
      text: 'A review of minimally invasive techniques prints the bands “<7 / 8–13 / >=13”, which leave 7 and 8 in no class.',
      source: 'mis-review',
    },
    {
      title: 'Another table is in print',
      text: 'The series of 20 patients with screws and vertebroplasty prints “less than 6 stable, 6–12, greater than 12”.',
      source: 'ppsf-pvp-20',
    },
    {
      title: 'Another table is in print',
      text: 'The series of 52 patients with percutaneous screws calls SINS 8 “unstable”. It is potentially unstable.',
      source: 'miss-52',
    },
  ],
} as const satisfies Instrument;
