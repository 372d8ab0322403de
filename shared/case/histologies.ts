import type { Code } from './codes.ts';

/**
 * Primary tumors and what each source calls them. `null` means that the source does not list this
 * primary: the board is asked, nothing is guessed.
 *
 * Sources: revised Tokuhashi 2005 (primary site item), Tomita 2001 (growth), NOMS (radiosensitivity,
 * "An update in the management of spinal metastases").
 */
export type TokuhashiPrimaryPoints = 0 | 1 | 2 | 3 | 4 | 5;
export type TomitaGrowth = 'slow' | 'moderate' | 'rapid';
export type Radiosensitivity = 'sensitive' | 'resistant';

export type Histology = {
  id: string;
  /** As shown in lists and in the minutes, sentence case. */
  name: string;
  /** Points of the Tokuhashi primary item, or null where it is not listed. */
  tokuhashi: TokuhashiPrimaryPoints | null;
  /** Tomita growth class, or null where it is not listed. */
  tomita: TomitaGrowth | null;
  /** NOMS radiosensitivity, or null where it is on neither list. */
  radiosensitivity: Radiosensitivity | null;
  /** Listed as hypervascular (renal, thyroid, hepatocellular): embolization before decompression. */
  hypervascular: boolean;
  /** Codes of the primary in a code system; empty where no authoritative code is known. */
  codes: readonly Code[];
  /** What the board has to know about this entry, where the sources leave something open. */
  note?: string;
};

const h = (
  id: string,
  name: string,
  tokuhashi: TokuhashiPrimaryPoints | null,
  tomita: TomitaGrowth | null,
  radiosensitivity: Radiosensitivity | null,
  extra: { hypervascular?: boolean; note?: string } = {},
): Histology => ({ id, name, tokuhashi, tomita, radiosensitivity, hypervascular: false, codes: [], ...extra });

const OTHERS = 'Tokuhashi names it in no class, so it counts under his class “others”: 2 points.';

export const HISTOLOGIES = [
  h('breast', 'Breast', 5, 'slow', 'sensitive'),
  h('prostate', 'Prostate', 5, 'slow', 'sensitive'),
  h('lung-nonsmall', 'Lung, non-small-cell', 0, 'rapid', 'resistant'),
  h('lung-small', 'Lung, small-cell', 0, 'rapid', null, {
    note: 'Small-cell lung is not non-small-cell lung: not listed by NOMS, the board classifies.',
  }),
  h('renal', 'Renal cell', 3, 'moderate', 'resistant', { hypervascular: true }),
  h('thyroid', 'Thyroid', 5, 'slow', 'resistant', { hypervascular: true }),
  h('hepatocellular', 'Hepatocellular', 1, 'rapid', 'resistant', { hypervascular: true }),
  h('colon', 'Colon', null, 'rapid', 'resistant', {
    note: 'Colon is not listed by Tokuhashi (rectum is): choose explicitly, “others” is proposed.',
  }),
  h('rectum', 'Rectum', 4, null, null, {
    note: 'Tomita and NOMS list colon only: not listed by either, the board classifies.',
  }),
  h('melanoma', 'Melanoma', 2, null, 'resistant', { note: `${OTHERS} Not listed by Tomita.` }),
  h('myeloma', 'Multiple myeloma', 2, null, 'sensitive', { note: `${OTHERS} Not listed by Tomita.` }),
  h('lymphoma', 'Lymphoma', 2, null, 'sensitive', { note: `${OTHERS} Not listed by Tomita.` }),
  h('seminoma', 'Seminoma', 2, null, 'sensitive', { note: `${OTHERS} Not listed by Tomita.` }),
  h('ovary', 'Ovary', 2, null, 'sensitive', { note: `${OTHERS} Not listed by Tomita.` }),
  h('neuroendocrine', 'Neuroendocrine', null, null, 'sensitive', {
    note: 'Tokuhashi lists carcinoid only: choose explicitly. Not listed by Tomita.',
  }),
  h('carcinoid', 'Carcinoid', 5, null, null, {
    note: 'NOMS lists neuroendocrine carcinomas: whether this is one, the board classifies. Not listed by Tomita.',
  }),
  h('sarcoma', 'Sarcoma', null, null, 'resistant', {
    note: 'Tokuhashi lists osteosarcoma only: choose explicitly for another sarcoma. Not listed by Tomita.',
  }),
  h('osteosarcoma', 'Osteosarcoma', 0, null, 'resistant', { note: 'A sarcoma for NOMS. Not listed by Tomita.' }),
  h('stomach', 'Stomach', 0, 'rapid', null, { note: 'Not listed by NOMS: the board classifies.' }),
  h('bladder', 'Bladder', 0, null, null, { note: 'Not listed by Tomita and NOMS: the board classifies.' }),
  h('esophagus', 'Esophagus', 0, null, null, { note: 'Not listed by Tomita and NOMS: the board classifies.' }),
  h('pancreas', 'Pancreas', 0, null, null, { note: 'Not listed by Tomita and NOMS: the board classifies.' }),
  h('gallbladder', 'Gallbladder', 1, null, null, { note: 'Not listed by Tomita and NOMS: the board classifies.' }),
  h('liver', 'Liver, other than hepatocellular', 1, 'rapid', null, {
    note: 'NOMS lists hepatocellular carcinoma only: not listed, the board classifies.',
  }),
  h('uterus', 'Uterus', 3, 'moderate', null, { note: 'Not listed by NOMS: the board classifies.' }),
  h('cervix', 'Cervix', null, null, null, {
    note: 'Not listed by Tokuhashi, Tomita and NOMS (the first two list the uterus): choose explicitly.',
  }),
  h('unknown-primary', 'Primary unknown', 1, 'rapid', null, {
    note: 'Not listed by NOMS. Biopsy when no primary is known, unless an acute deficit forces surgery first.',
  }),
  h('other', 'Other, named in the text', null, null, null, {
    note: 'Whether a source lists it depends on what the text names: choose explicitly.',
  }),
] as const satisfies readonly Histology[];

export type HistologyId = (typeof HISTOLOGIES)[number]['id'];
export const HISTOLOGY_IDS: readonly string[] = HISTOLOGIES.map((entry) => entry.id);

/** The entry of a primary; throws RangeError on an id that is not in the table. */
export function histology(id: string): Histology {
  const found = HISTOLOGIES.find((entry) => entry.id === id);
  if (found === undefined) throw new RangeError(`Unknown histology "${id}"`);
  return found;
}
