import { LEVELS, type Level } from '@spineboard/core/case';

/** Size of the drawing in its own units; it is scaled to the room it gets. */
export const MAP_WIDTH = 178;
export const MAP_HEIGHT = 742;

const CENTER = 86;
const BEND = MAP_HEIGHT * 0.65;

type Point = { x: number; y: number };

/** One level as drawn: its row over the full width, and its body with the canal behind it. */
export type LevelPlace = {
  level: Level;
  row: { top: number; height: number };
  center: Point;
  /** Degrees, clockwise. */
  angle: number;
  /** Depth (front to back) and height of the body. */
  depth: number;
  height: number;
  /** Middle of the canal at this level. */
  canal: Point;
};

type Region = 'O' | 'C' | 'T' | 'L' | 'S';
const region = (level: Level): Region => level.charAt(0) as Region;
const numberOf = (level: Level): number => Number(level.slice(1));
const SACRAL_HEIGHTS = [0.9, 0.74, 0.62, 0.55, 0.54];

/** Share of the length by region: bodies grow from C3 to L5, no row gets under 14 px at full height. */
const HEIGHT_SHARES: Record<Region, (number: number) => number> = {
  O: () => 1.12,
  C: (number) => (number === 2 ? 0.92 : 0.72),
  T: (number) => 0.8 + 0.028 * number,
  L: (number) => 1.22 + 0.03 * number,
  S: (number) => SACRAL_HEIGHTS[number - 1] ?? 0.54,
};
const DEPTHS: Record<Region, (number: number) => number> = {
  O: () => 30,
  C: (number) => 15.5 + 0.35 * number,
  T: (number) => 19 + 0.75 * number,
  L: (number) => 29.5 + 0.5 * number,
  S: (number) => 33 - 4.6 * number,
};

/** Fore and aft course at fractions of the length, positive backward: lordosis, kyphosis, lordosis, sacrum. */
const COURSE: readonly (readonly [number, number])[] = [
  [0, 0.015],
  [0.06, 0.004],
  [0.13, -0.012],
  [0.2, 0],
  [0.3, 0.034],
  [0.42, 0.052],
  [0.52, 0.044],
  [0.62, 0.012],
  [0.72, -0.022],
  [0.79, -0.028],
  [0.85, -0.006],
  [0.9, 0.034],
  [0.95, 0.06],
  [1, 0.05],
];

/** Cubic Hermite through the points of the course, with the slopes of their neighbors. */
function courseAt(at: number): number {
  const point = (index: number): readonly [number, number] =>
    COURSE[Math.min(Math.max(index, 0), COURSE.length - 1)] ?? [0, 0];
  let i = 0;
  while (i < COURSE.length - 2 && at > point(i + 1)[0]) i += 1;
  const [p0, p1, p2, p3] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
  const span = p2[0] - p1[0];
  const s = (at - p1[0]) / span;
  const m1 = ((p2[1] - p0[1]) / (p2[0] - p0[0])) * span;
  const m2 = ((p3[1] - p1[1]) / (p3[0] - p1[0])) * span;
  return (
    (2 * s ** 3 - 3 * s ** 2 + 1) * p1[1] +
    (s ** 3 - 2 * s ** 2 + s) * m1 +
    (-2 * s ** 3 + 3 * s ** 2) * p2[1] +
    (s ** 3 - s ** 2) * m2
  );
}

function build(): LevelPlace[] {
  const shares = LEVELS.map((level) => HEIGHT_SHARES[region(level)](numberOf(level)));
  const unit = MAP_HEIGHT / shares.reduce((sum, share) => sum + share, 0);
  let top = 0;
  return LEVELS.map((level, index) => {
    const height = (shares[index] ?? 0) * unit;
    const y = top + height / 2;
    const at = y / MAP_HEIGHT;
    const step = 0.004;
    const [above, below] = [Math.max(0, at - step), Math.min(1, at + step)];
    const lean = ((courseAt(below) - courseAt(above)) * BEND) / ((below - above) * MAP_HEIGHT);
    const angle = -Math.atan(lean);
    const depth = DEPTHS[region(level)](numberOf(level));
    const center = { x: CENTER + courseAt(at) * BEND, y };
    const behind = depth * 0.7;
    const place: LevelPlace = {
      level,
      row: { top, height },
      center,
      angle: (angle * 180) / Math.PI,
      depth,
      height: height * (region(level) === 'S' ? 1.02 : 0.8),
      canal: { x: center.x + Math.cos(angle) * behind, y: center.y + Math.sin(angle) * behind },
    };
    top += height;
    return place;
  });
}

/** Every level, occiput first. */
export const PLACES: readonly LevelPlace[] = build();

const round = (value: number): number => Math.round(value * 100) / 100;

/** Path data with numbers cut to what a screen can show. */
function path(template: TemplateStringsArray, ...values: number[]): string {
  return template.map((text, index) => `${text}${index < values.length ? round(values[index] ?? 0) : ''}`).join('');
}

/** Body of a level around (0, 0). `collapsed` takes a wedge off its front. */
export function bodyPath(place: LevelPlace, collapsed = false): string {
  const { level, depth: w, height: h } = place;
  if (level === 'Occ') {
    return path`M${-w * 0.95} ${-h * 0.15}C${-w * 0.9} ${-h} ${w * 0.75} ${-h * 1.05} ${w} ${-h * 0.1}C${w} ${h * 0.35} ${w * 0.4} ${h * 0.42} ${w * 0.25} ${h * 0.34}C${-w * 0.05} ${h * 0.2} ${-w * 0.5} ${h * 0.42} ${-w * 0.7} ${h * 0.3}Z`;
  }
  if (level === 'C1') {
    const [x, rx, ry] = [-w * 0.28, w * 0.26, h * 0.5];
    return path`M${x - rx} 0A${rx} ${ry} 0 1 0 ${x + rx} 0A${rx} ${ry} 0 1 0 ${x - rx} 0Z`;
  }
  if (level === 'C2') {
    return path`M${-w * 0.12} ${-h * 1.3}C${w * 0.02} ${-h * 1.45} ${w * 0.2} ${-h * 1.35} ${w * 0.22} ${-h * 1.15}L${w * 0.3} ${-h * 0.3}L${w * 0.5} ${-h * 0.25}L${w * 0.5} ${h * 0.5}L${-w * 0.52} ${h * 0.55}L${-w * 0.45} ${-h * 0.2}L${-w * 0.16} ${-h * 0.35}Z`;
  }
  const q = h * 0.07;
  const front = collapsed ? -h / 2 + h * 0.34 : -h / 2;
  return path`M${-w / 2} ${front}Q0 ${(front - h / 2) / 2 + q} ${w / 2} ${-h / 2}Q${w / 2 - q * 1.3} 0 ${w / 2} ${h / 2}Q0 ${h / 2 - q} ${-w / 2} ${h / 2}Q${-w / 2 + q * 1.8} ${(front + h / 2) / 2} ${-w / 2} ${front}Z`;
}

/** Spinous process around (0, 0) of the body; empty for the occiput. */
export function processPath(place: LevelPlace): string {
  const { level, depth: w, height: h } = place;
  const kind = region(level);
  if (kind === 'O') return '';
  const length = kind === 'S' ? w * 0.42 : kind === 'T' ? w * 1.05 : level === 'C7' ? w * 1.25 : w * 0.9;
  const drop = kind === 'T' ? h * 0.75 : kind === 'L' ? h * 0.12 : h * 0.25;
  const start = w * (kind === 'S' ? 0.8 : 0.92);
  const thick = Math.max(2.4, h * (kind === 'L' ? 0.46 : 0.3));
  return path`M${start} ${-thick * 0.5}Q${start + length * 0.5} ${-thick * 0.5 + drop * 0.35} ${start + length} ${drop - thick * 0.15}Q${start + length * 1.05} ${drop + thick * 0.3} ${start + length * 0.9} ${drop + thick * 0.42}Q${start + length * 0.4} ${drop * 0.6 + thick * 0.6} ${start} ${thick * 0.5}Z`;
}

/** Line through the canal, C1 to the given level. */
export function canalPath(last: Level): string {
  const end = LEVELS.indexOf(last);
  return PLACES.slice(1, end + 1)
    .map(({ canal }, index) => (index === 0 ? path`M${canal.x} ${canal.y}` : path`L${canal.x} ${canal.y}`))
    .join('');
}

/** Tumor in the canal: large from grade 2 on. */
export function canalWedgePath(place: LevelPlace, isHigh: boolean): string {
  const { canal, row } = place;
  const half = row.height * (isHigh ? 0.36 : 0.3);
  return path`M${canal.x - 4} ${canal.y - half}Q${canal.x + (isHigh ? 9 : 2.5)} ${canal.y} ${canal.x - 4} ${canal.y + half}Z`;
}
