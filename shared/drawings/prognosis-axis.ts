import type { Risk } from '../instruments/definition.ts';
import type { PrognosisBand, PrognosisScore, PrognosisView } from '../options/prognosis.ts';
import { AXIS_WORDS, BAND_WORDS, NO_MONTHS } from '../options/prognosis-words.ts';
import { hatchPath } from './hatch.ts';
import { path, polyline, rectangle } from './path.ts';
import { escapeXml, n, PRINT } from './print-colors.ts';

export const PROGNOSIS_AXIS_WIDTH = 256;

/** `open`: hatch over a band that is possible, not sure. `place`: a band that is out of reach, or no time at all. */
export type AxisPaint = Risk | 'open' | 'edge' | 'place' | 'axis' | 'limit';
export type AxisText = { x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; role: AxisTextRole };
type AxisTextRole = 'score' | 'band' | 'mark' | 'aside';

/** Both prognostic scores over one axis of time, ready to be painted on a page or on paper. */
export type PrognosisAxis = {
  width: number;
  height: number;
  shapes: readonly { paint: AxisPaint; d: string }[];
  texts: readonly AxisText[];
  /** Everything that the drawing says, for who does not see it. */
  alt: string;
};

const LEFT = 1;
const RIGHT = PROGNOSIS_AXIS_WIDTH - 1;
/** Where one year stands; beyond it time is not to scale. */
const YEAR = 186;
const MONTHS = 12;
const POINT = 6;
const ROW = 27;
const BAR = { top: 15, height: 8 };
const HATCH = 4;

const xOf = (months: number | null): number =>
  months === null ? RIGHT : LEFT + (Math.min(months, MONTHS) / MONTHS) * (YEAR - LEFT);

type Place = { from: number; to: number; isOpenEnded: boolean };

/** Where a band lies: in its months, or, where none are stated, in the order of the words alone. */
function placeOf(id: PrognosisScore['id'], band: PrognosisBand): Place {
  if (band.span !== null) {
    return { from: xOf(band.span.from), to: xOf(band.span.to), isOpenEnded: band.span.to === null };
  }
  const order = Object.keys(BAND_WORDS[id]);
  const step = (RIGHT - LEFT) / order.length;
  const at = LEFT + order.indexOf(band.id) * step;
  return { from: at, to: at + step, isOpenEnded: false };
}

function outline({ from, to, isOpenEnded }: Place, top: number): string {
  const bottom = top + BAR.height;
  if (!isOpenEnded) return rectangle(from, top, to - from, BAR.height);
  const middle = (top + bottom) / 2;
  return path`M${from} ${top}L${to - POINT} ${top}L${to} ${middle}L${to - POINT} ${bottom}L${from} ${bottom}Z`;
}

type Drawn = { shapes: { paint: AxisPaint; d: string }[]; texts: AxisText[]; bottom: number };

/** One row a band that can still be reached, with the words above its bar. */
function rowsOf(score: PrognosisScore, top: number): Drawn {
  const hasTime = score.bands.every((band) => band.span !== null);
  const drawn: Drawn = {
    shapes: [],
    texts: [
      { x: LEFT, y: top + 11, text: `${score.title} ${score.total}`, anchor: 'start', role: 'score' },
      ...(hasTime ? [] : [{ x: RIGHT, y: top + 11, text: NO_MONTHS, anchor: 'end', role: 'aside' } as const]),
    ],
    bottom: top + 16 + score.bands.length * ROW,
  };
  score.bands.forEach((band, position) => {
    const y = top + 16 + position * ROW;
    const place = placeOf(score.id, band);
    const bar = y + BAR.top;
    drawn.texts.push({ x: LEFT, y: y + 11, text: `${band.totals}: ${band.expected}`, anchor: 'start', role: 'band' });
    const track = rectangle(LEFT, bar, RIGHT - LEFT, BAR.height);
    drawn.shapes.push({ paint: 'place', d: track }, { paint: band.risk, d: outline(place, bar) });
    if (score.bands.length > 1) {
      const width = place.to - place.from - (place.isOpenEnded ? POINT : 0);
      drawn.shapes.push({
        paint: 'open',
        d: hatchPath({ x: place.from, y: bar, width, height: BAR.height }, HATCH),
      });
    }
    drawn.shapes.push({ paint: 'edge', d: outline(place, bar) });
  });
  return drawn;
}

const spoken = (score: PrognosisScore): string =>
  `${score.title} ${score.total}: ${score.bands.map((band) => band.expected).join(', or ')}`;

/**
 * Tokuhashi over an axis of months, Tomita below it in the order of its words, because its source states no time. Every
 * band that can still be reached has a row; several are hatched. Time is to scale up to a year. Width 256 units, height
 * by the number of bands.
 */
export function prognosisAxis({ axis, scores }: PrognosisView): PrognosisAxis {
  const [tokuhashi, tomita] = scores;
  const limit = xOf(axis.surgeryWants);
  const above = rowsOf(tokuhashi, 14);
  const line = above.bottom + 4;
  const below = rowsOf(tomita, line + 24);
  const marks = axis.stops.map(({ months }) =>
    polyline([
      { x: xOf(months), y: line },
      { x: xOf(months), y: line + 4 },
    ]),
  );
  return {
    width: PROGNOSIS_AXIS_WIDTH,
    height: below.bottom + 2,
    shapes: [
      ...above.shapes,
      ...below.shapes,
      {
        paint: 'axis',
        d: `${polyline([
          { x: LEFT, y: line },
          { x: RIGHT, y: line },
        ])}${marks.slice(0, -1).join('')}`,
      },
      {
        paint: 'limit',
        d: polyline([
          { x: limit, y: 12 },
          { x: limit, y: line },
        ]),
      },
    ],
    texts: [
      {
        x: limit,
        y: 9,
        text: `${axis.surgeryWants} ${AXIS_WORDS.unit}: ${AXIS_WORDS.surgery}`,
        anchor: 'start',
        role: 'aside',
      },
      ...above.texts,
      ...axis.stops.map(({ months, label }): AxisText => ({
        x: xOf(months),
        y: line + 14,
        text: months === MONTHS ? `${label} ${AXIS_WORDS.unit}` : label,
        anchor: months === 0 ? 'start' : months === null ? 'end' : 'middle',
        role: 'mark',
      })),
      ...below.texts,
    ],
    alt: `${scores.map(spoken).join('. ')}. ${tomita.note ?? ''}`.trim(),
  };
}

const INK: Readonly<Record<AxisPaint, string>> = {
  low: `fill="${PRINT.stable}"`,
  mid: `fill="${PRINT.potentiallyUnstable}"`,
  high: `fill="${PRINT.unstable}"`,
  open: `fill="none" stroke="${PRINT.soft}" stroke-width="0.9"`,
  edge: `fill="none" stroke="${PRINT.soft}" stroke-width="1"`,
  place: `fill="none" stroke="${PRINT.rule}" stroke-width="0.8"`,
  axis: `fill="none" stroke="${PRINT.ink}" stroke-width="0.8"`,
  limit: `fill="none" stroke="${PRINT.ink}" stroke-width="0.9" stroke-dasharray="1.5 2"`,
};

const FACE: Readonly<Record<AxisTextRole, string>> = {
  score: `font-size="11" font-weight="600" fill="${PRINT.ink}"`,
  band: `font-size="11" fill="${PRINT.ink}"`,
  mark: `font-size="10" fill="${PRINT.soft}"`,
  aside: `font-size="10" fill="${PRINT.soft}"`,
};

/** The same drawing as an SVG of its own, for paper. Its alternative text is `alt` of {@link prognosisAxis}. */
export function prognosisAxisSvg(view: PrognosisView): string {
  const { width, height, shapes, texts } = prognosisAxis(view);
  const body = [
    ...shapes.map(({ paint, d }) => `<path d="${d}" ${INK[paint]}/>`),
    ...texts.map(
      ({ x, y, text, anchor, role }) =>
        `<text x="${n(x)}" y="${n(y)}" font-family="Inter" text-anchor="${anchor}" paint-order="stroke" stroke="#ffffff" stroke-width="2.5" ${FACE[role]}>${escapeXml(text)}</text>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${n(height)}" width="${width}" height="${n(height)}">${body.join('')}</svg>`;
}
