import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESENT_PAGES } from '@spineboard/core/contract';
import {
  intoSheets,
  linesOf,
  neighborSheet,
  sheetsOf,
  shownSheet,
  type Sheets,
} from '../../renderer/screens/present/pages.ts';
import { caseTime, timeText } from '../../renderer/screens/present/timer.ts';

const counts = fc.record(
  Object.fromEntries(
    PRESENT_PAGES.map((page) => [page, fc.integer({ min: page === 'case' ? 1 : 0, max: 4 })]),
  ) as Record<(typeof PRESENT_PAGES)[number], fc.Arbitrary<number>>,
) satisfies fc.Arbitrary<Sheets>;

describe('the sheets of a case', () => {
  test('walking to the right from the first meets every sheet once, and back again the same ones', () => {
    fc.assert(
      fc.property(counts, (sheets) => {
        const all = sheetsOf(sheets);
        const walk = (from: (typeof all)[number] | undefined, by: 1 | -1): typeof all => {
          const met: typeof all = [];
          for (let at = from ?? null; at !== null; at = neighborSheet(sheets, at, by)) met.push(at);
          return met;
        };
        expect(walk(all[0], 1)).toEqual(all);
        expect(walk(all.at(-1), -1)).toEqual(all.toReversed());
      }),
    );
  });

  test('whatever place is asked for, a sheet that exists is shown, and the asked one where it exists', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...PRESENT_PAGES), fc.nat(9), (sheets, page, part) => {
        const shown = shownSheet(sheets, { page, part });
        expect(sheetsOf(sheets)).toContainEqual(shown);
        expect(part >= sheets[page] || (shown.page === page && shown.part === part)).toBe(true);
      }),
    );
  });

  test('entries keep their order, none is lost, and no sheet is fuller than it can be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (heights) => {
        const sheets = intoSheets(heights, (height) => height, 10);
        expect(sheets.flat()).toEqual(heights);
        for (const [index, sheet] of sheets.entries()) {
          const full = sheet.reduce((sum, height) => sum + height, 0);
          expect(full <= 10 || sheet.length === 1).toBe(true);
          // The next entry would not have fitted.
          expect(full + (sheets[index + 1]?.[0] ?? 11)).toBeGreaterThan(10);
        }
      }),
    );
  });

  test('a text takes as many lines as its words need, long words more than one', () => {
    expect(linesOf('Not decompressed', 500)).toBe(1);
    expect(linesOf('Decompressed, tumor parted from the cord for SRS (2–3 mm)', 500)).toBe(2);
    expect(linesOf('x'.repeat(100), 500)).toBe(3);
  });
});

/** Seconds after the case was begun. */
const at = (seconds: number): number => Date.parse('2026-11-26T16:00:00.000Z') + seconds * 1000;

describe('the time of a case', () => {
  const item = { startedAt: '2026-11-26T16:00:00.000Z', endedAt: null, budgetMinutes: 9 };

  test('runs, marks its last minute, and then says what it is over by', () => {
    expect(caseTime({ ...item, startedAt: null }, at(0))).toEqual({ used: 0, budget: 540, state: 'waiting' });
    expect(timeText(caseTime(item, at(222)))).toBe('3:42');
    expect(caseTime(item, at(479)).state).toBe('running');
    expect(caseTime(item, at(480)).state).toBe('last');
    expect(timeText(caseTime(item, at(539)))).toBe('8:59');
    expect(timeText(caseTime(item, at(540)))).toBe('+0:00');
    expect(timeText(caseTime(item, at(610)))).toBe('+1:10');
  });

  test('stands still once the case was closed, and never runs backward', () => {
    const closed = { ...item, endedAt: '2026-11-26T16:07:30.000Z' };
    expect(caseTime(closed, at(5000))).toEqual({ used: 450, budget: 540, state: 'done' });
    expect(caseTime(item, at(-30)).used).toBe(0);
  });
});
