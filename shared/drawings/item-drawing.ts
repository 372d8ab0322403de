import { ALIGNMENT_ALT, BONE_ALT, COLLAPSE_ALT, LOCATION_ALT, PAIN_ALT } from './drawing-words.ts';
import { ESCC_GRADES } from '../case/record.ts';
import { LEVELS, type Level } from '../case/levels.ts';
import type { InstrumentId } from '../instruments/definition.ts';
import { locationOfLevel as locationOf } from '../instruments/sins-location.ts';
import { axialDrawing, type ItemDrawing, type ItemShape, posterolateralDrawing } from './axial.ts';
import { blob, circle, movePath, path, type Point, pointsOf, polyline } from './path.ts';
import { SPINE_HEIGHT } from './spine-frame.ts';
import { vertebralBody } from './spine-lateral.ts';
import { bodyPath } from './spine-view.ts';

const BOX = [0, 0, 96, 60] as const;
/** The middle body whole, its neighbors cut by the frame. */
const DEPTH = 46;
const HEIGHT = 25;
const STEP = 29;

/** One body of a short lateral stretch. */
type Placed = { at: Point; turn?: number; loss?: number };

function body({ at, turn = 0, loss = 0 }: Placed, height = HEIGHT, depth = DEPTH): string {
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  return movePath(vertebralBody(depth, height, depth * 0.07), ({ x, y }) => {
    const front = (1 - (2 * x) / depth) / 2;
    const lowered = height / 2 - (height / 2 - y) * (1 - loss * (0.2 + 0.8 * front));
    return { x: at.x + x * cos - lowered * sin, y: at.y + x * sin + lowered * cos };
  });
}

const STRAIGHT: readonly Point[] = [
  { x: 46, y: 30 - STEP },
  { x: 46, y: 30 },
  { x: 46, y: 30 + STEP },
];
/** Posterior wall of the straight stretch: what a shift is seen against. */
const wall = (x: number, top: number, bottom: number): string => path`M${x} ${top}L${x} ${bottom}`;

function stretch(places: readonly Placed[], extra: readonly ItemShape[], alt: string): ItemDrawing {
  return { viewBox: BOX, shapes: [{ paint: 'bone', d: places.map((each) => body(each)).join('') }, ...extra], alt };
}

const straight = (loss: number): Placed[] => STRAIGHT.map((at, index) => (index === 1 ? { at, loss } : { at }));
const MIDDLE: Point = { x: 46, y: 30 };

const COLLAPSE: Record<string, () => ItemDrawing> = {
  none: () => stretch(straight(0), [{ paint: 'tumor', d: blob({ x: 54, y: 31 }, 5.5) }], COLLAPSE_ALT.none),
  involved: () => {
    const most = movePath(vertebralBody(DEPTH - 8, HEIGHT - 3, 2), ({ x, y }) => ({
      x: MIDDLE.x + 3 + x,
      y: MIDDLE.y + y,
    }));
    return stretch(straight(0), [{ paint: 'tumor', d: most }], COLLAPSE_ALT.involved);
  },
  under50: () => stretch(straight(0.36), [{ paint: 'ghost', d: body({ at: MIDDLE }) }], COLLAPSE_ALT.under50),
  over50: () => stretch(straight(0.72), [{ paint: 'ghost', d: body({ at: MIDDLE }) }], COLLAPSE_ALT.over50),
};

const ALIGNMENT: Record<string, () => ItemDrawing> = {
  normal: () => stretch(straight(0), [{ paint: 'guide', d: wall(73, 2, 58) }], ALIGNMENT_ALT.normal),
  deformity: () =>
    stretch(
      [
        { at: { x: 40, y: 5 }, turn: -13 },
        { at: { x: 46, y: 30 }, loss: 0.34 },
        { at: { x: 40, y: 55 }, turn: 13 },
      ],
      [{ paint: 'guide', d: 'M68 1Q82 30 68 59' }],
      ALIGNMENT_ALT.deformity,
    ),
  subluxation: () =>
    stretch(
      [{ at: { x: 30, y: 30 - STEP } }, { at: { x: 46, y: 30 } }, { at: { x: 46, y: 30 + STEP } }],
      [
        { paint: 'guide', d: wall(57, 1, 14) + wall(73, 18, 59) },
        { paint: 'guide', d: 'M73 7L62 7M65.500 3.500L62 7L65.500 10.500' },
      ],
      ALIGNMENT_ALT.subluxation,
    ),
};

const LARGE = { at: { x: 48, y: 30 } };
const large = (): ItemShape => ({ paint: 'bone', d: body(LARGE, 42, 56) });
const BONE: Record<string, () => ItemDrawing> = {
  lytic: () => ({
    viewBox: BOX,
    shapes: [large(), { paint: 'void', d: blob({ x: 42, y: 29 }, 12) + blob({ x: 61, y: 37 }, 5.5) }],
    alt: BONE_ALT.lytic,
  }),
  blastic: () => ({
    viewBox: BOX,
    shapes: [large(), { paint: 'tumor', d: blob({ x: 42, y: 29 }, 12) + blob({ x: 61, y: 37 }, 5.5) }],
    alt: BONE_ALT.blastic,
  }),
  mixed: () => ({
    viewBox: BOX,
    shapes: [
      large(),
      { paint: 'void', d: blob({ x: 37, y: 28 }, 10) },
      { paint: 'tumor', d: blob({ x: 58.5, y: 32 }, 9.5) },
    ],
    alt: BONE_ALT.mixed,
  }),
};

/** The column lying, head to the left and front upward. */
const lying = (data: string): string =>
  movePath(data, ({ x, y }) => ({ x: 2 + (y / SPINE_HEIGHT) * 92, y: 21 + (x - 50) * 0.17 }));

function locationDrawing(kind: string): ItemDrawing {
  const isIn = (level: Level): boolean => locationOf(level) === kind;
  const levels = LEVELS.filter((level) => level !== 'Occ');
  const of = (chosen: boolean): string =>
    levels
      .filter((level) => isIn(level) === chosen)
      .map((level) => lying(bodyPath('lateral', level)))
      .join('');
  const skull = lying(bodyPath('lateral', 'Occ'));
  const all: ItemShape[] = [
    { paint: 'bone', d: of(false) + (isIn('Occ') ? '' : skull) },
    { paint: 'chosen', d: of(true) + (isIn('Occ') ? skull : '') },
    { paint: 'guide', d: runs(isIn) },
  ];
  return { viewBox: BOX, shapes: all, alt: LOCATION_ALT };
}

/** A line under every run of levels that belongs to the answer: readable where the bodies are a few pixels. */
function runs(isIn: (level: Level) => boolean): string {
  const spans: [number, number][] = [];
  LEVELS.forEach((level, index) => {
    if (!isIn(level)) return;
    const xs = pointsOf(lying(bodyPath('lateral', level))).map(({ x }) => x);
    const [from, to] = [Math.min(...xs), Math.max(...xs)];
    const before = LEVELS[index - 1];
    const last = spans.at(-1);
    if (last !== undefined && before !== undefined && isIn(before)) last[1] = to;
    else spans.push([from, to]);
  });
  return spans.map(([from, to]) => path`M${from} 46L${from} 49L${to} 49L${to} 46`).join('');
}

const STANDING: ItemShape[] = [
  { paint: 'figure-fill', d: circle({ x: 24, y: 10 }, 5) },
  { paint: 'figure', d: 'M24 17L24 36M24 36L19 54M24 36L29 54M24 21L16 33' },
];
const LYING: ItemShape[] = [
  { paint: 'figure-fill', d: circle({ x: 55, y: 42 }, 5) },
  { paint: 'figure', d: 'M62 43L80 43M80 43L94 43M66 43L76 45' },
  { paint: 'guide', d: 'M46 50L96 50' },
];
const burst = ({ x, y }: Point): ItemShape => ({
  paint: 'pain',
  d: [0, 72, 144, 216, 288]
    .map((turn) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      return polyline([
        { x: x + cos * 2, y: y + sin * 2 },
        { x: x + cos * 5.2, y: y + sin * 5.2 },
      ]);
    })
    .join(''),
});
const LOAD: ItemShape = { paint: 'guide', d: 'M6 6L6 24M2.500 20L6 24L9.500 20' };

const PAIN: Record<string, () => ItemDrawing> = {
  mechanical: () => ({
    viewBox: BOX,
    shapes: [LOAD, ...STANDING, burst({ x: 32, y: 26 }), ...LYING],
    alt: PAIN_ALT.mechanical,
  }),
  occasional: () => ({
    viewBox: BOX,
    shapes: [...STANDING, burst({ x: 32, y: 26 }), ...LYING, burst({ x: 74, y: 35 })],
    alt: PAIN_ALT.occasional,
  }),
  none: () => ({ viewBox: BOX, shapes: [...STANDING, ...LYING], alt: PAIN_ALT.none }),
};

const SINS: Record<string, (option: string) => ItemDrawing | undefined> = {
  location: (option) => (LEVELS.some((level) => locationOf(level) === option) ? locationDrawing(option) : undefined),
  pain: (option) => PAIN[option]?.(),
  boneLesion: (option) => BONE[option]?.(),
  alignment: (option) => ALIGNMENT[option]?.(),
  collapse: (option) => COLLAPSE[option]?.(),
  posterolateral: (option) => {
    const sides = { none: 0, unilateral: 1, bilateral: 2 } as const;
    return option in sides ? posterolateralDrawing(sides[option as keyof typeof sides]) : undefined;
  },
};

/** The drawing of an answer, or null where it has none: SINS in all its items, ESCC in its six grades. */
export function itemDrawing(instrument: InstrumentId, item: string, option: string): ItemDrawing | null {
  if (instrument === 'sins') return SINS[item]?.(option) ?? null;
  const grade = instrument === 'escc' ? ESCC_GRADES.find((each) => each === option) : undefined;
  return grade === undefined ? null : axialDrawing(grade);
}
