import { histology, type CaseRecord } from '@spineboard/core/case';
import { answersOf, resolveAnswers, sins } from '@spineboard/core/instruments';
import { bandOfTotal, DECISION, radiatedBefore, says, type Completion } from './noms-oracle.ts';

/*
 * Every combination of the eleven facts, unknown included, in one table of 2,073,600 places, each with what all of its
 * completions are answered. Sets of facts are tried one after the other, smallest first, with all of their values.
 */

const GRADES = ['low', 'high'] as const;
const KINDS = ['sensitive', 'resistant', 'neither'] as const;
/** Values by fact; digit 0 of a place is unknown, digit n the n-th value. */
const FACTS: readonly { name: string; values: readonly string[] }[] = [
  { name: 'escc', values: GRADES },
  { name: 'myelopathy', values: ['no', 'yes'] },
  { name: 'histology', values: KINDS },
  { name: 'tolerance', values: ['able', 'unable'] },
  { name: 'radiation', values: ['none', 'yes'] },
  ...sins.items.map((item) => ({ name: item.id, values: item.options.map((option) => option.id) })),
];
const STRIDES = FACTS.map((_, at) => FACTS.slice(0, at).reduce((size, fact) => size * (fact.values.length + 1), 1));
const SIZE = FACTS.reduce((size, fact) => size * (fact.values.length + 1), 1);
const POINTS = sins.items.map((item) => item.options.map((option) => option.points));

type Call = 'stable' | 'unstable' | null;
export type Difference = 'decision' | 'row' | 'nothing';

const stride = (at: number): number => STRIDES[at] ?? 0;
const valuesOf = (at: number): readonly string[] => FACTS[at]?.values ?? [];
const digitAt = (place: number, at: number): number => Math.floor(place / stride(at)) % (valuesOf(at).length + 1);

/** Answers as bits, told apart by their words; the same bits for every call. */
const ANSWERS: string[] = [];
function bitOf(answer: string): number {
  if (!ANSWERS.includes(answer)) ANSWERS.push(answer);
  if (ANSWERS.length > 31) throw new RangeError('More answers than bits');
  return 1 << ANSWERS.indexOf(answer);
}

function completionAt(place: number, call: Call): Completion {
  const total = POINTS.reduce((sum, points, item) => sum + (points[digitAt(place, 5 + item) - 1] ?? 0), 0);
  const band = bandOfTotal(total);
  return {
    grade: GRADES[digitAt(place, 0) - 1] ?? 'low',
    myelopathy: digitAt(place, 1) === 2,
    histology: KINDS[digitAt(place, 2) - 1] ?? 'neither',
    able: digitAt(place, 3) === 1,
    radiated: digitAt(place, 4) === 2,
    band: band === 'between' && call !== null ? call : band,
  };
}

type Table = { answers: Int32Array; rows: Int32Array };
const tables = new Map<Call, Table>();

/** What all completions of each place are answered, and the rows of all of them, as bit sets. */
function tableOf(call: Call): Table {
  const known = tables.get(call);
  if (known !== undefined) return known;
  const table = { answers: new Int32Array(SIZE), rows: new Int32Array(SIZE) };
  // Knowing a fact makes the place larger, so the larger places are there first.
  for (let place = SIZE - 1; place >= 0; place--) {
    const unknown = FACTS.findIndex((_, at) => digitAt(place, at) === 0);
    if (unknown === -1) {
      const completion = completionAt(place, call);
      const { rows, answers } = says(completion);
      table.answers[place] = bitOf(`${answers}${completion.radiated ? ' silent' : ''}`);
      table.rows[place] = rows.reduce((set, row) => set | (1 << row), 0);
      continue;
    }
    valuesOf(unknown).forEach((_, value) => {
      const knowing = place + (value + 1) * stride(unknown);
      table.answers[place] = (table.answers[place] ?? 0) | (table.answers[knowing] ?? 0);
      table.rows[place] = (table.rows[place] ?? 0) | (table.rows[knowing] ?? 0);
    });
  }
  tables.set(call, table);
  return table;
}

const isOne = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;
const isSettled = (bits: number): boolean => isOne(bits) && /^[^| ]+$/.test(ANSWERS[31 - Math.clz32(bits)] ?? '');

/** Where a record stands in the table. */
export function placeOf(record: CaseRecord): { place: number; call: Call } {
  const [lesion] = record.lesions;
  const answers = lesion === undefined ? {} : answersOf(resolveAnswers('sins', record, lesion));
  const { histology: id, radiosensitivityByBoard } = record.primary;
  const listed = id === null ? null : histology(id).radiosensitivity;
  const called = id === null ? null : (radiosensitivityByBoard?.call ?? (id === 'unknown-primary' ? null : 'neither'));
  const escc = lesion?.escc ?? null;
  const values: (string | null)[] = [
    escc === null ? null : ['2', '3'].includes(escc) ? 'high' : 'low',
    record.neurology.myelopathy,
    listed ?? called,
    record.systemic.toleratesSurgery,
    radiatedBefore(record, lesion),
    ...sins.items.map((item) => answers[item.id] ?? null),
  ];
  const place = values.reduce(
    (sum, value, at) => sum + (value === null ? 0 : valuesOf(at).indexOf(value) + 1) * stride(at),
    0,
  );
  return { place, call: lesion?.stabilityByBoard?.call ?? null };
}

/** Every place that a place becomes when these facts are known, whatever their values. */
function knowing(place: number, facts: readonly number[]): number[] {
  return facts.reduce<number[]>(
    (places, at) => places.flatMap((each) => valuesOf(at).map((_, value) => each + (value + 1) * stride(at))),
    [place],
  );
}

const missingAt = (place: number): number[] => FACTS.flatMap((_, at) => (digitAt(place, at) === 0 ? [at] : []));

/** Sets of some facts by size, smallest first. */
function setsBySize(facts: readonly number[]): number[][] {
  const all = Array.from({ length: 1 << facts.length }, (_, subset) =>
    facts.filter((_fact, at) => (subset >>> at) & 1),
  );
  return all.toSorted((a, b) => a.length - b.length);
}

export type Sets = { sure: string[]; could: string[]; ends: 'decision' | 'board' | 'either' };
const found = new Map<string, Sets>();

function nameOf(set: readonly number[]): string {
  return set
    .map((at) => FACTS[at]?.name ?? '')
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('+');
}

/** Smallest sets that are sure to settle and that could settle, each as "escc+pain" with the decisions it could end in. */
export function smallestSets(record: CaseRecord): Sets {
  const { place, call } = placeOf(record);
  const key = `${place} ${call}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const { answers } = tableOf(call);
  const sure: number[][] = [];
  const could: { set: number[]; ends: string[] }[] = [];
  for (const set of setsBySize(missingAt(place))) {
    const isLeast = (least: readonly number[] | undefined): boolean => set.length <= (least?.length ?? Infinity);
    const [mayBeSure, maySettle] = [isLeast(sure[0]), isLeast(could[0]?.set)];
    if (!mayBeSure && !maySettle) break;
    const after = knowing(place, set).map((each) => answers[each] ?? 0);
    if (mayBeSure && after.every(isOne)) sure.push(set);
    const settled = after.filter(isSettled);
    if (!maySettle || settled.length === 0) continue;
    const ends = [...new Set(settled)].map((bits) => DECISION[ANSWERS[31 - Math.clz32(bits)] ?? ''] ?? '');
    could.push({ set, ends });
  }
  const all = knowing(place, missingAt(place)).map((each) => isSettled(answers[each] ?? 0));
  const result: Sets = {
    sure: sure.map(nameOf),
    could: could.map(({ set, ends }) => `${nameOf(set)}: ${ends.toSorted().join(', ')}`).toSorted(),
    ends: all.every(Boolean) ? 'decision' : all.some(Boolean) ? 'either' : 'board',
  };
  found.set(key, result);
  return result;
}

const worst = (a: Difference, b: Difference): Difference =>
  a === 'decision' || b === 'decision' ? 'decision' : a === 'row' || b === 'row' ? 'row' : 'nothing';

function between(a: number, callA: Call, b: number, callB: Call): Difference {
  const [left, right] = [tableOf(callA), tableOf(callB)];
  if (left.answers[a] !== right.answers[b]) return 'decision';
  return left.rows[a] !== right.rows[b] ? 'row' : 'nothing';
}

/** The largest difference that a value of a fact makes, over all completions of everything else. */
export function differenceOf(record: CaseRecord, fact: string, value: string): Difference {
  const { place, call } = placeOf(record);
  if (fact === 'stability') {
    return knowing(place, missingAt(place))
      .map((each) => between(each, call, each, value as 'stable'))
      .reduce(worst, 'nothing');
  }
  const at = FACTS.findIndex((each) => each.name === (fact === 'histologyClass' ? 'histology' : fact));
  const digit = digitAt(place, at);
  const open = place - digit * stride(at);
  const others = knowing(
    open,
    missingAt(open).filter((each) => each !== at),
  );
  const now = digit === 0 ? valuesOf(at).map((_, each) => each + 1) : [digit];
  const other = valuesOf(at).indexOf(value) + 1;
  return others
    .flatMap((each) => now.map((was) => between(each + was * stride(at), call, each + other * stride(at), call)))
    .reduce(worst, 'nothing');
}
