/** Keys that move through the rows. */
export type MoveKey = 'ArrowDown' | 'ArrowUp' | 'PageDown' | 'PageUp' | 'Home' | 'End';

const MOVES: Record<MoveKey, true> = {
  ArrowDown: true,
  ArrowUp: true,
  PageDown: true,
  PageUp: true,
  Home: true,
  End: true,
};

export function isMoveKey(key: string): key is MoveKey {
  return Object.hasOwn(MOVES, key);
}

/**
 * The line that a key leads to. `isCase` says whether a line can be gone to (group heads cannot); a move that would
 * end outside or on a group head stops at the nearest case in its direction, then at the nearest behind it.
 * Answers the line it started from when there is nowhere to go.
 */
export function lineAfter(
  key: MoveKey,
  from: number,
  length: number,
  page: number,
  isCase: (line: number) => boolean,
): number {
  const step = key === 'ArrowUp' || key === 'PageUp' || key === 'End' ? -1 : 1;
  const aim = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + Math.max(1, page),
    PageUp: from - Math.max(1, page),
    Home: 0,
    End: length - 1,
  }[key];
  const start = Math.min(Math.max(aim, 0), length - 1);
  for (let line = start; line >= 0 && line < length; line += step) if (isCase(line)) return line;
  for (let line = start - step; line >= 0 && line < length && line !== from; line -= step)
    if (isCase(line)) return line;
  return from;
}
