import type { Level } from '../case/levels.ts';
import { type Point, pointsOf } from './path.ts';
import { FRAMES, type Frame, frameOf, lateralPoint, numberOf, regionOf } from './spine-frame.ts';
import { LATERAL, lateralBody } from './spine-lateral.ts';
import { MIDLINE, pedicleAt, posteriorArch, posteriorBody, wingsOf } from './spine-posterior.ts';
import { POSTERIOR } from './spine-posterior-parts.ts';

export type SpineView = 'lateral' | 'posterior';

/** How a part of the drawing is painted; the screen has a class for each, the paper a set of attributes. */
export type SpinePart =
  | 'ilium'
  | 'rib'
  | 'disc'
  | 'sac'
  | 'cauda'
  | 'cord'
  | 'spinous'
  | 'body'
  | 'skull'
  | 'arch'
  | 'relief';
export type SpineLayer = { part: SpinePart; d: string };

const every = (isLeftOut: (level: Level) => boolean, draw: (frame: Frame) => string): string =>
  FRAMES.filter(({ level }) => level !== 'Occ' && !isLeftOut(level))
    .map(draw)
    .join('');

/**
 * The column without marks, from back to front, in a few paths: bones that a mark paints anew are left out.
 * @param isMarked levels whose body (and arch) a mark draws
 */
export function spineLayers(
  view: SpineView,
  isMarked: (level: Level) => boolean,
): { under: SpineLayer[]; over: SpineLayer[] } {
  const skull: SpineLayer[] = isMarked('Occ') ? [] : [{ part: 'skull', d: bodyPath(view, 'Occ') }];
  if (view === 'lateral') {
    return {
      under: [
        { part: 'disc', d: LATERAL.disc },
        { part: 'spinous', d: LATERAL.spinous },
        { part: 'sac', d: LATERAL.sac },
        { part: 'cauda', d: LATERAL.cauda },
        { part: 'cord', d: LATERAL.cord },
        { part: 'body', d: every(isMarked, (frame) => lateralBody(frame)) },
        ...skull,
      ],
      over: [],
    };
  }
  return {
    under: [
      { part: 'ilium', d: POSTERIOR.ilium },
      { part: 'rib', d: POSTERIOR.rib + POSTERIOR.dens },
      { part: 'body', d: every(isMarked, (frame) => posteriorBody(frame)) },
      ...skull,
      { part: 'arch', d: every(isMarked, posteriorArch) },
    ],
    over: [
      { part: 'relief', d: POSTERIOR.pedicle + POSTERIOR.line + POSTERIOR.foramen },
      { part: 'spinous', d: POSTERIOR.spinous },
    ],
  };
}

/** Body of a level; `loss` is the share of its height that it lost in front. */
export function bodyPath(view: SpineView, level: Level, loss = 0): string {
  return view === 'lateral' ? lateralBody(frameOf(level), loss) : posteriorBody(frameOf(level), loss);
}

/** Laminae of a level in the posterior view; empty in the lateral one. */
export function archPath(view: SpineView, level: Level): string {
  return view === 'lateral' ? '' : posteriorArch(frameOf(level));
}

/** Share of depth (or half width) and height at the four corners of a hatch: upper front, upper back, lower back, lower front. */
type Corners = readonly (readonly [number, number])[];
const BLOCK: Corners = [
  [-0.44, -0.4],
  [0.46, -0.4],
  [0.46, 0.4],
  [-0.44, 0.4],
];
/** Squama, arch of the atlas and base of the dens are no blocks; in units around the middle of their frame. */
const LATERAL_HATCH: Partial<Record<Level, Corners>> = {
  Occ: [
    [38, -25],
    [60, -36],
    [64, -26],
    [38, -15],
  ],
  C1: [
    [-13, -5],
    [-7, -5],
    [-7, 5],
    [-13, 5],
  ],
  C2: [
    [-2.8, -7],
    [4.5, -7],
    [6, 6],
    [-6, 6],
  ],
  S5: [
    [-3.2, -4.5],
    [4, -5],
    [2.6, 5.5],
    [-2.2, 5.5],
  ],
};
const POSTERIOR_HATCH: Partial<Record<Level, Corners>> = {
  Occ: [
    [-44, 4],
    [44, 4],
    [52, 31],
    [-52, 31],
  ],
  C1: [
    [-26, 0],
    [26, 0],
    [22, 3],
    [-22, 3],
  ],
};

/** Convex outline of what is hatched of a body, clockwise. */
export function bodyOutline(view: SpineView, level: Level): Point[] {
  const frame = frameOf(level);
  if (view === 'lateral') {
    const anchor = level === 'Occ' ? frameOf('C1') : frame;
    const corners =
      LATERAL_HATCH[level] ?? BLOCK.map(([back, down]) => [back * frame.depth, down * frame.height] as const);
    return corners.map(([back, down]) => lateralPoint(anchor, back, down));
  }
  if (regionOf(level) === 'S') return sacralOutline(level);
  const middle = level === 'Occ' ? 0 : frame.row.top + frame.row.height / 2;
  const corners =
    POSTERIOR_HATCH[level] ??
    BLOCK.map(([out, down]) => [Math.sign(out) * frame.width * 0.44, down * frame.row.height * 0.72] as const);
  return corners.map(([out, down]) => ({ x: MIDLINE + out, y: middle + down }));
}

/** A sacral segment narrows downward. */
function sacralOutline(level: Level): Point[] {
  const { row } = frameOf(level);
  const { upper, lower } = wingsOf(level);
  const top = row.top + (level === 'S1' ? row.height * 0.3 : 1.5);
  const bottom = row.top + row.height * (level === 'S5' ? 0.66 : 1) - 1.5;
  return [
    { x: MIDLINE - upper + 3, y: top },
    { x: MIDLINE + upper - 3, y: top },
    { x: MIDLINE + lower - 1, y: bottom },
    { x: MIDLINE - lower + 1, y: bottom },
  ];
}

/** Where the band's sign stands. */
export function signAt(view: SpineView, level: Level): Point {
  const frame = frameOf(level);
  if (view === 'posterior') return { x: MIDLINE, y: frame.row.top + frame.row.height / 2 };
  if (level === 'Occ') return lateralPoint(frameOf('C1'), 49, -24);
  if (level === 'C1') return lateralPoint(frame, -10.5, 0);
  return frame.center;
}

/** Side of the wall that faces the canal, upper to lower end, lateral view. */
export function canalWall(level: Level): { upper: Point; lower: Point; depth: number } {
  const frame = frameOf(level);
  const anchor = level === 'Occ' ? frameOf('C1') : frame;
  const back = level === 'Occ' || level === 'C1' ? anchor.depth * 0.28 : frame.depth / 2 - 0.5;
  const half = (level === 'Occ' ? 9 : frame.height / 2) * 0.86;
  const down = level === 'Occ' ? -24 : 0;
  return {
    upper: lateralPoint(anchor, back, down - half),
    lower: lateralPoint(anchor, back, down + half),
    depth: anchor.canal,
  };
}

/** A level's place on the rod, and where its screw ends. Posterior: the right side; the left mirrors it. */
export function screwAt(view: SpineView, level: Level): { head: Point; tip: Point } {
  const frame = frameOf(level);
  if (view === 'posterior') {
    const head = level === 'Occ' ? { x: MIDLINE + 13, y: frame.row.height * 0.5 } : pedicleAt(frame);
    return { head, tip: { x: head.x - 5, y: head.y } };
  }
  if (level === 'Occ') {
    const atlas = frameOf('C1');
    return { head: lateralPoint(atlas, 46, -17), tip: lateralPoint(atlas, 43, -28) };
  }
  const small = regionOf(level) === 'S' && numberOf(level) > 2;
  return {
    head: lateralPoint(frame, frame.depth / 2 + frame.canal + (small ? 1 : 4), -frame.height * 0.06),
    tip: lateralPoint(frame, level === 'C1' ? -8 : -frame.depth * 0.3, frame.height * 0.02),
  };
}

/** Where cement lies in a body. */
export function cementAt(view: SpineView, level: Level): Point {
  const frame = frameOf(level);
  if (view === 'lateral')
    return level === 'Occ'
      ? lateralPoint(frameOf('C1'), 62, -32)
      : lateralPoint(frame, -frame.depth * 0.29, frame.height * 0.16);
  return { x: MIDLINE - Math.max(8, frame.width * 0.3), y: frame.row.top + frame.row.height * 0.64 };
}

/** Left and right end of a run of levels, bodies and canal. */
export function extentOf(view: SpineView, levels: readonly Level[]): { left: number; right: number } {
  if (view === 'posterior') {
    const half = Math.max(...levels.map((level) => (regionOf(level) === 'S' ? 54 : frameOf(level).width / 2 + 5)));
    return { left: MIDLINE - half, right: MIDLINE + half };
  }
  const points = levels.flatMap((level) => [...pointsOf(bodyPath('lateral', level)), screwAt('lateral', level).head]);
  return { left: Math.min(...points.map(({ x }) => x)) - 3, right: Math.max(...points.map(({ x }) => x)) + 1 };
}

/** Right end of what is drawn at a level, tip of the spinous process included. */
export function rightEdge(view: SpineView, level: Level): number {
  if (view === 'posterior') return MIDLINE + 56;
  const frame = frameOf(level);
  const reach = regionOf(level) === 'O' ? 82 : frame.depth / 2 + frame.canal + (regionOf(level) === 'S' ? 11 : 34);
  return Math.min(166, lateralPoint(frame, reach, frame.pitch * 0.3).x);
}
