import { ALIGNMENT_ALT, BONE_ALT, COLLAPSE_ALT, LOCATION_ALT, PAIN_ALT } from './drawing-words.ts';
import { ESCC_GRADES } from '../case/record.ts';
import { LEVELS, type Level } from '../case/levels.ts';
import type { InstrumentId } from '../instruments/definition.ts';
import { locationOfLevel as locationOf } from '../instruments/sins-location.ts';
import { axialDrawing, type ItemDrawing, type ItemShape, posterolateralDrawing } from './axial.ts';
import { blob, circle, hatchWithin, movePath, path, type Point, pointsOf, polyline } from './path.ts';
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

/** Three bodies, the middle one whole. */
const STRAIGHT: readonly Point[] = [
  { x: 46, y: 30 - STEP },
  { x: 46, y: 30 },
  { x: 46, y: 30 + STEP },
];
const MIDDLE: Point = { x: 46, y: 30 };
const straight = (loss: number): Placed[] => STRAIGHT.map((at, index) => (index === 1 ? { at, loss } : { at }));

/** What is drawn under the bone and what over it: the outline that a collapsed body had shows only where it is gone. */
type Around = { under?: readonly ItemShape[]; over?: readonly ItemShape[] };

function stretch(places: readonly Placed[], { under = [], over = [] }: Around, alt: string): ItemDrawing {
  const bone: ItemShape = { paint: 'bone', d: places.map((each) => body(each)).join('') };
  return { viewBox: BOX, shapes: [...under, bone, ...over], alt };
}

/** Half of the height that the body had, beside it. */
const HALF = path`M${MIDDLE.x - 32} ${MIDDLE.y}L${MIDDLE.x - 25} ${MIDDLE.y}M${MIDDLE.x + 25} ${MIDDLE.y}L${MIDDLE.x + 32} ${MIDDLE.y}`;
const wedge = (loss: number, alt: string): ItemDrawing =>
  stretch(
    straight(loss),
    { under: [{ paint: 'ghost', d: body({ at: MIDDLE }) }], over: [{ paint: 'guide', d: HALF }] },
    alt,
  );

const COLLAPSE: Record<string, () => ItemDrawing> = {
  none: () => stretch(straight(0), { over: [{ paint: 'tumor', d: blob({ x: 54, y: 31 }, 5.5) }] }, COLLAPSE_ALT.none),
  involved: () => {
    const most = movePath(vertebralBody(DEPTH - 8, HEIGHT - 3, 2), ({ x, y }) => ({
      x: MIDDLE.x + 3 + x,
      y: MIDDLE.y + y,
    }));
    return stretch(straight(0), { over: [{ paint: 'tumor', d: most }] }, COLLAPSE_ALT.involved);
  },
  under50: () => wedge(0.36, COLLAPSE_ALT.under50),
  over50: () => wedge(0.76, COLLAPSE_ALT.over50),
};

/** Three smaller bodies, all whole: how they stand to each other is what is judged. */
const ROW = { height: 15, depth: 32, step: 18.6, x: 42 };
const inRow = (places: readonly Placed[]): ItemShape => ({
  paint: 'bone',
  d: places.map((each) => body(each, ROW.height, ROW.depth)).join(''),
});
const row = (shift = 0): Placed[] =>
  [-1, 0, 1].map((at) => ({ at: { x: ROW.x - (at === -1 ? shift : 0), y: 30 + at * ROW.step } }));
/** The line along the posterior walls: what a shift is seen against. */
const wall = (x: number, top: number, bottom: number): string => path`M${x} ${top}L${x} ${bottom}`;
const BACK = ROW.x + ROW.depth / 2 + 4;

const ALIGNMENT: Record<string, () => ItemDrawing> = {
  normal: () => ({
    viewBox: BOX,
    shapes: [inRow(row()), { paint: 'guide', d: wall(BACK, 3, 57) }],
    alt: ALIGNMENT_ALT.normal,
  }),
  deformity: () => ({
    viewBox: BOX,
    shapes: [
      inRow([
        { at: { x: 35, y: 12 }, turn: -19 },
        { at: { x: 42.5, y: 29.6 }, turn: 1, loss: 0.4 },
        { at: { x: 41, y: 49.3 }, turn: 7 },
      ]),
      { paint: 'guide', d: 'M53.500 1C61.500 13 66 30 61 58' },
    ],
    alt: ALIGNMENT_ALT.deformity,
  }),
  subluxation: () => ({
    viewBox: BOX,
    shapes: [
      inRow(row(12)),
      { paint: 'guide', d: wall(BACK - 12, 3, 19.5) + wall(BACK, 22, 57) },
      { paint: 'guide', d: 'M74 11.400L61 11.400M65 7.400L61 11.400L65 15.400' },
    ],
    alt: ALIGNMENT_ALT.subluxation,
  }),
};

const LARGE = { at: { x: 48, y: 30 } };
/** A body with its trabeculae, so that more and less bone are seen without black or white. */
const large = (): ItemShape[] => {
  const lines = [-18, -12, -6, 0, 6, 12, 18].map((x) => path`M${LARGE.at.x + x} 13.5L${LARGE.at.x + x} 46.5`);
  const across = [-10, -3.5, 3.5, 10].map((y) => path`M25 ${LARGE.at.y + y}L71 ${LARGE.at.y + y}`);
  return [
    { paint: 'bone', d: body(LARGE, 42, 56) },
    { paint: 'trabecula', d: [...lines, ...across].join('') },
  ];
};
const around = ({ x, y }: Point, r: number): Point[] =>
  Array.from({ length: 20 }, (_, at) => ({
    x: x + Math.cos((at / 10) * Math.PI) * r,
    y: y + Math.sin((at / 10) * Math.PI) * r,
  }));
/** New bone: the same trabeculae, crowded. */
function dense(at: Point, r: number): ItemShape[] {
  const rising = hatchWithin(around(at, r * 0.84), 3.4);
  const falling = movePath(rising, (point) => ({ x: 2 * at.x - point.x, y: point.y }));
  return [
    { paint: 'dense', d: blob(at, r) },
    { paint: 'dense-line', d: rising + falling },
  ];
}
const hole = (at: Point, r: number): ItemShape => ({ paint: 'void', d: blob(at, r) });

const BONE: Record<string, () => ItemDrawing> = {
  lytic: () => ({
    viewBox: BOX,
    shapes: [...large(), hole({ x: 42, y: 29 }, 12), hole({ x: 61, y: 37 }, 6)],
    alt: BONE_ALT.lytic,
  }),
  blastic: () => ({
    viewBox: BOX,
    shapes: [...large(), ...dense({ x: 42, y: 29 }, 12), ...dense({ x: 61, y: 37 }, 6)],
    alt: BONE_ALT.blastic,
  }),
  mixed: () => ({
    viewBox: BOX,
    shapes: [...large(), hole({ x: 36.5, y: 28.5 }, 10), ...dense({ x: 59, y: 32 }, 10)],
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
