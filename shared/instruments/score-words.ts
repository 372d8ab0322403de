/** Words around a total: beside its bar, and as a screen reader says it. */
export const SCORE_WORDS = {
  unknown: 'unknown',
  or: ' or ',
  commaOr: ', or ',
  range: (lo: number, hi: number) => `${lo} to ${hi}`,
  of: (total: string, max: number) => `${total} of ${max}`,
  whateverIsMissing: (band: string) => `${band} whatever is missing`,
  inEveryCase: (band: string) => `${band} in every case`,
  recordedAsTotal: 'recorded as a total',
  notYetKnown: 'not yet known',
  nothingKnown: 'nothing known yet',
  missing: (items: string) => `missing ${items}`,
  isMissing: (items: string) => `${items} missing`,
} as const;

/** How many bands can still come out, by their number; an instrument without bands says nothing. */
export const OPEN_BANDS = ['', 'band holds', 'two bands open', 'three bands open', 'four bands open'] as const;
