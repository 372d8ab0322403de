import type { SeriesId, SeriesMatch } from './series-types.ts';

type Series = Pick<SeriesMatch, 'title' | 'source' | 'patients' | 'options'>;

/** The published series by their source: what was done, in how many patients, and the options that this is. */
export const SERIES: Readonly<Record<SeriesId, Series>> = {
  'miss-52': {
    title: 'Percutaneous screws, with mini-decompression where the cord is compressed',
    source: 'miss-52',
    patients: 52,
    options: ['percutaneous-screws', 'mini-decompression'],
  },
  'ppsf-pvp-20': {
    title: 'Percutaneous screws with vertebroplasty',
    source: 'ppsf-pvp-20',
    patients: 20,
    options: ['ppsf-pvp'],
  },
  'cement-14': {
    title: 'Cement-augmented percutaneous screws',
    source: 'cement-14',
    patients: 14,
    options: ['cement-screws'],
  },
};
