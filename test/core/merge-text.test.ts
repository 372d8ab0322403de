import * as fc from 'fast-check';
import { mergeText } from '@spineboard/core/board';
import { expect, test } from 'vitest';

const text = fc
  .array(fc.constantFrom('', 'N. Vidal', 'E. Brandão', 'A. Moreau left'), { maxLength: 4 })
  .map((lines) => lines.join('\n'));

test('what two windows add to an empty text both stands there', () => {
  expect(mergeText('', 'from q', 'from p')).toBe('from p\nfrom q');
});

test('each window may change a line of its own', () => {
  expect(mergeText('one\ntwo', 'one\ntwo, mine', 'one, theirs\ntwo')).toBe('one, theirs\ntwo, mine');
});

test('where both change one line, both stand', () => {
  expect(mergeText('one', 'one, mine', 'one, theirs')).toBe('one, theirs\none, mine');
});

test('a text that only one window changed is taken from it', () => {
  expect(mergeText('one', 'one\ntwo', 'one')).toBe('one\ntwo');
  expect(mergeText('one', 'one', '')).toBe('');
});

test('a line put in above the others takes the place of none', () => {
  expect(mergeText('one', 'mine\none', 'one\ntheirs').split('\n').toSorted()).toEqual(['mine', 'one', 'theirs']);
});

/** Lines that both windows have, and the text of both has not. */
function dropped(base: string, mine: string, theirs: string): string[] {
  const merged = mergeText(base, mine, theirs).split('\n');
  const here = mine.split('\n');
  return theirs.split('\n').filter((line) => here.includes(line) && !merged.includes(line));
}

test('no line that both windows have is lost', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => dropped(base, mine, theirs).length === 0),
    { seed: 20_261_122, numRuns: 2000 },
  );
  expect(dropped('one', 'mine\none', 'one\ntheirs')).toEqual([]);
});

/** New lines of either window that do not stand in the text of both. */
function lost(base: string, mine: string, theirs: string): string[] {
  const merged = mergeText(base, mine, theirs).split('\n');
  const before = base.split('\n');
  return [mine, theirs].flatMap((each) =>
    each.split('\n').filter((line) => !before.includes(line) && !merged.includes(line)),
  );
}

test('no new line of either window is lost', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => lost(base, mine, theirs).length === 0),
    { seed: 20_261_122, numRuns: 2000 },
  );
  expect(lost('', 'from q', 'from p')).toEqual([]);
});
