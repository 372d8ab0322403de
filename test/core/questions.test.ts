import {
  emptyCase,
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

  it('are left alone where nobody asked for the fact', () => {
    const record = emptyCase();
    expect(withAnswerTo(record, 'pain.vas', '7', AT)).toBe(record);
  });
});
