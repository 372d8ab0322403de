import { emptyCase, emptyLesion, withQuestion, type CaseRecord, type OpenQuestion } from '@spineboard/core/case';
import { withAnswer } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';
import { withAnsweredQuestions } from '../../renderer/api/answered-questions.ts';

const NOW = '2026-11-24T10:00:00Z';
const asks = (path: string): OpenQuestion => ({
  id: path,
  path,
  text: 'Asked',
  askedOf: 'Radiology',
  by: 'RC',
  at: '2026-11-24T09:00:00Z',
  answer: '',
  answeredAt: null,
});

function asked(path: string): CaseRecord {
  const record = emptyCase();
  record.lesions = [{ ...emptyLesion('t9'), levels: { from: 'T9', to: 'T9' } }];
  return withQuestion(record, asks(path));
}
const given = (option: string) => ({ option, reason: '', by: 'RC' });

describe('A question closes', () => {
  it('when a person answers the item that was asked for', () => {
    const before = asked('lesions.t9.sins.boneLesion');
    const after = withAnsweredQuestions(before, withAnswer(before, 'sins', 't9', 'boneLesion', given('lytic')), NOW);
    expect(after.questions).toMatchObject([{ answer: 'Lytic', answeredAt: NOW }]);
  });

  it('also when another fact gives the item: mechanical pain answers for the lesion', () => {
    const before = asked('lesions.t9.sins.pain');
    const after = withAnsweredQuestions(before, { ...before, pain: { ...before.pain, type: 'mechanical' } }, NOW);
    expect(after.questions).toMatchObject([{ answer: 'Mechanical', answeredAt: NOW }]);
  });

  it('when the fact behind an item of a score is entered anywhere', () => {
    const before = asked('systemic.karnofsky');
    const after = withAnsweredQuestions(before, withAnswer(before, 'karnofsky', null, 'status', given('80')), NOW);
    expect(after.questions).toMatchObject([{ answer: '80', answeredAt: NOW }]);
  });

  it('not by another fact, and not while a range stands on its head', () => {
    const before = asked('lesions.t9.sins.pain');
    const other = { ...before, systemic: { ...before.systemic, karnofsky: 80 as const } };
    expect(withAnsweredQuestions(before, other, NOW).questions).toMatchObject([{ answeredAt: null }]);
    const typed = { ...before, lesions: [{ ...emptyLesion('t9'), levels: { from: 'T10', to: 'T9' } as const }] };
    expect(withAnsweredQuestions(before, typed, NOW).questions).toMatchObject([{ answeredAt: null }]);
  });
});
