import { agreement, emptyDecision, type DecisionDraft } from '@spineboard/core/board';
import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { describe, expect, test } from 'vitest';
import { notRecordable, setKind, takeOption, withoutBlanks } from '../../renderer/screens/board/decide.ts';
import { frameworkOf, standardOf } from '../../renderer/screens/board/framework.ts';

const srs = { id: 'srs', title: 'SRS' };
const cebrt = { id: 'cebrt', title: 'cEBRT alone' };
const ids = (draft: DecisionDraft): (string | null)[] => draft.options.map((option) => option.optionId);

describe('taking options', () => {
  test('a first digit says that the board decides one option', () => {
    const draft = takeOption(emptyDecision(), srs);
    expect(draft.kind).toBe('one');
    expect(draft.options).toEqual([{ optionId: 'srs', title: 'SRS', detail: '', reason: '' }]);
  });

  test('with one option, another digit replaces it; the same digit lets go of it', () => {
    const one = takeOption(emptyDecision(), srs);
    expect(ids(takeOption(one, cebrt))).toEqual(['cebrt']);
    expect(ids(takeOption(one, srs))).toEqual([]);
  });

  test('with several, digits add in order, up to nine', () => {
    let draft = setKind(emptyDecision(), 'several');
    draft = takeOption(takeOption(draft, cebrt), srs);
    expect(ids(draft)).toEqual(['cebrt', 'srs']);
    for (let number = 0; number < 20; number += 1) draft = takeOption(draft, { id: `o${number}`, title: 'o' });
    expect(draft.options).toHaveLength(9);
  });

  test('none keeps no option, one keeps the first', () => {
    const several = takeOption(takeOption(setKind(emptyDecision(), 'several'), cebrt), srs);
    expect(ids(setKind(several, 'none'))).toEqual([]);
    expect(ids(setKind(several, 'one'))).toEqual(['cebrt']);
  });
});

describe('what can be recorded', () => {
  test('a decision says none, one with a title, or several with two titles', () => {
    const own = { id: null, title: '' };
    expect(notRecordable(emptyDecision())).toBe('kind');
    expect(notRecordable(setKind(emptyDecision(), 'none'))).toBeNull();
    expect(notRecordable(setKind(emptyDecision(), 'one'))).toBe('option');
    expect(notRecordable(takeOption(emptyDecision(), own))).toBe('option');
    expect(notRecordable(takeOption(emptyDecision(), srs))).toBeNull();
    expect(notRecordable(takeOption(setKind(emptyDecision(), 'several'), srs))).toBe('second');
  });

  test('lines that nobody filled in do not reach the minutes', () => {
    const sent = withoutBlanks({
      ...emptyDecision(),
      conditions: [' ', 'If not fit: cEBRT'],
      dissent: [{ name: '', specialty: 'other', text: ' ' }],
      actions: [{ id: 'a', text: '', owner: 'N. Vidal', due: null }],
    });
    expect(sent).toEqual({ ...emptyDecision(), conditions: ['If not fit: cEBRT'] });
  });
});

const given = (option: string) => ({ option, reason: '', by: '' });

/** ESCC 0, breast, able; SINS by the answers given. */
function stableCase(sins: CaseRecord['lesions'][number]['sins']): CaseRecord {
  const record = emptyCase();
  record.primary.histology = 'breast';
  record.neurology = { ...record.neurology, frankel: 'E', myelopathy: 'no', deficitCourse: 'none' };
  record.systemic.toleratesSurgery = 'able';
  record.lesions = [
    {
      ...emptyLesion('l'),
      levels: { from: 'L3', to: 'L3' },
      escc: '0',
      priorRadiation: 'none',
      sins: {
        pain: given('none'),
        boneLesion: given('blastic'),
        alignment: given('normal'),
        collapse: given('none'),
        posterolateral: given('none'),
        ...sins,
      },
    },
  ];
  return record;
}

describe('beside the framework', () => {
  test('a stable, sensitive, low-grade case is settled on row 1, and its standard says so', () => {
    const record = stableCase({});
    const { assessment, named, stabilityOpen } = frameworkOf(record, null);
    const { branches } = assessment.noms;
    expect(stabilityOpen).toBe(false);
    expect(standardOf(record)).toBe('cEBRT, row 1');
    const [first] = named;
    if (first === undefined) throw new Error('the framework names an option');
    expect(agreement(takeOption(emptyDecision(), first), branches)).toBe('agrees');
    expect(agreement(takeOption(emptyDecision(), { id: null, title: 'Own words' }), branches)).toBe('differs');
    expect(agreement(setKind(emptyDecision(), 'none'), branches)).toBe('differs');
    expect(agreement(emptyDecision(), branches)).toBeNull();
  });

  test('SINS 7 leaves the stability to the board, and its call settles the row without touching the record', () => {
    const record = stableCase({ pain: given('mechanical'), boneLesion: given('lytic') });
    const before = structuredClone(record);
    const open = frameworkOf(record, null);
    expect(open).toMatchObject({ stabilityOpen: true, level: 'L3', sins: '7' });
    expect(open.assessment.noms.branches).toHaveLength(2);
    expect(standardOf(record)).toBe('');
    const called = frameworkOf(record, { call: 'unstable', by: 'N. Vidal' });
    expect(called.assessment.noms.rows).toEqual([2]);
    expect(called.stabilityOpen).toBe(true);
    expect(record).toEqual(before);
  });

  test('where nothing is named, the decision neither agrees nor differs', () => {
    expect(agreement(takeOption(emptyDecision(), srs), [])).toBe('silent');
  });
});
