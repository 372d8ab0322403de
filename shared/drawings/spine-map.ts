import { formatLevels, type Level, levelIndex, type LevelRange, levelsOf } from '../case/levels.ts';
import { escapeXml, n, PRINT } from './print-colors.ts';
import { type Body, bodies, BODY_BY_LEVEL, canalPath, REGIONS } from './spine-silhouette.ts';

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

/**
 * The printed spine map: a lateral silhouette, anterior left, 78 x 196 units. In question: ink with a bold label;
 * other metastases: grey with a label; irradiated before: a dashed bracket; screws: a line between rings.
 * Its alternative text is {@link spineMapAlt}.
 */
export function spineMapSvg(map: SpineMap): string {
  const question = new Set(map.question.flatMap(levelsOf).map(bodyOf));
  const other = new Set(map.other.flatMap(levelsOf).map(bodyOf));
  const body: string[] = [];
  body.push(...REGIONS.map(regionMark));
  body.push(`<path d="${canalPath()}" fill="none" stroke="${PRINT.rule}" stroke-width="1.6" stroke-linecap="round"/>`);
  const plain = bodies().filter((vertebra) => !question.has(vertebra) && !other.has(vertebra));
  // One path for all that is not named: a page full of maps is laid out faster and weighs less.
  body.push(drawn(plain, '#f1f3f5', '#b3bcc5'), processes(plain, '#c4cbd2'));
  for (const vertebra of bodies()) {
    if (question.has(vertebra)) body.push(drawn([vertebra], PRINT.ink, PRINT.ink), processes([vertebra], PRINT.ink));
    else if (other.has(vertebra)) body.push(drawn([vertebra], '#9aa5b0', PRINT.soft), processes([vertebra], '#c4cbd2'));
  }
  for (const range of map.irradiated) body.push(bracket(range));
  if (map.screws !== null) body.push(screws(map.screws));
  body.push(...labels(map));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SPINE_MAP_WIDTH} ${SPINE_MAP_HEIGHT}" width="${SPINE_MAP_WIDTH}" height="${SPINE_MAP_HEIGHT}">${body.join('')}</svg>`;
}

function list(ranges: readonly LevelRange[]): string {
  return ranges.length === 0 ? 'none' : ranges.map(formatLevels).join(', ');
}

/** "Spine map. Lesion in question: T12. Other metastases: none. Irradiated before: T12." */
export function spineMapAlt(map: SpineMap): string {
  const parts = [
    `Spine map. Lesion in question: ${map.question.length === 0 ? 'level not known' : list(map.question)}.`,
    `Other metastases: ${list(map.other)}.`,
  ];
  if (map.irradiated.length > 0) parts.push(`Irradiated before: ${list(map.irradiated)}.`);
  if (map.screws !== null) parts.push(`Screws ${map.screws.from} to ${map.screws.to}.`);
  return parts.join(' ');
}

function bodyOf(level: Level): Body {
  const found = BODY_BY_LEVEL.get(level);
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
  return `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="0.6" stroke-linejoin="round"/>`;
}

function processes(vertebrae: readonly Body[], color: string): string {
  const path = vertebrae
    .map(({ process: { from, to } }) =>
      from.x === to.x && from.y === to.y ? '' : `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`,
    )
    .join('');
  return path === '' ? '' : `<path d="${path}" stroke="${color}" stroke-width="1.1" stroke-linecap="round"/>`;
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

function ring(body: Body): string {
  return `<circle cx="${n(body.rod.x)}" cy="${n(body.rod.y)}" r="1.9" fill="#ffffff" stroke="${PRINT.ink}" stroke-width="0.9"/>`;
}

function screwLabel(body: Body, level: Level): string {
  return `<text x="${n(body.rod.x + 3.6)}" y="${n(body.rod.y + 2)}" font-family="Inter" font-size="5.4" fill="${PRINT.soft}">${level}</text>`;
}

function screws(range: LevelRange): string {
  const { first, last } = ends(range);
  const levels = levelsOf(range).map((level) => bodyOf(level).rod);
  const line = levels.map((point, index) => `${index === 0 ? 'M' : 'L'}${n(point.x)} ${n(point.y)}`).join('');
  return (
    `<path d="${line}" fill="none" stroke="${PRINT.ink}" stroke-width="1.1"/>` +
    ring(first) +
    (first === last ? '' : ring(last)) +
    screwLabel(first, range.from) +
    (first === last ? '' : screwLabel(last, range.to))
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
