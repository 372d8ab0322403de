import type { SourceId } from '../instruments/definition.ts';

/**
 * Where a sentence comes from, as the reader sees it. `null` is not stated in the copy at hand; a paper whose copy prints
 * no title is described, and the description says so.
 */
export type Source = { id: SourceId; title: string; authors: string | null; year: number | null };

/** Every source by id: the papers the product is built from and the texts that define the instruments. */
export const SOURCES: Readonly<Record<SourceId, Source>> = {
  'noms-update': {
    id: 'noms-update',
    title: 'An update in the management of spinal metastases',
    authors: 'Joaquim, Powers, Laufer, Bilsky',
    year: null,
  },
  'mis-review': {
    id: 'mis-review',
    title: 'Review of minimally invasive techniques for spine metastases (title not stated)',
    authors: null,
    year: null,
  },
  'miss-52': {
    id: 'miss-52',
    title: 'Percutaneous pedicle screw fixation, series of 52 patients, 2011–2018 (title not stated)',
    authors: null,
    year: null,
  },
  'ppsf-pvp-20': {
    id: 'ppsf-pvp-20',
    title: 'Percutaneous pedicle screws with vertebroplasty, series of 20 patients (title not stated)',
    authors: null,
    year: null,
  },
  'cement-14': {
    id: 'cement-14',
    title: 'Bone Cement-Augmented Percutaneous Screw Fixation for Malignant Spinal Metastases: Is It Feasible?',
    authors: null,
    year: 2017,
  },
  'fisher-2010': { id: 'fisher-2010', title: 'Spinal Instability Neoplastic Score', authors: 'Fisher', year: 2010 },
  'fourney-2011': {
    id: 'fourney-2011',
    title: 'Spinal Instability Neoplastic Score: reliability in 30 cases',
    authors: 'Fourney',
    year: 2011,
  },
  'tokuhashi-2005': { id: 'tokuhashi-2005', title: 'Revised Tokuhashi score', authors: 'Tokuhashi', year: 2005 },
  'tomita-2001': { id: 'tomita-2001', title: 'Tomita score', authors: 'Tomita', year: 2001 },
  bilsky: { id: 'bilsky', title: 'Epidural spinal cord compression scale', authors: 'Bilsky', year: null },
  'frankel-1969': { id: 'frankel-1969', title: 'Frankel grade', authors: 'Frankel', year: null },
  karnofsky: { id: 'karnofsky', title: 'Karnofsky performance status', authors: 'Karnofsky', year: null },
};
