import {
  caseRecord,
  emptyCase,
  isOverdue,
  openQuestionAt,
  openQuestionsOf,
  withAnswerTo,
  withQuestion,
  type OpenQuestion,
} from '@spineboard/core/case';
import { describe, expect, it } from 'vitest';

const AT = '2026-11-24T09:00:00Z';
const question = (id: string, path: string, change: Partial<OpenQuestion> = {}): OpenQuestion => ({
  id,
  path,
  text: 'Able to tolerate surgery?',
  askedOf: 'Anesthesia',
  by: 'RC',
  at: AT,
  answer: '',
  answeredAt: null,
  ...change,
});

describe('open questions', () => {
  it('stand once for each fact: asking anew replaces who was asked', () => {
    const once = withQuestion(emptyCase(), question('a', 'systemic.toleratesSurgery'));
    const again = withQuestion(once, question('b', 'systemic.toleratesSurgery', { askedOf: 'K. Lindqvist' }));
    expect(again.questions.map((each) => each.id)).toEqual(['b']);
    expect(openQuestionAt(again, 'systemic.toleratesSurgery')?.askedOf).toBe('K. Lindqvist');
  });

  it('about no fact in particular stand side by side', () => {
    const two = withQuestion(withQuestion(emptyCase(), question('a', '')), question('b', ''));
    expect(openQuestionsOf(two)).toHaveLength(2);
  });

  it('close with the answer and when it came, and stay in the record', () => {
    const asked = withQuestion(emptyCase(), question('a', 'pain.vas'));
    const closed = withAnswerTo(asked, 'pain.vas', '7', AT);
    expect(openQuestionsOf(closed)).toEqual([]);
    expect(closed.questions).toMatchObject([{ answer: '7', answeredAt: AT }]);
    // Asked again later, the answer of before is kept.
    expect(withQuestion(closed, question('b', 'pain.vas')).questions).toHaveLength(2);
  });

  it('are overdue from the day after the one by which an answer was wanted, until they are answered', () => {
    const due = question('a', 'pain.vas', { due: '2026-11-25' });
    expect(isOverdue(due, '2026-11-25')).toBe(false);
    expect(isOverdue(due, '2026-11-26')).toBe(true);
    expect(isOverdue({ ...due, answeredAt: AT }, '2026-11-26')).toBe(false);
    expect(isOverdue(question('b', 'pain.vas'), '2999-01-01')).toBe(false);
  });

  it('of a record from before there was such a day stay valid, and a day must be one', () => {
    const before = { ...emptyCase(), questions: [question('a', 'pain.vas')] };
    expect(caseRecord.parse(structuredClone(before))).toEqual(before);
    const dated = { ...emptyCase(), questions: [question('a', 'pain.vas', { due: '2026-11-25' })] };
    expect(caseRecord.parse(structuredClone(dated))).toEqual(dated);
    const wrong = { ...emptyCase(), questions: [question('a', 'pain.vas', { due: 'Friday' })] };
    expect(caseRecord.safeParse(wrong).success).toBe(false);
  });

  it('are left alone where nobody asked for the fact', () => {
    const record = emptyCase();
    expect(withAnswerTo(record, 'pain.vas', '7', AT)).toBe(record);
  });
});
