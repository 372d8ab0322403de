import { InputProblem, type InputIssue } from '../case/input-problem.ts';
import type { Answers, Instrument, InstrumentBand, InstrumentItem, OptionsLeft, Score } from './definition.ts';

/*
 * Sets of totals are bit sets: bit n stands for the total n times the unit of the instrument. Totals stay under 31
 * units, so a set is one integer and adding an unanswered item is one shift a distinct point value instead of an
 * enumeration of completions.
 */

const unitOf = (instrument: Instrument): number => instrument.unit ?? 1;

/** Totals reachable after adding one of `units` to a total of `set`. */
function plus(set: number, units: readonly number[]): number {
  let result = 0;
  for (const each of units) result |= set << each;
  return result;
}

/** Totals of a band, whose limits are points and need not be multiples of the unit. */
function bandMask(band: InstrumentBand, unit: number): number {
  const first = Math.ceil(band.from / unit);
  const last = Math.floor(band.to / unit);
  return (2 ** (last - first + 1) - 1) << first;
}

/** Ids of the bands that a set of totals touches, as a bit set over the position in `instrument.bands`. */
function bandsTouched(instrument: Instrument, set: number): number {
  let touched = 0;
  instrument.bands.forEach((band, position) => {
    if ((set & bandMask(band, unitOf(instrument))) !== 0) touched |= 1 << position;
  });
  return touched;
}

const allowed = (names: readonly string[]): string => names.join(', ');

/** What is wrong with a set of answers: items and options that the instrument does not have. Empty when all is well. */
export function answerProblems(instrument: Instrument, answers: Answers, path: string = instrument.id): InputIssue[] {
  const issues: InputIssue[] = [];
  for (const [itemId, option] of Object.entries(answers)) {
    const item = instrument.items.find((each) => each.id === itemId);
    if (item === undefined) {
      issues.push({
        path: `${path}.${itemId}`,
        message: `"${itemId}" is not an item of ${instrument.title}. Allowed: ${allowed(instrument.items.map((each) => each.id))}`,
      });
    } else if (option !== null && !item.options.some((each) => each.id === option)) {
      issues.push({
        path: `${path}.${itemId}`,
        message: `"${option}" is not an answer to ${instrument.title}, ${item.title.toLowerCase()}. Allowed: ${allowed(item.options.map((each) => each.id))}`,
      });
    }
  }
  return issues;
}

/** Units that an item can still add: one value when answered, those of every option that is left when not. */
function unitsOf(
  item: InstrumentItem,
  unit: number,
  option: string | null | undefined,
  left?: readonly string[],
): readonly number[] {
  const open = option === null || option === undefined;
  const options = open ? optionsOf(item, left) : item.options.filter((each) => each.id === option);
  return options.map((each) => each.points / unit);
}

function optionsOf(item: InstrumentItem, left?: readonly string[]): InstrumentItem['options'] {
  return left === undefined ? item.options : item.options.filter((each) => left.includes(each.id));
}

/** Ascending members of a bit set. */
function members(set: number): number[] {
  const values: number[] = [];
  for (let value = 0; set >>> value !== 0; value++) if ((set >>> value) & 1) values.push(value);
  return values;
}

/**
 * The total of an instrument with its missing answers left open: range, every reachable total, every reachable band.
 * Answers are option ids by item id; absent and null both mean unknown. `left` narrows what an unanswered item can be.
 * Throws {@link InputProblem} on an item or option that the instrument does not have.
 */
export function score(instrument: Instrument, answers: Answers, left: OptionsLeft = {}): Score {
  const problems = answerProblems(instrument, answers);
  if (problems.length > 0) throw new InputProblem(problems);

  const unit = unitOf(instrument);
  const possible = instrument.items.map((item) => unitsOf(item, unit, answers[item.id], left[item.id]));
  const missing = instrument.items.filter((item) => (answers[item.id] ?? null) === null);
  const reachable = possible.reduce(plus, 1);
  const touched = bandsTouched(instrument, reachable);
  const values = members(reachable).map((each) => each * unit);

  const decisive: string[] = [];
  if ((touched & (touched - 1)) !== 0) {
    instrument.items.forEach((item, position) => {
      if (!missing.includes(item)) return;
      const others = possible.reduce((set, units, each) => (each === position ? set : plus(set, units)), 1);
      const settles = optionsOf(item, left[item.id]).some((option) => {
        const bands = bandsTouched(instrument, others << (option.points / unit));
        return (bands & (bands - 1)) === 0;
      });
      if (settles) decisive.push(item.id);
    });
  }

  return {
    instrument: instrument.id,
    lo: values[0] ?? instrument.min,
    hi: values.at(-1) ?? instrument.max,
    values,
    bands: instrument.bands.filter((_, position) => (touched >>> position) & 1),
    missing: missing.map((item) => item.id),
    decisive,
    complete: missing.length === 0,
  };
}

/** Totals that the other items can reach without `item`, as a bit set in units. */
function withoutItem(instrument: Instrument, answers: Answers, item: string): number {
  return instrument.items.reduce(
    (set, each) => (each.id === item ? set : plus(set, unitsOf(each, unitOf(instrument), answers[each.id]))),
    1,
  );
}

/** For each option of one item the bands that stay reachable when it is taken, as positions in `instrument.bands`. */
export function bandsByOption(
  instrument: Instrument,
  answers: Answers,
  item: string,
): readonly { option: string; bands: readonly number[] }[] {
  const others = withoutItem(instrument, answers, item);
  const options = instrument.items.find((each) => each.id === item)?.options ?? [];
  return options.map((option) => ({
    option: option.id,
    bands: members(bandsTouched(instrument, others << (option.points / unitOf(instrument)))),
  }));
}

/**
 * Pairs of bands between which one item alone can move the total, the other answers staying as they are (or as open
 * as they are): `[from, to]`, positions in `instrument.bands`, each pair once with the lower first.
 */
export function bandMoves(
  instrument: Instrument,
  answers: Answers,
  item: string,
): readonly (readonly [number, number])[] {
  const options = instrument.items.find((each) => each.id === item)?.options ?? [];
  const moves = new Map<string, readonly [number, number]>();
  for (const base of members(withoutItem(instrument, answers, item))) {
    const bands = [...new Set(options.map((option) => bandOf(instrument, base * unitOf(instrument) + option.points)))];
    for (const from of bands) for (const to of bands) if (from < to) moves.set(`${from}-${to}`, [from, to]);
  }
  return [...moves.values()];
}

/** Position in `instrument.bands` of a total; -1 outside every band. */
export function bandOf(instrument: Instrument, total: number): number {
  return instrument.bands.findIndex((band) => total >= band.from && total <= band.to);
}
