import { instruments, score } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';
import { dropsBetween, runOf, stretchOf, totalsText } from '../../renderer/screens/scoring/stretches.ts';

describe('A stretch of the range', () => {
  it('takes one unit a possible value', () => {
    expect(runOf(instruments.sins, 0, 18)).toEqual({ left: 0, width: 100 });
    expect(runOf(instruments.tomita, 2, 3).width).toBeCloseTo(200 / 9);
  });

  it('counts in the unit of the instrument: Barthel totals in fives are one stretch', () => {
    const all = stretchOf(instruments.barthel, score(instruments.barthel, {}));
    expect(all.runs).toEqual([{ left: 0, width: 100 }]);
    expect(all.text).toBe('0–100');
    const bedside = stretchOf(instruments.barthel, score(instruments.barthel, { feeding: '10' }));
    expect(bedside.runs).toHaveLength(1);
    expect(bedside.text).toBe('10–100');
    expect(dropsBetween(instruments.barthel, all, bedside)).toEqual([(2 * 100) / 21]);
  });

  it('draws totals with gaps one by one', () => {
    const values = score(instruments.tomita, { growth: 'moderate', visceral: null, bone: 'multiple' }).values;
    expect(values).toEqual([4, 6, 8]);
    const stretch = stretchOf(instruments.tomita, { values });
    expect(stretch.runs).toHaveLength(3);
    expect(stretch.text).toBe('4, 6, 8');
  });

  it('drops a dotted line where an answer raises the lower or lowers the upper end', () => {
    const unit = 100 / 19;
    const all = stretchOf(instruments.sins, score(instruments.sins, {}));
    const junctional = stretchOf(instruments.sins, score(instruments.sins, { location: 'junctional' }));
    const rigid = stretchOf(instruments.sins, score(instruments.sins, { location: 'rigid' }));
    expect(dropsBetween(instruments.sins, all, junctional)).toEqual([3 * unit]);
    expect(dropsBetween(instruments.sins, all, rigid)).toEqual([16 * unit]);
  });
});

describe('Totals in words', () => {
  it('are grades where the instrument is ordinal', () => {
    expect(totalsText(instruments.escc, [0, 1, 2, 3, 4, 5])).toBe('0–3');
    expect(totalsText(instruments.escc, [3])).toBe('1c');
    expect(totalsText(instruments.karnofsky, [0, 1, 2])).toBe('100–80');
  });

  it('are a range without a midpoint', () => {
    expect(totalsText(instruments.sins, [7, 8, 9])).toBe('7–9');
    expect(totalsText(instruments.sins, [])).toBe('');
  });
});
