import { type Level, LEVELS } from '../case/levels.ts';
import { n } from './print-colors.ts';

/** One drawn vertebra of the lateral silhouette, in units of the map (78 x 196). */
export type Body = {
  path: string;
  center: Point;
  /** Foremost, uppermost and lowest point. */
  left: number;
  top: number;
  bottom: number;
  /** Spinous process, from its root to its tip. */
  process: { from: Point; to: Point };
  /** Where a rod runs past this level. */
  rod: Point;
};
type Point = { x: number; y: number };

export const REGIONS: readonly { label: string; from: Level; to: Level }[] = [
  { label: 'C', from: 'C1', to: 'C7' },
  { label: 'T', from: 'T1', to: 'T12' },
  { label: 'L', from: 'L1', to: 'L5' },
  { label: 'S', from: 'S1', to: 'S5' },
];

/** Height along the spine and depth of a body; bodies grow from C3 to L5. */
function size(level: Level): { height: number; depth: number } {
  const region = level.startsWith('Occ') ? 'O' : level.charAt(0);
  const number = Number(level.slice(1));
  switch (region) {
    case 'O':
      return { height: 3.4, depth: 9 };
    case 'C':
      return number <= 2 ? { height: number === 1 ? 3.4 : 5.2, depth: 7 } : { height: 4.4, depth: 6.6 + number * 0.25 };
    case 'T':
      return { height: 4.9 + number * 0.19, depth: 8.4 + number * 0.36 };
    case 'L':
      return { height: 7.7 + number * 0.12, depth: 13 + number * 0.25 };
    default:
      return { height: [7, 5.4, 4, 3.2, 2.6][number - 1] ?? 3, depth: [12.4, 9.6, 7.4, 5.6, 4.2][number - 1] ?? 4 };
  }
}

/** Fore and aft course of the body centers at fractions of the length: lordosis, kyphosis, lordosis, sacrum. */
const COURSE: readonly (readonly [at: number, x: number])[] = [
  [0, 44.5],
  [0.06, 42.6],
  [0.13, 41.8],
  [0.2, 43.6],
  [0.3, 48.4],
  [0.4, 51.2],
  [0.48, 51.2],
  [0.58, 48],
  [0.68, 43],
  [0.76, 40.2],
  [0.82, 40.6],
  [0.875, 43.8],
  [0.93, 50],
  [1, 57.5],
];

function slope(a: readonly [number, number], b: readonly [number, number]): number {
  return b[0] === a[0] ? 0 : (b[1] - a[1]) / (b[0] - a[0]);
}

function courseAt(at: number): number {
  const upper = COURSE.findIndex(([from]) => from >= at);
  const i = Math.max(1, upper === -1 ? COURSE.length - 1 : upper);
  const point = (index: number): readonly [number, number] =>
    COURSE[Math.min(Math.max(index, 0), COURSE.length - 1)] ?? [0, 0];
  const [x0, y0] = point(i - 1);
  const [x1, y1] = point(i);
  // Cubic Hermite with slopes of the neighbors: a smooth course through the given points.
  const m0 = slope(point(i - 2), point(i));
  const m1 = slope(point(i - 1), point(i + 1));
  const h = x1 - x0;
  const t = (at - x0) / h;
  const t2 = t * t;
  const t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * y0 + (t3 - 2 * t2 + t) * h * m0 + (-2 * t3 + 3 * t2) * y1 + (t3 - t2) * h * m1;
}

const TOP = 4;
const LENGTH = 189;
const DISC: Record<string, number> = { O: 0.6, C: 1.1, T: 0.75, L: 1.9, S: 0.15 };

function build(): Map<Level, Body> {
  const drawn = LEVELS.map((level) => ({ level, ...size(level), disc: DISC[level.charAt(0)] ?? 1 }));
  const total = drawn.reduce((sum, entry) => sum + entry.height + entry.disc, 0);
  const found = new Map<Level, Body>();
  let run = 0;
  for (const entry of drawn) {
    const at = (run + entry.height / 2) / total;
    run += entry.height + entry.disc;
    const y = TOP + at * LENGTH;
    const x = courseAt(at);
    const step = 0.012;
    const dx = courseAt(Math.min(at + step, 1)) - courseAt(Math.max(at - step, 0));
    const dy = (Math.min(at + step, 1) - Math.max(at - step, 0)) * LENGTH;
    const norm = Math.hypot(dx, dy);
    found.set(entry.level, vertebra(entry, { x, y }, { x: dx / norm, y: dy / norm }, LENGTH / total));
  }
  return found;
}

function vertebra(
  entry: { level: Level; height: number; depth: number },
  center: Point,
  along: Point,
  scale: number,
): Body {
  const half = { h: (entry.height * scale) / 2, d: entry.depth / 2 };
  // `across` points backward (right), `along` downward.
  const across = { x: along.y, y: -along.x };
  const at = (d: number, h: number): Point => ({
    x: center.x + across.x * d + along.x * h,
    y: center.y + across.y * d + along.y * h,
  });
  const waist = entry.level.startsWith('S') || entry.level === 'Occ' ? 0 : 0.07 * entry.depth;
  const corners = [at(-half.d, -half.h), at(half.d, -half.h), at(half.d, half.h), at(-half.d, half.h)] as const;
  const [a, b, c, d] = corners;
  const front = at(-half.d + 2 * waist, 0);
  const back = at(half.d - waist, 0);
  const p = (point: Point): string => `${n(point.x)} ${n(point.y)}`;
  const rounded = (from: Point, corner: Point, to: Point): string => {
    const r = Math.min(1, half.h * 0.45);
    const near = (toward: Point): Point => {
      const length = Math.hypot(toward.x - corner.x, toward.y - corner.y) || 1;
      const part = Math.min(r / length, 0.5);
      return { x: corner.x + (toward.x - corner.x) * part, y: corner.y + (toward.y - corner.y) * part };
    };
    return `L${p(near(from))}Q${p(corner)} ${p(near(to))}`;
  };
  const path = `M${p(at(0, -half.h))}${rounded(a, b, back)}Q${p(back)} ${rounded(back, c, d).slice(1)}${rounded(c, d, front)}Q${p(front)} ${rounded(front, a, b).slice(1)}Z`;
  const process = spinousOf(entry.level, at, half.d);
  return {
    path,
    center,
    left: Math.min(...corners.map((point) => point.x)),
    top: Math.min(...corners.map((point) => point.y)),
    bottom: Math.max(...corners.map((point) => point.y)),
    process,
    rod: at(half.d + 3.4, 0),
  };
}

/** Spinous processes: short in the neck, steep in the chest, broad in the loin; none on occiput and sacrum. */
function spinousOf(level: Level, at: (d: number, h: number) => Point, depth: number): { from: Point; to: Point } {
  const none = { from: at(depth, 0), to: at(depth, 0) };
  const number = Number(level.slice(1));
  switch (level.charAt(0)) {
    case 'C':
      return number === 1 ? none : { from: at(depth + 5.6, 0.6), to: at(depth + (number === 7 ? 9 : 7.2), 1.6) };
    case 'T':
      return { from: at(depth + 5.6, 1), to: at(depth + 8.6, number < 11 ? 4 : 2.4) };
    case 'L':
      return { from: at(depth + 6, 0.8), to: at(depth + 10, 1.6) };
    default:
      return none;
  }
}

export const BODY_BY_LEVEL: ReadonlyMap<Level, Body> = build();

/** Every body, occiput first. */
export function bodies(): Body[] {
  return [...BODY_BY_LEVEL.values()];
}

/** The canal behind the bodies as one soft line, occiput to S2. */
export function canalPath(): string {
  return LEVELS.slice(0, LEVELS.indexOf('S3'))
    .map((level) => BODY_BY_LEVEL.get(level)?.rod)
    .filter((point) => point !== undefined)
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${n(point.x - 0.4)} ${n(point.y)}`)
    .join('');
}
