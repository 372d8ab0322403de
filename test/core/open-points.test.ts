import { askForResolvers, openPoints, type Resolver } from '@spineboard/core/board';
import { emptyCase, emptyLesion, type CaseRecord, type OpenQuestion } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { describe, expect, test } from 'vitest';

const NOW = '2026-11-26T16:10:00.000Z';
const asking = { by: 'N. Vidal', at: NOW, newId: () => 'new' };

/** High grade, resistant, stable: only the tolerance of surgery is missing. */
function oneFactAway(change: Partial<CaseRecord> = {}): CaseRecord {
  const record = emptyCase();
  record.primary.histology = 'renal';
  record.neurology.myelopathy = 'no';
  record.neurology.deficitCourse = 'none';
  record.lesions = [
    {
      ...emptyLesion('t9'),
      levels: { from: 'T9', to: 'T9' },
      escc: '2',
      priorRadiation: 'none',
      sins: Object.fromEntries(
        Object.entries({ pain: 'none', boneLesion: 'blastic', alignment: 'normal', collapse: 'none' })
          .concat([['posterolateral', 'none']])
          .map(([item, option]) => [item, { option, reason: '', by: '' }]),
      ),
    },
  ];
  return { ...record, ...change };
}

const question = (change: Partial<OpenQuestion> = {}): OpenQuestion => ({
  id: 'q1',
  path: '',
  text: 'Biopsy of L2?',
  askedOf: 'Pathology',
  by: 'A. Moreau',
  at: '2026-11-20T08:00:00.000Z',
  answer: '',
  answeredAt: null,
  ...change,
});
const pointsOf = (record: CaseRecord) => openPoints(record, assessCase(record, { now: NOW }));
const named = (change: Partial<Resolver>): Resolver => ({
  id: 'q1',
  path: '',
  text: 'Biopsy of L2?',
  who: 'L. Weiss',
  due: null,
  ...change,
});

describe('what a board leaves open', () => {
  test('are the open questions of the case, then the fact that alone would settle it', () => {
    const record = oneFactAway({
      questions: [question(), question({ id: 'q2', answeredAt: NOW, answer: 'Clear-cell' })],
    });
    expect(pointsOf(record)).toEqual([
      { id: 'q1', path: '', text: 'Biopsy of L2?', askedOf: 'Pathology' },
      {
        id: 'systemic.toleratesSurgery',
        path: 'systemic.toleratesSurgery',
        text: 'Tolerance of surgery',
        askedOf: '',
      },
    ]);
  });

  test('a fact that was asked for stands once, as its question', () => {
    const asked = question({ path: 'systemic.toleratesSurgery', text: 'Fit for surgery?' });
    expect(pointsOf(oneFactAway({ questions: [asked] })).map(({ id }) => id)).toEqual(['q1']);
  });

  test('a missing fact of a lesion is named by the lesion, wherever it stands in the list', () => {
    const known = oneFactAway();
    known.systemic.toleratesSurgery = 'able';
    const [lesion] = known.lesions;
    if (lesion === undefined) throw new Error('No lesion');
    const record = { ...known, lesions: [{ ...lesion, escc: null }] };
    expect(pointsOf(record)).toContainEqual({
      id: 'lesions.t9.escc',
      path: 'lesions.t9.escc',
      text: 'ESCC at T9',
      askedOf: '',
    });
  });

  test('nothing is open where the answer is settled and nobody was asked', () => {
    const record = oneFactAway();
    record.systemic.toleratesSurgery = 'able';
    expect(pointsOf(record)).toEqual([]);
  });
});

describe('who resolves it is asked in the case', () => {
  test('an open question goes to whom the board named, and keeps its words', () => {
    const [after] = askForResolvers(oneFactAway({ questions: [question()] }), [named({})], asking).questions;
    expect(after).toEqual(question({ askedOf: 'L. Weiss', by: 'N. Vidal', at: NOW }));
  });

  test('a fact becomes a question, asked once', () => {
    const path = 'systemic.toleratesSurgery';
    const resolver = named({ id: path, path, text: 'Tolerance of surgery', who: 'K. Lindqvist' });
    const once = askForResolvers(oneFactAway(), [resolver], asking);
    expect(once.questions).toEqual([
      question({ id: 'new', path, text: 'Tolerance of surgery', askedOf: 'K. Lindqvist', by: 'N. Vidal', at: NOW }),
    ]);
    expect(askForResolvers(once, [resolver], asking)).toBe(once);
  });

  test('the day that the board names goes with it; without one the question keeps its own', () => {
    const path = 'systemic.toleratesSurgery';
    const [asked] = askForResolvers(oneFactAway(), [named({ id: path, path, due: '2026-12-03' })], asking).questions;
    expect(asked?.due).toBe('2026-12-03');
    const dated = oneFactAway({ questions: [question({ due: '2026-11-30' })] });
    expect(askForResolvers(dated, [named({})], asking).questions[0]).toMatchObject({
      askedOf: 'L. Weiss',
      due: '2026-11-30',
    });
    const later = askForResolvers(dated, [named({ who: 'Pathology', due: '2026-12-03' })], asking);
    expect(later.questions[0]).toMatchObject({ askedOf: 'Pathology', due: '2026-12-03' });
    expect(askForResolvers(later, [named({ who: 'Pathology', due: '2026-12-03' })], asking)).toBe(later);
  });

  test('what was answered meanwhile, and who was not named, change nothing', () => {
    const record = oneFactAway({ questions: [question({ answeredAt: NOW, answer: 'Clear-cell' })] });
    expect(askForResolvers(record, [named({}), named({ id: 'gone' }), named({ who: ' ' })], asking)).toBe(record);
  });
});
