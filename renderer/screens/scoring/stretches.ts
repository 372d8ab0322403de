import { placeOf, placesOf, runsOf } from '@spineboard/core/drawings';
import type { Instrument, InstrumentOption, Score } from '@spineboard/core/instruments';

/** A run of neighbouring totals on the scale, in percent of its width. */
export type Run = { left: number; width: number };

/** One of the three stacked stretches: every total still possible under some set of answers. */
export type Stretch = { runs: readonly Run[]; lo: number; hi: number; text: string };

type Totals = Pick<Score, 'values'>;

/** Label of a total: the number, or the grade that stands at that position of an ordinal instrument. */
function labelOf(instrument: Instrument, total: number): string {
  if (instrument.kind === 'sum') return String(total);
  const options: readonly InstrumentOption[] = instrument.items[0]?.options ?? [];
  return options.find((option) => option.points === total)?.label ?? String(total);
}

/** "7–9", "4, 6, 8", "0–3": a range, or single values where there are gaps between few of them. */
export function totalsText(instrument: Instrument, values: readonly number[]): string {
  const lo = values[0];
  const hi = values.at(-1);
  if (lo === undefined || hi === undefined) return '';
  if (lo === hi) return labelOf(instrument, lo);
  const hasGaps = runsOf(values, instrument).length > 1;
  if (hasGaps && values.length <= 4) return values.map((value) => labelOf(instrument, value)).join(', ');
  return `${labelOf(instrument, lo)}–${labelOf(instrument, hi)}`;
}

/** Share of the scale that one total takes, in percent: one unit a possible value. */
export function unitOf(instrument: Instrument): number {
  return 100 / placesOf(instrument);
}

/** Place of `from` to `to`, both included, on the scale. */
export function runOf(instrument: Instrument, from: number, to: number): Run {
  const unit = unitOf(instrument);
  const left = placeOf(instrument, from);
  return { left: left * unit, width: (placeOf(instrument, to) - left + 1) * unit };
}

/** The stretch of a set of totals; values with gaps give one run each. */
export function stretchOf(instrument: Instrument, { values }: Totals): Stretch {
  return {
    runs: runsOf(values, instrument).map(([from, to]) => runOf(instrument, from, to)),
    lo: values[0] ?? instrument.min,
    hi: values.at(-1) ?? instrument.max,
    text: totalsText(instrument, values),
  };
}

/** Where a dotted line drops from one stretch to the next below: its new lower and its new upper end, in percent. */
export function dropsBetween(instrument: Instrument, above: Stretch, below: Stretch): number[] {
  const unit = unitOf(instrument);
  const drops: number[] = [];
  if (below.lo > above.lo) drops.push(placeOf(instrument, below.lo) * unit);
  if (below.hi < above.hi) drops.push((placeOf(instrument, below.hi) + 1) * unit);
  return drops;
}
