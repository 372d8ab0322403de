import { exhausted } from '../case/exhaustive.ts';
import { instrument } from '../instruments/instruments.ts';
import type { Effect } from './effects.ts';
import type { NomsFacts } from './facts.ts';
import { OTHER_GRADE, OTHERWISE as O, ROWS, VALUE_LABEL } from './change-sentences.ts';
import { DECISION_TEXT, FACT_NAMES, INFLUENCE_TEXT as T } from './sentences.ts';
import type { FactId, Influence, NomsState } from './types.ts';
import { decisionsOf, rowNumbers, rowsOf } from './worlds.ts';

const ITEMS = instrument('sins').items;
const list = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "cEBRT or stabilization, then cEBRT; rows 3, 4". */
function answer(rows: number): string {
  if (rows === 0) return T.noRow;
  const numbers = rowNumbers(rows);
  const decisions = decisionsOf(rows).map((decision) => DECISION_TEXT[decision].clause);
  const [only] = numbers;
  const where = numbers.length === 1 && only !== undefined ? ROWS.one(only) : ROWS.several(numbers.join(', '));
  return decisions.length > 2 ? where : `${decisions.join(', or ')}; ${where}`;
}

/** The same, without the rows: stands after "able:". */
function brief(rows: number): string {
  if (rows === 0) return T.noRow;
  const decisions = decisionsOf(rows).map((decision) => DECISION_TEXT[decision].clause);
  return decisions.length > 2 ? ROWS.several(rowNumbers(rows).join(', ')) : decisions.join(', or ');
}

const VALUE_NAMES: Readonly<Record<string, string>> = { ...VALUE_LABEL, ...OTHER_GRADE };

/** What a known fact would be called if it were otherwise: "ESCC 1c or lower". */
function otherwise(id: FactId, value: string): string {
  switch (id) {
    case 'escc':
      return O.escc(VALUE_NAMES[value] ?? value);
    case 'myelopathy':
      return value === 'yes' ? O.myelopathy : O.noMyelopathy;
    case 'histology':
      return value === 'unlisted' ? O.unlisted : O.histology(upper(VALUE_NAMES[value] ?? value));
    case 'tolerance':
      return value === 'able' ? O.able : O.unable;
    case 'histologyClass':
      return O.called(VALUE_NAMES[value] ?? value);
    case 'stability':
      return O.called(value);
    case 'sins':
    case 'radiation':
      return value;
    default:
      return exhausted(id);
  }
}

const at = (name: string, { place }: NomsFacts): string => `${name} ${place}`.trim();

function name(facts: NomsFacts, effect: Effect): string {
  if (effect.id === 'escc' || effect.id === 'radiation') return at(FACT_NAMES[effect.id].long, facts);
  return FACT_NAMES[effect.id].long;
}

/** One line for what a missing fact would bring. */
function missingLine(facts: NomsFacts, effect: Effect): Influence {
  const { path } = effect;
  const fact = name(facts, effect);
  if (!effect.matters) return { path, kind: 'changes-nothing', fact, consequence: T.noChange };
  if (effect.id === 'radiation') return { path, kind: 'decides', fact, consequence: T.silentIfYes };
  const present = rowsOf(facts.possible);
  const values = effect.alternatives.filter((each) => each.value !== 'unlisted');
  const consequence = values.every((each) => each.rows === present)
    ? T.alone
    : values.map((each) => `${upper(VALUE_NAMES[each.value] ?? each.value)}: ${brief(each.rows)}`).join('. ');
  return { path, kind: 'decides', fact, consequence: upper(consequence) };
}

/** Missing SINS items in at most two lines: those that decide, those that change nothing. */
function missingSins(facts: NomsFacts, effects: readonly Effect[]): Influence[] {
  return [true, false].flatMap((matters): Influence[] => {
    const group = effects.filter((effect) => effect.matters === matters);
    const [first] = group;
    if (first === undefined) return [];
    const titles = ITEMS.filter((item) => group.some((effect) => effect.item === item.id)).map((item) => item.title);
    const path = group.length === 1 ? first.path : `lesions.${facts.index}.sins`;
    const onlyLevel = group.length === 1 && path.endsWith('.levels');
    const fact = onlyLevel
      ? FACT_NAMES.level.long
      : O.sins(
          list(
            titles.map((title) => title.toLowerCase()),
            'and',
          ),
        );
    if (!matters) {
      const consequence = facts.bands.length === 1 ? T.sameBand : T.noChange;
      return [{ path, kind: 'changes-nothing', fact, consequence }];
    }
    const present = rowsOf(facts.possible);
    const narrower = group.length === 1 ? first.alternatives.filter((each) => each.rows !== present) : [];
    const options = ITEMS.find((item) => item.id === first.item)?.options ?? [];
    const consequence =
      narrower.length === 0
        ? O.bands(facts.bands.length, brief(present))
        : narrower
            .map(
              (each) =>
                `${options.find((option) => option.id === each.value)?.label ?? each.value}: ${brief(each.rows)}`,
            )
            .join('. ');
    return [{ path, kind: 'decides', fact, consequence }];
  });
}

/** Known SINS items whose other score moves the band, in one line for each set of rows that this leaves. */
function knownSins(facts: NomsFacts, effects: readonly Effect[]): Influence[] {
  const present = rowsOf(facts.possible);
  const byRows = new Map<number, Effect[]>();
  for (const effect of effects) {
    const moved = new Set(effect.alternatives.map((each) => each.rows).filter((rows) => rows !== present));
    for (const rows of moved) byRows.set(rows, [...(byRows.get(rows) ?? []), effect]);
  }
  return [...byRows].map(([rows, group]) => {
    const titles = group.map((effect) => ITEMS.find((item) => item.id === effect.item)?.title ?? '');
    return {
      path: group.length === 1 && group[0] ? group[0].path : `lesions.${facts.index}.sins`,
      kind: 'would-change',
      fact: O.sinsOtherwise(
        list(
          titles.map((title) => title.toLowerCase()),
          'or',
        ),
      ),
      consequence: answer(rows),
    };
  });
}

/** What a call means when both of its values leave the same: nothing to decide, one decision, or several still. */
function sameEitherWay(rows: number): string {
  const decisions = decisionsOf(rows).length;
  if (decisions === 0) return T.noRow;
  return decisions === 1 ? T.sameDecision : T.alone;
}

function boardLine(effect: Effect): Influence {
  const { path } = effect;
  const fact = FACT_NAMES[effect.id].long;
  const [first, second] = effect.alternatives;
  const consequence =
    first === undefined || second === undefined || brief(first.rows) === brief(second.rows)
      ? sameEitherWay(first?.rows ?? 0)
      : `${VALUE_NAMES[first.value]}: ${brief(first.rows)}. ${upper(VALUE_NAMES[second.value] ?? '')}: ${brief(second.rows)}`;
  return { path, kind: 'board', fact, consequence: upper(consequence) };
}

function knownLines(facts: NomsFacts, effect: Effect): Influence[] {
  const { path } = effect;
  if (effect.id === 'radiation') {
    const yes = facts.possible.radiation.includes('yes');
    const fact = yes ? O.noRadiation(facts.place) : O.radiation(facts.place);
    return yes
      ? [{ path, kind: 'would-change', fact, consequence: answer(rowsOf(facts.possible)) }]
      : [{ path, kind: 'board', fact, consequence: T.tableSilent }];
  }
  const present = rowsOf(facts.possible);
  return (
    effect.alternatives
      // That a listed histology might be on neither list is no news to anyone who would read it.
      .filter((each) => each.rows !== present && each.value !== 'unlisted')
      .map((each) => ({
        path,
        kind: 'would-change',
        fact: otherwise(effect.id, each.value),
        consequence: answer(each.rows),
      }))
  );
}

const ORDER: Readonly<Record<Influence['kind'], number>> = {
  decides: 0,
  'would-change': 1,
  board: 2,
  'changes-nothing': 3,
};

/**
 * What would change the answer, in words: missing facts that decide first (those that settle it alone before those that
 * need company), then known facts whose other value leaves other rows, then the board's calls, then missing facts that
 * change nothing.
 */
export function influencesOf(facts: NomsFacts, effects: readonly Effect[], state: NomsState): Influence[] {
  const lines: { influence: Influence; weight: number }[] = [];
  const add = (influences: readonly Influence[], weight = 0): void => {
    for (const influence of influences) lines.push({ influence, weight: ORDER[influence.kind] * 10 + weight });
  };
  if (facts.lesion === null) {
    add([{ path: 'lesions', kind: 'decides', fact: FACT_NAMES.lesion.long, consequence: T.lesionNeeded }]);
  }
  const here = effects.filter((effect) => effect.path !== 'lesions');
  for (const effect of here) {
    if (effect.id === 'sins') continue;
    if (effect.board) add([boardLine(effect)]);
    else if (effect.missing) {
      const alone = effect.alternatives.some((each) => each.settles) ? 0 : state === 'board' ? 2 : 1;
      add([missingLine(facts, effect)], alone);
    } else add(knownLines(facts, effect));
  }
  const items = here.filter((effect) => effect.id === 'sins');
  add(
    missingSins(
      facts,
      items.filter((effect) => effect.missing),
    ),
    3,
  );
  add(
    knownSins(
      facts,
      items.filter((effect) => !effect.missing),
    ),
    1,
  );
  return lines.sort((a, b) => a.weight - b.weight).map((line) => line.influence);
}
