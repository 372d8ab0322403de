import { exhausted, type CaseRecord, type Lesion, type OpenQuestion } from '@spineboard/core/case';
import {
  instruments,
  needsReason,
  resolveAnswers,
  standingAnswer,
  WIZARD_INSTRUMENT_IDS,
  withAnswer,
  type CaseInstrumentId,
  type InstrumentOption,
  type ResolvedAnswer,
  type WizardStep,
} from '@spineboard/core/instruments';

/** What is being scored: an instrument, and the lesion where there is one answer set a lesion. */
export type Subject = { instrument: CaseInstrumentId; lesionId: string | null };

/** An answer that can be chosen. `key` is the key cap; VAS 10 has none. */
export type Card =
  | { kind: 'option'; option: InstrumentOption; key: string | null }
  /** `isPossible` is false where a fact of the record gives the answer: then the fact is what has to change. */
  | { kind: 'unknown'; key: string; isPossible: boolean };

/** Where the person is. Answers are never kept here, they live in the record. */
export type Position =
  | { at: 'step'; step: number; focus: number }
  /** An answer that contradicts a derived one was chosen, and its reason is asked. */
  | { at: 'reason'; step: number; focus: number }
  /** The answer is unknown, and it is being said who is asked for it. */
  | { at: 'ask'; step: number; focus: number }
  | { at: 'result' };

export type WizardEvent =
  | { type: 'take'; card: number }
  | { type: 'focus'; card: number }
  | { type: 'move'; by: 1 | -1 }
  | { type: 'back' }
  | { type: 'on' }
  | { type: 'goTo'; step: number }
  | { type: 'confirm'; reason: string }
  | { type: 'ask' }
  | { type: 'asked'; question: OpenQuestion }
  | { type: 'leave' };

/** What the screen has to do after an event: go somewhere, write an answer or a question, or leave the wizard. */
export type Outcome = {
  position: Position;
  answer?: { item: string; option: string | null; reason: string };
  question?: OpenQuestion;
  leave?: true;
};

const POSITION_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Takes the answer back to unknown in every instrument, whatever its position. */
const UNKNOWN_KEY = 'u';
/** Takes the grade 0 where the digits are tens. */
export const ZERO_KEY = 'z';
/** Leaves it unknown and asks somebody. */
const ASK_KEY = 'a';

/** Narrows the instrument of an address; null where the wizard offers no such instrument. */
export function instrumentOf(text: string): CaseInstrumentId | null {
  return WIZARD_INSTRUMENT_IDS.find((id) => id === text) ?? null;
}

/** The lesion of a subject in a record; null for an instrument of the patient. Throws RangeError when it is not there. */
export function lesionOf(record: CaseRecord, subject: Subject): Lesion | null {
  if (instruments[subject.instrument].subject === 'patient') return null;
  const found = record.lesions.find((each) => each.id === subject.lesionId);
  if (found === undefined) throw new RangeError(`No lesion "${String(subject.lesionId)}"`);
  return found;
}

function resolved(record: CaseRecord, subject: Subject, item: string): ResolvedAnswer | undefined {
  return resolveAnswers(subject.instrument, record, lesionOf(record, subject)).find((each) => each.item === item);
}

/** Karnofsky: the digit is the number of tens, 0 stands for all ten of them, and the grade 0 has a letter of its own. */
const KEYS_OF_TENS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => [`${digit}0`, digit])),
  '100': '0',
  '0': ZERO_KEY,
};

/**
 * Digits are positions. Where the grades themselves count from 0 (ECOG, VAS) they are the grades, and where they count
 * in tens (Karnofsky) they are the tens: an 8 that took the grade 30 would be a wrong score.
 */
function keysOf(options: readonly InstrumentOption[]): { of: (string | null)[]; unknown: string } {
  if (options.every((option, position) => option.label === String(position))) {
    return { of: options.map(({ label }) => (label.length === 1 ? label : null)), unknown: UNKNOWN_KEY };
  }
  if (options.every(({ label }) => label in KEYS_OF_TENS)) {
    return { of: options.map(({ label }) => KEYS_OF_TENS[label] ?? null), unknown: UNKNOWN_KEY };
  }
  return {
    of: options.map((_, position) => POSITION_KEYS[position] ?? null),
    unknown: POSITION_KEYS[options.length] ?? UNKNOWN_KEY,
  };
}

/** The cards of a step in the order of the paper, "Unknown" last. */
export function cardsOf(record: CaseRecord, subject: Subject, step: WizardStep): Card[] {
  const options: readonly InstrumentOption[] = step.item.options;
  const keys = keysOf(options);
  const cards: Card[] = options.map((option, position) => ({
    kind: 'option',
    option,
    key: keys.of[position] ?? null,
  }));
  return [
    ...cards,
    {
      kind: 'unknown',
      key: keys.unknown,
      isPossible: standingAnswer(record, subject, step.item.id) === null,
    },
  ];
}

/**
 * The record with an answer of the wizard. An item that is a fact itself has its fact corrected; where other facts give
 * the answer, both are kept with the reason.
 */
export function withChoice(
  record: CaseRecord,
  subject: Subject,
  choice: { item: string; option: string | null; reason: string; by: string },
): CaseRecord {
  const { instrument, lesionId } = subject;
  const now = resolved(record, subject, choice.item);
  // Taking an answer again leaves it as it is, with its reason and with who gave it.
  if (now?.option === choice.option && (choice.reason === '' || choice.reason === now.reason)) return record;
  const cleared = withAnswer(record, instrument, lesionId, choice.item, null);
  if (choice.option === null) return cleared;
  // A grade is replaced as it stands, so that what is recorded with it (the definition of D1 to D3) stays.
  const base = instruments[instrument].kind === 'ordinal' ? record : cleared;
  return withAnswer(base, instrument, lesionId, choice.item, {
    option: choice.option,
    reason: choice.reason,
    by: choice.by,
  });
}

/** The card that holds a step's answer, or the first one. */
function focusOf(step: WizardStep | undefined): number {
  if (step === undefined) return 0;
  const answered = step.item.options.findIndex((option) => option.id === step.answer.option);
  return Math.max(0, answered);
}

function at(steps: readonly WizardStep[], step: number): Position {
  return step >= steps.length ? { at: 'result' } : { at: 'step', step, focus: focusOf(steps[step]) };
}

/**
 * Where the wizard opens: at the first item without an answer; at the result when all are answered; an instrument of one
 * item always at its item, because who opens it wants to change it. `isDone` names items that count as answered though
 * they are unknown: a second reader said so.
 */
export function start(steps: readonly WizardStep[], isDone: (item: string) => boolean = () => false): Position {
  if (steps.length === 1) return at(steps, 0);
  const open = steps.findIndex((step) => step.answer.option === null && !isDone(step.item.id));
  return at(steps, open === -1 ? steps.length : open);
}

/** Ring around the cards: after the last comes the first. */
const around = (position: number, count: number): number => (position + count) % count;

/**
 * What an event does. Pure: the record, the steps and the position give the outcome. A blind reader (`isBlind`) is asked
 * for no reason, because nothing is replaced yet, and asks nobody: unknown to one reader is no open question.
 */
export function next(
  position: Position,
  event: WizardEvent,
  context: { record: CaseRecord; subject: Subject; steps: readonly WizardStep[]; isBlind?: boolean },
): Outcome {
  const { record, subject, steps, isBlind = false } = context;
  if (event.type === 'goTo') return { position: at(steps, event.step) };

  if (position.at === 'result') {
    if (event.type === 'back') return { position: at(steps, steps.length - 1) };
    return event.type === 'leave' ? { position, leave: true } : { position };
  }

  const step = steps[position.step];
  if (step === undefined) return { position: { at: 'result' } };
  const cards = cardsOf(record, subject, step);

  if (position.at === 'ask' && event.type === 'leave') return { position: { ...position, at: 'step' } };
  if (position.at === 'reason' && event.type !== 'take' && event.type !== 'back' && event.type !== 'on') {
    if (event.type === 'leave') return { position: { ...position, at: 'step' } };
    const card = cards[position.focus];
    const reason = event.type === 'confirm' ? event.reason.trim() : '';
    if (card?.kind !== 'option' || reason === '') return { position };
    return {
      position: at(steps, position.step + 1),
      answer: { item: step.item.id, option: card.option.id, reason },
    };
  }

  switch (event.type) {
    case 'focus':
      return { position: { at: 'step', step: position.step, focus: event.card } };
    case 'move':
      return { position: { at: 'step', step: position.step, focus: around(position.focus + event.by, cards.length) } };
    case 'back':
      return { position: at(steps, Math.max(0, position.step - 1)) };
    case 'on':
      return { position: at(steps, position.step + 1) };
    case 'leave':
      return { position, leave: true };
    case 'confirm':
      return { position };
    case 'ask': {
      const unknown = cards.findIndex((card) => card.kind === 'unknown' && card.isPossible);
      return { position: unknown === -1 || isBlind ? position : { at: 'ask', step: position.step, focus: unknown } };
    }
    case 'asked':
      return {
        position: at(steps, position.step + 1),
        answer: { item: step.item.id, option: null, reason: '' },
        question: event.question,
      };
    case 'take': {
      const card = cards[event.card];
      if (card === undefined) return { position };
      const focused: Position = { at: 'step', step: position.step, focus: event.card };
      if (card.kind === 'unknown' && !card.isPossible) return { position: focused };
      const option = card.kind === 'option' ? card.option.id : null;
      if (!isBlind && needsReason(record, subject, step.item.id, option))
        return { position: { ...focused, at: 'reason' } };
      return {
        position: at(steps, position.step + 1),
        answer: { item: step.item.id, option, reason: '' },
      };
    }
    default:
      return exhausted(event);
  }
}

/**
 * What a key means, or null where it means nothing here. `isRow`: the cards stand side by side (ESCC), so that left and
 * right move between them.
 */
export function eventOfKey(
  key: string,
  position: Position,
  cards: readonly Card[],
  isRow: boolean,
): WizardEvent | null {
  if (key === 'Escape') return { type: 'leave' };
  if (position.at === 'reason' || position.at === 'ask') return null;
  if (position.at === 'result') {
    if (key === 'Enter') return { type: 'leave' };
    if (key === 'ArrowLeft') return { type: 'back' };
    const step = POSITION_KEYS.findIndex((each) => each === key);
    return step === -1 ? null : { type: 'goTo', step };
  }
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', by: 1 };
    case 'ArrowUp':
      return { type: 'move', by: -1 };
    case 'ArrowLeft':
      return isRow ? { type: 'move', by: -1 } : { type: 'back' };
    case 'ArrowRight':
      return isRow ? { type: 'move', by: 1 } : { type: 'on' };
    case 'Enter':
      return { type: 'take', card: position.focus };
    case ASK_KEY:
      return { type: 'ask' };
    default: {
      const card = cards.findIndex(
        (each) => each.key === key || (each.kind === 'unknown' && key.toLowerCase() === UNKNOWN_KEY),
      );
      return card === -1 ? null : { type: 'take', card };
    }
  }
}
