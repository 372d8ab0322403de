import { formatLevels, type Level, levelIndex, type LevelRange, levelsOf, LEVELS } from '../case/levels.ts';
import { SPINE_MAP_ALT as A } from './drawing-words.ts';
import { circle, movePath, type Point, pointsOf, polyline } from './path.ts';
import { escapeXml, n, PRINT } from './print-colors.ts';
import { frameOf } from './spine-frame.ts';
import { LATERAL } from './spine-lateral.ts';
import { bodyPath, screwAt } from './spine-view.ts';

export const SPINE_MAP_WIDTH = 78;
export const SPINE_MAP_HEIGHT = 196;

/** What the printed map shows. */
export type SpineMap = {
  /** Lesions in question. */
  question: readonly LevelRange[];
  /** Other metastases. */
  other: readonly LevelRange[];
  /** Irradiated before. */
  irradiated: readonly LevelRange[];
  /** Screws from the first to the last level. */
  screws: LevelRange | null;
};

const LABEL_SIZE = 6.4;
const LABEL_SPACING = 7;

/** The lateral view of the screen, on paper: smaller, and moved off the labels at its left. */
const SCALE = SPINE_MAP_HEIGHT / 742;
const onPaper = ({ x, y }: Point): Point => ({ x: 18 + x * SCALE, y: y * SCALE });
/** A tenth of a unit is less than a hair in print; a page full of maps weighs half with it. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10 + 0);
const print = (data: string): string => movePath(data, onPaper, tenth);

/** One vertebra as printed. */
type Body = { path: string; center: Point; left: number; top: number; bottom: number; rod: Point; screw: Point };

function bodyOn(level: Level): Body {
  const data = print(bodyPath('lateral', level));
  const points = pointsOf(data);
  const { row } = frameOf(level);
  const { head, tip } = screwAt('lateral', level);
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  return {
    path: data,
    center: { x: (left + right) / 2, y: (row.top + row.height / 2) * SCALE },
    left,
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
    rod: onPaper(head),
    screw: onPaper(tip),
  };
}

const BODIES: ReadonlyMap<Level, Body> = new Map(LEVELS.map((level) => [level, bodyOn(level)]));
const PROCESSES = print(LATERAL.spinous);
const CANAL = print(LATERAL.sac);
const CORD = print(LATERAL.cord);

const REGIONS: readonly { label: string; from: Level; to: Level }[] = [
  { label: 'C', from: 'C1', to: 'C7' },
  { label: 'T', from: 'T1', to: 'T12' },
  { label: 'L', from: 'L1', to: 'L5' },
  { label: 'S', from: 'S1', to: 'S5' },
];

const sheet = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SPINE_MAP_WIDTH} ${SPINE_MAP_HEIGHT}" width="${SPINE_MAP_WIDTH}" height="${SPINE_MAP_HEIGHT}">${parts.join('')}</svg>`;

/** What every map has: the column with nothing named in it. */
function column(): string[] {
  return [
    ...REGIONS.map(regionMark),
    `<path d="${PROCESSES}" fill="#f7f8f9" stroke="${PRINT.rule}" stroke-width="0.4" stroke-linejoin="round"/>`,
    `<path d="${CANAL}" fill="#e4eaef"/>`,
    `<path d="${CORD}" fill="${PRINT.rule}"/>`,
    // One path for all of them: a page full of maps is laid out faster and weighs less.
    drawn([...BODIES.values()], '#f1f3f5', '#a9b3bd'),
  ];
}

/** What one map shows on the column. */
function marks(map: SpineMap): string[] {
  const question = new Set(map.question.flatMap(levelsOf).map(bodyOf));
  const other = new Set(map.other.flatMap(levelsOf).map(bodyOf));
  const body: string[] = [];
  for (const vertebra of BODIES.values()) {
    if (question.has(vertebra)) body.push(drawn([vertebra], PRINT.ink, PRINT.ink));
    else if (other.has(vertebra)) body.push(drawn([vertebra], '#9aa5b0', PRINT.soft));
  }
  for (const range of map.irradiated) body.push(bracket(range));
  if (map.screws !== null) body.push(screws(map.screws));
  return [...body, ...labels(map)];
}

/**
 * The printed spine map: a lateral silhouette, anterior left, 78 x 196 units. In question: ink with a bold label;
 * other metastases: grey with a label; irradiated before: a dashed bracket; screws: a line between rings.
 * Its alternative text is {@link spineMapAlt}.
 */
export function spineMapSvg(map: SpineMap): string {
  return sheet([...column(), ...marks(map)]);
}

/**
 * The map in two sheets that lie on each other: the column, which is the same for all, and what one map shows on it.
 * Minutes of many cases hold the column once.
 */
export function spineColumnSvg(): string {
  return sheet(column());
}

/** The upper sheet of {@link spineColumnSvg}. */
export function spineMarksSvg(map: SpineMap): string {
  return sheet(marks(map));
}

function list(ranges: readonly LevelRange[]): string {
  return ranges.length === 0 ? A.none : ranges.map(formatLevels).join(', ');
}

/** "Spine map. Lesion in question: T12. Other metastases: none. Irradiated before: T12." */
export function spineMapAlt(map: SpineMap): string {
  const parts = [A.question(map.question.length === 0 ? A.levelUnknown : list(map.question)), A.other(list(map.other))];
  if (map.irradiated.length > 0) parts.push(A.irradiated(list(map.irradiated)));
  if (map.screws !== null) parts.push(A.screws(map.screws.from, map.screws.to));
  return parts.join(' ');
}

function bodyOf(level: Level): Body {
  const found = BODIES.get(level);
  if (found === undefined) throw new RangeError(`No body drawn for "${level}"`);
  return found;
}

function regionMark(region: { label: string; from: Level; to: Level }): string {
  const top = bodyOf(region.from).center.y - 2;
  const bottom = bodyOf(region.to).center.y + 2;
  const middle = (top + bottom) / 2;
  return (
    `<path d="M7.5 ${n(top)}L5.5 ${n(top)}L5.5 ${n(middle - 5)}M5.5 ${n(middle + 4)}L5.5 ${n(bottom)}L7.5 ${n(bottom)}" fill="none" stroke="${PRINT.rule}" stroke-width="0.6"/>` +
    `<text x="5.5" y="${n(middle + 1.7)}" font-family="Inter" font-size="5.2" text-anchor="middle" fill="${PRINT.soft}">${region.label}</text>`
  );
}

function drawn(vertebrae: readonly Body[], fill: string, stroke: string): string {
  if (vertebrae.length === 0) return '';
  const path = vertebrae.map((vertebra) => vertebra.path).join('');
  return `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="0.5" stroke-linejoin="round"/>`;
}

function ends(range: LevelRange): { first: Body; last: Body } {
  return { first: bodyOf(range.from), last: bodyOf(range.to) };
}

function bracket(range: LevelRange): string {
  const { first, last } = ends(range);
  const x = Math.min(...levelsOf(range).map((level) => bodyOf(level).left)) - 2.6;
  const top = first.top - 1;
  const bottom = last.bottom + 1;
  return `<path d="M${n(x + 1.8)} ${n(top)}L${n(x)} ${n(top)}L${n(x)} ${n(bottom)}L${n(x + 1.8)} ${n(bottom)}" fill="none" stroke="${PRINT.ink}" stroke-width="0.9" stroke-dasharray="1.6 1.2"/>`;
}

function screwLabel(body: Body, level: Level): string {
  return `<text x="${n(body.rod.x + 3.6)}" y="${n(body.rod.y + 2)}" font-family="Inter" font-size="5.4" fill="${PRINT.soft}">${level}</text>`;
}

function screws(range: LevelRange): string {
  const places = levelsOf(range).map(bodyOf);
  const stems = places.map(({ rod, screw }) => polyline([rod, screw])).join('');
  const heads = places.map(({ rod }) => circle(rod, 1.1)).join('');
  return (
    `<path d="${polyline(places.map(({ rod }) => rod))}${stems}" fill="none" stroke="${PRINT.ink}" stroke-width="0.8"/>` +
    `<path d="${heads}" fill="${PRINT.ink}"/>` +
    screwLabel(bodyOf(range.from), range.from) +
    (range.from === range.to ? '' : screwLabel(bodyOf(range.to), range.to))
  );
}

type Label = { text: string; bold: boolean; y: number; anchor: number; x: number };

/** Labels left of the bodies, pushed apart where neighbors would touch, with a leader where one was moved. */
function labels(map: SpineMap): string[] {
  const irradiated = new Set(map.irradiated.flatMap(levelsOf).map(bodyOf));
  const of = (range: LevelRange, bold: boolean): Label => {
    const { first, last } = ends(range);
    const y = (first.center.y + last.center.y) / 2;
    const involved = levelsOf(range).map(bodyOf);
    const room = involved.some((entry) => irradiated.has(entry)) ? 4.4 : 1.8;
    return {
      text: formatLevels(range),
      bold,
      y,
      anchor: y,
      x: Math.min(...involved.map((entry) => entry.left)) - room,
    };
  };
  const seen = new Set<string>();
  const all = [...map.question.map((range) => of(range, true)), ...map.other.map((range) => of(range, false))]
    .filter((label) => !seen.has(label.text) && seen.add(label.text) !== undefined)
    .sort((a, b) => a.y - b.y);
  spread(all);
  return all.map((label) => {
    const moved = Math.abs(label.y - label.anchor) > 2;
    const x = moved ? label.x - 4 : label.x;
    const leader = moved
      ? `<path d="M${n(x + 0.8)} ${n(label.y)}L${n(label.x + 1)} ${n(label.anchor)}" stroke="${PRINT.soft}" stroke-width="0.5"/>`
      : '';
    const face = label.bold ? `font-weight="600" fill="${PRINT.ink}"` : `fill="${PRINT.soft}"`;
    return `${leader}<text x="${n(x)}" y="${n(label.y + 2.3)}" font-family="Inter" font-size="${LABEL_SIZE}" text-anchor="end" ${face}>${escapeXml(label.text)}</text>`;
  });
}

function spread(all: Label[]): void {
  for (let index = 1; index < all.length; index += 1) {
    const before = all[index - 1];
    const label = all[index];
    if (before !== undefined && label !== undefined) label.y = Math.max(label.y, before.y + LABEL_SPACING);
  }
  // Pushed over the lower edge: move up from there.
  let limit = SPINE_MAP_HEIGHT - 4;
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const label = all[index];
    if (label === undefined || label.y <= limit) break;
    label.y = limit;
    limit -= LABEL_SPACING;
  }
}

/** Sorted cranial first, for legends and tests. */
export function byLevel(ranges: readonly LevelRange[]): LevelRange[] {
  return [...ranges].sort((a, b) => levelIndex(a.from) - levelIndex(b.from) || levelIndex(a.to) - levelIndex(b.to));
}
