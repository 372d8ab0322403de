import { withAnswer } from '../instruments/answering.ts';
import { caseScore } from '../instruments/case-score.ts';
import type { ResolvedAnswer, Score } from '../instruments/definition.ts';
import { answersOf, optionsLeftOf, resolveAnswers } from '../instruments/derive.ts';
import { instruments } from '../instruments/instruments.ts';
import { withField } from './fields.ts';
import { InputProblem } from './input-problem.ts';
import type { CaseRecord, Lesion } from './record.ts';
import type { SecondRead } from './record-parts.ts';

/** Instruments that are read twice: what is seen on an image or heard from the patient, lesion by lesion. */
export type ReadInstrument = SecondRead['instrument'];
export const READ_INSTRUMENTS = ['sins', 'escc'] as const satisfies readonly ReadInstrument[];

/**
 * How two readings of one item stand to each other. `from-fact`: neither reader judged it, the same fact gives both.
 * `one-unknown`: only one reader answered. `unknown`: neither did.
 */
export type ItemAgreement = 'same' | 'different' | 'from-fact' | 'one-unknown' | 'unknown';

export type ItemComparison = {
  item: string;
  first: ResolvedAnswer;
  second: ResolvedAnswer;
  agreement: ItemAgreement;
  /** Points of the second less those of the first; null where one is unknown, and for grades, which are never subtracted. */
  difference: number | null;
};

/** `open`: with an answer missing, both could still come out the same, and also different. */
export type WholeAgreement = 'same' | 'different' | 'open';

export type ReadingComparison = {
  items: readonly ItemComparison[];
  first: Score;
  second: Score;
  /** Items that both readers judged, and how many of them they judged alike. No share and no kappa: it is one case. */
  judged: number;
  same: number;
  total: WholeAgreement;
  band: WholeAgreement;
};

function lesionOf(record: CaseRecord, read: Pick<SecondRead, 'lesionId'>): Lesion {
  const found = record.lesions.find((each) => each.id === read.lesionId);
  if (found === undefined) {
    throw new InputProblem([{ path: 'secondReads.lesionId', message: `No lesion "${read.lesionId}" in this case` }]);
  }
  return found;
}

/** The record without what anyone answered on this lesion: only what its facts give is left. */
function withoutAnswers(record: CaseRecord, { instrument, lesionId }: Pick<SecondRead, 'instrument' | 'lesionId'>) {
  return instrument === 'sins'
    ? withField(record, ['lesions', lesionId, 'sins'], {})
    : withField(record, ['lesions', lesionId, 'escc'], null);
}

/**
 * The record as a second reader works on it: the first reader's answers are not in it, their own are. What the facts of
 * the case give (SINS location from the level, pain from the pain type) stays. Throws {@link InputProblem} on a lesion,
 * item or option that does not exist.
 */
export function recordOfSecondRead(
  record: CaseRecord,
  read: Pick<SecondRead, 'instrument' | 'lesionId' | 'answers' | 'by'>,
): CaseRecord {
  lesionOf(record, read);
  return Object.entries(read.answers).reduce(
    (before, [item, option]) =>
      option === null
        ? before
        : withAnswer(before, read.instrument, read.lesionId, item, { option, reason: '', by: read.by }),
    withoutAnswers(record, read),
  );
}

function readingOf(record: CaseRecord, read: Pick<SecondRead, 'instrument' | 'lesionId'>) {
  const answers = resolveAnswers(read.instrument, record, lesionOf(record, read));
  return { answers, score: caseScore(read.instrument, record, answersOf(answers), optionsLeftOf(answers)) };
}

/** Whether every item has been before the second reader: answered, said to be unknown, or given by a fact. */
export function isFullyRead(
  record: CaseRecord,
  read: Pick<SecondRead, 'instrument' | 'lesionId' | 'answers' | 'by'>,
): boolean {
  const { answers } = readingOf(recordOfSecondRead(record, read), read);
  return answers.every((answer) => answer.option !== null || Object.hasOwn(read.answers, answer.item));
}

/**
 * The record with an answer of a second reader; `read` is added where it is new, and its instant moves on. `option` null
 * says that the reader does not know. Answers of the first reader are not touched.
 */
export function withSecondAnswer(
  record: CaseRecord,
  read: SecondRead,
  answer: { item: string; option: string | null; at: string },
): CaseRecord {
  const before = record.secondReads.find((each) => each.id === read.id) ?? read;
  const answers = { ...before.answers, [answer.item]: answer.option };
  return withField(record, ['secondReads', read.id], { ...before, answers, at: answer.at });
}

/** The reading of a person that is not settled yet, finished or not. `by` as it stands in the reading. */
export function openReadOf(
  record: CaseRecord,
  subject: Pick<SecondRead, 'instrument' | 'lesionId'>,
  by: string,
): SecondRead | undefined {
  return secondReadsOf(record, subject).find((read) => read.outcome === null && read.by === by);
}

/** The reading that a person has begun, has not finished, and still makes without sight of the first. */
export function blindReadOf(
  record: CaseRecord,
  subject: Pick<SecondRead, 'instrument' | 'lesionId'>,
  by: string,
): SecondRead | undefined {
  if (!record.lesions.some((lesion) => lesion.id === subject.lesionId)) return undefined;
  const read = openReadOf(record, subject, by);
  return read === undefined || read.seenFirstAt !== undefined || isFullyRead(record, read) ? undefined : read;
}

/** The record as a person may see it whose second readings of a lesion are open: with their answers, not the first ones. */
export function recordSeenBy(record: CaseRecord, lesionId: string, by: string): CaseRecord {
  return READ_INSTRUMENTS.reduce((seen, instrument) => {
    const read = blindReadOf(record, { instrument, lesionId }, by);
    return read === undefined ? seen : recordOfSecondRead(seen, read);
  }, record);
}

/** The record after the reader of a second reading looked at the first one: from `at` on it is not blind any more. */
export function withFirstSeen(record: CaseRecord, readId: string, at: string): CaseRecord {
  return withField(record, ['secondReads', readId, 'seenFirstAt'], at);
}

/** Whether somebody answered a single item of the first reading; without that there is nothing to compare with. */
export function hasFirstReading(record: CaseRecord, read: Pick<SecondRead, 'instrument' | 'lesionId'>): boolean {
  const lesion = record.lesions.find((each) => each.id === read.lesionId);
  if (lesion === undefined) return false;
  return read.instrument === 'escc' ? lesion.escc !== null : Object.keys(lesion.sins).length > 0;
}

function agreementOf(first: ResolvedAnswer, second: ResolvedAnswer): ItemAgreement {
  if (first.option === null && second.option === null) return 'unknown';
  if (first.option === null || second.option === null) return 'one-unknown';
  if (first.option !== second.option) return 'different';
  return first.origin === 'derived' && second.origin === 'derived' ? 'from-fact' : 'same';
}

/** Whether what can still come out of two readings is one and the same, cannot be the same, or is open. */
function whole<T>(first: readonly T[], second: readonly T[]): WholeAgreement {
  if (!first.some((each) => second.includes(each))) return 'different';
  return first.length === 1 && second.length === 1 ? 'same' : 'open';
}

const isJudged = ({ option, origin }: ResolvedAnswer): boolean => option !== null && origin !== 'derived';

/** The reading that the case holds beside a second one, item by item and as a whole. */
export function compareReadings(record: CaseRecord, read: SecondRead): ReadingComparison {
  const instrument = instruments[read.instrument];
  const first = readingOf(record, read);
  const second = readingOf(recordOfSecondRead(record, read), read);
  const items = instrument.items.flatMap((item, position): ItemComparison[] => {
    const [one, other] = [first.answers[position], second.answers[position]];
    if (one === undefined || other === undefined) return [];
    const pointsOf = (answer: ResolvedAnswer): number =>
      item.options.find((option) => option.id === answer.option)?.points ?? Number.NaN;
    const difference = pointsOf(other) - pointsOf(one);
    return [
      {
        item: item.id,
        first: one,
        second: other,
        agreement: agreementOf(one, other),
        difference: instrument.kind === 'ordinal' || Number.isNaN(difference) ? null : difference,
      },
    ];
  });
  const judged = items.filter((each) => isJudged(each.first) && isJudged(each.second));
  return {
    items,
    first: first.score,
    second: second.score,
    judged: judged.length,
    same: judged.filter(({ agreement }) => agreement === 'same').length,
    total: whole(first.score.values, second.score.values),
    band: whole(
      first.score.bands.map((band) => band.id),
      second.score.bands.map((band) => band.id),
    ),
  };
}

/** Items on which the two readings differ, so that one of them has to be chosen. */
export function itemsToChoose(comparison: ReadingComparison): ItemComparison[] {
  return comparison.items.filter(({ agreement }) => agreement === 'different' || agreement === 'one-unknown');
}

export type Choice = 'first' | 'second';

/** Whether taking the second reading of an item replaces what a fact gives; then the record wants a reason. */
export function replacesFact({ second }: ItemComparison): boolean {
  return second.origin === 'overridden';
}

/**
 * The record after one reading was adopted. `choices` says for every item of {@link itemsToChoose} which reading counts;
 * `reasons` why a fact is overridden, by item; `by` is the sign of the second reader beside the answers that are taken.
 * The second reading stays on record with its outcome, the first in the revision before. Throws {@link InputProblem} on
 * an item without a choice, an override without a reason, and a reading that has been settled or is not there.
 */
export function withAdopted(
  record: CaseRecord,
  readId: string,
  given: {
    choices: Readonly<Record<string, Choice>>;
    reasons: Readonly<Record<string, string>>;
    by: string;
  },
): CaseRecord {
  const read = record.secondReads.find((each) => each.id === readId);
  if (read === undefined || read.outcome !== null) {
    throw new InputProblem([
      { path: `secondReads.${readId}`, message: read === undefined ? 'No such reading' : 'Settled already' },
    ]);
  }
  const open = itemsToChoose(compareReadings(record, read));
  const issues = open.flatMap((each) => {
    const path = `secondReads.${readId}.${each.item}`;
    const choice = given.choices[each.item];
    if (choice === undefined) return [{ path, message: 'Which reading counts is not said' }];
    const isBare = choice === 'second' && replacesFact(each) && (given.reasons[each.item] ?? '').trim() === '';
    return isBare ? [{ path, message: 'A fact gives another answer: a reason is needed' }] : [];
  });
  if (issues.length > 0) throw new InputProblem(issues);

  const taken = open.filter((each) => given.choices[each.item] === 'second');
  const answered = taken.reduce((before, each) => {
    const { option, origin } = each.second;
    const reason = (given.reasons[each.item] ?? '').trim();
    // What a fact gives is not written: the answer that stood against it goes.
    const answer = option === null || origin === 'derived' ? null : { option, reason, by: given.by };
    return withAnswer(before, read.instrument, read.lesionId, each.item, answer);
  }, record);
  const outcome = taken.length === 0 ? 'first' : taken.length === open.length ? 'second' : 'item-by-item';
  return withField(answered, ['secondReads', readId, 'outcome'], outcome);
}

/** Readings of an instrument on a lesion, the latest first. */
export function secondReadsOf(
  record: CaseRecord,
  { instrument, lesionId }: Pick<SecondRead, 'instrument' | 'lesionId'>,
): SecondRead[] {
  return record.secondReads
    .filter((read) => read.instrument === instrument && read.lesionId === lesionId)
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

/** Readings that are finished and not settled, the latest first. */
export function readsToCompare(record: CaseRecord, subject: Pick<SecondRead, 'instrument' | 'lesionId'>): SecondRead[] {
  return secondReadsOf(record, subject).filter((read) => read.outcome === null && isFullyRead(record, read));
}

/** Whether a change settles a second reading. What stood before it must stay readable, so it begins a revision of its own. */
export function settlesReading(before: CaseRecord, after: CaseRecord): boolean {
  return after.secondReads.some(
    (read) => read.outcome !== null && before.secondReads.find((each) => each.id === read.id)?.outcome !== read.outcome,
  );
}
