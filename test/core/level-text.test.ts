import { formatRanges, LEVELS, levelIndex, readLevels, type LevelRange } from '@spineboard/core/case';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const range: fc.Arbitrary<LevelRange> = fc
  .tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS))
  .filter(([from, to]) => to !== 'Occ' || from === 'Occ')
  .map(([one, other]) => (levelIndex(one) <= levelIndex(other) ? { from: one, to: other } : { from: other, to: one }));

describe('levels as a person writes them', () => {
  test('one level, a range, several of both, in any spelling', () => {
    const t9 = { from: 'T9', to: 'T9' };
    expect(readLevels('t9')).toEqual([t9]);
    expect(readLevels(' T7 – T11 ')).toEqual([{ from: 'T7', to: 'T11' }]);
    expect(readLevels('L2-4')).toEqual([{ from: 'L2', to: 'L4' }]);
    expect(readLevels('t10-l2, t9')).toEqual([{ from: 'T10', to: 'L2' }, t9]);
    expect(readLevels('T9; L2 and S1')?.map(({ from }) => from)).toEqual(['T9', 'L2', 'S1']);
    expect(readLevels('occ-C2')).toEqual([{ from: 'Occ', to: 'C2' }]);
    expect(readLevels('')).toEqual([]);
  });

  test('levels given from below are turned round', () => {
    expect(readLevels('L2–T10')).toEqual([{ from: 'T10', to: 'L2' }]);
  });

  test('what is no level of the spine is not read, and nothing of it', () => {
    const texts = ['L9', 'T13', 'C8', 'T', 'T7-', '9', 'T9 left', 'two above', 'T9,,L2', ','];
    expect(texts.filter((text) => readLevels(text) !== null)).toEqual([]);
  });

  test('whatever levels are written by the product are read as they were', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (ranges) => {
        expect(readLevels(formatRanges(ranges))).toEqual(ranges);
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });
});
