import type { CaseRecord } from '../case/record.ts';
import { barthel } from './barthel.ts';
import type { Answers, CaseInstrumentId, OptionsLeft, Score } from './definition.ts';
import { answersOf, resolveAnswers } from './derive.ts';
import { instruments } from './instruments.ts';
import { score } from './score.ts';

/** The Barthel total on record beside what the answered items say, both 0-100 in fives. */
export type BarthelTotals = {
  /** Total recorded as a whole; null where none is. */
  recorded: number | null;
  /** Every total that the answered items still allow, ascending; all of them without an answer. */
  fromItems: readonly number[];
  /** Ids of the items that are answered. */
  answered: readonly string[];
  /** False where the items cannot give the recorded total: then the items count, and someone has to look. */
  agree: boolean;
};

/** What this record says of the Barthel index, as a total and by its items. */
export function barthelTotals(record: CaseRecord): BarthelTotals {
  const recorded = record.systemic.barthel;
  const answers = resolveAnswers('barthel', record);
  const { values } = score(barthel, answersOf(answers));
  return {
    recorded,
    fromItems: values,
    answered: answers.flatMap((answer) => (answer.option === null ? [] : [answer.item])),
    agree: recorded === null || values.includes(recorded),
  };
}

/**
 * The score of an instrument on a record: that of its answers, or, where the record holds the total as a whole and the
 * answered items allow it, that one total. Items stay as unknown as they are.
 */
export function caseScore(id: CaseInstrumentId, record: CaseRecord, answers: Answers, left: OptionsLeft = {}): Score {
  const fromItems = score(instruments[id], answers, left);
  const recorded = id === 'barthel' ? record.systemic.barthel : null;
  if (recorded === null || fromItems.complete || !fromItems.values.includes(recorded)) return fromItems;
  const bands = fromItems.bands.filter((band) => band.from <= recorded && recorded <= band.to);
  return {
    ...fromItems,
    lo: recorded,
    hi: recorded,
    values: [recorded],
    bands,
    decisive: [],
    complete: true,
    origin: 'given',
  };
}
