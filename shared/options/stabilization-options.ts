import {
  AFTER_OPEN_SURGERY,
  CEMENT_MUST_NOT,
  CEMENT_RISKS,
  cells,
  cement14,
  miss52,
  noms,
  NOT_DECOMPRESSED,
  OPEN_SURGERY_RISKS,
  pvp20,
  review,
  TUMOR_UNTOUCHED,
} from './cells.ts';
import type { Cell, TreatmentOption } from './types.ts';

/** Answers of the table with its star: percutaneous cement, percutaneous screws, or open instrumentation. */
const STABILIZATION = ['stabilization-cebrt', 'stabilization-srs'] as const;

const AFTER_SCREWS: Cell = {
  text: 'From day 7; after 2 weeks in the series of 52, versus 30–40 days after open surgery',
  sources: ['mis-review', 'miss-52'],
};

/** Kinds of stabilization, from screws to a brace. The brace is no answer of the table. */
export const STABILIZATION_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'percutaneous-screws',
    title: 'Percutaneous screws',
    summary: 'Percutaneous pedicle screw fixation; adjuvant treatment is needed',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: review('Treats mechanical instability'),
      cord: review(NOT_DECOMPRESSED),
      stability: review('Long construct for mechanical instability'),
      localControl: TUMOR_UNTOUCHED,
      risks: review('Lysis of the pedicle hides it on fluoroscopy (navigation)'),
      wants: review('Mechanical instability; long construct'),
      radiationStarts: AFTER_SCREWS,
      stay: review('3–4 days'),
    }),
  },
  {
    id: 'ppsf-pvp',
    title: 'Percutaneous screws with vertebroplasty',
    summary: 'PPSF + PVP: screws with cement in the fractured body',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: pvp20('Stabilizes a pathological fracture that does not compress the cord'),
      cord: pvp20(NOT_DECOMPRESSED),
      stability: pvp20('Screws and cement in the body, 3 mL median'),
      localControl: TUMOR_UNTOUCHED,
      risks: pvp20('Operation 54.5 min (40–80), blood loss 35 mL (20–50)'),
      wants: pvp20(
        'Pathological fracture from metastasis; no cord or nerve injury, no obvious canal occupation; tolerates surgery; two or more metastases, or refuses more invasive surgery',
      ),
      mustNot: pvp20(
        'Neurological symptoms needing decompression; severe cardiopulmonary disease, coagulopathy, poor condition; fracture of other cause',
      ),
      radiationStarts: review('From day 7 after percutaneous screws'),
    }),
  },
  {
    id: 'cement-screws',
    title: 'Cement-augmented screws',
    summary: 'Percutaneous screws with bone cement, one level above, below and at the lesion',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: cement14('Back pain from an impending pathological fracture'),
      stability: cement14('Screws with cement one level above, one below and at the lesion'),
      localControl: TUMOR_UNTOUCHED,
      risks: cement14('60 min (45–180), under 100 mL; asymptomatic epidural leak in 2 of 14'),
      wants: cement14(
        'Proven malignancy; intractable back pain from an impending pathological fracture (mechanical instability, radioresistant, or pain despite continuous opioids); Tokuhashi below 11; single level T9–L2',
      ),
      mustNot: cement14('Severe deficit such as paraplegia; several spinal metastases; primary spinal tumor'),
      radiationStarts: review('From day 7 after percutaneous screws'),
    }),
  },
  {
    id: 'vertebroplasty',
    title: 'Vertebroplasty',
    summary: 'Cement into a painful body lesion',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: review('Strengthens a painful body'),
      cord: review(NOT_DECOMPRESSED),
      stability: review('Not for overt instability'),
      risks: CEMENT_RISKS,
      wants: review('Painful body lesion'),
      mustNot: CEMENT_MUST_NOT,
    }),
  },
  {
    id: 'kyphoplasty',
    title: 'Kyphoplasty',
    summary: 'Cement into a painful, collapsed body, after a balloon',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: review('Strengthens a painful body that has collapsed'),
      cord: review(NOT_DECOMPRESSED),
      stability: review('Not for overt instability'),
      result: {
        text: 'A randomized trial favors kyphoplasty over conservative care',
        sources: ['mis-review', 'noms-update'],
      },
      risks: CEMENT_RISKS,
      wants: review('Painful body lesion, collapsed'),
      mustNot: CEMENT_MUST_NOT,
    }),
  },
  {
    id: 'open-instrumentation',
    title: 'Open instrumentation',
    summary: 'Screws and rods through an open approach',
    group: 'stabilization',
    kindOf: STABILIZATION,
    cells: cells({
      purpose: noms('Treats mechanical instability'),
      risks: OPEN_SURGERY_RISKS,
      wants: noms('Mechanical instability; able to tolerate surgery; expected survival over 3 months'),
      mustNot: review('Poor general state'),
      radiationStarts: AFTER_OPEN_SURGERY,
    }),
  },
  {
    id: 'brace',
    title: 'Brace',
    summary: 'External support',
    group: 'stabilization',
    kindOf: [],
    cells: cells({
      purpose: review('Supports from outside, without an operation'),
      stability: review('Can limit the mechanical stress'),
      result: review('Relieves pain insufficiently'),
      risks: review('Limits autonomy'),
      wants: review('Asymptomatic or non-threatening lesion'),
    }),
  },
];

/** Implants of another material: no kind of its own, chosen with the screws. */
export const IMPLANT_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'carbon-implants',
    title: 'Carbon/PEEK implants',
    summary: 'Screws and rods that make way for radiotherapy',
    group: 'adjunct',
    kindOf: [],
    cells: cells({
      purpose: miss52('Make radiotherapy after the operation easier'),
      result: miss52('Used in 2 of 52 patients; no result of their own is given'),
      wants: miss52('Planned postoperative radiotherapy'),
    }),
  },
];
