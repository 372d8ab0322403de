import { LEVELS, type Level } from '../case/levels.ts';
import type { Point } from './path.ts';

/** Size of the spine's drawings in their own units, about a millimeter each; lateral and posterior have the same. */
export const SPINE_WIDTH = 178;
export const SPINE_HEIGHT = 742;

type Region = 'O' | 'C' | 'T' | 'L' | 'S';
export const regionOf = (level: Level): Region => level.charAt(0) as Region;
export const numberOf = (level: Level): number => Number(level.slice(1));

/** A level in the column: its row over the full width, and its body with the canal behind it. */
export type Frame = {
  level: Level;
  row: { top: number; height: number };
  /** Middle of the body. */
  center: Point;
  /** Body with its disc, along the column. */
  pitch: number;
  /** Body alone: along the column, front to back, and side to side. */
  height: number;
  depth: number;
  width: number;
  /** Front to back. */
  canal: number;
  /** Tilt in degrees: positive where the column runs backward on its way down. */
  lean: number;
};

/** Length of body and disc, relative; the occiput's is set apart. */
const PITCH: Record<Region, (number: number) => number> = {
  O: () => 0,
  C: (number) => [0.78, 0.86, 0.74, 0.73, 0.73, 0.74, 0.8][number - 1] ?? 0.74,
  T: (number) => 0.82 + 0.028 * number,
  L: (number) => 1.24 + 0.025 * number,
  S: (number) => [1.12, 0.98, 0.8, 0.62, 0.58][number - 1] ?? 0.6,
};
/** How much of it is bone. */
const BONE: Record<Region, number> = { O: 1, C: 0.76, T: 0.85, L: 0.78, S: 1 };
const DEPTH: Record<Region, (number: number) => number> = {
  O: () => 30,
  C: (number) => 14.6 + 0.4 * number,
  T: (number) => 17.6 + 0.95 * number,
  L: (number) => 30 + 0.7 * number,
  S: (number) => [31, 22, 16, 12, 9][number - 1] ?? 9,
};
const WIDTH: Record<Region, (number: number) => number> = {
  O: () => 70,
  C: (number) => (number <= 2 ? 26 : 20 + number),
  T: (number) => 26 + 0.9 * number,
  L: (number) => 39 + 1.6 * number,
  S: (number) => [47, 39, 32, 26, 20][number - 1] ?? 20,
};
const CANAL: Record<Region, (number: number) => number> = {
  O: () => 20,
  C: (number) => [19, 16, 13.5, 13, 13, 13, 13][number - 1] ?? 13,
  T: () => 12,
  L: () => 13.5,
  S: (number) => [11, 8, 6, 4, 2.5][number - 1] ?? 3,
};
/** Cervical lordosis, thoracic kyphosis, lumbar lordosis, the sacral slope and the sacrum's own curve, C1 to S5. */
const LEAN: Record<Exclude<Region, 'O'>, readonly number[]> = {
  C: [-7, -7, -7, -3, 3, 9, 14],
  T: [17, 17, 15, 13, 10, 6, 2, -2, -5, -8, -10, -12],
  L: [-12, -9, -2, 9, 22],
  S: [39, 45, 37, 14, -14],
};

const TOP = 47;
const BOTTOM = 737;
/** Where the upper edge of C1 stands. */
const START_X = 80;
const RADIANS = Math.PI / 180;

function build(): Frame[] {
  const column = LEVELS.slice(1).map((level) => {
    const region = regionOf(level);
    const number = numberOf(level);
    const lean = (region === 'O' ? 0 : LEAN[region][number - 1]) ?? 0;
    return { level, region, number, lean, share: PITCH[region](number) };
  });
  const length = column.reduce((sum, { share, lean }) => sum + share * Math.cos(lean * RADIANS), 0);
  const unit = (BOTTOM - TOP) / length;
  let upper: Point = { x: START_X, y: TOP };
  const frames = column.map(({ level, region, number, lean, share }): Frame => {
    const pitch = share * unit;
    const [dx, dy] = [Math.sin(lean * RADIANS) * pitch, Math.cos(lean * RADIANS) * pitch];
    const center = { x: upper.x + dx / 2, y: upper.y + dy / 2 };
    upper = { x: upper.x + dx, y: upper.y + dy };
    return {
      level,
      row: { top: 0, height: 0 },
      center,
      pitch,
      height: pitch * BONE[region],
      depth: DEPTH[region](number),
      width: WIDTH[region](number),
      canal: CANAL[region](number),
      lean,
    };
  });
  const atlas = frames[0];
  const occiput: Frame = {
    level: 'Occ',
    row: { top: 0, height: 0 },
    center: { x: START_X + 2, y: TOP / 2 },
    pitch: TOP,
    height: TOP,
    depth: 30,
    width: 70,
    canal: 24,
    lean: atlas?.lean ?? 0,
  };
  return withRows([occiput, ...frames]);
}

/** Rows meet halfway between two bodies and fill the drawing. */
function withRows(frames: readonly Frame[]): Frame[] {
  const edges = frames.map((frame, index) => {
    const before = frames[index - 1];
    if (before === undefined) return 0;
    return before.level === 'Occ' ? TOP : (before.center.y + frame.center.y) / 2;
  });
  return frames.map((frame, index) => {
    const top = edges[index] ?? 0;
    return { ...frame, row: { top, height: (edges[index + 1] ?? SPINE_HEIGHT) - top } };
  });
}

/** Every level, occiput first. */
export const FRAMES: readonly Frame[] = build();

/** Frame of a level. */
export function frameOf(level: Level): Frame {
  const found = FRAMES[LEVELS.indexOf(level)];
  if (found === undefined) throw new RangeError(`No frame for "${level}"`);
  return found;
}

/** Point of the lateral view: `back` behind the middle of the body, `down` along the column. */
export function lateralPoint(frame: Frame, back: number, down: number): Point {
  const [sin, cos] = [Math.sin(frame.lean * RADIANS), Math.cos(frame.lean * RADIANS)];
  return { x: frame.center.x + back * cos + down * sin, y: frame.center.y - back * sin + down * cos };
}

/** Level whose row holds `y`: a row is never missed, above and below the drawing the first and the last one count. */
export function levelAt(y: number): Level {
  return FRAMES.find(({ row }) => y < row.top + row.height)?.level ?? 'S5';
}
