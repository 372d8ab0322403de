import type { CaseRecord } from './record.ts';
import type { OpenQuestion } from './record-parts.ts';

/** Questions that nobody answered yet, in the order in which they were asked. */
export function openQuestionsOf(record: CaseRecord): OpenQuestion[] {
  return record.questions.filter((question) => question.answeredAt === null);
}

/** The open question about one fact; lesions by their id: "lesions.t9.sins.boneLesion". */
export function openQuestionAt(record: CaseRecord, path: string): OpenQuestion | undefined {
  return openQuestionsOf(record).find((question) => question.path === path);
}

/** Whether a question still waits after the day by which its answer was wanted. `today` is a calendar date. */
export function isOverdue({ due, answeredAt }: OpenQuestion, today: string): boolean {
  return answeredAt === null && due !== undefined && due < today;
}

/** The record with a question more. An open one about the same fact is asked anew instead: a fact is asked for once. */
export function withQuestion(record: CaseRecord, question: OpenQuestion): CaseRecord {
  const others = record.questions.filter(
    (each) => each.path === '' || each.path !== question.path || each.answeredAt !== null,
  );
  return { ...record, questions: [...others, question] };
}

/**
 * The record with every open question about a fact closed. `answer` is the fact in words, `at` an ISO instant. Returns the
 * same object where nothing was asked.
 */
export function withAnswerTo(record: CaseRecord, path: string, answer: string, at: string): CaseRecord {
  if (openQuestionAt(record, path) === undefined) return record;
  const questions = record.questions.map((each) =>
    each.path === path && each.answeredAt === null ? { ...each, answer, answeredAt: at } : each,
  );
  return { ...record, questions };
}
