import { LEVELS, levelIndex, type Level, type LevelRange } from '@spineboard/core/case';

/** What a person typed on the map so far: the levels it names, if any, and whether more may follow. */
export type Typed = { text: string; levels: LevelRange | null };

const PATTERN = /^([ctls])(\d{0,2})(?:(-)([ctls]?)(\d{0,2}))?$/u;

function levelOf(region: string, number: string): Level | null {
  return LEVELS.find((level) => level.toLowerCase() === `${region}${number}`) ?? null;
}

/** True for the letter that a level begins with. */
export function startsLevel(key: string): boolean {
  return /^[ctls]$/u.test(key.toLowerCase());
}

/**
 * Reads "t9", "l2-4", "t10-l2". Null where no level begins like this ("l9", "x"). Levels given from below are turned
 * round.
 */
export function readTyped(text: string): Typed | null {
  const typed = text.toLowerCase().replaceAll('–', '-');
  const [, region, number, dash, toRegion, toNumber] = PATTERN.exec(typed) ?? [];
  if (region === undefined || number === undefined) return null;
  const first = levelOf(region, number);
  if (number === '') return dash === undefined ? { text: typed, levels: null } : null;
  if (first === null) return null;
  if (dash === undefined) return { text: typed, levels: { from: first, to: first } };
  if (toNumber === undefined || toNumber === '') return { text: typed, levels: { from: first, to: first } };
  const last = levelOf(toRegion === undefined || toRegion === '' ? region : toRegion, toNumber);
  if (last === null) return null;
  const levels = levelIndex(first) <= levelIndex(last) ? { from: first, to: last } : { from: last, to: first };
  return { text: typed, levels };
}
