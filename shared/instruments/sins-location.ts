import { levelIndex, levelsOf, type Level, type LevelRange } from '../case/levels.ts';
import { sins } from './sins.ts';

export type SinsLocation = 'junctional' | 'mobile' | 'semirigid' | 'rigid';

/** SINS location of each stretch of the spine, cranial first (Fisher 2010). */
export const SINS_STRETCHES: readonly { from: Level; to: Level; location: SinsLocation }[] = [
  { from: 'Occ', to: 'C2', location: 'junctional' },
  { from: 'C3', to: 'C6', location: 'mobile' },
  { from: 'C7', to: 'T2', location: 'junctional' },
  { from: 'T3', to: 'T10', location: 'semirigid' },
  { from: 'T11', to: 'L1', location: 'junctional' },
  { from: 'L2', to: 'L4', location: 'mobile' },
  { from: 'L5', to: 'S1', location: 'junctional' },
  { from: 'S2', to: 'S5', location: 'rigid' },
];

/** SINS location of one level. */
export function locationOfLevel(level: Level): SinsLocation {
  const index = levelIndex(level);
  const stretch = SINS_STRETCHES.find((each) => levelIndex(each.from) <= index && index <= levelIndex(each.to));
  if (stretch === undefined) throw new RangeError(`No SINS location for level "${level}"`);
  return stretch.location;
}

/** SINS location of a lesion: the highest points among its levels. */
export function locationOfLesion(levels: LevelRange): SinsLocation {
  const found = new Set(levelsOf(levels).map(locationOfLevel));
  const worstFirst = sins.items[0].options;
  const worst = worstFirst.find((option) => found.has(option.id));
  if (worst === undefined) throw new RangeError(`No levels from ${levels.from} to ${levels.to}`);
  return worst.id;
}
