/** A stretch of a bar, in the units of the drawing. */
export type Stretch = { x: number; width: number };

/**
 * Parts of a whole side by side on one bar, with a gap of one unit between them. A part of nothing has no width; a part
 * of something is about one unit wide at the least, so that one case in a thousand is still seen.
 * @param width of the whole bar; null where there is nothing to show
 */
export function shareBar(parts: readonly number[], width: number): Stretch[] | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return null;
  const shown = parts.filter((part) => part > 0).length;
  const room = width - (shown - 1);
  const thin = parts.filter((part) => part > 0 && (part / total) * room < 1);
  const rest = total - thin.reduce((sum, part) => sum + part, 0);
  let x = 0;
  return parts.map((part) => {
    if (part <= 0) return { x: Math.min(x, width), width: 0 };
    const wide = thin.includes(part) ? 1 : (part / rest) * (room - thin.length);
    const stretch = { x, width: wide };
    x += wide + 1;
    return stretch;
  });
}

/** Fewer columns than these would be slabs. */
const FEWEST = 6;

/** A column of a histogram: from `lo` up to but not with `hi`. */
export type Column = { lo: number; hi: number; count: number; x: number; y: number; width: number; height: number };

/**
 * Columns of equal steps from 0 to past the largest value, in a drawing of `width` by `height`, the tallest as high as
 * it. Null where there is no value.
 * @param step width of a column in the unit of the values, above 0
 */
export function histogram(values: readonly number[], step: number, width: number, height: number): Column[] | null {
  if (values.length === 0) return null;
  const columns = Math.max(FEWEST, Math.floor(Math.max(...values) / step) + 1);
  const counts = Array.from({ length: columns }, () => 0);
  for (const value of values) {
    const at = Math.floor(value / step);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const tallest = Math.max(...counts);
  const unit = width / columns;
  return counts.map((count, index) => {
    const tall = (count / tallest) * height;
    return {
      lo: index * step,
      hi: (index + 1) * step,
      count,
      x: index * unit,
      y: height - tall,
      width: Math.max(1, unit - 2),
      height: tall,
    };
  });
}
