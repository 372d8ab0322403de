import { histology, LEVELS, type CaseRecord, type Lesion } from '@spineboard/core/case';
import { answersOf, resolveAnswers, sins } from '@spineboard/core/instruments';
import type { NomsState } from '@spineboard/core/noms';

/*
 * The framework once more, written from the paper without the product's own code, and slow: every completion of every
 * missing fact is made, and the answer is what all of them say together.
 */

type Band = 'stable' | 'between' | 'unstable';
export type Completion = {
  grade: 'low' | 'high';
  myelopathy: boolean;
  histology: 'sensitive' | 'resistant' | 'neither';
  band: Band;
  able: boolean;
  radiated: boolean;
};

/** Table 1 of the paper as it is printed, one line a row: grade, histology, stability, tolerance, answer. */
const PRINTED = `
1 low sensitive stable -- cEBRT
2 low sensitive unstable -- S+cEBRT
3 high sensitive stable -- cEBRT
4 high sensitive unstable -- S+cEBRT
5 low resistant stable -- SRS
6 low resistant unstable -- S+SRS
7 high resistant stable able D+S+SRS
8 high resistant stable unable cEBRT
9 high resistant unstable able D+S+SRS
10 high resistant unstable unable S+cEBRT`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

export const DECISION: Readonly<Record<string, string>> = {
  cEBRT: 'cebrt',
  'S+cEBRT': 'stabilization-cebrt',
  SRS: 'srs',
  'S+SRS': 'stabilization-srs',
  'D+S+SRS': 'decompression-stabilization-srs',
};

export function says({ grade, myelopathy, histology: kind, band, able }: Completion): {
  rows: number[];
  answers: string;
} {
  const rows = PRINTED.filter(([, g, h, m, s]) => {
    if (g !== grade || (grade === 'low' && myelopathy)) return false;
    if (kind !== 'neither' && h !== kind) return false;
    if (band !== 'between' && m !== band) return false;
    return s === '--' || s === (able ? 'able' : 'unable');
  });
  return {
    rows: rows.map(([row]) => Number(row)),
    answers: [...new Set(rows.map((row) => row[5]))].toSorted((a, b) => String(a).localeCompare(String(b))).join('|'),
  };
}

export const bandOfTotal = (total: number): Band => (total <= 6 ? 'stable' : total <= 12 ? 'between' : 'unstable');

const sum = (set: Record<string, number>): number => Object.values(set).reduce((a, b) => a + b, 0);

const totals = new Map<string, { bands: Set<Band>; moves: Map<string, Set<string>> }>();

/** Bands of every completion of a SINS, and for each missing item the pairs of bands it alone moves between. */
function sinsCompletions(answers: Readonly<Record<string, string | null>>) {
  const key = JSON.stringify(answers);
  const known = totals.get(key);
  if (known !== undefined) return known;
  let sets: Record<string, number>[] = [{}];
  for (const item of sins.items) {
    const chosen = answers[item.id] ?? null;
    const options = item.options.filter((option) => chosen === null || option.id === chosen);
    sets = sets.flatMap((set) => options.map((option) => ({ ...set, [item.id]: option.points })));
  }
  const moves = new Map<string, Set<string>>();
  for (const item of sins.items) {
    if ((answers[item.id] ?? null) !== null) continue;
    const pairs = new Set<string>();
    for (const set of sets) {
      const from = bandOfTotal(sum(set));
      for (const option of item.options) pairs.add(`${from} ${bandOfTotal(sum({ ...set, [item.id]: option.points }))}`);
    }
    moves.set(item.id, pairs);
  }
  const result = { bands: new Set(sets.map((set) => bandOfTotal(sum(set)))), moves };
  totals.set(key, result);
  return result;
}

/** Earlier radiation as a reader of the record would tell it: as said, else from the levels of earlier treatments. */
export function radiatedBefore(record: CaseRecord, lesion: Lesion | undefined): 'none' | 'yes' | null {
  if (lesion === undefined || lesion.priorRadiation !== null) return lesion?.priorRadiation ?? null;
  const { levels } = lesion;
  if (levels === null) return null;
  const own = LEVELS.slice(LEVELS.indexOf(levels.from), LEVELS.indexOf(levels.to) + 1);
  const irradiated = record.earlierTreatments.flatMap((each) =>
    each.kind !== 'radiation' || each.levels === null
      ? []
      : LEVELS.slice(LEVELS.indexOf(each.levels.from), LEVELS.indexOf(each.levels.to) + 1),
  );
  return own.some((level) => irradiated.includes(level)) ? 'yes' : null;
}

/** Both ways when unknown, else the one that is known. */
const yes = (value: string | null | undefined, positive: string): boolean[] =>
  value === null || value === undefined ? [true, false] : [value === positive];

export type OracleAnswer = {
  rows: number[];
  decisions: string[];
  state: NomsState;
  /** Missing facts that make a difference, as paths; SINS items by their id. */
  deciding: string[];
};

/** What the framework says of the first lesion of a record (or of none), by making every completion. */
export function oracle(record: CaseRecord): OracleAnswer {
  const [lesion] = record.lesions;
  const answers = lesion === undefined ? {} : answersOf(resolveAnswers('sins', record, lesion));
  const { bands, moves } = sinsCompletions(answers);
  const call = lesion?.stabilityByBoard?.call;
  const called = (band: Band): Band => (band === 'between' && call !== undefined ? call : band);

  const grades =
    lesion?.escc == null
      ? (['low', 'high'] as const)
      : ['2', '3'].includes(lesion.escc)
        ? (['high'] as const)
        : (['low'] as const);
  const { histology: id, radiosensitivityByBoard } = record.primary;
  const listed = id === null ? null : histology(id).radiosensitivity;
  const histologyMissing =
    listed === null && (id === null || (id === 'unknown-primary' && radiosensitivityByBoard === null));
  const kinds =
    listed !== null
      ? [listed]
      : histologyMissing
        ? (['sensitive', 'resistant', 'neither'] as const)
        : [radiosensitivityByBoard?.call ?? ('neither' as const)];

  const completions: Completion[] = [];
  for (const grade of grades)
    for (const myelopathy of yes(record.neurology.myelopathy, 'yes'))
      for (const kind of kinds)
        for (const band of new Set([...bands].map(called)))
          for (const able of yes(record.systemic.toleratesSurgery, 'able'))
            for (const radiated of yes(radiatedBefore(record, lesion), 'yes'))
              completions.push({ grade, myelopathy, histology: kind, band, able, radiated });

  const answer = (each: Completion): string => `${says(each).answers}${each.radiated ? ' silent' : ''}`;
  const settled = (each: Completion): boolean => !each.radiated && /^[^|]+$/.test(says(each).answers);
  const varies = (change: (each: Completion) => Completion[]): boolean =>
    completions.some((each) => change(each).some((other) => answer(other) !== answer(each)));

  const deciding: string[] = [];
  const test = (path: string, missing: boolean, change: (each: Completion) => Completion[]): void => {
    if (missing && varies(change)) deciding.push(path);
  };
  test('escc', grades.length > 1, (each) => grades.map((grade) => ({ ...each, grade })));
  test('myelopathy', record.neurology.myelopathy === null, (each) => [{ ...each, myelopathy: !each.myelopathy }]);
  test('histology', histologyMissing, (each) => kinds.map((kind) => ({ ...each, histology: kind })));
  for (const [item, pairs] of moves) {
    test(item, true, (each) =>
      [...pairs]
        .map((pair) => pair.split(' ') as [Band, Band])
        .filter(([from]) => called(from) === each.band)
        .map(([, to]) => ({ ...each, band: called(to) })),
    );
  }
  test('tolerance', record.systemic.toleratesSurgery === null, (each) => [{ ...each, able: !each.able }]);
  test('radiation', radiatedBefore(record, lesion) === null, (each) => [{ ...each, radiated: !each.radiated }]);

  const rows = new Set(completions.flatMap((each) => says(each).rows));
  const printed = PRINTED.filter(([row]) => rows.has(Number(row)));
  const allAlike = completions.every((each) => settled(each) && answer(each) === answer(completions[0] ?? each));
  const state: NomsState = allAlike
    ? 'settled'
    : !completions.some(settled)
      ? 'board'
      : deciding.length === 1
        ? 'near'
        : 'open';
  return {
    rows: [...rows].sort((a, b) => a - b),
    decisions: [...new Set(printed.map((row) => DECISION[row[5] ?? ''] ?? ''))],
    state,
    deciding,
  };
}
