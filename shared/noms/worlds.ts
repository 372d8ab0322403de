import { NOMS_TABLE } from './table.ts';
import type { AnswerDifference, Leaves, NomsDecision } from './types.ts';

/*
 * A world is one complete set of facts. There are 72 of them; what the table says in each is looked up once. A cube is
 * what a case leaves possible: for each fact a set of values. What the worlds of a cube say together is made once from
 * its two halves, for all 1323 cubes, so that however much of a case is unknown, its answer is one look into a table.
 */

export const GRADES = ['low', 'high'] as const;
export const MYELOPATHY = ['no', 'yes'] as const;
/** `unlisted`: on neither list and not classified by the board. */
export const CLASSES = ['sensitive', 'resistant', 'unlisted'] as const;
/** `indeterminate`: SINS 7-12 without a call of the board. */
export const BANDS = ['stable', 'indeterminate', 'unstable'] as const;
export const TOLERANCE = ['able', 'unable'] as const;
export const RADIATION = ['none', 'yes'] as const;

/** For each fact of the table the values that it can still have, in the order of the lists above. */
export type Possible = {
  grade: readonly (typeof GRADES)[number][];
  myelopathy: readonly (typeof MYELOPATHY)[number][];
  histology: readonly (typeof CLASSES)[number][];
  band: readonly (typeof BANDS)[number][];
  tolerance: readonly (typeof TOLERANCE)[number][];
  radiation: readonly (typeof RADIATION)[number][];
};
export type Dimension = keyof Possible;

export type World = { [D in Dimension]: Possible[D][number] };

/** Dimensions that the rows of the table know; earlier radiation takes their authority and leaves the rows. */
type TableDimension = Exclude<Dimension, 'radiation'>;

export const DECISIONS: readonly NomsDecision[] = [
  'cebrt',
  'stabilization-cebrt',
  'srs',
  'stabilization-srs',
  'decompression-stabilization-srs',
];

const LISTS = { grade: GRADES, myelopathy: MYELOPATHY, histology: CLASSES, band: BANDS, tolerance: TOLERANCE } as const;
/** Where the values of a dimension stand in the index of a cube, one bit a value. */
const SHIFT = { grade: 10, myelopathy: 8, histology: 5, band: 2, tolerance: 0 } as const;
const ALL = { grade: 3, myelopathy: 3, histology: 7, band: 7, tolerance: 3 } as const;
const DIMENSIONS = ['grade', 'myelopathy', 'histology', 'band', 'tolerance'] as const satisfies TableDimension[];

/* An entry is one integer: rows in bits 1-10, decisions from bit 11, then what the worlds have in common. */
const ROWS = 0b111_1111_1110;
const FIRST_DECISION = 11;
const DECISION_BITS = 0b1_1111 << FIRST_DECISION;
/** Every world gives the same decisions. */
const ALIKE = 1 << 16;
/** Some world gives exactly one decision. */
const SOME_SETTLED = 1 << 17;
/** Every world gives exactly one decision. */
const ALL_SETTLED = 1 << 18;

function lookUp(world: Pick<World, TableDimension>): number {
  let entry = 0;
  for (const row of NOMS_TABLE) {
    const applies =
      row.neurologic === world.grade &&
      !(world.grade === 'low' && world.myelopathy === 'yes') &&
      (world.histology === 'unlisted' || row.oncologic === world.histology) &&
      (world.band === 'indeterminate' || row.mechanical === world.band) &&
      (row.systemic === null || row.systemic === world.tolerance);
    if (applies) entry |= (1 << row.row) | (1 << (FIRST_DECISION + DECISIONS.indexOf(row.decision)));
  }
  const decisions = entry & DECISION_BITS;
  const isOne = decisions !== 0 && (decisions & (decisions - 1)) === 0;
  return entry | ALIKE | (isOne ? SOME_SETTLED | ALL_SETTLED : 0);
}

function together(a: number, b: number): number {
  const union = (a | b) & (ROWS | DECISION_BITS | SOME_SETTLED);
  const common = a & b & (ALIKE | ALL_SETTLED);
  return (a & DECISION_BITS) === (b & DECISION_BITS) ? union | common : union | (common & ALL_SETTLED);
}

const maskAt = (cube: number, dimension: TableDimension): number => (cube >>> SHIFT[dimension]) & ALL[dimension];

function worldAt(cube: number): Pick<World, TableDimension> {
  const value = <V>(list: readonly V[], dimension: TableDimension): V => {
    const found = list[Math.log2(maskAt(cube, dimension))];
    if (found === undefined) throw new RangeError(`No value of ${dimension} in ${cube}`);
    return found;
  };
  return {
    grade: value(GRADES, 'grade'),
    myelopathy: value(MYELOPATHY, 'myelopathy'),
    histology: value(CLASSES, 'histology'),
    band: value(BANDS, 'band'),
    tolerance: value(TOLERANCE, 'tolerance'),
  };
}

/** Entries of all cubes by index; every half of a cube has a smaller index than the cube. */
function entries(): Int32Array {
  const table = new Int32Array(1 << 12);
  for (let cube = 0; cube < table.length; cube++) {
    if (DIMENSIONS.some((dimension) => maskAt(cube, dimension) === 0)) continue;
    const wide = DIMENSIONS.find((dimension) => (maskAt(cube, dimension) & (maskAt(cube, dimension) - 1)) !== 0);
    if (wide === undefined) {
      table[cube] = lookUp(worldAt(cube));
      continue;
    }
    const mask = maskAt(cube, wide);
    const lowest = (mask & -mask) << SHIFT[wide];
    const others = cube & ~(ALL[wide] << SHIFT[wide]);
    table[cube] = together(table[others | lowest] ?? 0, table[cube ^ lowest] ?? 0);
  }
  return table;
}
const ENTRIES = entries();

function maskOf<D extends TableDimension>(dimension: D, values: readonly Possible[D][number][]): number {
  const list: readonly string[] = LISTS[dimension];
  return values.reduce((mask, value) => mask | (1 << list.indexOf(value)), 0);
}

function cubeOf(possible: Possible): number {
  return DIMENSIONS.reduce((cube, dimension) => cube | (maskOf(dimension, possible[dimension]) << SHIFT[dimension]), 0);
}

const entryOf = (possible: Possible): number => ENTRIES[cubeOf(possible)] ?? 0;

/** Members of a row bit set, ascending. */
export function rowNumbers(rows: number): number[] {
  return NOMS_TABLE.map((row) => row.row).filter((row) => (rows >>> row) & 1);
}

/** Every row of the table that a set of possibilities leaves, as a bit set: bit n is row n. */
export function rowsOf(possible: Possible): number {
  return entryOf(possible) & ROWS;
}

/** Decisions of a row bit set, in table order. */
export function decisionsOf(rows: number): NomsDecision[] {
  return [...new Set(NOMS_TABLE.filter((row) => (rows >>> row.row) & 1).map((row) => row.decision))];
}

/** The one decision that every world gives while nothing silences the table; null where it is not one, or not sure. */
export function settledDecision(possible: Possible): NomsDecision | null {
  if (possible.radiation.includes('yes')) return null;
  const entry = entryOf(possible);
  if ((entry & ALIKE) === 0 || (entry & ALL_SETTLED) === 0) return null;
  return DECISIONS[31 - Math.clz32(entry & DECISION_BITS) - FIRST_DECISION] ?? null;
}

/** What a set of possibilities leaves: `settled` in one decision, `board` where no world settles, else `open`. */
export function leavesOf(possible: Possible): Leaves {
  if (settledDecision(possible) !== null) return 'settled';
  return possible.radiation.includes('none') && (entryOf(possible) & SOME_SETTLED) !== 0 ? 'open' : 'board';
}

/** True when every world ends in one decision, be it another one in each. */
export function endsInDecision(possible: Possible): boolean {
  return !possible.radiation.includes('yes') && (entryOf(possible) & ALL_SETTLED) !== 0;
}

/** Whether some world is answered differently with `a` than with `b` in one dimension, everything else being the same. */
export function differenceBetween<D extends Dimension>(
  possible: Possible,
  dimension: D,
  a: Possible[D][number],
  b: Possible[D][number],
): AnswerDifference {
  if (a === b) return 'nothing';
  if (dimension === 'radiation') return 'decision';
  return differenceAt(cubeOf(possible), dimension, a, b);
}

const DIFFERENCES: readonly AnswerDifference[] = ['nothing', 'row', 'decision'];
/** Answers found before, by cube without its dimension, and pair of values: few, and the same in every case. */
const compared = new Map<number, number>();

function differenceAt(cube: number, dimension: TableDimension, a: string, b: string): AnswerDifference {
  const list: readonly string[] = LISTS[dimension];
  const shift = SHIFT[dimension];
  const rest = cube & ~(ALL[dimension] << shift);
  const [first, second] = [1 << list.indexOf(a), 1 << list.indexOf(b)];
  const key = ((rest | ((first | second) << shift)) << 3) | DIMENSIONS.indexOf(dimension);
  const known = compared.get(key);
  if (known !== undefined) return DIFFERENCES[known] ?? 'nothing';
  const found = worldsIn(rest, dimension).reduce((worst, world) => {
    const [left, right] = [ENTRIES[world | (first << shift)] ?? 0, ENTRIES[world | (second << shift)] ?? 0];
    const level = (left & DECISION_BITS) !== (right & DECISION_BITS) ? 2 : (left & ROWS) !== (right & ROWS) ? 1 : 0;
    return Math.max(worst, level);
  }, 0);
  compared.set(key, found);
  return DIFFERENCES[found] ?? 'nothing';
}

/** Every world of a cube without one dimension, as indices with that dimension left empty. */
function worldsIn(rest: number, without: TableDimension): number[] {
  return DIMENSIONS.filter((dimension) => dimension !== without).reduce<number[]>(
    (worlds, dimension) => {
      const bits = [1, 2, 4].filter((bit) => (maskAt(rest, dimension) & bit) !== 0);
      return worlds.flatMap((world) => bits.map((bit) => world | (bit << SHIFT[dimension])));
    },
    [0],
  );
}
