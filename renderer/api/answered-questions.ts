import { openQuestionsOf, valueAt, withAnswerTo, type CaseRecord } from '@spineboard/core/case';
import { factWords } from '../components/fact-words.ts';

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/**
 * The record after a change, with the questions closed whose fact became known by it: nobody waits for what is there.
 * `now` is an ISO instant.
 */
export function withAnsweredQuestions(before: CaseRecord, after: CaseRecord, now: string): CaseRecord {
  return openQuestionsOf(after).reduce((record, { path }) => {
    if (path === '') return record;
    const fields = path.split('.');
    const value = valueAt(record, fields);
    return isKnown(value) && !isKnown(valueAt(before, fields))
      ? withAnswerTo(record, path, factWords(fields, value), now)
      : record;
  }, after);
}
