import { bandMoves, bandsByOption } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { bandsAfterCall, type NomsFacts } from './facts.ts';
import { bandPairs } from './sins-bands.ts';
import type { AnswerDifference, FactId, Leaves } from './types.ts';
import {
  BANDS,
  CLASSES,
  differenceBetween,
  GRADES,
  leavesOf,
  MYELOPATHY,
  RADIATION,
  rowsOf,
  TOLERANCE,
  type Dimension,
  type Possible,
} from './worlds.ts';

/** One value that a fact could have instead, with the rows that this leaves. */
export type Alternative = {
  value: string;
  /** Bit set: bit n is row n. */
  rows: number;
  /** One decision follows, whatever else is missing. */
  settles: boolean;
  leaves: Leaves;
  /**
   * The largest difference to a value that the fact can have now, over everything that the other missing facts may turn
   * out to be. For a known fact that is its present value, for a missing one any other of its values.
   */
  differs: AnswerDifference;
};

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

const RANK: Readonly<Record<AnswerDifference, number>> = { nothing: 0, row: 1, decision: 2 };

/** The largest of some differences. */
export function largest(differences: readonly AnswerDifference[]): AnswerDifference {
  return differences.reduce<AnswerDifference>((worst, each) => (RANK[each] > RANK[worst] ? each : worst), 'nothing');
}

const alternative = (value: string, possible: Possible, differs: AnswerDifference): Alternative => {
  const leaves = leavesOf(possible);
  return { value, rows: rowsOf(possible), settles: leaves === 'settled', leaves, differs };
};

/** A value of one dimension in place of what is possible there now. */
function valueOf<D extends Dimension>(
  possible: Possible,
  dimension: D,
  value: Possible[D][number],
  now: readonly Possible[D][number][] = possible[dimension],
): Alternative {
  const differs = largest(now.map((each) => differenceBetween(possible, dimension, each, value)));
  return alternative(value, { ...possible, [dimension]: [value] }, differs);
}

/** Whether a missing fact decides: some two of its values give different decisions. */
const decides = (alternatives: readonly Alternative[]): boolean =>
  alternatives.some((each) => each.differs === 'decision');

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
    .map((value) => valueOf<D>(possible, dimension, value));
  return {
    id,
    path,
    missing,
    board: false,
    matters: missing ? decides(alternatives) : alternatives.some((each) => each.rows !== present),
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
    .map((value) => valueOf(possible, 'histology', value));
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
      valueOf(possible, 'radiation', value),
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
      const differs = differenceBetween(possible, 'band', call ?? 'indeterminate', value);
      return alternative(value, { ...possible, band: bandsAfterCall(bands, called) }, differs);
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
  const call = lesion?.stabilityByBoard?.call;
  const options = bandsByOption(sins, answers, item);
  const now = missing ? options.map((each) => each.option) : [option];
  // Where no answer moves the band, none moves the row.
  const moves = bandMoves(sins, answers, item).length > 0;
  const differs = (value: string): AnswerDifference =>
    largest(
      now.flatMap((each) =>
        bandPairs(answers, item, [each, value], call).map(([a, b]) => differenceBetween(possible, 'band', a, b)),
      ),
    );
  const alternatives = options
    .filter((each) => each.option !== option)
    .map((each) =>
      alternative(each.option, { ...possible, band: after(each.bands) }, moves ? differs(each.option) : 'nothing'),
    );
  return {
    id: 'sins',
    item,
    path: sinsPath(facts, item),
    missing,
    board: false,
    matters: missing ? decides(alternatives) : alternatives.some((each) => each.rows !== present),
    alternatives,
  };
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

/** SINS as the table sees it: the bands that missing items leave open, or the other ones of a known band. */
export function bandEffect(facts: NomsFacts): Effect {
  const { bands, possible, lesion, index } = facts;
  const missing = bands.length > 1;
  const present = rowsOf(possible);
  const seen = (band: Possible['band'][number]): Possible['band'][number] => bandsAfterCall([band], lesion)[0] ?? band;
  const alternatives = BANDS.filter((band) => bands.includes(band) === missing).map((band) => ({
    ...valueOf(possible, 'band', seen(band), bands.map(seen)),
    value: band,
  }));
  return {
    id: 'sins',
    path: lesion === null ? 'lesions' : `lesions.${index}.sins`,
    missing,
    board: false,
    matters: missing ? decides(alternatives) : alternatives.some((each) => each.rows !== present),
    alternatives,
  };
}

/**
 * Another histology in place of one on neither list, whether the board called that one or not; null where the histology
 * is listed or missing, which {@link effectsOf} covers.
 */
export function otherHistology(facts: NomsFacts): Effect | null {
  if (facts.histologyState === 'listed' || facts.histologyState === 'unknown') return null;
  const present = rowsOf(facts.possible);
  const alternatives = (['sensitive', 'resistant'] as const).map((value) =>
    valueOf(facts.possible, 'histology', value),
  );
  return {
    id: 'histology',
    path: 'primary.histology',
    missing: false,
    board: false,
    matters: alternatives.some((each) => each.rows !== present),
    alternatives,
  };
}
