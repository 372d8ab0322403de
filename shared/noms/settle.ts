import type { NomsFacts } from './facts.ts';
import { narrowings, type Narrowing, type SinsItem } from './sins-bands.ts';
import type { FactId, NomsDecision } from './types.ts';
import { leavesOf, settledDecision, type Dimension, type Possible } from './worlds.ts';

/** One missing fact as the sets name it: a SINS item by its item, every other fact by its id. */
export type FactKey = Exclude<FactId, 'sins'> | `sins.${SinsItem}`;

/** A set of missing facts that can settle the answer, and the decisions that it can settle. */
export type SettlingSet = { facts: readonly FactKey[]; decisions: readonly NomsDecision[] };

type PlainDimension = Exclude<Dimension, 'band'>;
const FACT_OF: Readonly<Record<PlainDimension, FactKey>> = {
  grade: 'escc',
  myelopathy: 'myelopathy',
  histology: 'histology',
  tolerance: 'tolerance',
  radiation: 'radiation',
};
/** The order of the sets' facts, but for SINS, which stands after histology. */
const PLAIN = ['grade', 'myelopathy', 'histology', 'tolerance', 'radiation'] as const satisfies PlainDimension[];

/** A choice of known values: what it leaves, and which missing facts it needs to be known. */
type Choice = { possible: Possible; needed: readonly PlainDimension[] };

function eachWay(choice: Choice, dimension: PlainDimension, mayStayOpen: boolean): Choice[] {
  const values: readonly string[] = choice.possible[dimension];
  if (values.length === 1) return [choice];
  const answered = values.map((value) => ({
    possible: { ...choice.possible, [dimension]: [value] },
    needed: [...choice.needed, dimension],
  }));
  return mayStayOpen ? [choice, ...answered] : answered;
}

/** Every way to know some of the missing facts and leave the others open, SINS apart. */
function waysToKnow({ possible }: NomsFacts): Choice[] {
  // While earlier radiation is open nothing is settled, and with it nothing is.
  return PLAIN.reduce<Choice[]>(
    (choices, dimension) => choices.flatMap((choice) => eachWay(choice, dimension, dimension !== 'radiation')),
    [{ possible, needed: [] }],
  ).filter((choice) => !choice.possible.radiation.includes('yes'));
}

function keysOf(needed: readonly PlainDimension[], items: readonly SinsItem[]): FactKey[] {
  const key = (dimension: PlainDimension): FactKey => FACT_OF[dimension];
  return [
    ...needed.filter((each) => each !== 'tolerance' && each !== 'radiation').map(key),
    ...items.map((item) => `sins.${item}` as const),
    ...needed.filter((each) => each === 'tolerance' || each === 'radiation').map(key),
  ];
}

/**
 * The smallest sets of missing facts that could settle the answer: for some values of theirs one decision follows,
 * whatever every other missing fact turns out to be. Every set of that least size is given; none where no values can
 * settle it, one empty set where it is settled already.
 *
 * Exact without going through completions: at most 108 ways to know the facts outside SINS or leave them open, times the
 * at most seven sets of bands that SINS can be narrowed to, each one look into the table of possibilities; of the
 * items that narrow SINS so far only the smallest choices count, as a larger one would make a larger set.
 */
export function smallestSettling(facts: NomsFacts): SettlingSet[] {
  const already = settledDecision(facts.possible);
  if (already !== null) return [{ facts: [], decisions: [already] }];
  if (leavesOf(facts.possible) === 'board') return [];
  const ways = waysToKnow(facts);
  const bands = narrowings(facts.answers, facts.lesion?.stabilityByBoard?.call);
  let least = Infinity;
  let hits: { way: Choice; narrowing: Narrowing; decision: NomsDecision }[] = [];
  for (const narrowing of bands) {
    for (const way of ways) {
      const size = way.needed.length + narrowing.items;
      if (size > least) continue;
      const decision = settledDecision({ ...way.possible, band: narrowing.bands });
      if (decision === null) continue;
      if (size < least) hits = [];
      least = size;
      hits.push({ way, narrowing, decision });
    }
  }
  const sets = new Map<string, { facts: FactKey[]; decisions: Set<NomsDecision> }>();
  for (const { way, narrowing, decision } of hits) {
    for (const choice of narrowing.choices) {
      const keys = keysOf(way.needed, choice);
      const set = sets.get(keys.join()) ?? { facts: keys, decisions: new Set<NomsDecision>() };
      set.decisions.add(decision);
      sets.set(keys.join(), set);
    }
  }
  return [...sets.values()].map((set) => ({ facts: set.facts, decisions: [...set.decisions] }));
}
