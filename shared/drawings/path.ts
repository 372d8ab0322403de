import { n } from './print-colors.ts';

/** A point of a drawing: x to the right, y down. */
export type Point = { x: number; y: number };

/** Path data with its numbers cut to what can be seen; only absolute commands, so that {@link movePath} can read it. */
export function path(template: TemplateStringsArray, ...values: number[]): string {
  return template.map((text, index) => `${text}${index < values.length ? n(values[index] ?? 0) : ''}`).join('');
}

/** Moves every point of path data made of absolute M, L, C, Q and Z; `cut` writes the numbers. */
export function movePath(data: string, to: (point: Point) => Point, cut = n): string {
  return data.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => {
    const moved = to({ x: Number(x), y: Number(y) });
    return `${cut(moved.x)} ${cut(moved.y)}`;
  });
}

/** Every point of path data made of absolute M, L, C, Q and Z; control points too. */
export function pointsOf(data: string): Point[] {
  return Array.from(data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g), (pair) => ({ x: Number(pair[1]), y: Number(pair[2]) }));
}

/** A smooth line through points (Catmull-Rom); `round` 0 draws straight lines, 1 the full curve. */
export function smooth(points: readonly Point[], isClosed: boolean, round = 1): string {
  const count = points.length;
  const at = (index: number): Point => {
    const within = isClosed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[within] ?? { x: 0, y: 0 };
  };
  const k = round / 6;
  const start = at(0);
  let data = path`M${start.x} ${start.y}`;
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    data += path`C${from.x + (to.x - before.x) * k} ${from.y + (to.y - before.y) * k} ${to.x - (after.x - from.x) * k} ${to.y - (after.y - from.y) * k} ${to.x} ${to.y}`;
  }
  return isClosed ? `${data}Z` : data;
}

/** A line through points. */
export function polyline(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => (index === 0 ? path`M${x} ${y}` : path`L${x} ${y}`)).join('');
}

/** A circle as four curves, so that it can be moved like any other path. */
export function circle({ x, y }: Point, r: number): string {
  const k = r * 0.5523;
  return path`M${x} ${y - r}C${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y}C${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r}C${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y}C${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r}Z`;
}

/** A rectangle with straight corners. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return path`M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`;
}

/** 45° lines within a convex outline, `spacing` apart along x: a hatch without a pattern, which not every PDF renderer keeps. */
export function hatchWithin(outline: readonly Point[], spacing: number): string {
  const along = outline.map(({ x, y }) => x + y);
  let data = '';
  for (let sum = Math.min(...along) + spacing / 2; sum < Math.max(...along); sum += spacing) {
    const hits = outline.flatMap((from, index): Point[] => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const [a, b] = [from.x + from.y - sum, to.x + to.y - sum];
      if (a < 0 === b < 0) return [];
      const part = a / (a - b);
      return [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }];
    });
    const [first, second] = hits;
    if (first !== undefined && second !== undefined) data += polyline([first, second]);
  }
  return data;
}

/** Left half of a disc. */
export function halfDisc({ x, y }: Point, r: number): string {
  const k = r * 0.5523;
  return path`M${x} ${y - r}C${x - k} ${y - r} ${x - r} ${y - k} ${x - r} ${y}C${x - r} ${y + k} ${x - k} ${y + r} ${x} ${y + r}Z`;
}

/** An uneven round of about radius `r`: cement as it spreads in a body. */
export function blob({ x, y }: Point, r: number): string {
  const reach = [1, 1.04, 0.88, 0.94, 1.06, 0.98, 0.84, 0.92, 1.02];
  const points = reach.map((share, index) => {
    const turn = (index / reach.length) * 2 * Math.PI;
    return { x: x + Math.cos(turn) * share * r, y: y + Math.sin(turn) * share * r };
  });
  return smooth(points, true);
}
