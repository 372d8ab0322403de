import { NOMS_TABLE } from './table.ts';
import type { NomsDecision } from './types.ts';

/*
 * A world is one complete set of facts. There are 72 of them; what the table says in each is looked up once, so that
 * everything else is set arithmetic over at most 72 entries, however much of a case is unknown.
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

/** Rows as a bit set: bit n is row n. Decisions as a bit set over {@link DECISIONS}. */
type Entry = { rows: number; decisions: number };

export const DECISIONS: readonly NomsDecision[] = [
  'cebrt',
  'stabilization-cebrt',
  'srs',
  'stabilization-srs',
  'decompression-stabilization-srs',
];

function lookUp(world: Omit<World, 'radiation'>): Entry {
  let rows = 0;
  let decisions = 0;
  for (const row of NOMS_TABLE) {
    const applies =
      row.neurologic === world.grade &&
      !(world.grade === 'low' && world.myelopathy === 'yes') &&
      (world.histology === 'unlisted' || row.oncologic === world.histology) &&
      (world.band === 'indeterminate' || row.mechanical === world.band) &&
      (row.systemic === null || row.systemic === world.tolerance);
    if (!applies) continue;
    rows |= 1 << row.row;
    decisions |= 1 << DECISIONS.indexOf(row.decision);
  }
  return { rows, decisions };
}

const key = (world: Omit<World, 'radiation'>): number =>
  (((GRADES.indexOf(world.grade) * 2 + MYELOPATHY.indexOf(world.myelopathy)) * 3 + CLASSES.indexOf(world.histology)) *
    3 +
    BANDS.indexOf(world.band)) *
    2 +
  TOLERANCE.indexOf(world.tolerance);

const ENTRIES: readonly Entry[] = GRADES.flatMap((grade) =>
  MYELOPATHY.flatMap((myelopathy) =>
    CLASSES.flatMap((histology) =>
      BANDS.flatMap((band) => TOLERANCE.map((tolerance) => lookUp({ grade, myelopathy, histology, band, tolerance }))),
    ),
  ),
);

const NO_ENTRY: Entry = { rows: 0, decisions: 0 };

/** What the table says in a world: every row that its facts and the calls still owed by the board leave. */
export function outcome(world: World): Entry {
  return ENTRIES[key(world)] ?? NO_ENTRY;
}

const RADIATED = 1 << DECISIONS.length;

/** One number for everything a board would see differently: decisions, and whether earlier radiation silences the table. */
export function signature(world: World): number {
  return outcome(world).decisions | (world.radiation === 'yes' ? RADIATED : 0);
}

/** True when the table gives exactly one decision in this world and nothing silences it. */
export function isSettled(world: World): boolean {
  const { decisions } = outcome(world);
  return world.radiation === 'none' && decisions !== 0 && (decisions & (decisions - 1)) === 0;
}

/** Every world that a set of possibilities leaves. */
export function worldsOf(possible: Possible): World[] {
  const worlds: World[] = [];
  for (const grade of possible.grade)
    for (const myelopathy of possible.myelopathy)
      for (const histology of possible.histology)
        for (const band of possible.band)
          for (const tolerance of possible.tolerance)
            for (const radiation of possible.radiation)
              worlds.push({ grade, myelopathy, histology, band, tolerance, radiation });
  return worlds;
}

/** Members of a row bit set, ascending. */
export function rowNumbers(rows: number): number[] {
  return NOMS_TABLE.map((row) => row.row).filter((row) => (rows >>> row) & 1);
}

/** Every row of the table that a set of possibilities leaves, as a bit set. */
export function rowsOf(possible: Possible): number {
  return worldsOf(possible).reduce((rows, world) => rows | outcome(world).rows, 0);
}

/** Decisions of a row bit set, in table order. */
export function decisionsOf(rows: number): NomsDecision[] {
  return [...new Set(NOMS_TABLE.filter((row) => (rows >>> row.row) & 1).map((row) => row.decision))];
}
