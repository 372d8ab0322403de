import type { Level } from '../case/levels.ts';
import { movePath, path, type Point, smooth } from './path.ts';
import { type Frame, numberOf, regionOf } from './spine-frame.ts';

/** Midline of the posterior view. */
export const MIDLINE = 106;

export const middleOf = ({ row }: Frame): number => row.top + row.height / 2;

/** Puts points of the right half (x outward, y in shares of the row) into the view. */
export function half(frame: Frame, points: readonly (readonly [number, number])[]): Point[] {
  const y = middleOf(frame);
  return points.map(([x, share]) => ({ x: MIDLINE + x, y: y + share * frame.row.height }));
}

export const mirrored = ({ x, y }: Point): Point => ({ x: 2 * MIDLINE - x, y });
export const bothSides = (data: string): string => data + movePath(data, mirrored);

/** Closed outline from its right half, top to bottom. */
export function symmetric(frame: Frame, points: readonly (readonly [number, number])[], round = 0.85): string {
  const right = half(frame, points);
  const left = right
    .filter(({ x }) => x > MIDLINE)
    .toReversed()
    .map(mirrored);
  return smooth([...right, ...left], true, round);
}

/** Half the span of the transverse processes. */
const TRANSVERSE: Record<string, readonly number[]> = {
  C: [36, 24, 24, 24.5, 25, 26, 31],
  T: [35, 34, 32, 31, 30, 30, 29, 28.5, 27.5, 26, 22, 19],
  L: [33, 38, 42, 40, 38],
};
export const spanOf = (level: Level): number => TRANSVERSE[level.charAt(0)]?.[numberOf(level) - 1] ?? 30;

/** Upper and lower half width of a sacral segment, wings included. */
const WINGS: readonly (readonly [number, number])[] = [
  [52, 45],
  [45, 35],
  [35, 27],
  [27, 20],
  [20, 10],
];

/** Squama with the foramen magnum's rim below, protuberance and nuchal line; the mastoids at its sides. */
const OCCIPUT = path`M${MIDLINE - 62} 20C${MIDLINE - 60} 8 ${MIDLINE - 52} 3 ${MIDLINE - 46} 1L${MIDLINE + 46} 1C${MIDLINE + 52} 3 ${MIDLINE + 60} 8 ${MIDLINE + 62} 20C${MIDLINE + 63} 31 ${MIDLINE + 57} 41 ${MIDLINE + 53} 41C${MIDLINE + 48} 41 ${MIDLINE + 48} 33 ${MIDLINE + 42} 33C${MIDLINE + 35} 34 ${MIDLINE + 31} 43 ${MIDLINE + 22} 43C${MIDLINE + 14} 43 ${MIDLINE + 15} 35 ${MIDLINE} 35C${MIDLINE - 15} 35 ${MIDLINE - 14} 43 ${MIDLINE - 22} 43C${MIDLINE - 31} 43 ${MIDLINE - 35} 34 ${MIDLINE - 42} 33C${MIDLINE - 48} 33 ${MIDLINE - 48} 41 ${MIDLINE - 53} 41C${MIDLINE - 57} 41 ${MIDLINE - 63} 31 ${MIDLINE - 62} 20Z`;

/** Half widths of a sacral segment at its upper and lower edge. */
export function wingsOf(level: Level): { upper: number; lower: number } {
  const [upper, lower] = WINGS[numberOf(level) - 1] ?? [20, 12];
  return { upper, lower };
}

/** Body of a level as seen from behind; the sacrum's are its segments. `loss` takes that share of the height off. */
export function posteriorBody(frame: Frame, loss = 0): string {
  const { level, row, width } = frame;
  const middle = middleOf(frame);
  if (level === 'Occ') return OCCIPUT;
  if (level === 'C1')
    return bothSides(
      smooth(
        half(frame, [
          [9, -0.3],
          [21, -0.42],
          [25, -0.05],
          [21, 0.42],
          [9, 0.34],
        ]),
        true,
        0.8,
      ),
    );
  if (regionOf(level) === 'S') {
    const { upper, lower } = wingsOf(level);
    const bottom = level === 'S5' ? row.top + row.height * 0.72 : row.top + row.height;
    if (level === 'S1') {
      // The wings stand higher than the endplate between them.
      const [top, shoulder] = [row.top + row.height * 0.16, row.top + row.height * 0.5];
      return path`M${MIDLINE - 24} ${top}Q${MIDLINE} ${top + 4} ${MIDLINE + 24} ${top}Q${MIDLINE + 38} ${top - 7} ${MIDLINE + upper} ${top + 2}Q${MIDLINE + upper + 1} ${shoulder} ${MIDLINE + lower} ${bottom}L${MIDLINE - lower} ${bottom}Q${MIDLINE - upper - 1} ${shoulder} ${MIDLINE - upper} ${top + 2}Q${MIDLINE - 38} ${top - 7} ${MIDLINE - 24} ${top}Z`;
    }
    const bulge = (upper + lower) / 2 + 1.5;
    const side = row.top + row.height * 0.4;
    return path`M${MIDLINE - upper} ${row.top}L${MIDLINE + upper} ${row.top}Q${MIDLINE + bulge} ${side} ${MIDLINE + lower} ${bottom}L${MIDLINE - lower} ${bottom}Q${MIDLINE - bulge} ${side} ${MIDLINE - upper} ${row.top}Z`;
  }
  const w = width / 2;
  const bone = regionOf(level) === 'C' ? 0.78 : regionOf(level) === 'T' ? 0.85 : 0.79;
  const bottom = middle + (row.height * bone) / 2;
  const top = bottom - row.height * bone * (1 - loss * 0.6);
  const center = (top + bottom) / 2;
  const waist = w * 0.12;
  return path`M${MIDLINE - w + 2} ${top}L${MIDLINE + w - 2} ${top}Q${MIDLINE + w} ${top} ${MIDLINE + w} ${top + 2}Q${MIDLINE + w - waist} ${center} ${MIDLINE + w} ${bottom - 2}Q${MIDLINE + w} ${bottom} ${MIDLINE + w - 2} ${bottom}L${MIDLINE - w + 2} ${bottom}Q${MIDLINE - w} ${bottom} ${MIDLINE - w} ${bottom - 2}Q${MIDLINE - w + waist} ${center} ${MIDLINE - w} ${top + 2}Q${MIDLINE - w} ${top} ${MIDLINE - w + 2} ${top}Z`;
}

/** Laminae with facets and transverse processes; none at the occiput and in the sacrum. */
export function posteriorArch(frame: Frame): string {
  const { level } = frame;
  const t = spanOf(level);
  switch (regionOf(level)) {
    case 'C':
      if (level === 'C1') {
        return symmetric(frame, [
          [0, -0.05],
          [8, -0.16],
          [15, -0.3],
          [24, -0.26],
          [t - 4, -0.2],
          [t, 0],
          [t - 5, 0.16],
          [25, 0.16],
          [14, 0.2],
          [6, 0.36],
          [0, 0.42],
        ]);
      }
      if (level === 'C2') {
        return symmetric(frame, [
          [0, -0.3],
          [7, -0.36],
          [13, -0.62],
          [19, -0.5],
          [21, -0.2],
          [t, 0.02],
          [19, 0.18],
          [17, 0.46],
          [11, 0.58],
          [6, 0.42],
          [0, 0.4],
        ]);
      }
      return symmetric(frame, [
        [0, -0.3],
        [7, -0.34],
        [12, -0.56],
        [18, -0.5],
        [20, -0.18],
        [t, -0.06],
        [t - 1, 0.14],
        [20, 0.16],
        [18, 0.46],
        [12, 0.56],
        [6, 0.4],
        [0, 0.38],
      ]);
    case 'T':
      return symmetric(frame, [
        [0, -0.3],
        [5, -0.36],
        [9, -0.56],
        [13, -0.5],
        [14, -0.26],
        [t - 6, -0.36],
        [t, -0.28],
        [t - 1, -0.1],
        [t - 7, -0.06],
        [14, 0.06],
        [11.5, 0.3],
        [10, 0.52],
        [5.5, 0.55],
        [3, 0.4],
        [0, 0.42],
      ]);
    case 'L':
      return symmetric(frame, [
        [0, -0.28],
        [7, -0.32],
        [12, -0.56],
        [18, -0.54],
        [18.5, -0.26],
        [t - 8, -0.19],
        [t, -0.15],
        [t - 1, -0.02],
        [t - 9, 0.02],
        [16, 0.02],
        [13.5, 0.2],
        [15, 0.46],
        [11, 0.57],
        [6, 0.4],
        [0, 0.38],
      ]);
    case 'O':
    case 'S':
    default:
      return '';
  }
}

/** Pedicles as rings behind the laminae: where a screw enters. */
export function pedicleAt(frame: Frame): Point {
  const { level } = frame;
  const out =
    regionOf(level) === 'S'
      ? ([22, 17, 13, 10, 7][numberOf(level) - 1] ?? 9)
      : regionOf(level) === 'C'
        ? 14.5
        : regionOf(level) === 'O'
          ? 12
          : frame.width * 0.335;
  return { x: MIDLINE + out, y: middleOf(frame) + frame.row.height * (regionOf(level) === 'S' ? 0.05 : -0.13) };
}
