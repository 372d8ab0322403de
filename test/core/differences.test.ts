import { differences, emptyCase, emptyLesion, withField, type CaseRecord } from '@spineboard/core/case';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCase } from './support/cases.ts';

const paths = (before: CaseRecord, after: CaseRecord): string[] =>
  differences(before, after).map((each) => each.path.join('.'));

const changed = (changes: readonly (readonly unknown[])[]): CaseRecord =>
  changes.reduce<CaseRecord>(
    (record, [path, value]) => withField(record, path as readonly string[], value),
    completeCase(),
  );

describe('differences between two records', () => {
  it('are none between a record and itself', () => {
    expect(differences(completeCase(), completeCase())).toEqual([]);
  });

  it('name a field with what it was and what it is', () => {
    const before = completeCase();
    const after = withField(before, ['systemic', 'karnofsky'], 60);
    expect(differences(before, after)).toEqual([{ path: ['systemic', 'karnofsky'], before: 80, after: 60 }]);
  });

  it('name a lesion that came or went once, not by its fields', () => {
    const before = completeCase();
    const after = { ...before, lesions: [emptyLesion('other')] };
    expect(differences(before, after)).toEqual([
      { path: ['lesions', 'lesion-1'], before: before.lesions[0], after: undefined },
      { path: ['lesions', 'other'], before: undefined, after: emptyLesion('other') },
    ]);
  });

  it('name each answer of an instrument by its item', () => {
    const before = completeCase();
    const after = withField(before, ['lesions', 'lesion-1', 'sins', 'pain', 'option'], 'none');
    expect(paths(before, after)).toEqual(['lesions.lesion-1.sins.pain']);
  });

  it('between the same two records point at the same places in both directions', () => {
    const change = constantFrom(
      [['patient', 'name'], 'Arch'],
      [['pain', 'vas'], 3],
      [['lesions', 'lesion-1', 'escc'], '3'],
      [['lesions', 'lesion-1'], undefined],
      [['calls', 'c'], { id: 'c', called: 'Dr. Lim', at: '2026-11-21T10:00:00Z', agreed: '', by: 'RC' }],
      [['plan', 'options'], ['cebrt']],
    );
    assert(
      property(array(change, { maxLength: 4 }), array(change, { maxLength: 4 }), (one, other) => {
        const [a, b] = [changed(one), changed(other)];
        const there = differences(a, b);
        const back = differences(b, a);
        expect(back.map((each) => each.path.join('.')).toSorted()).toEqual(
          there.map((each) => each.path.join('.')).toSorted(),
        );
        expect(new Set(there.map((each) => each.path.join('.'))).size).toBe(there.length);
      }),
    );
  });

  it('against an empty case are everything that is known', () => {
    expect(paths(emptyCase(), completeCase())).toContain('primary.histology');
    expect(paths(emptyCase(), emptyCase())).toEqual([]);
  });
});
