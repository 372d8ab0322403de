import { cells, noms, NOT_DECOMPRESSED, review, SRS_FRACTURE } from './cells.ts';
import { CEBRT_CONTROL, CEBRT_WALKING } from './framework-options.ts';
import type { Cell, TreatmentOption } from './types.ts';

const WITH_SRS = ['srs', 'stabilization-srs', 'decompression-stabilization-srs'] as const;

const RADIATION_DOES_NOT_STABILIZE = noms('Not treated: radiation does not stabilize');
const MARGIN = noms('Not decompressed; needs 2–3 mm between tumor and cord');
const SRS_WANTS: Cell = {
  text: 'ESCC 0–1c; radioresistant or previously irradiated',
  sources: ['noms-update', 'mis-review'],
};
const SRS_MUST_NOT = review('Rapidly progressing deficit (surgery first); instability must be treated first');

/** Schedules of radiation, each with the results that its source gives for it. */
export const RADIATION_OPTIONS: readonly TreatmentOption[] = [
  {
    id: 'cebrt-30-10',
    title: 'cEBRT, 30 Gy in 10',
    summary: 'Conventional external beam radiotherapy',
    group: 'radiation',
    kindOf: ['cebrt', 'stabilization-cebrt'],
    cells: cells({
      purpose: noms('Control of the tumor'),
      cord: noms(NOT_DECOMPRESSED),
      stability: RADIATION_DOES_NOT_STABILIZE,
      dose: noms('30 Gy in 10'),
      localControl: CEBRT_CONTROL.open,
      result: CEBRT_WALKING,
    }),
  },
  {
    id: 'srs-single',
    title: 'SRS, 16–24 Gy in 1',
    summary: 'Radiosurgery in a single fraction',
    group: 'radiation',
    kindOf: WITH_SRS,
    cells: cells({
      purpose: noms('Control of the tumor, also of a radioresistant one'),
      cord: MARGIN,
      stability: RADIATION_DOES_NOT_STABILIZE,
      dose: noms('16–24 Gy in 1'),
      localControl: noms(
        'Recurrence 4 % at 3 years (18–24 Gy in 1, 413 patients); after separation surgery 9.0 % at 1 year (24 Gy in 1)',
      ),
      risks: SRS_FRACTURE,
      wants: SRS_WANTS,
      mustNot: SRS_MUST_NOT,
    }),
  },
  {
    id: 'srs-fractions',
    title: 'SRS, 24–30 Gy in 3 (to 5)',
    summary: 'Radiosurgery in a few fractions',
    group: 'radiation',
    kindOf: WITH_SRS,
    cells: cells({
      purpose: noms('Control of the tumor, also of a radioresistant one'),
      cord: MARGIN,
      stability: RADIATION_DOES_NOT_STABILIZE,
      dose: noms('24–30 Gy in 3 (to 5)'),
      localControl: noms(
        'Control 83.9 % at 2 years (24 Gy in 3, 387 vertebrae); after separation surgery recurrence at 1 year 4.1 % (24–30 Gy in 3), 22.6 % (30 Gy in 5)',
      ),
      risks: SRS_FRACTURE,
      wants: SRS_WANTS,
      mustNot: SRS_MUST_NOT,
    }),
  },
];
