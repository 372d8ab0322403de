import { SCORE_BAR_ALT } from './drawing-words.ts';
import type { Risk } from '../instruments/definition.ts';
import { hatchPath } from './hatch.ts';
import { n, PRINT } from './print-colors.ts';
import { placeOf, placesOf, runsOf } from './scale.ts';

export const SCORE_BAR_WIDTH = 150;
export const SCORE_BAR_HEIGHT = 11;

/** A score as a place on its bands. */
export type ScoreBar = {
  /** Tints: SINS, ESCC, or the two prognosis scores. */
  palette: 'stability' | 'compression' | 'prognosis';
  /** Lowest and highest total (in an ordinal instrument: position of the first and the last grade). */
  min: number;
  max: number;
  /** Step between two totals; 1 where absent. */
  unit?: number;
  /** Empty where no source gives limits: then the track is one row without a tint. */
  bands: readonly { from: number; to: number; risk: Risk }[];
  /** Every total still possible, ascending. One when the score is complete, none when nothing can be said. */
  values: readonly number[];
  /** Total that the facts alone would give, where a person overrode an answer. */
  was?: number;
};

const TRACK = { y: 2.75, height: 5.5 };
const GAP_BETWEEN_BANDS = 1.6;
const GAP_BETWEEN_CELLS = 0.5;
const HATCH_SPACING = 2.2;

function tint(bar: ScoreBar, index: number): string {
  if (bar.bands.length === 0) return PRINT.greys[0];
  const risk = bar.bands[index]?.risk ?? 'mid';
  if (bar.palette === 'compression') return risk === 'high' ? PRINT.highGrade : PRINT.lowGrade;
  if (bar.palette === 'stability') {
    if (risk === 'low') return PRINT.stable;
    return risk === 'mid' ? PRINT.potentiallyUnstable : PRINT.unstable;
  }
  const worstFirst = bar.bands[0]?.risk === 'high';
  const step = worstFirst ? bar.bands.length - 1 - index : index;
  return PRINT.greys[Math.min(step, PRINT.greys.length - 1)] ?? PRINT.greys[0];
}

/** Left edge and width of every cell, by value; bands stand apart by a gap, a track without bands has none. */
function layout(bar: ScoreBar): Map<number, { x: number; width: number; band: number }> {
  const gaps = Math.max(bar.bands.length - 1, 0);
  const width = (SCORE_BAR_WIDTH - GAP_BETWEEN_BANDS * gaps) / placesOf(bar);
  const cells = new Map<number, { x: number; width: number; band: number }>();
  for (let value = bar.min; value <= bar.max; value += bar.unit ?? 1) {
    const band = bar.bands.findIndex((entry) => value >= entry.from && value <= entry.to);
    const before = Math.max(band, 0);
    cells.set(value, { x: placeOf(bar, value) * width + before * GAP_BETWEEN_BANDS, width, band: before });
  }
  return cells;
}

/**
 * The printed score bar, 150 x 11 units, without any text. A known total is a cell filled with ink and taller than
 * the track; a range is hatched over every total still possible; an override shows the derived total dashed and an
 * arrow to the new one. Print it with {@link scoreBarAlt} as its alternative text.
 */
export function scoreBarSvg(bar: ScoreBar): string {
  const cells = layout(bar);
  const body: string[] = [];
  for (const cell of cells.values()) {
    body.push(
      `<rect x="${n(cell.x + GAP_BETWEEN_CELLS / 2)}" y="${TRACK.y}" width="${n(cell.width - GAP_BETWEEN_CELLS)}" height="${TRACK.height}" fill="${tint(bar, cell.band)}"/>`,
    );
  }
  const known = bar.values.length === 1 ? bar.values[0] : undefined;
  if (known === undefined) {
    for (const [from, to] of runsOf(bar.values, bar)) {
      const first = cells.get(from);
      const last = cells.get(to);
      if (first === undefined || last === undefined) continue;
      const box = { x: first.x + 0.4, y: 1, width: last.x + last.width - first.x - 0.8, height: 9 };
      const area = `x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}"`;
      body.push(
        `<rect ${area} fill="#ffffff"/>`,
        `<path d="${hatchPath(box, HATCH_SPACING)}" stroke="${PRINT.soft}" stroke-width="0.55" fill="none"/>`,
        `<rect ${area} rx="0.8" fill="none" stroke="${PRINT.ink}" stroke-width="0.8"/>`,
      );
    }
  } else {
    const cell = cells.get(known);
    if (cell !== undefined) body.push(...override(bar, cells, cell), knownCell(cell));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SCORE_BAR_WIDTH} ${SCORE_BAR_HEIGHT}" width="${SCORE_BAR_WIDTH}" height="${SCORE_BAR_HEIGHT}">${body.join('')}</svg>`;
}

function knownCell(cell: { x: number; width: number }): string {
  return `<rect x="${n(cell.x + 0.2)}" y="0.4" width="${n(cell.width - 0.4)}" height="10.2" rx="1" fill="${PRINT.ink}"/>`;
}

function override(
  bar: ScoreBar,
  cells: ReadonlyMap<number, { x: number; width: number }>,
  to: { x: number; width: number },
): string[] {
  const from = bar.was === undefined ? undefined : cells.get(bar.was);
  if (from === undefined || from.x === to.x) return [];
  const dashed = `<rect x="${n(from.x + 0.6)}" y="1" width="${n(from.width - 1.2)}" height="9" rx="0.8" fill="#ffffff" stroke="${PRINT.ink}" stroke-width="0.8" stroke-dasharray="1.4 1"/>`;
  const right = to.x > from.x;
  const start = right ? from.x + from.width : from.x;
  const end = right ? to.x - 0.4 : to.x + to.width + 0.4;
  // Between neighboring cells there is no room for an arrow: the dashed cell beside the filled one says it.
  if (Math.abs(end - start) < 2.5) return [dashed];
  const head = right ? -2.2 : 2.2;
  return [
    dashed,
    `<path d="M${n(start)} 5.5L${n(end + head / 2)} 5.5" stroke="${PRINT.ink}" stroke-width="0.9" fill="none"/>`,
    `<path d="M${n(end)} 5.5L${n(end + head)} 3.7L${n(end + head)} 7.3Z" fill="${PRINT.ink}"/>`,
  ];
}

/** What a reader hears for the bar: "SINS 10, potentially unstable", "SINS 5–9, stable or potentially unstable, was 8". */
export function scoreBarAlt(score: { name: string; text: string; reading: string; was?: string }): string {
  const now = SCORE_BAR_ALT.score(score.name, score.text, score.reading);
  return score.was === undefined ? now : SCORE_BAR_ALT.was(now, score.was);
}
