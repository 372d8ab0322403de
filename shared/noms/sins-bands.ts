import type { Answers } from '../instruments/definition.ts';
import { sins } from '../instruments/sins.ts';
import { BANDS, type Possible } from './worlds.ts';

/*
 * What answers to missing SINS items do to the bands. Sets of totals are bit sets (bit n is the total n, at most 18), so
 * a set of items is one integer and nothing enumerates their completions.
 */

type Bands = Possible['band'];
export type SinsItem = (typeof sins.items)[number]['id'];
/** What the board called a total of 7-12, if it did. */
type Call = 'stable' | 'unstable' | undefined;

const BAND_TOTALS = sins.bands.map((band) => (2 ** (band.to - band.from + 1) - 1) << band.from);

function plus(totals: number, points: readonly number[]): number {
  return points.reduce((set, each) => set | (totals << each), 0);
}

/** Points that each item can still give. */
function pointsOf(answers: Answers): (readonly number[])[] {
  return sins.items.map((item) => {
    const option = answers[item.id] ?? null;
    return item.options.filter((each) => option === null || each.id === option).map((each) => each.points);
  });
}

function members(set: number): number[] {
  const values: number[] = [];
  for (let value = 0; set >>> value !== 0; value++) if ((set >>> value) & 1) values.push(value);
  return values;
}

function bandOf(total: number, call: Call): Bands[number] {
  const band = BANDS[sins.bands.findIndex((each) => total >= each.from && total <= each.to)] ?? 'indeterminate';
  return band === 'indeterminate' ? (call ?? band) : band;
}

/** Bands, as the board's call leaves them, that a set of totals touches. */
function bandsOf(totals: number, call: Call): Bands {
  const touched = BANDS.filter((_, position) => (totals & (BAND_TOTALS[position] ?? 0)) !== 0);
  if (call === undefined || !touched.includes('indeterminate')) return touched;
  return BANDS.filter((band) => band === call || (band !== 'indeterminate' && touched.includes(band)));
}

/**
 * Bands between which the total moves when one item is answered with `a` instead of `b` and every other item stays as it
 * is, or as open as it is.
 */
export function bandPairs(
  answers: Answers,
  item: string,
  [a, b]: readonly [string, string],
  call: Call,
): (readonly [Bands[number], Bands[number]])[] {
  const position = sins.items.findIndex((each) => each.id === item);
  const options: readonly { id: string; points: number }[] = sins.items[position]?.options ?? [];
  const pointsFor = (id: string): number => options.find((each) => each.id === id)?.points ?? 0;
  const others = pointsOf(answers).reduce((totals, points, at) => (at === position ? totals : plus(totals, points)), 1);
  const pairs = new Map<string, readonly [Bands[number], Bands[number]]>();
  for (const total of members(others)) {
    const pair = [bandOf(total + pointsFor(a), call), bandOf(total + pointsFor(b), call)] as const;
    if (pair[0] !== pair[1]) pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

/** Bands that can be reached by answering items, with the fewest items that can do so, and every choice of so few. */
export type Narrowing = { bands: Bands; items: number; choices: readonly (readonly SinsItem[])[] };

/**
 * For each set of bands that answers to missing items can leave: the smallest sets of items that leave exactly it with
 * some answers. The first entry is what is left without any answer.
 */
export function narrowings(answers: Answers, call: Call): Narrowing[] {
  const points = pointsOf(answers);
  const missing = sins.items.flatMap((item, at) => ((answers[item.id] ?? null) === null ? [{ id: item.id, at }] : []));
  const found = new Map<string, { bands: Bands; items: number; choices: SinsItem[][] }>();
  for (let subset = 0; subset < 1 << missing.length; subset++) {
    const chosen = missing.filter((_, position) => (subset >>> position) & 1);
    const totals = (isChosen: boolean): number =>
      points.reduce((set, each, at) => (chosen.some((item) => item.at === at) === isChosen ? plus(set, each) : set), 1);
    const open = totals(false);
    const reached = new Set<string>();
    for (const total of members(totals(true))) {
      const bands = bandsOf(open << total, call);
      const key = bands.join(' ');
      if (reached.has(key)) continue;
      reached.add(key);
      const choice = chosen.map((item) => item.id);
      const known = found.get(key);
      if (known === undefined || known.items > choice.length) {
        found.set(key, { bands, items: choice.length, choices: [choice] });
      } else if (known.items === choice.length) known.choices.push(choice);
    }
  }
  return [...found.values()];
}
