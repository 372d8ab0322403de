import {
  type CaseRecord,
  emptyCase,
  emptyLesion,
  type FieldPath,
  fieldsOf,
  keyOfPath,
  mergeRecords,
  sameValue,
  withField,
} from '@spineboard/core/case';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

const SEED = 20_261_121;

/** Few fields with few values each, so that random changes meet often. */
const CHANGES: readonly (readonly [FieldPath, readonly unknown[]])[] = [
  [
    ['patient', 'name'],
    ['Facet, Ruth', 'وردة', ''],
  ],
  [
    ['patient', 'sex'],
    ['F', 'M', null],
  ],
  [
    ['primary', 'radiosensitivityByBoard'],
    [null, { call: 'resistant', by: 'AM' }, { call: 'sensitive', by: 'AM' }],
  ],
  [
    ['systemic', 'karnofsky'],
    [null, 60, 80],
  ],
  [
    ['answers', 'tokuhashi', 'primary'],
    [undefined, { option: 'others', reason: '', by: 'AM' }],
  ],
  [
    ['lesions', 'a', 'escc'],
    [null, '2', '1c'],
  ],
  [
    ['lesions', 'a', 'levels'],
    [null, { from: 'T9', to: 'T9' }, { from: 'T9', to: 'T10' }],
  ],
  [
    ['lesions', 'a', 'sins', 'pain'],
    [undefined, { option: 'mechanical', reason: '', by: '' }],
  ],
  [
    ['lesions', 'b', 'escc'],
    [null, '0', '3'],
  ],
];

const change = constantFrom(...CHANGES).chain(([path, values]) =>
  constantFrom(...values).map((value) => ({ path, value })),
);
const changes = array(change, { maxLength: 6 });
const turned = (record: CaseRecord): CaseRecord => ({ ...record, lesions: record.lesions.toReversed() });
const order = (record: CaseRecord) => record.lesions.map((lesion) => lesion.id).join('');

function apply(record: CaseRecord, list: readonly { path: FieldPath; value: unknown }[]): CaseRecord {
  return list.reduce((current, each) => withField(current, each.path, each.value), record);
}

function start(list: readonly { path: FieldPath; value: unknown }[]): CaseRecord {
  return apply({ ...emptyCase(), lesions: [emptyLesion('a'), emptyLesion('b')] }, list);
}

function valueAt(record: CaseRecord, key: string): unknown {
  return fieldsOf(record).get(key)?.value;
}

describe('two people change one case', () => {
  it('takes every field from the one who changed it, and asks where both did', () => {
    assert(
      property(changes, changes, changes, (before, ofMine, ofTheirs) => {
        const base = start(before);
        const mine = apply(base, ofMine);
        const theirs = apply(base, ofTheirs);
        const merged = mergeRecords(base, mine, theirs);
        const clashing = new Set(merged.clashes.map((clash) => keyOfPath(clash.path)));
        for (const [path] of CHANGES) {
          const key = keyOfPath(path);
          const [was, own, other] = [base, mine, theirs].map((record) => valueAt(record, key));
          const bothChanged = !sameValue(own, was) && !sameValue(other, was) && !sameValue(own, other);
          expect(clashing.has(key)).toBe(bothChanged);
          expect(valueAt(merged.record, key)).toEqual(sameValue(own, was) ? other : own);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('leaves everything alone when only one of them changed something', () => {
    assert(
      property(changes, changes, (before, after) => {
        const base = start(before);
        const changed = apply(base, after);
        expect(mergeRecords(base, changed, base)).toEqual({ record: changed, clashes: [] });
        expect(mergeRecords(base, base, changed)).toEqual({ record: changed, clashes: [] });
        expect(mergeRecords(base, changed, changed)).toEqual({ record: changed, clashes: [] });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('keeps the lesions that both added', () => {
    const base = start([]);
    const mine = withField(base, ['lesions', 'mine'], emptyLesion('mine'));
    const theirs = withField(base, ['lesions', 'theirs'], emptyLesion('theirs'));
    const { record, clashes } = mergeRecords(base, mine, theirs);
    expect(record.lesions.map((lesion) => lesion.id).sort()).toEqual(['a', 'b', 'mine', 'theirs']);
    expect(clashes).toEqual([]);
  });

  it('keeps an order that one of them changed, and theirs where both did', () => {
    const base = start([]);
    const more = withField(base, ['lesions', 'c'], emptyLesion('c'));
    const graded = withField(base, ['lesions', 'a', 'escc'], '3');
    expect(order(base)).toBe('ab');
    expect(order(mergeRecords(base, turned(base), graded).record)).toBe('ba');
    expect(order(mergeRecords(base, graded, turned(base)).record)).toBe('ba');
    expect(order(mergeRecords(base, turned(base), more).record)).toBe('bac');
    expect(order(mergeRecords(base, turned(more), base).record)).toBe('cba');
    expect(
      order(
        mergeRecords(more, turned(more), {
          ...more,
          lesions: more.lesions.toSpliced(0, 2, ...more.lesions.slice(0, 2).toReversed()),
        }).record,
      ),
    ).toBe('bac');
  });

  it('lets a lesion go that one of them removed and the other did not touch', () => {
    const base = start([]);
    const without = withField(base, ['lesions', 'a'], undefined);
    expect(mergeRecords(base, base, without).record.lesions.map((lesion) => lesion.id)).toEqual(['b']);
    expect(mergeRecords(base, without, base).record.lesions.map((lesion) => lesion.id)).toEqual(['b']);
  });

  it('asks when one removed a lesion that the other went on describing', () => {
    const base = start([]);
    const without = withField(base, ['lesions', 'a'], undefined);
    const graded = withField(base, ['lesions', 'a', 'escc'], '3');
    const iRemoved = mergeRecords(base, without, graded);
    expect(iRemoved.clashes).toEqual([{ path: ['lesions', 'a'], mine: undefined, theirs: graded.lesions[0] }]);
    expect(iRemoved.record.lesions.map((lesion) => lesion.id)).toEqual(['b']);
    const theyRemoved = mergeRecords(base, graded, without);
    expect(theyRemoved.clashes).toEqual([{ path: ['lesions', 'a'], mine: graded.lesions[0], theirs: undefined }]);
    expect(theyRemoved.record.lesions.map((lesion) => lesion.id).sort()).toEqual(['a', 'b']);
  });

  it('never mixes the two ends of a range of levels', () => {
    const base = start([{ path: ['lesions', 'a', 'levels'], value: { from: 'T4', to: 'T8' } }]);
    const mine = withField(base, ['lesions', 'a', 'levels'], { from: 'T7', to: 'T8' });
    const theirs = withField(base, ['lesions', 'a', 'levels'], { from: 'T4', to: 'T5' });
    const { record, clashes } = mergeRecords(base, mine, theirs);
    expect(record.lesions[0]?.levels).toEqual({ from: 'T7', to: 'T8' });
    expect(clashes).toHaveLength(1);
  });
});
