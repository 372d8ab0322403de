import type { Level } from '@spineboard/core/case';
import { FRAMES } from '@spineboard/core/drawings';

/** Least distance of two labels, in pixels. */
const APART = 11.5;

/**
 * Levels that are named at this scale (pixels a unit): those that matter first, then as many as stand apart. A level
 * without a label keeps its row as a target.
 */
export function labelledLevels(scale: number, matters: (level: Level) => boolean): Set<Level> {
  const taken: number[] = [];
  const shown = new Set<Level>();
  for (const isFirst of [true, false]) {
    for (const { level, row } of FRAMES) {
      if (matters(level) !== isFirst) continue;
      const y = (row.top + row.height / 2) * scale;
      if (taken.some((other) => Math.abs(other - y) < APART)) continue;
      taken.push(y);
      shown.add(level);
    }
  }
  return shown;
}
