import { openQuestionsOf, valueAt, withAnswerTo, type CaseRecord } from '@spineboard/core/case';
import { optionAt } from '@spineboard/core/instruments';
import { factWords } from '../components/fact-words.ts';

/** What a question asks for: an item of a score, also where a fact gives it, else the field itself. */
const askedValue = (record: CaseRecord, path: string): unknown => {
  const option = optionAt(record, path);
  return option === undefined ? valueAt(record, path.split('.')) : option;
};
const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/**
 * The record after a change, with the questions closed whose fact became known by it: nobody waits for what is there.
 * `now` is an ISO instant.
 */
export function withAnsweredQuestions(before: CaseRecord, after: CaseRecord, now: string): CaseRecord {
  return openQuestionsOf(after).reduce((record, { path }) => {
    if (path === '') return record;
    const fields = path.split('.');
    const value = askedValue(record, path);
    if (!isKnown(value) || isKnown(askedValue(before, path))) return record;
    const given = valueAt(record, fields);
    // What a fact gives has no reason and nobody who answered it.
    return withAnswerTo(record, path, factWords(fields, given ?? { option: value, reason: '' }), now);
  }, after);
}
