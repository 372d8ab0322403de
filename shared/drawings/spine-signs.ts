import { isHighGrade } from '../case/escc-grade.ts';
import { exhausted } from '../case/exhaustive.ts';
import type { EsccGrade } from '../case/record.ts';
import type { Level } from '../case/levels.ts';
import type { Risk } from '../instruments/definition.ts';
import { blob, circle, halfDisc, hatchWithin, path, type Point, rectangle } from './path.ts';
import { canalWall } from './spine-view.ts';

/** Every sign that the map can carry, in the order of its legend. */
export const MARK_KINDS = [
  'low',
  'mid',
  'high',
  'unknown',
  'collapse',
  'esccLow',
  'esccHigh',
  'esccUnknown',
  'radiation',
  'surgery',
  'cementBefore',
  'construct',
  'screwless',
  'cement',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** How a shape is painted; the screen has a class for each. `top` shapes lie over everything. */
export type Paint =
  | `band-${Risk | 'unknown'}`
  | 'hatch'
  | 'ghost'
  | 'ring'
  | 'ring-fill'
  | 'escc-low'
  | 'escc-high'
  | 'escc-unknown'
  | 'field'
  | 'bracket'
  | 'bracket-sign'
  | 'cement-before'
  | 'rod'
  | 'screw'
  | 'head'
  | 'head-open'
  | 'cement'
  | 'cement-grain';
export type Shape = { paint: Paint; d: string };

/** How far the wedge reaches into the canal. */
const REACH: Record<Exclude<EsccGrade, '0'>, number> = { '1a': 0.2, '1b': 0.34, '1c': 0.48, '2': 0.78, '3': 1 };

/** The ring that fills: open, half, full. */
export function ringOf(band: Risk, center: Point, r: number): Shape[] {
  if (band === 'high') return [{ paint: 'ring-fill', d: circle(center, r + 0.75) }];
  const ring: Shape = { paint: 'ring', d: circle(center, r) };
  return band === 'low' ? [ring] : [ring, { paint: 'ring-fill', d: halfDisc(center, r) }];
}

/** Tumor from the posterior wall into the canal, as far as its grade says, over every level of the lesion. */
export function wedge(levels: readonly Level[], grade: Exclude<EsccGrade, '0'>): string {
  const walls = levels.map(canalWall);
  const points = walls.flatMap(({ upper, lower }) => [upper, lower]);
  const [start, end] = [points[0], points.at(-1)];
  const middle = walls[Math.floor((walls.length - 1) / 2)];
  if (start === undefined || end === undefined || middle === undefined) return '';
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const away = { x: (end.y - start.y) / length, y: -(end.x - start.x) / length };
  // Low grades are small in height too.
  const inset = isHighGrade(grade) ? 0 : 0.16;
  const between = (part: number): Point => ({
    x: start.x + (end.x - start.x) * part,
    y: start.y + (end.y - start.y) * part,
  });
  const [from, to, center] = [between(inset), between(1 - inset), between(0.5)];
  // A wall that bulges backward between the ends keeps the wedge in front of it.
  const bulge = Math.max(0, ...points.map(({ x, y }) => (x - start.x) * away.x + (y - start.y) * away.y));
  const reach = 2 * (REACH[grade] * middle.depth + bulge);
  const apex = { x: center.x + away.x * reach, y: center.y + away.y * reach };
  const wall = inset === 0 ? points.toReversed().slice(1, -1) : [];
  return `${path`M${from.x} ${from.y}Q${apex.x} ${apex.y} ${to.x} ${to.y}`}${wall.map(({ x, y }) => path`L${x} ${y}`).join('')}Z`;
}

/** The wedge from behind cannot be seen: its sign stands before the grade. */
export function flag({ x, y }: Point, isHigh: boolean): string {
  const [half, reach] = isHigh ? [5, 13] : [3.5, 8];
  const left = x - reach / 2 - 2;
  return path`M${left} ${y - half}Q${left + reach} ${y} ${left} ${y + half}Z`;
}

/** Cement as an uneven round with grains in it. */
export function cementSign(at: Point): Shape[] {
  const grains = [
    { x: at.x - 1.6, y: at.y - 1 },
    { x: at.x + 1.5, y: at.y - 1.2 },
    { x: at.x + 0.2, y: at.y + 1.7 },
  ];
  return [
    { paint: 'cement', d: blob(at, 4.4) },
    { paint: 'cement-grain', d: grains.map((grain) => circle(grain, 0.75)).join('') },
  ];
}

/** The sign of a kind by itself, 16 x 12 units, for the legend. */
export function markSign(kind: MarkKind): Shape[] {
  const center = { x: 8, y: 6 };
  switch (kind) {
    case 'low':
    case 'mid':
    case 'high':
      return [{ paint: `band-${kind}`, d: rectangle(1, 0.7, 14, 10.6) }, ...ringOf(kind, center, 3.2)];
    case 'unknown': {
      const d = rectangle(1, 0.7, 14, 10.6);
      const outline = [
        { x: 1.6, y: 1.3 },
        { x: 14.4, y: 1.3 },
        { x: 14.4, y: 10.7 },
        { x: 1.6, y: 10.7 },
      ];
      return [
        { paint: 'band-unknown', d },
        { paint: 'hatch', d: hatchWithin(outline, 5) },
      ];
    }
    case 'collapse':
      return [
        { paint: 'ghost', d: rectangle(2, 1, 12, 10) },
        { paint: 'screw', d: path`M2 6.5L14 1.5` },
      ];
    case 'esccLow':
    case 'esccHigh':
      return [
        {
          paint: kind === 'esccLow' ? 'escc-low' : 'escc-high',
          d: flag({ x: kind === 'esccLow' ? 12 : 13, y: 6 }, kind === 'esccHigh'),
        },
      ];
    case 'esccUnknown':
      return [{ paint: 'escc-unknown', d: circle(center, 4) }];
    case 'radiation':
      return [{ paint: 'field', d: rectangle(1.5, 1, 13, 10) }];
    case 'surgery':
      return [
        { paint: 'bracket', d: path`M6 0.7L10 0.7L10 11.3L6 11.3` },
        { paint: 'bracket-sign', d: path`M10 2L14 6L10 10L6 6Z` },
      ];
    case 'cementBefore':
      return [{ paint: 'cement-before', d: blob(center, 4.6) }];
    case 'construct':
      return [
        { paint: 'rod', d: path`M11 0L11 12` },
        { paint: 'screw', d: path`M11 6L2 6` },
        { paint: 'head', d: circle({ x: 11, y: 6 }, 3) },
      ];
    case 'screwless':
      return [
        { paint: 'rod', d: path`M8 0L8 12` },
        { paint: 'head-open', d: circle(center, 2.8) },
      ];
    case 'cement':
      return cementSign(center);
    default:
      return exhausted(kind);
  }
}
