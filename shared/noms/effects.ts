import { bandMoves, bandsByOption } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { bandsAfterCall, type NomsFacts } from './facts.ts';
import {
  BANDS,
  CLASSES,
  GRADES,
  isSettled,
  MYELOPATHY,
  RADIATION,
  rowsOf,
  signature,
  TOLERANCE,
  worldsOf,
  type Dimension,
  type Possible,
} from './worlds.ts';

export type FactId =
  | 'escc'
  | 'myelopathy'
  | 'histology'
  | 'histologyClass'
  | 'sins'
  | 'stability'
  | 'tolerance'
  | 'radiation';

/** One value that a fact could have instead, with the rows that this leaves. */
export type Alternative = { value: string; rows: number; settles: boolean };

/** One fact of the table: whether it is missing, and what each other value of it would do. */
export type Effect = {
  id: FactId;
  /** SINS item, where the fact is one. */
  item?: string;
  path: string;
  missing: boolean;
  /** A call that only the board can make. */
  board: boolean;
  /**
   * Missing: whether its value can make a difference to the answer, whatever the other missing facts turn out to be.
   * Known: whether another value leaves other rows, or silences the table.
   */
  matters: boolean;
  /** Values other than the present one; for a missing fact all of them. */
  alternatives: readonly Alternative[];
};

/** True when two possible worlds that differ only in this fact are answered differently. */
function makesDifference<D extends Dimension>(
  possible: Possible,
  dimension: D,
  pairs: readonly (readonly [Possible[D][number], Possible[D][number]])[],
): boolean {
  if (pairs.length === 0) return false;
  const first = possible[dimension][0];
  if (first === undefined) return false;
  const rest = worldsOf({ ...possible, [dimension]: [first] });
  return rest.some((world) =>
    pairs.some(([a, b]) => signature({ ...world, [dimension]: a }) !== signature({ ...world, [dimension]: b })),
  );
}

function pairsOf<V>(values: readonly V[]): (readonly [V, V])[] {
  return values.flatMap((a, position) => values.slice(position + 1).map((b) => [a, b] as const));
}

const alternative = (value: string, possible: Possible): Alternative => ({
  value,
  rows: rowsOf(possible),
  settles: settlesAll(possible),
});

function settlesAll(possible: Possible): boolean {
  const worlds = worldsOf(possible);
  const [first] = worlds;
  return first !== undefined && worlds.every((world) => isSettled(world) && signature(world) === signature(first));
}

/** A fact with one value a dimension: ESCC grade, myelopathy, histology, tolerance. */
function plainEffect<D extends 'grade' | 'myelopathy' | 'histology' | 'tolerance'>(
  facts: NomsFacts,
  id: FactId,
  path: string,
  dimension: D,
  values: Possible[D],
  missing: boolean,
): Effect {
  const { possible } = facts;
  const present = rowsOf(possible);
  const alternatives = values
    .filter((value) => missing || !possible[dimension].some((known) => known === value))
    .map((value) => alternative(value, { ...possible, [dimension]: [value] }));
  return {
    id,
    path,
    missing,
    board: false,
    matters: missing
      ? makesDifference(possible, dimension, pairsOf(possible[dimension]))
      : alternatives.some((each) => each.rows !== present),
    alternatives,
  };
}

function histologyEffect(facts: NomsFacts): Effect {
  const { histologyState: state, possible } = facts;
  if (state === 'listed' || state === 'unknown') {
    return plainEffect(facts, 'histology', 'primary.histology', 'histology', CLASSES, state === 'unknown');
  }
  const present = rowsOf(possible);
  const calls = (['sensitive', 'resistant'] as const)
    .filter((value) => state === 'unlisted' || !possible.histology.includes(value))
    .map((value) => alternative(value, { ...possible, histology: [value] }));
  return {
    id: 'histologyClass',
    path: 'primary.radiosensitivityByBoard',
    missing: false,
    board: state === 'unlisted',
    matters: calls.some((each) => each.rows !== present),
    alternatives: calls,
  };
}

/** Earlier radiation leaves the rows as they are and takes their authority: the table does not speak of it. */
function radiationEffect(facts: NomsFacts, path: string): Effect {
  const { possible } = facts;
  const missing = possible.radiation.length > 1;
  return {
    id: 'radiation',
    path,
    missing,
    board: false,
    matters: true,
    alternatives: RADIATION.filter((value) => missing || !possible.radiation.includes(value)).map((value) =>
      alternative(value, { ...possible, radiation: [value] }),
    ),
  };
}

function stabilityEffect(facts: NomsFacts, path: string): Effect | null {
  const { bands, possible, lesion } = facts;
  if (lesion === null || !bands.includes('indeterminate')) return null;
  const call = lesion.stabilityByBoard?.call ?? null;
  const present = rowsOf(possible);
  const alternatives = (['stable', 'unstable'] as const)
    .filter((value) => value !== call)
    .map((value) => {
      const called = { ...lesion, stabilityByBoard: { call: value, by: '' } };
      return alternative(value, { ...possible, band: bandsAfterCall(bands, called) });
    });
  return {
    id: 'stability',
    path,
    missing: false,
    board: call === null,
    matters: alternatives.some((each) => each.rows !== present),
    alternatives,
  };
}

/** Where in the record a SINS item is answered: at the fact it is derived from, else among the lesion's answers. */
function sinsPath(facts: NomsFacts, item: string): string {
  if (facts.lesion === null) return 'lesions';
  const answer = facts.resolved.find((each) => each.item === item);
  const given = answer?.origin === 'given' || answer?.origin === 'overridden';
  if (item === 'location' && !given) return `lesions.${facts.index}.levels`;
  if (item === 'pain' && answer?.origin === 'derived') return 'pain.type';
  return `lesions.${facts.index}.sins.${item}`;
}

function sinsEffect(facts: NomsFacts, item: string): Effect {
  const { possible, answers, lesion } = facts;
  const option = answers[item] ?? null;
  const missing = option === null;
  const present = rowsOf(possible);
  const after = (bands: readonly number[]): Possible['band'] =>
    bandsAfterCall(
      BANDS.filter((_, position) => bands.includes(position)),
      lesion,
    );
  const alternatives = bandsByOption(sins, answers, item)
    .filter((each) => each.option !== option)
    .map((each) => alternative(each.option, { ...possible, band: after(each.bands) }));
  return {
    id: 'sins',
    item,
    path: sinsPath(facts, item),
    missing,
    board: false,
    matters: missing ? sinsMatters(facts, item) : alternatives.some((each) => each.rows !== present),
    alternatives,
  };
}

function sinsMatters(facts: NomsFacts, item: string): boolean {
  const call = facts.lesion?.stabilityByBoard?.call;
  const asCalled = (position: number): Possible['band'][number] => {
    const band = BANDS[position] ?? 'indeterminate';
    return band === 'indeterminate' && call !== undefined ? call : band;
  };
  const pairs = bandMoves(sins, facts.answers, item).map(([a, b]) => [asCalled(a), asCalled(b)] as const);
  return makesDifference(facts.possible, 'band', pairs);
}

/** What every fact of the table would do, known or missing, in the order N, O, M, S. */
export function effectsOf(facts: NomsFacts): Effect[] {
  const { possible, index, lesion } = facts;
  const at = (field: string): string => (lesion === null ? 'lesions' : `lesions.${index}.${field}`);
  const stability = stabilityEffect(facts, at('stabilityByBoard'));
  return [
    plainEffect(facts, 'escc', at('escc'), 'grade', GRADES, possible.grade.length > 1),
    plainEffect(facts, 'myelopathy', 'neurology.myelopathy', 'myelopathy', MYELOPATHY, possible.myelopathy.length > 1),
    histologyEffect(facts),
    ...sins.items.map((item) => sinsEffect(facts, item.id)),
    ...(stability === null ? [] : [stability]),
    plainEffect(facts, 'tolerance', 'systemic.toleratesSurgery', 'tolerance', TOLERANCE, possible.tolerance.length > 1),
    radiationEffect(facts, at('priorRadiation')),
  ];
}
