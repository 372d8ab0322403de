import type { Level } from '../case/levels.ts';
import { movePath, path, type Point, smooth } from './path.ts';
import { FRAMES, type Frame, frameOf, lateralPoint, numberOf, regionOf } from './spine-frame.ts';

/** Puts path data of a level's own coordinates (back, down) into the lateral view. */
function placed(frame: Frame, data: string): string {
  return movePath(data, ({ x, y }) => lateralPoint(frame, x, y));
}

/** Endplates hollow, walls waisted, corners round: around (0, 0), front to the left. */
export function vertebralBody(depth: number, height: number, waist: number): string {
  const [w, h] = [depth / 2, height / 2];
  const r = Math.min(w, h) * 0.3;
  const hollow = h * 0.2;
  return path`M${-w + r} ${-h}Q0 ${-h + hollow} ${w - r} ${-h}Q${w} ${-h} ${w} ${-h + r}Q${w - waist} 0 ${w} ${h - r}Q${w} ${h} ${w - r} ${h}Q0 ${h - hollow} ${-w + r} ${h}Q${-w} ${h} ${-w} ${h - r}Q${-w + waist * 2} 0 ${-w} ${-h + r}Q${-w} ${-h} ${-w + r} ${-h}Z`;
}

/** Clivus in front of the foramen magnum, squama with its protuberance behind it; cut off above. */
const OCCIPUT = path`M-8 -20C-11 -28 -22 -37 -36 -46.500L-18 -46.500C-11 -40 -3 -32 1.500 -24C3 -19 -6 -15 -8 -20ZM26 -17C30 -23 37 -27 45 -30C54 -34 61 -40 65 -46.500L81 -46.500C79 -37 75 -29 67 -25C64 -23.500 65 -18.500 60 -18.500C50 -19 37 -9 28 -11C24.500 -12 24.500 -15 26 -17Z`;
/** Anterior arch of the atlas: a small oval in front of the dens. */
const ATLAS = path`M-11.500 -7.500C-7.500 -9 -5.500 -5 -5.500 0C-5.500 5 -7.500 8.500 -11 7.500C-15.500 6 -16 -5.500 -11.500 -7.500Z`;

function axis(frame: Frame): string {
  const [w, h] = [frame.depth / 2, frame.height / 2];
  const dens = -frame.pitch * 1.36;
  return path`M${-w * 0.5} ${-h * 0.9}C${-w * 0.3} ${-h * 1.4} ${-w * 0.55} ${dens * 0.78} ${-w * 0.3} ${dens * 0.95}C${-w * 0.1} ${dens * 1.05} ${w * 0.35} ${dens * 1.03} ${w * 0.5} ${dens * 0.9}C${w * 0.7} ${dens * 0.7} ${w * 0.45} ${-h * 1.5} ${w * 0.75} ${-h * 0.9}Q${w * 0.95} 0 ${w} ${h * 0.75}Q${w} ${h} ${w * 0.7} ${h}Q0 ${h * 0.72} ${-w * 0.8} ${h * 1.2}Q${-w * 1.15} ${h * 1.25} ${-w * 1.05} ${h * 0.8}Q${-w * 0.75} 0 ${-w * 0.5} ${-h * 0.9}Z`;
}

/** Where two sacral segments are fused: front and back corner. */
function fusion(upper: Frame, lower: Frame | undefined): { front: Point; back: Point } {
  const end = lateralPoint(upper, 0, upper.pitch / 2);
  const lean = lower === undefined ? upper.lean : (upper.lean + lower.lean) / 2;
  const half = (lower === undefined ? upper.depth * 0.7 : (upper.depth + lower.depth) / 2) / 2;
  const between: Frame = { ...upper, center: end, lean };
  return { front: lateralPoint(between, -half, 0), back: lateralPoint(between, half, 0) };
}

function sacralSegment(frame: Frame): string {
  const index = FRAMES.indexOf(frame);
  const above = FRAMES[index - 1];
  const top =
    frame.level === 'S1' || above === undefined
      ? {
          front: lateralPoint(frame, -frame.depth / 2, -frame.height / 2 + 1.5),
          back: lateralPoint(frame, frame.depth / 2, -frame.height / 2 + 1.5),
        }
      : fusion(above, frame);
  const bottom = fusion(frame, FRAMES[index + 1]);
  const dip = lateralPoint(frame, 0, -frame.height / 2 + (frame.level === 'S1' ? 3.5 : 0));
  const head =
    frame.level === 'S1'
      ? path`M${top.front.x} ${top.front.y}Q${dip.x} ${dip.y} ${top.back.x} ${top.back.y}`
      : path`M${top.front.x} ${top.front.y}L${top.back.x} ${top.back.y}`;
  // The front is hollow between two fusions.
  const hollow = lateralPoint(frame, -frame.depth / 2 + frame.depth * 0.06, 0);
  return `${head}${path`L${bottom.back.x} ${bottom.back.y}L${bottom.front.x} ${bottom.front.y}Q${hollow.x} ${hollow.y} ${top.front.x} ${top.front.y}Z`}`;
}

/** Body of a level. `loss` takes that share of its front height off, and a fifth of it at the back. */
export function lateralBody(frame: Frame, loss = 0): string {
  const { level, depth, height } = frame;
  if (level === 'Occ') return placed(frameOf('C1'), OCCIPUT);
  const shape =
    level === 'C1'
      ? placed(frame, ATLAS)
      : level === 'C2'
        ? placed(frame, axis(frame))
        : regionOf(level) === 'S'
          ? sacralSegment(frame)
          : placed(frame, vertebralBody(depth, height, depth * (regionOf(level) === 'C' ? 0.05 : 0.07)));
  return loss === 0 || level === 'C1' || level === 'C2' ? shape : collapsed(frame, shape, loss);
}

function collapsed(frame: Frame, shape: string, loss: number): string {
  const radians = (frame.lean * Math.PI) / 180;
  return movePath(shape, (point) => {
    const [x, y] = [point.x - frame.center.x, point.y - frame.center.y];
    const back = x * Math.cos(radians) - y * Math.sin(radians);
    const down = x * Math.sin(radians) + y * Math.cos(radians);
    const front = (1 - (2 * back) / frame.depth) / 2;
    const bottom = frame.height / 2;
    return lateralPoint(frame, back, bottom - (bottom - down) * (1 - loss * (0.2 + 0.8 * front)));
  });
}

type Process = { length: number; drop: number; root: number; tip: number };

/** Spinous processes: short in the neck, long at C7, steep in the chest, hatchets in the loin. */
function processOf(level: Level): Process | null {
  const number = numberOf(level);
  switch (regionOf(level)) {
    case 'C':
      if (number === 1) return { length: 7, drop: 0, root: 10, tip: 7 };
      if (number === 2) return { length: 21, drop: 20, root: 13, tip: 10 };
      return {
        length: [14, 14, 16, 21, 28][number - 3] ?? 15,
        drop: [20, 22, 24, 24, 20][number - 3] ?? 20,
        root: 11,
        tip: 5.5,
      };
    case 'T':
      return {
        length: [27, 26, 26, 27, 29, 30, 30, 29, 27, 24, 21, 20][number - 1] ?? 26,
        drop: [24, 32, 40, 47, 53, 56, 56, 54, 46, 36, 25, 16][number - 1] ?? 40,
        root: 14,
        tip: number < 10 ? 6 : 8.5,
      };
    case 'L':
      return {
        length: [25, 26, 26, 24, 19][number - 1] ?? 24,
        drop: [10, 8, 8, 8, 14][number - 1] ?? 8,
        root: 17,
        tip: [14, 15, 15, 14, 10][number - 1] ?? 13,
      };
    case 'O':
    case 'S':
    default:
      return null;
  }
}

/** Lamina and spinous process in the midline, behind the canal. */
function lateralProcess(frame: Frame): string {
  const process = processOf(frame.level);
  if (process === null) return '';
  const start = frame.depth / 2 + frame.canal;
  const { length, root, tip } = process;
  const turn = (process.drop * Math.PI) / 180;
  const away = (along: number, across: number): Point => ({
    x: start + 2 + Math.cos(turn) * along - Math.sin(turn) * across,
    y: root * 0.18 + Math.sin(turn) * along + Math.cos(turn) * across,
  });
  const points = [
    { x: start, y: -root / 2 },
    away(length * 0.3, -tip * 0.55),
    away(length * 0.8, -tip * 0.5),
    away(length, -tip * 0.15),
    away(length, tip * 0.45),
    away(length * 0.78, tip * 0.62),
    away(length * 0.25, tip * 0.55),
    { x: start, y: root / 2 },
    { x: start - 0.4, y: 0 },
  ];
  return placed(frame, smooth(points, true, 0.8));
}

/** Back wall of the sacral canal with its crest, S1 to S5, open below. */
function sacralCrest(): string {
  const frames = FRAMES.filter(({ level }) => regionOf(level) === 'S');
  const inner = frames.map((frame) => lateralPoint(frame, frame.depth / 2 + frame.canal, 0));
  const first = frames[0];
  if (first !== undefined) inner.unshift(lateralPoint(first, first.depth / 2 + first.canal + 1, -first.pitch * 0.4));
  const outer = frames.slice(0, 4).flatMap((frame, index): Point[] => {
    const back = frame.depth / 2 + frame.canal;
    const bump = [10, 9, 7, 4.5][index] ?? 4;
    return [
      lateralPoint(frame, back + bump * 0.55, -frame.pitch * 0.42),
      lateralPoint(frame, back + bump, -frame.pitch * 0.08),
      lateralPoint(frame, back + bump * 0.8, frame.pitch * 0.24),
    ];
  });
  return smooth([...inner.slice(0, -1), ...outer.reverse()], true, 0.8);
}

/** Line behind the bodies at a share of the canal, from C1 on; it starts above the foramen magnum. */
function alongCanal(share: number, last: Level, extra: (frame: Frame) => number): Point[] {
  const end = FRAMES.findIndex(({ level }) => level === last);
  const points = FRAMES.slice(1, end + 1).map((frame) =>
    lateralPoint(frame, frame.depth / 2 + frame.canal * share + extra(frame), 0),
  );
  const atlas = frameOf('C1');
  const back = atlas.depth / 2 + atlas.canal * share + extra(atlas);
  return [lateralPoint(atlas, back - 4, -44), lateralPoint(atlas, back - 1, -22), ...points];
}

/** Half the cord's thickness: swollen in the neck and above the conus. */
const CORD: Partial<Record<Level, number>> = {
  C1: 3.6,
  C2: 3.4,
  C3: 3.4,
  C4: 3.6,
  C5: 3.8,
  C6: 3.6,
  C7: 3.2,
  T1: 2.9,
  T2: 2.6,
  T3: 2.5,
  T4: 2.4,
  T5: 2.4,
  T6: 2.4,
  T7: 2.4,
  T8: 2.4,
  T9: 2.5,
  T10: 2.8,
  T11: 3,
  T12: 2.7,
  L1: 1,
};

function tube(half: (frame: Frame) => number, last: Level): string {
  const front = alongCanal(0.5, last, (frame) => -half(frame));
  const back = alongCanal(0.5, last, half);
  return smooth([...front, ...back.toReversed()], true);
}

/** Thecal sac to S2. */
const sac = (): string => tube((frame) => (frame.level === 'S2' ? 1 : frame.canal * 0.4), 'S2');
/** Cord to L1. */
const cord = (): string => tube((frame) => CORD[frame.level] ?? 1, 'L1');

/** Roots below the conus. */
function cauda(): string {
  return [-0.16, 0.14]
    .map((offset) => {
      const line = alongCanal(0.5, 'S1', (frame) => (frame.level === 'L1' ? 0 : offset * frame.canal));
      return smooth(line.slice(FRAMES.findIndex(({ level }) => level === 'L1') + 1), false);
    })
    .join('');
}

/** Discs as one silhouette between C2 and S1; the bodies lie over it. */
function discs(): string {
  const frames = FRAMES.filter(({ level }) => regionOf(level) !== 'O' && regionOf(level) !== 'S' && level !== 'C1');
  return frames
    .map((frame) => {
      const next = FRAMES[FRAMES.indexOf(frame) + 1] ?? frame;
      const [w, v] = [frame.depth * 0.48, next.depth * 0.48];
      const corners = [
        lateralPoint(frame, -w, frame.height / 2 - 1.5),
        lateralPoint(frame, w, frame.height / 2 - 1.5),
        lateralPoint(next, v, -next.height / 2 + 1.5),
        lateralPoint(next, -v, -next.height / 2 + 1.5),
      ];
      return corners.map(({ x, y }, index) => (index === 0 ? path`M${x} ${y}` : path`L${x} ${y}`)).join('');
    })
    .map((data) => `${data}Z`)
    .join('');
}

/** What of the lateral view never changes, from back to front; bodies lie over it. */
export const LATERAL = {
  sac: sac(),
  cord: cord(),
  cauda: cauda(),
  disc: discs(),
  spinous: FRAMES.map(lateralProcess).join('') + sacralCrest(),
};
