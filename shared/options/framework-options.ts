import {
  AFTER_OPEN_SURGERY,
  cells,
  LIMITED_STABILIZATION,
  noms,
  NOT_DECOMPRESSED,
  review,
  SRS_FRACTURE,
} from './cells.ts';
import type { Cell, TreatmentOption } from './types.ts';

/** cEBRT by histology: what the side-by-side shows once the class is known. */
export const CEBRT_CONTROL = {
  sensitive: noms('Over 80 % at 2 years in radiosensitive histologies'),
  resistant: noms('Under 50 % at 2 years in radioresistant histologies'),
  open: noms('Over 80 % at 2 years in radiosensitive, under 50 % in radioresistant histologies'),
} as const;

const STABILIZED: Cell = noms(
  `Percutaneous cement, percutaneous screws, or open instrumentation; ${LIMITED_STABILIZATION}`,
);
const NOT_TREATED: Cell = {
  text: 'Not treated: radiation does not stabilize. A brace limits autonomy and relieves pain insufficiently',
  sources: ['noms-update', 'mis-review'],
};
/** Walking after cEBRT, whatever the histology. */
export const CEBRT_WALKING = noms('Walking kept in a mean of 81 % (58–100), regained in 6–67 % of non-walkers');
const CEBRT_DOSE = noms('30 Gy in 10');
const SRS_DOSE = noms('16–24 Gy in 1, or 24–30 Gy in 3 (to 5)');
const SRS_CONTROL = noms(
  'Over 90 % with ESCC 0–1c; recurrence 4 % at 3 years (18–24 Gy in 1, 413 patients); control 83.9 % at 2 years (24 Gy in 3, 387 vertebrae)',
);
const SCREW_RISKS: Cell = review('Screws have no effect on the tumor; lysis of the pedicle hides it on fluoroscopy');
const SCREW_STAY: Cell = review('3–4 days after percutaneous screws');
const AFTER_SCREWS: Cell = {
  text: 'From day 7 after percutaneous screws; after 2 weeks in the series of 52',
  sources: ['mis-review', 'miss-52'],
};
const NAVIGATION: Cell = review('Mechanical instability; for screws, pedicles that fluoroscopy shows, or navigation');

/** The five answers of the table. */
export const FRAMEWORK_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'cebrt',
    title: 'cEBRT alone',
    summary: 'Conventional external beam radiotherapy',
    group: 'framework',
    kindOf: [],
    cells: cells({
      purpose: noms('Control of the tumor'),
      cord: noms(NOT_DECOMPRESSED),
      stability: NOT_TREATED,
      dose: CEBRT_DOSE,
      localControl: CEBRT_CONTROL.open,
      result: CEBRT_WALKING,
    }),
  },
  {
    id: 'stabilization-cebrt',
    title: 'Stabilization, then cEBRT',
    summary: 'Cement, percutaneous screws or open instrumentation before conventional radiotherapy',
    group: 'framework',
    kindOf: [],
    cells: cells({
      purpose: noms('Stability first, then control of the tumor'),
      cord: noms(NOT_DECOMPRESSED),
      stability: STABILIZED,
      dose: CEBRT_DOSE,
      localControl: CEBRT_CONTROL.open,
      result: CEBRT_WALKING,
      risks: SCREW_RISKS,
      wants: NAVIGATION,
      radiationStarts: AFTER_SCREWS,
      stay: SCREW_STAY,
    }),
  },
  {
    id: 'srs',
    title: 'SRS alone',
    summary: 'Image-guided stereotactic radiosurgery',
    group: 'framework',
    kindOf: [],
    cells: cells({
      purpose: noms('Control of the tumor, also of a radioresistant one'),
      cord: noms('Not decompressed; needs 2–3 mm between tumor and cord'),
      stability: NOT_TREATED,
      dose: SRS_DOSE,
      localControl: SRS_CONTROL,
      risks: SRS_FRACTURE,
      wants: { text: 'ESCC 0–1c; radioresistant or previously irradiated', sources: ['noms-update', 'mis-review'] },
      mustNot: review('Rapidly progressing deficit (surgery first); instability must be treated first'),
    }),
  },
  {
    id: 'stabilization-srs',
    title: 'Stabilization, then SRS',
    summary: 'Cement, percutaneous screws or open instrumentation before radiosurgery',
    group: 'framework',
    kindOf: [],
    cells: cells({
      purpose: noms('Stability first, then control of the tumor, also of a radioresistant one'),
      cord: noms('Not decompressed; needs 2–3 mm between tumor and cord'),
      stability: STABILIZED,
      dose: SRS_DOSE,
      localControl: SRS_CONTROL,
      risks: review(
        'Vertebral fracture 11–39 % after SRS; screws have no effect on the tumor, lysis hides the pedicle',
      ),
      wants: {
        text: 'ESCC 0–1c; for screws, pedicles that fluoroscopy shows, or navigation',
        sources: ['noms-update', 'mis-review'],
      },
      mustNot: review('Rapidly progressing deficit (surgery first)'),
      radiationStarts: AFTER_SCREWS,
      stay: SCREW_STAY,
    }),
  },
  {
    id: 'decompression-stabilization-srs',
    title: 'Separation surgery, then SRS',
    summary: 'Decompression and stabilization, then image-guided radiosurgery',
    group: 'framework',
    kindOf: [],
    cells: cells({
      purpose: noms('Cord and stability first, then control of a radioresistant tumor'),
      cord: noms('Decompressed, tumor parted from the cord for SRS (2–3 mm)'),
      stability: noms('Pedicle or lateral mass screws, usually two levels above and two below'),
      dose: noms('24–30 Gy in 3, or 16–24 Gy in 1'),
      localControl: noms(
        'Recurrence at 1 year 4.1 % (24–30 Gy in 3), 9.0 % (24 Gy in 1), 22.6 % (30 Gy in 5), 16.4 % overall (186 patients)',
      ),
      risks: {
        text: 'Complications near 25 % in open surgery; vertebral fracture after SRS 11–39 %',
        sources: ['miss-52', 'mis-review'],
      },
      wants: noms(
        'High-grade ESCC with resistant histology; able to tolerate surgery; expected survival over 3 months',
      ),
      mustNot: review('Poor general state'),
      radiationStarts: AFTER_OPEN_SURGERY,
    }),
  },
];
