import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMoveKey, lineAfter, type MoveKey } from '../../renderer/screens/queue/row-move.ts';

const KEYS: MoveKey[] = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
/** A list drawn as text: "g" is a group's head, "c" a case. */
const go = (key: MoveKey, from: number, list: string, page = 3): number =>
  lineAfter(key, from, list.length, page, (line) => list[line] === 'c');

describe('moving through the rows', () => {
  test('arrows pass over the heads of groups', () => {
    expect(go('ArrowDown', 2, 'gccgcc')).toBe(4);
    expect(go('ArrowUp', 4, 'gccgcc')).toBe(2);
  });

  test('at both ends nothing moves', () => {
    expect(go('ArrowUp', 1, 'gcc')).toBe(1);
    expect(go('ArrowDown', 2, 'gcc')).toBe(2);
  });

  test('Home and End go to the first and the last case, also beside a head without cases', () => {
    expect(go('Home', 4, 'gccgcc')).toBe(1);
    expect(go('End', 1, 'gccg')).toBe(2);
  });

  test('a page that would end beyond the list ends at its last case', () => {
    expect(go('PageDown', 1, 'gccc', 30)).toBe(3);
    expect(go('PageUp', 3, 'gccc', 30)).toBe(1);
  });

  test('keys that type or act are no moves', () => {
    expect(['j', 'Enter', ' ', 'toString'].filter(isMoveKey)).toEqual([]);
  });

  test('every key leads from a case to a case, and never further than it says', () => {
    const lists = fc.array(fc.constantFrom('c', 'g'), { minLength: 1, maxLength: 40 }).map((each) => each.join(''));
    fc.assert(
      fc.property(
        lists,
        fc.nat(39),
        fc.constantFrom(...KEYS),
        fc.integer({ min: 0, max: 50 }),
        (list, nth, key, page) => {
          const cases = list.split('').flatMap((each, line) => (each === 'c' ? [line] : []));
          fc.pre(cases.length > 0);
          const at = nth % cases.length;
          const from = cases[at] ?? 0;
          const next = cases[at + 1] ?? from;
          const before = cases[at - 1] ?? from;
          const last = cases.at(-1) ?? from;
          const first = cases[0] ?? from;
          const to = go(key, from, list, page);
          // Where each key may lead at most; a page is free in between.
          const reach = {
            ArrowDown: [next, next],
            ArrowUp: [before, before],
            Home: [first, first],
            End: [last, last],
            PageDown: [Math.min(from, last), last],
            PageUp: [first, Math.max(from, first)],
          }[key];
          expect(cases).toContain(to);
          expect(to).toBeGreaterThanOrEqual(reach[0] ?? 0);
          expect(to).toBeLessThanOrEqual(reach[1] ?? 0);
        },
      ),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});
