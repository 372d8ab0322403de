import { n } from './print-colors.ts';

export type Box = { x: number; y: number; width: number; height: number };

/**
 * Path data of 45° hatch lines that end exactly at the edges of a box, lower left to upper right.
 * Clipped in the numbers, so that no `clipPath` and no `pattern` is needed: not every PDF renderer keeps those.
 * @param spacing distance of two lines along x, in units of the drawing
 */
export function hatchPath(box: Box, spacing: number): string {
  const parts: string[] = [];
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  // A line runs from (start, bottom) to (start + height, y). It begins left of the box where it only enters from the side.
  for (let start = box.x - box.height + spacing; start < right; start += spacing) {
    const x0 = Math.max(start, box.x);
    const x1 = Math.min(start + box.height, right);
    if (x1 - x0 < 0.05) continue;
    parts.push(`M${n(x0)} ${n(bottom - (x0 - start))}L${n(x1)} ${n(bottom - (x1 - start))}`);
  }
  return parts.join('');
}
