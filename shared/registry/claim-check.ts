import { NOT_STATED } from './claim-words.ts';
import { extent } from './statistics.ts';

/** A statement of a paper beside what its own patient table says. */
export type ClaimCheck = {
  cohort: 'cement-14' | 'ppsf-pvp-20';
  /** Id of the claim in the cohort's list. */
  id: string;
  /** As the paper states it. */
  claim: string;
  verdict: 'holds' | 'does-not-hold' | 'not-computable';
  /** What the rows give, in words; null where the table holds nothing on it. */
  computed: string | null;
  /** What a reader has to know beside the figures; empty where nothing. */
  note: string;
};

export type Finding = Pick<ClaimCheck, 'verdict' | 'computed' | 'note'>;

/** A finding that depends on whether the rows bear the claim out. */
export const compared = (holds: boolean, computed: string, note = ''): Finding => ({
  verdict: holds ? 'holds' : 'does-not-hold',
  computed,
  note,
});

export const notInTable = (note = '', computed: string | null = null): Finding => ({
  verdict: 'not-computable',
  computed,
  note,
});

/** With so many decimals, as the paper prints it; "not stated" for what is not defined. */
export function decimals(value: number | null, digits: number): string {
  return value === null ? NOT_STATED : value.toFixed(digits);
}

/** "4–15". */
export function spread(values: readonly number[]): string {
  const range = extent(values);
  return range === null ? NOT_STATED : `${range.lowest}–${range.highest}`;
}

/** "T9 1, T10 1": counts in a given order. */
export function counts<T extends string>(tallied: ReadonlyMap<T, number>, order: readonly T[]): string {
  return order.map((each) => `${each} ${tallied.get(each) ?? 0}`).join(', ');
}

/** Whole percent: "86 %". */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}
