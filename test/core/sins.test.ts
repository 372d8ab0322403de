import { emptyCase, LEVELS, levelIndex, type Level } from '@spineboard/core/case';
import { locationOfLesion, locationOfLevel, resolveAnswers, score, sins } from '@spineboard/core/instruments';
import { describe, expect, it } from 'vitest';
import { lesionAt } from './support/cases.ts';

const bandAt = (total: number) => sins.bands.find((band) => total >= band.from && total <= band.to)?.label;

const points = (level: Level): number =>
  sins.items[0].options.find((option) => option.id === locationOfLevel(level))?.points ?? -1;

describe('SINS', () => {
  it('sorts all 1,296 answer sets into 314 stable, 847 potentially unstable and 135 unstable', () => {
    let sets: Record<string, string>[] = [{}];
    for (const item of sins.items) {
      sets = sets.flatMap((set) => item.options.map((option) => ({ ...set, [item.id]: option.id })));
    }
    const counts: Record<string, number> = {};
    for (const set of sets) {
      const result = score(sins, set);
      expect(result.complete).toBe(true);
      expect(result.lo).toBe(result.hi);
      expect(result.bands).toHaveLength(1);
      const label = result.bands[0]?.label ?? '';
      counts[label] = (counts[label] ?? 0) + 1;
    }
    expect(sets).toHaveLength(1296);
    expect(counts).toEqual({ stable: 314, 'potentially unstable': 847, unstable: 135 });
  });

  it('puts 6, 7, 12 and 13 on the right side of the limits', () => {
    expect([6, 7, 12, 13].map(bandAt)).toEqual(['stable', 'potentially unstable', 'potentially unstable', 'unstable']);
  });

  it('knows the location of every level from occiput to S5', () => {
    const expected: Record<string, string> = {};
    const put = (location: string, levels: string): void => {
      for (const level of levels.split(' ')) expected[level] = location;
    };
    put('junctional', 'Occ C1 C2 C7 T1 T2 T11 T12 L1 L5 S1');
    put('mobile', 'C3 C4 C5 C6 L2 L3 L4');
    put('semirigid', 'T3 T4 T5 T6 T7 T8 T9 T10');
    put('rigid', 'S2 S3 S4 S5');
    expect(Object.fromEntries(LEVELS.map((level) => [level, locationOfLevel(level)]))).toEqual(expected);
  });

  it('gives a lesion that spans levels the highest points among them', () => {
    for (const from of LEVELS) {
      for (const to of LEVELS.slice(levelIndex(from))) {
        const highest = Math.max(...LEVELS.slice(levelIndex(from), levelIndex(to) + 1).map(points));
        const location = locationOfLesion({ from, to });
        expect(sins.items[0].options.find((option) => option.id === location)?.points).toBe(highest);
      }
    }
  });

  it('derives from every range of levels what a table written by hand says', () => {
    // One letter a level from occiput to S5: junctional, mobile, semirigid, rigid.
    const table = 'jjj mmmm jjj ssssssss jjj mmm jj rrrr'.replaceAll(' ', '');
    expect(table).toHaveLength(LEVELS.length);
    const names = { j: 'junctional', m: 'mobile', s: 'semirigid', r: 'rigid' } as const;
    const worstFirst = ['j', 'm', 's', 'r'] as const;
    for (const [start, from] of LEVELS.entries()) {
      for (const [length, to] of LEVELS.slice(start).entries()) {
        const letters = table.slice(start, start + length + 1);
        const worst = worstFirst.find((letter) => letters.includes(letter)) ?? 'r';
        const lesion = lesionAt({ levels: { from, to } });
        const [location] = resolveAnswers('sins', { ...emptyCase(), lesions: [lesion] }, lesion);
        expect(location).toMatchObject({ option: names[worst], origin: 'derived' });
      }
    }
  });

  it('states the agreement of readers and every wrong copy in print', () => {
    const words = [
      ...sins.items.flatMap((item) => ('wrongCopies' in item ? item.wrongCopies.map((copy) => copy.text) : [])),
      ...sins.notes.map((note) => note.text),
    ].join('\n');
    const stated = ['C3–C7', 'continue / occasional / none', '<7 / 8–13 / >=13', 'less than 6 stable, 6–12', 'SINS 8'];
    for (const copy of [...stated, '.846', '.886', '95.7 %', '79.5 %']) expect(words).toContain(copy);
    expect(sins.items.map((item) => item.kappa)).toEqual([0.79, 0.841, 0.244, 0.456, 0.462, 0.492]);
  });
});
