import { z } from 'zod';

/**
 * Vertebral levels, occiput to S5, in anatomical order. Levels are labels, never numbers:
 * compare them with {@link levelIndex}.
 */
export const LEVELS = [
  'Occ',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
] as const;

export type Level = (typeof LEVELS)[number];

/** A run of neighbouring levels; `from` is never caudal to `to`. One level has `from === to`. */
export type LevelRange = { from: Level; to: Level };

/** Position of a level from the occiput (0) to S5 (29). */
export function levelIndex(level: Level): number {
  return LEVELS.indexOf(level);
}

/** True when `from` lies cranial to, or at, `to` (T4 to C7 is not a range). */
export function isLevelRange(range: LevelRange): boolean {
  return levelIndex(range.from) <= levelIndex(range.to);
}

/** Every level of a range, cranial first. */
export function levelsOf(range: LevelRange): Level[] {
  return LEVELS.slice(levelIndex(range.from), levelIndex(range.to) + 1);
}

/** "T9" or "T6–T7", as the field writes it. */
export function formatLevels(range: LevelRange): string {
  return range.from === range.to ? range.from : `${range.from}–${range.to}`;
}

export const levelRange = z
  .strictObject({ from: z.enum(LEVELS), to: z.enum(LEVELS) })
  .refine(isLevelRange, { error: 'The first level must lie above the second (C7 to T4, not T4 to C7)', path: ['to'] });
