import { exhausted } from '../case/exhaustive.ts';
import { InputProblem } from '../case/input-problem.ts';
import {
  ECOG,
  ESCC_GRADES,
  FRANKEL,
  KARNOFSKY,
  type CaseRecord,
  type GivenAnswer,
  type Lesion,
} from '../case/record.ts';
import { ambulation } from './ambulation.ts';
import { caseScore } from './case-score.ts';
import type { CaseInstrumentId, InstrumentItem, ResolvedAnswer, Score } from './definition.ts';
import { answersOf, deriveAnswers, optionsLeftOf, resolveAnswers } from './derive.ts';
import { frankelItem } from './frankel.ts';
import { instruments } from './instruments.ts';
import { painType } from './pain-type.ts';
import { answerProblems } from './score.ts';

type Systemic = CaseRecord['systemic'];

/** Tokuhashi items whose options are the values of a fact, one to one. */
const TOKUHASHI_FACTS: Readonly<Record<string, 'extraspinalBone' | 'vertebral' | 'organs'>> = {
  extraspinal: 'extraspinalBone',
  vertebral: 'vertebral',
  organs: 'organs',
};

function lesionOf(record: CaseRecord, lesionId: string | null): Lesion {
  const found = record.lesions.find((each) => each.id === lesionId);
  if (found === undefined) {
    const known = record.lesions.map((each) => each.id).join(', ');
    throw new InputProblem([
      { path: 'lesionId', message: `No lesion "${String(lesionId)}" in this case. Lesions: ${known || 'none'}` },
    ]);
  }
  return found;
}

function withLesion(record: CaseRecord, id: string, change: Partial<Lesion>): CaseRecord {
  return { ...record, lesions: record.lesions.map((each) => (each.id === id ? { ...each, ...change } : each)) };
}

function withSystemic(record: CaseRecord, change: Partial<Systemic>): CaseRecord {
  return { ...record, systemic: { ...record.systemic, ...change } };
}

function withFrankel(record: CaseRecord, option: string | null): CaseRecord {
  const grade = FRANKEL.find((each) => each === option) ?? null;
  const refined = grade !== null && /^D[123]$/.test(grade);
  // Where no definition is on record, the wizard's options spell out the one by function.
  const frankelDefinition = refined ? (record.neurology.frankelDefinition ?? 'function') : null;
  return { ...record, neurology: { ...record.neurology, frankel: grade, frankelDefinition } };
}

/** Answers given by people without `item`, or with its new value. */
function replaced(
  given: Readonly<Record<string, GivenAnswer>>,
  item: string,
  answer: GivenAnswer | null,
): Record<string, GivenAnswer> {
  const { [item]: _before, ...others } = given;
  return answer === null ? others : { ...others, [item]: answer };
}

/**
 * The record with one item answered: the only way the wizard writes. Where the item is a fact the fact is written
 * (ESCC, Karnofsky, ECOG, Frankel, ambulation, VAS, pain type; Tokuhashi's counts and organs while no fact is known),
 * else the answer is kept as given. A Barthel total recorded as a whole stays beside the items.
 * Answering with exactly what the facts say removes an override. `given: null` takes an answer back to unknown, or to
 * the derived one. Throws {@link InputProblem} on a lesion, item or option that does not exist.
 */
export function withAnswer(
  record: CaseRecord,
  instrumentId: CaseInstrumentId,
  lesionId: string | null,
  itemId: string,
  given: GivenAnswer | null,
): CaseRecord {
  const problems = answerProblems(instruments[instrumentId], { [itemId]: given?.option ?? null });
  if (problems.length > 0) throw new InputProblem(problems);
  const option = given?.option ?? null;

  switch (instrumentId) {
    case 'escc':
      return withLesion(record, lesionOf(record, lesionId).id, {
        escc: ESCC_GRADES.find((each) => each === option) ?? null,
      });
    case 'karnofsky':
      return withSystemic(record, { karnofsky: KARNOFSKY.find((each) => String(each) === option) ?? null });
    case 'ecog':
      return withSystemic(record, { ecog: ECOG.find((each) => String(each) === option) ?? null });
    case 'frankel':
      return withFrankel(record, option);
    case 'ambulation': {
      const grade = ambulation.items[0].options.find((each) => each.id === option);
      return withSystemic(record, { ambulation: grade?.id ?? null });
    }
    case 'vas':
      return { ...record, pain: { ...record.pain, vas: option === null ? null : Number(option) } };
    case 'painType': {
      const type = painType.items[0].options.find((each) => each.id === option);
      return { ...record, pain: { ...record.pain, type: type?.id ?? null } };
    }
    case 'barthel': {
      const kept = replaced(record.answers.barthel, itemId, given);
      return { ...record, answers: { ...record.answers, barthel: kept } };
    }
    case 'sins': {
      const lesion = lesionOf(record, lesionId);
      const same = deriveAnswers('sins', record, lesion)[itemId]?.option === option;
      return withLesion(record, lesion.id, { sins: replaced(lesion.sins, itemId, same ? null : given) });
    }
    case 'tokuhashi':
    case 'tomita': {
      const before = record.answers[instrumentId];
      const kept = (answer: GivenAnswer | null): CaseRecord => ({
        ...record,
        answers: { ...record.answers, [instrumentId]: replaced(before, itemId, answer) },
      });
      const derived = deriveAnswers(instrumentId, record, null)[itemId]?.option ?? null;
      if (option !== null && option === derived) return kept(null);
      const factName = instrumentId === 'tokuhashi' ? TOKUHASHI_FACTS[itemId] : undefined;
      const writesFact = factName !== undefined && (option === null ? before[itemId] === undefined : derived === null);
      // The option was checked above, and its ids are the values of the fact.
      if (writesFact) return withSystemic(kept(null), { [factName]: option });
      return kept(given);
    }
    default:
      return exhausted(instrumentId);
  }
}

/** An instrument in a case, and the lesion where each has its own answers. */
export type AnswerSubject = { instrument: CaseInstrumentId; lesionId: string | null };

function answerOf(record: CaseRecord, subject: AnswerSubject, itemId: string): ResolvedAnswer | undefined {
  const isOfLesion = instruments[subject.instrument].subject === 'lesion';
  const lesion = isOfLesion ? lesionOf(record, subject.lesionId) : null;
  return resolveAnswers(subject.instrument, record, lesion).find((each) => each.item === itemId);
}

/** What stays of an item when nobody's answer counts: the option that other facts give, or null. */
export function standingAnswer(record: CaseRecord, subject: AnswerSubject, itemId: string): string | null {
  const cleared = withAnswer(record, subject.instrument, subject.lesionId, itemId, null);
  return answerOf(cleared, subject, itemId)?.option ?? null;
}

/**
 * Whether an option needs a reason before it may be taken: it contradicts what the facts give, and no reason is on
 * record for it yet. Wherever an answer is given, this decides.
 */
export function needsReason(
  record: CaseRecord,
  subject: AnswerSubject,
  itemId: string,
  option: string | null,
): boolean {
  if (option === null) return false;
  const fact = standingAnswer(record, subject, itemId);
  if (fact === null || fact === option) return false;
  const now = answerOf(record, subject, itemId);
  return !(now?.origin === 'overridden' && now.option === option && (now.reason ?? '').trim() !== '');
}

/** One step of the wizard: the question, its answer as it stands, and the score with each answer that could be chosen. */
export type WizardStep = {
  item: InstrumentItem;
  answer: ResolvedAnswer;
  /** Score if this option were taken, by option id: what the third stretch of the range shows on focus. */
  preview: Readonly<Record<string, Score>>;
  /** Score if the answer were unknown. */
  unknown: Score;
};

/** The steps of an instrument on this record. Throws {@link InputProblem} on a lesion that does not exist. */
export function wizardSteps(instrumentId: CaseInstrumentId, record: CaseRecord, lesionId: string | null): WizardStep[] {
  const instrument = instruments[instrumentId];
  const lesion = instrument.subject === 'lesion' ? lesionOf(record, lesionId) : null;
  const resolved = resolveAnswers(instrumentId, record, lesion);
  const answers = answersOf(resolved);
  const left = optionsLeftOf(resolved);
  const definition = instrumentId === 'frankel' ? record.neurology.frankelDefinition : null;
  const items = definition === null ? instrument.items : [frankelItem(definition)];
  return items.map((item, position) => ({
    item,
    answer: resolved[position] ?? { item: item.id, option: null, origin: 'unknown' },
    preview: Object.fromEntries(
      item.options.map((option) => [
        option.id,
        caseScore(instrumentId, record, { ...answers, [item.id]: option.id }, left),
      ]),
    ),
    unknown: caseScore(instrumentId, record, { ...answers, [item.id]: null }, left),
  }));
}
