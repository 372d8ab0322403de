import { emptyCase, valueAt, type CaseRecord } from '@spineboard/core/case';
import { askedPath, CASE_INSTRUMENT_IDS, instruments, optionAt, withAnswer } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';
import { given, lesionAt } from './support/cases.ts';

function recordWith(change: (record: CaseRecord) => void = () => undefined): CaseRecord {
  const record = emptyCase();
  record.lesions = [lesionAt()];
  change(record);
  return record;
}

describe('What is asked for at a question without an answer', () => {
  it('is the fact that gives it while that is unknown, else the answer itself', () => {
    const before = recordWith();
    const after = recordWith((record) => {
      record.primary.histology = 'colon';
      record.systemic.organs = 'unremovable';
      record.systemic.extraspinalBone = '0';
    });
    expect(askedPath(before, 'tokuhashi', null, 'primary')).toBe('primary.histology');
    expect(askedPath(after, 'tokuhashi', null, 'primary')).toBe('answers.tokuhashi.primary');
    expect(askedPath(before, 'tomita', null, 'visceral')).toBe('systemic.organs');
    expect(askedPath(after, 'tomita', null, 'visceral')).toBe('answers.tomita.visceral');
    expect(askedPath(before, 'tomita', null, 'bone')).toBe('systemic.extraspinalBone');
    expect(askedPath(after, 'tomita', null, 'bone')).toBe('systemic.vertebral');
    expect(askedPath(before, 'sins', 'lesion-1', 'pain')).toBe('lesions.lesion-1.sins.pain');
  });

  it('is known once every item of every instrument was answered: the question about it closes', () => {
    const items = CASE_INSTRUMENT_IDS.flatMap((id) => instruments[id].items.map((item) => ({ id, item })));
    const open = items.filter(({ id, item }) => {
      const record = recordWith((each) => {
        each.lesions = [lesionAt({ levels: null })];
      });
      const lesionId = instruments[id].subject === 'lesion' ? 'lesion-1' : null;
      const path = askedPath(record, id, lesionId, item.id);
      const answered = withAnswer(record, id, lesionId, item.id, {
        option: item.options[0]?.id ?? '',
        reason: '',
        by: 'RC',
      });
      const option = optionAt(answered, path);
      // A fact of its own is read from the record, an answer through what gives it.
      const value = option === undefined ? valueAt(answered, path.split('.')) : option;
      return value === null || value === undefined;
    });
    // These are answers beside a fact that stays unknown: the fact is what was asked for.
    expect(open.map(({ id, item }) => `${id}.${item.id}`)).toEqual([
      'sins.location',
      'tokuhashi.generalCondition',
      'tokuhashi.primary',
      'tokuhashi.palsy',
      'tomita.growth',
      'tomita.visceral',
      'tomita.bone',
    ]);
  });
});

describe('An item by its path', () => {
  it('is known also where a fact gives it', () => {
    const record = recordWith((each) => {
      each.pain.type = 'mechanical';
    });
    expect(optionAt(record, 'lesions.lesion-1.sins.pain')).toBe('mechanical');
    expect(optionAt(record, 'lesions.lesion-1.sins.boneLesion')).toBeNull();
    expect(optionAt(record, 'lesions.gone.sins.pain')).toBeUndefined();
    expect(optionAt(record, 'systemic.karnofsky')).toBeUndefined();
  });

  it('follows from no range that stands on its head while it is being typed', () => {
    const record = recordWith((each) => {
      each.lesions = [lesionAt({ levels: { from: 'T10', to: 'T9' }, sins: given({ pain: 'none' }) })];
    });
    expect(optionAt(record, 'lesions.lesion-1.sins.location')).toBeNull();
    expect(optionAt(record, 'lesions.lesion-1.sins.pain')).toBe('none');
  });
});
