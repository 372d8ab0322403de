import {
  boardStatistics,
  csv,
  STATISTICS_WORDS,
  statisticsCsv,
  type CountedItem,
  type CountedMeeting,
} from '@spineboard/core/board';
import { histogram, shareBar } from '@spineboard/core/drawings';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const item = (change: Partial<CountedItem> = {}): CountedItem => ({
  kind: 'discuss',
  postponedFor: null,
  seconds: null,
  plan: [],
  decision: null,
  ...change,
});
type Decision = NonNullable<CountedItem['decision']>;
const decided = (plan: string[], options: Decision['options'], change: Partial<Decision> = {}): CountedItem =>
  item({ plan, decision: { kind: 'one', options, framework: 'agrees', told: 'open', ...change } });
const figuresOf = (...items: CountedItem[]) => boardStatistics([{ present: ['surgery'], items }]);

describe('the figures of the board', () => {
  it('say that a plan was changed where both are from the list, and count the others apart', () => {
    const { changed } = figuresOf(
      decided(['srs'], ['srs']),
      decided(['srs', 'cebrt'], ['cebrt', 'srs'], { kind: 'several' }),
      decided(['srs'], ['cebrt']),
      decided(['srs'], [], { kind: 'none' }),
      decided(['srs'], [null]),
      decided([], ['cebrt']),
      item({ plan: ['srs'] }),
    );
    expect(changed).toEqual({ part: 2, of: 4, noPlan: 1, ownWords: 1 });
  });

  it('count as carried out only what was told of, and nothing of a decision that recommends nothing', () => {
    const { carriedOut } = figuresOf(
      decided([], ['srs'], { told: 'done' }),
      decided([], ['srs'], { told: 'dropped' }),
      decided([], ['srs']),
      decided([], [], { kind: 'none', told: 'open' }),
    );
    expect(carriedOut).toEqual({ part: 1, of: 2, untold: 1 });
  });

  it('leave out of the framework’s rate where it is silent or cannot be compared', () => {
    const { followed } = figuresOf(
      decided([], ['srs']),
      decided([], ['srs'], { framework: 'differs' }),
      decided([], ['srs'], { framework: 'silent' }),
      decided([], [], { kind: 'none', framework: null }),
    );
    expect(followed).toEqual({ part: 1, of: 2, silent: 1, open: 1 });
  });

  it('count attendance over meetings that have one, and the time of discussed cases alone', () => {
    const figures = boardStatistics([
      { present: ['surgery', 'radiology'], items: [item({ seconds: 600 }), item({ seconds: 90 })] },
      { present: ['surgery'], items: [item({ kind: 'postponed', postponedFor: 'both', seconds: 60 })] },
      { present: null, items: [item({ kind: 'listed' })] },
    ]);
    expect(figures.minutes).toEqual([1.5, 10]);
    expect(figures.items).toEqual({ discuss: 2, listed: 1, postponed: 1 });
    expect(figures.postponed).toEqual({ radiology: 0, histology: 0, both: 1, other: 0 });
    const of = (specialty: string) => figures.attendance.find((each) => each.specialty === specialty);
    expect([of('surgery'), of('radiology'), of('pathology')]).toEqual([
      { specialty: 'surgery', part: 2, of: 2 },
      { specialty: 'radiology', part: 1, of: 2 },
      { specialty: 'pathology', part: 0, of: 2 },
    ]);
  });

  it('never have more of a part than there is of the whole, and account for every decision', () => {
    const option = fc.constantFrom('srs', 'cebrt', null);
    const anyItem = fc.record({
      kind: fc.constantFrom('discuss' as const, 'listed' as const, 'postponed' as const),
      postponedFor: fc.constantFrom(null, 'radiology' as const, 'other' as const),
      seconds: fc.option(fc.nat(4000)),
      plan: fc.subarray(['srs', 'cebrt']),
      decision: fc.option(
        fc.record({
          kind: fc.constantFrom('none' as const, 'one' as const, 'several' as const),
          options: fc.array(option, { maxLength: 3 }),
          framework: fc.constantFrom('agrees' as const, 'differs' as const, 'silent' as const, null),
          told: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
        }),
      ),
    });
    const meeting = fc.record({
      present: fc.option(fc.subarray(['surgery' as const, 'radiology' as const])),
      items: fc.array(anyItem, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 5 }), (meetings: CountedMeeting[]) => {
        const figures = boardStatistics(meetings);
        const { changed, carriedOut, followed, kinds, decided: all } = figures;
        for (const { part, of } of [changed, carriedOut, followed, ...figures.attendance]) {
          expect(part).toBeLessThanOrEqual(of);
        }
        expect(changed.of + changed.noPlan + changed.ownWords).toBe(all);
        expect(carriedOut.of + carriedOut.untold).toBe(all - kinds.none);
        expect(followed.of + followed.silent + followed.open).toBe(all);
        expect(kinds.none + kinds.one + kinds.several).toBe(all);
        expect(statisticsCsv(figures).split('\r\n').length).toBe(27);
      }),
      { seed: 20_261_121 },
    );
  });

  it('leave a table with each definition beside its figure, and no percent of nothing', () => {
    const lines = statisticsCsv(figuresOf(decided(['srs'], ['cebrt']), decided(['srs'], ['srs']))).split('\r\n');
    expect(lines[0]).toBe('measure,part,n,of,percent,definition');
    expect(lines[1]).toMatch(/^Changed by the board,rate,1,2,50,"Decisions whose/);
    expect(lines[4]).toBe(`Carried out,rate,0,0,,"${STATISTICS_WORDS.carriedOut.definition}"`);
  });
});

/** Reads RFC 4180, for the tests alone. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') [row, cell] = [[...row, cell], ''];
    else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell, at] = [[], '', at + 1];
    } else cell += sign ?? '';
  }
  return rows;
}

describe('a table for spreadsheets', () => {
  it('reads back as what was written, and holds no text that a spreadsheet calculates', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+a', '-a', '@x', '\tx', 'a,"b"\r\nc', '"', "'"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const found = read(csv(rows));
        expect(found.map((row) => row.map((each) => each.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((each) => each.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
        for (const each of found.flat()) expect(each).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed: 20_261_121 },
    );
    expect(csv([['a', null, -1.5, Number.NaN]])).toBe('a,,-1.5,\r\n');
  });
});

describe('drawings of counts', () => {
  it('share a bar as the parts share the whole, and show even the smallest part', () => {
    expect(shareBar([], 100)).toBeNull();
    expect(shareBar([0, 0], 100)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (parts) => {
        const stretches = shareBar(parts, 320) ?? [];
        expect(stretches.length > 0).toBe(parts.some((part) => part > 0));
        for (const [index, { x, width }] of stretches.entries()) {
          const isShown = (parts[index] ?? 0) > 0;
          expect(width).toBeGreaterThanOrEqual(isShown ? 0.95 : 0);
          expect(width).toBeLessThanOrEqual(isShown ? 320 : 0);
          expect(x + width).toBeLessThanOrEqual(320.001);
        }
      }),
      { seed: 20_261_121 },
    );
  });

  it('hold every value in one column of its step', () => {
    expect(histogram([], 3, 320, 72)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 }), (values) => {
        const columns = histogram(values, 3, 320, 72) ?? [];
        for (const { lo, hi, count, y, height } of columns) {
          expect(count).toBe(values.filter((value) => value >= lo && value < hi).length);
          expect(y + height).toBeCloseTo(72);
        }
        expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(values.length);
        expect(Math.max(...columns.map((column) => column.height))).toBeCloseTo(72);
      }),
      { seed: 20_261_121 },
    );
  });
});
