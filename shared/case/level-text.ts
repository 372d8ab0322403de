import { formatLevels, LEVELS, levelIndex, type Level, type LevelRange } from './levels.ts';

const RANGE = /^(occ|[ctls]\d{1,2})(?:-([ctls]?)(\d{1,2}))?$/u;

function levelOf(name: string): Level | null {
  return LEVELS.find((level) => level.toLowerCase() === name) ?? null;
}

function readRange(typed: string): LevelRange | null {
  const [, first, region, number] = RANGE.exec(typed) ?? [];
  if (first === undefined) return null;
  const from = levelOf(first);
  if (from === null || number === undefined) return from === null ? null : { from, to: from };
  const to = levelOf(`${region === undefined || region === '' ? first.charAt(0) : region}${number}`);
  if (to === null) return null;
  return levelIndex(from) <= levelIndex(to) ? { from, to } : { from: to, to: from };
}

/**
 * Reads levels as a person writes them: "T9", "T6–T7, L2", "t10-l2", "L2-4". Levels given from below are turned round.
 * Empty for an empty text; null where a part of it is no level of the spine.
 */
export function readLevels(text: string): LevelRange[] | null {
  const typed = text
    .toLowerCase()
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll(/\s*-\s*/gu, '-')
    .trim();
  if (typed === '') return [];
  const ranges: LevelRange[] = [];
  for (const part of typed.split(/\s*[,;+]\s*|\s+(?:and\s+)?/u)) {
    const range = readRange(part);
    if (range === null) return null;
    ranges.push(range);
  }
  return ranges;
}

/** "T6–T7, L2": every range as the field writes it. */
export function formatRanges(ranges: readonly LevelRange[]): string {
  return ranges.map(formatLevels).join(', ');
}
