/** Small statistics of a cohort, pure. `null` where a figure is not defined, never zero. */

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (divided by n - 1), as papers print it after "±"; null under two values. */
export function sampleDeviation(values: readonly number[]): number | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Lowest and highest value; null of nothing. */
export function extent(values: readonly number[]): { lowest: number; highest: number } | null {
  return values.length === 0 ? null : { lowest: Math.min(...values), highest: Math.max(...values) };
}

/** How often each value occurs, in the order of first occurrence. */
export function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** One patient of a survival analysis: time in months (or any unit) to death, or to the last time known to be alive. */
export type FollowedUp = { time: number; died: boolean };

/** What happens at one time of a Kaplan-Meier curve. */
export type SurvivalStep = {
  time: number;
  /** Patients still followed just before this time. */
  atRisk: number;
  deaths: number;
  /** Patients whose follow-up ends here alive: a tick on the curve. */
  censored: number;
  /** Estimated share alive after this time, 0-1. */
  survival: number;
};

export type SurvivalCurve = {
  patients: number;
  deaths: number;
  /** Each time at which someone died or left, ascending. */
  steps: readonly SurvivalStep[];
  /** First time at which half or less are estimated alive; null: not reached. */
  median: number | null;
  /** Longest follow-up; null without patients. Beyond it nothing is known while anyone lives. */
  lastFollowUp: number | null;
};

/** A product of fractions that is a half on paper may lie a few 1e-16 beside it. */
const HALF = 0.5 + 1e-9;

/**
 * Kaplan-Meier estimate. Who leaves at the time of a death was still at risk at it, as is the convention. Throws
 * RangeError on a time that is negative or not a number.
 */
export function kaplanMeier(cohort: readonly FollowedUp[]): SurvivalCurve {
  for (const { time } of cohort) {
    if (!(time >= 0) || !Number.isFinite(time)) throw new RangeError(`${time} is not a length of follow-up`);
  }
  const times = [...new Set(cohort.map((each) => each.time))].toSorted((a, b) => a - b);
  let survival = 1;
  const steps = times.map((time): SurvivalStep => {
    const atRisk = atRiskAt(cohort, time);
    const here = cohort.filter((each) => each.time === time);
    const deaths = here.filter((each) => each.died).length;
    survival *= (atRisk - deaths) / atRisk;
    return { time, atRisk, deaths, censored: here.length - deaths, survival };
  });
  return {
    patients: cohort.length,
    deaths: cohort.filter((each) => each.died).length,
    steps,
    median: steps.find((step) => step.survival <= HALF)?.time ?? null,
    lastFollowUp: times.at(-1) ?? null,
  };
}

/** Number at risk just before `time`: followed at least that long. The row of figures under a curve. */
export function atRiskAt(cohort: readonly FollowedUp[], time: number): number {
  return cohort.filter((each) => each.time >= time).length;
}

/** Share estimated alive at `time`, 0-1; null beyond the follow-up of a curve that has not come down to zero. */
export function survivalAt(curve: SurvivalCurve, time: number): number | null {
  const last = curve.steps.findLast((step) => step.time <= time)?.survival ?? (curve.patients === 0 ? null : 1);
  const beyond = curve.lastFollowUp === null || time > curve.lastFollowUp;
  return beyond && last !== 0 ? null : last;
}
