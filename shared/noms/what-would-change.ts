import { exhausted } from '../case/exhaustive.ts';
import { histology } from '../case/histologies.ts';
import { leadingLesion } from '../case/leading.ts';
import { priorRadiationOf } from '../case/prior-radiation.ts';
import type { CaseRecord } from '../case/record.ts';
import { urgency } from '../case/urgency.ts';
import { sins } from '../instruments/sins.ts';
import { BOARD_MATTER, ROWS, VALUE_LABEL, VERDICT_SENTENCE } from './change-sentences.ts';
import { bandEffect, effectsOf, largest, otherHistology, type Alternative, type Effect } from './effects.ts';
import { listed } from '../case/list-words.ts';
import { nomsFacts, type NomsFacts } from './facts.ts';
import { DECISION_TEXT, FACT_NAMES } from './sentences.ts';
import { smallestSettling, type FactKey } from './settle.ts';
import type { CaseChanges, FactChange, FactSet, FactValue, WhatWouldChange } from './types.ts';
import { boardMatters, decidingOf, stateOf } from './verdict.ts';
import { decisionsOf, endsInDecision, leavesOf, rowNumbers, rowsOf } from './worlds.ts';

const ITEMS: readonly { id: string; title: string; options: readonly { id: string; label: string }[] }[] = sins.items;

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Facts of one lesion are named with its place, those of the patient without. */
function nameOf({ id, item }: Effect, { place }: NomsFacts): string {
  const title = ITEMS.find((each) => each.id === item)?.title;
  const name = title === undefined ? FACT_NAMES[id].long : `${FACT_NAMES.sins.long} ${lower(title)}`;
  const isOfLesion = id === 'escc' || id === 'sins' || id === 'radiation';
  return isOfLesion ? `${name} ${place}`.trim() : name;
}

function labelOf({ id, item }: Effect, value: string): string {
  if (id !== 'sins') return VALUE_LABEL[value] ?? value;
  if (item === undefined) {
    const band = sins.bands.find((each) => each.id === value);
    return band === undefined ? value : `${band.from}–${band.to}, ${band.label}`;
  }
  return ITEMS.find((each) => each.id === item)?.options.find((option) => option.id === value)?.label ?? value;
}

/** What a fact is now, in words; null while it is missing or the board has not called. */
function knownWords(effect: Effect, facts: NomsFacts): string | null {
  const { record, lesion, answers, bands } = facts;
  const word = (value: string | null | undefined): string | null => (value ? labelOf(effect, value) : null);
  switch (effect.id) {
    case 'escc':
      return lesion?.escc ?? null;
    case 'histology':
      return effect.missing || record.primary.histology === null ? null : histology(record.primary.histology).name;
    case 'myelopathy':
      return word(record.neurology.myelopathy);
    case 'histologyClass':
      return word(record.primary.radiosensitivityByBoard?.call);
    case 'stability':
      return word(lesion?.stabilityByBoard?.call);
    case 'tolerance':
      return word(record.systemic.toleratesSurgery);
    case 'radiation':
      return word(lesion === null ? null : priorRadiationOf(record, lesion).value);
    case 'sins':
      return effect.item === undefined ? word(bands.length === 1 ? bands[0] : null) : word(answers[effect.item]);
    default:
      return exhausted(effect.id);
  }
}

function valueOf(effect: Effect, { value, rows, leaves, differs }: Alternative): FactValue {
  return {
    value,
    label: labelOf(effect, value),
    rows: rowNumbers(rows),
    decisions: decisionsOf(rows),
    leaves,
    changes: differs,
  };
}

function changeOf(effect: Effect, facts: NomsFacts): FactChange {
  const values = effect.alternatives.map((each) => valueOf(effect, each));
  return {
    id: effect.id,
    ...(effect.item === undefined ? {} : { item: effect.item }),
    path: effect.path,
    fact: nameOf(effect, facts),
    known: knownWords(effect, facts),
    missing: effect.missing,
    board: effect.board,
    changes: largest(values.map((each) => each.changes)),
    values,
  };
}

function setOf(effects: readonly Effect[], facts: NomsFacts): FactSet {
  const named = effects.map((effect) => ({
    id: effect.id,
    ...(effect.item === undefined ? {} : { item: effect.item }),
    path: effect.path,
    fact: nameOf(effect, facts),
  }));
  return { facts: named, text: listed(named.map((each) => lower(each.fact))) };
}

const keyOf = ({ id, item }: Effect): string => (id === 'sins' ? `sins.${item}` : id);

function named(keys: readonly FactKey[], effects: readonly Effect[], facts: NomsFacts): FactSet {
  return setOf(
    keys.flatMap((key) => effects.find((effect) => keyOf(effect) === key) ?? []),
    facts,
  );
}

function rowWords(rows: readonly number[]): string {
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? ROWS.one(only) : ROWS.several(rows.join(', '));
}

function sentenceOf(facts: NomsFacts, effects: readonly Effect[], sure: FactSet): string {
  const rows = rowsOf(facts.possible);
  const state = stateOf(facts, decidingOf(effects));
  switch (state) {
    case 'settled': {
      const decision = decisionsOf(rows).map((each) => DECISION_TEXT[each].clause);
      const say = effects.some((effect) => effect.missing) ? VERDICT_SENTENCE.settledAnyway : VERDICT_SENTENCE.settled;
      return say(decision.join(), rowWords(rowNumbers(rows)));
    }
    case 'near':
      return VERDICT_SENTENCE.near(sure.text);
    case 'open':
      return VERDICT_SENTENCE.open(sure.facts.length, sure.text);
    case 'board': {
      const matters = listed(boardMatters(facts, effects).map((each) => BOARD_MATTER[each]));
      return sure.facts.length === 0 ? VERDICT_SENTENCE.board(matters) : VERDICT_SENTENCE.boardThen(matters, sure.text);
    }
    default:
      return exhausted(state);
  }
}

/** {@link WhatWouldChange} from facts that were read already; `effects` are those of the same facts. */
export function changesOf(facts: NomsFacts, effects: readonly Effect[]): WhatWouldChange {
  const deciding = decidingOf(effects);
  const sure = setOf(deciding, facts);
  const other = otherHistology(facts);
  const all =
    other === null ? effects : effects.flatMap((each) => (each.id === 'histologyClass' ? [other, each] : [each]));
  return {
    lesionId: facts.lesion?.id ?? null,
    verdict: stateOf(facts, deciding),
    sentence: sentenceOf(facts, effects, sure),
    facts: all.map((effect) => changeOf(effect, facts)),
    band: changeOf(bandEffect(facts), facts),
    sure: {
      ...sure,
      ends: endsInDecision(facts.possible) ? 'decision' : leavesOf(facts.possible) === 'board' ? 'board' : 'either',
    },
    could: smallestSettling(facts).map(({ facts: keys, decisions }) => ({ ...named(keys, effects, facts), decisions })),
  };
}

/**
 * What would change the framework's answer, for every lesion of a record and for the patient, whose answer is that of
 * the leading lesion (of no lesion, while none is entered).
 *
 * The facts of the table are ESCC (as grade: 0-1c or 2-3), myelopathy, histology (as its list), the six SINS items,
 * tolerance of surgery and earlier radiation; beside them stand the calls that are the board's. For each, known or
 * missing, every other value is given with the rows and decisions that it leaves and with the difference it makes:
 * - `decision`: with some values of the other missing facts another decision follows, or the table falls silent;
 * - `row`: only ever another row with the same decision;
 * - `nothing`.
 * A known fact is compared with its present value, a missing one among its values. SINS location stands for its class;
 * that another level may also have been irradiated is another fact.
 *
 * `sure` is the smallest set of missing facts that is sure to settle the answer: whatever their values, no other missing
 * fact then makes a difference to the decision. There is exactly one such smallest set, the missing facts that
 * make a difference at all: were one of them left out, some values of the others would leave it deciding. `ends` says
 * how it can then end: in one decision for every value, at the board for every value (SINS 7-12, a histology on neither
 * list, earlier radiation, low grade with myelopathy), or either. In verdict `board` the set holds what still
 * tells between which decisions the board chooses. Settled: the empty set.
 *
 * `could` are the smallest sets that could settle it: with some values of theirs exactly one decision follows, whatever
 * the other missing facts are. All sets of the least size; none in verdict `board`; settled: one empty set.
 *
 * @param options.now instant, ISO 8601: adds whether the case may wait for what is missing
 * @throws InputProblem when the record holds answers that an instrument does not have
 */
export function whatWouldChange(record: CaseRecord, { now }: { now?: string } = {}): CaseChanges {
  const of = (index: number | null): WhatWouldChange => {
    const facts = nomsFacts(record, index);
    return changesOf(facts, effectsOf(facts));
  };
  const lesions = record.lesions.map((_, index) => of(index));
  const leading = leadingLesion(record);
  return {
    lesions,
    leading,
    patient: lesions[leading] ?? of(null),
    urgency: now === undefined ? null : urgency(record, now),
  };
}
