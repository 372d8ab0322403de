import type { SourceId } from '../instruments/definition.ts';

/** A dose as its source states it. */
export type StatedDose = { text: string; source: SourceId };

/** What is said of an option once it is chosen, beside its reason: which fields fit it, and the doses that its source states. */
export type OptionFields = {
  /** Levels that are treated. */
  levels: boolean;
  /** Levels that are instrumented. */
  construct: boolean;
  /** Doses to take; null where the option has no dose. */
  doses: readonly StatedDose[] | null;
};

const stated = (...texts: readonly string[]): StatedDose[] => texts.map((text) => ({ text, source: 'noms-update' }));
const CEBRT = stated('30 Gy in 10');
const SRS = stated('16–24 Gy in 1', '24–30 Gy in 3 (to 5)');
const AFTER_SEPARATION = stated('24–30 Gy in 3', '16–24 Gy in 1');
const STEROIDS = stated('10 mg, then 4 mg every 6 hours, tapered as soon as possible');

const NONE: OptionFields = { levels: false, construct: false, doses: null };
const AT_LEVELS: OptionFields = { ...NONE, levels: true };
const SCREWS: OptionFields = { ...NONE, levels: true, construct: true };

/** By the option's id. */
export const OPTION_FIELDS: Readonly<Record<string, OptionFields>> = {
  cebrt: { ...AT_LEVELS, doses: CEBRT },
  'stabilization-cebrt': { ...SCREWS, doses: CEBRT },
  srs: { ...AT_LEVELS, doses: SRS },
  'stabilization-srs': { ...SCREWS, doses: SRS },
  'decompression-stabilization-srs': { ...SCREWS, doses: AFTER_SEPARATION },
  'percutaneous-screws': SCREWS,
  'ppsf-pvp': SCREWS,
  'cement-screws': SCREWS,
  vertebroplasty: AT_LEVELS,
  kyphoplasty: AT_LEVELS,
  'open-instrumentation': SCREWS,
  brace: NONE,
  'cebrt-30-10': { ...AT_LEVELS, doses: CEBRT },
  'srs-single': { ...AT_LEVELS, doses: stated('16–24 Gy in 1') },
  'srs-fractions': { ...AT_LEVELS, doses: stated('24–30 Gy in 3 (to 5)') },
  'separation-surgery': SCREWS,
  'mini-decompression': AT_LEVELS,
  'en-bloc': AT_LEVELS,
  embolization: AT_LEVELS,
  ablation: AT_LEVELS,
  'carbon-implants': { ...NONE, construct: true },
  dexamethasone: { ...NONE, doses: STEROIDS },
  'bone-agents': NONE,
  conservative: NONE,
};

/** The fields of an option of the catalogue; none for one in the board's own words, which says everything in one line. */
export function optionFields(optionId: string | null): OptionFields {
  return (optionId === null ? undefined : OPTION_FIELDS[optionId]) ?? NONE;
}
