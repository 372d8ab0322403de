import { circle, movePath, path, smooth } from './path.ts';
import { FRAMES, type Frame, frameOf, numberOf, regionOf } from './spine-frame.ts';
import { bothSides, half, MIDLINE, pedicleAt, spanOf, symmetric } from './spine-posterior.ts';

/** Spinous process seen from behind: forked in the neck, a long drop in the chest, a blade in the loin. */
function posteriorProcess(frame: Frame): string {
  const number = numberOf(frame.level);
  switch (regionOf(frame.level)) {
    case 'C':
      if (number === 1)
        return symmetric(frame, [
          [0, -0.02],
          [3, 0.12],
          [2.5, 0.34],
          [0, 0.4],
        ]);
      if (number === 7)
        return symmetric(frame, [
          [0, -0.2],
          [2.4, -0.05],
          [2.6, 0.4],
          [2.4, 0.62],
          [0, 0.68],
        ]);
      return symmetric(frame, [
        [0, -0.2],
        [3, 0],
        [number === 2 ? 6.5 : 5, 0.44],
        [number === 2 ? 4.5 : 3.6, 0.54],
        [1.6, 0.4],
        [0, 0.32],
      ]);
    case 'T': {
      const tip = [0.62, 0.68, 0.74, 0.8, 0.84, 0.86, 0.86, 0.84, 0.78, 0.66, 0.56, 0.5][number - 1] ?? 0.7;
      return symmetric(frame, [
        [0, -0.13],
        [2.8, 0.02],
        [2.3, tip - 0.25],
        [2.9, tip - 0.08],
        [0, tip],
      ]);
    }
    case 'L':
      return symmetric(frame, [
        [0, -0.18],
        [2.8, -0.08],
        [3, 0.2],
        [4.2, 0.42],
        [0, 0.5],
      ]);
    case 'O':
    case 'S':
    default:
      return '';
  }
}

function occipitalLines(): string {
  return path`M${MIDLINE - 44} 23C${MIDLINE - 30} 11 ${MIDLINE - 12} 13 ${MIDLINE} 17C${MIDLINE + 12} 13 ${MIDLINE + 30} 11 ${MIDLINE + 44} 23M${MIDLINE} 17L${MIDLINE} 34`;
}

/** First stretch of the ribs, from under the transverse processes. */
function ribs(): string {
  return FRAMES.filter(({ level }) => regionOf(level) === 'T')
    .map((frame) => {
      const number = numberOf(frame.level);
      const t = spanOf(frame.level);
      const w = frame.width / 2;
      const reach = Math.min(t + 17, 50) - (number === 12 ? 6 : 0);
      const fall = number < 3 ? 0.12 : number > 10 ? 0.5 : 0.3;
      return bothSides(
        smooth(
          half(frame, [
            [w - 1, -0.42],
            [t - 4, -0.3],
            [reach, fall - 0.14],
            [reach, fall + 0.08],
            [t - 6, -0.06],
            [w - 1, -0.2],
          ]),
          true,
          0.75,
        ),
      );
    })
    .join('');
}

function pedicles(): string {
  return FRAMES.filter(({ level }) => 'TL'.includes(regionOf(level)))
    .map((frame) => {
      const { x, y } = pedicleAt(frame);
      const [rx, ry] = [frame.width * 0.075, frame.row.height * 0.16];
      const ring = movePath(circle({ x: 0, y: 0 }, 1), (point) => ({ x: x + point.x * rx, y: y + point.y * ry }));
      return bothSides(ring);
    })
    .join('');
}

/** Wings of the ilium beside the sacrum, light and cut at their sides. */
function ilium(): string {
  const s1 = frameOf('S1').row.top;
  const l4 = frameOf('L5').row.top - 4;
  const s4 = frameOf('S4').row.top;
  return bothSides(
    path`M${MIDLINE + 71} ${l4 + 9}C${MIDLINE + 62} ${l4 - 2} ${MIDLINE + 52} ${l4 + 3} ${MIDLINE + 47} ${l4 + 16}C${MIDLINE + 43} ${s1 - 4} ${MIDLINE + 40} ${s1 + 12} ${MIDLINE + 37} ${s1 + 26}C${MIDLINE + 33} ${s1 + 38} ${MIDLINE + 31} ${s1 + 48} ${MIDLINE + 33} ${s1 + 55}C${MIDLINE + 36} ${s1 + 62} ${MIDLINE + 44} ${s1 + 60} ${MIDLINE + 47} ${s4 - 6}C${MIDLINE + 51} ${s4 - 15} ${MIDLINE + 60} ${s4 - 18} ${MIDLINE + 71} ${s4 - 14}Z`,
  );
}

/** Crest, superior facets and the four pairs of foramina. */
function sacralRelief(): string {
  const frames = FRAMES.filter(({ level }) => regionOf(level) === 'S');
  const crest = frames
    .slice(0, 4)
    .map((frame) =>
      smooth(
        [
          ...half(frame, [
            [0, -0.3],
            [2.6 - numberOf(frame.level) * 0.3, 0.1],
            [0, 0.3],
          ]),
          ...half(frame, [[-(2.6 - numberOf(frame.level) * 0.3), 0.1]]),
        ],
        true,
        0.8,
      ),
    )
    .join('');
  return (
    crest +
    bothSides(
      smooth(
        half(frameOf('S1'), [
          [13, -0.52],
          [19, -0.5],
          [20, -0.16],
          [14, -0.06],
        ]),
        true,
        0.85,
      ),
    )
  );
}

function foramina(): string {
  return FRAMES.filter(({ level }) => regionOf(level) === 'S')
    .slice(0, 4)
    .map((frame, index) => {
      const x = [19, 15.5, 12.5, 9.5][index] ?? 10;
      const [rx, ry] = [3.4 - index * 0.5, 3 - index * 0.35];
      const y = frame.row.top + frame.row.height * 0.86;
      return bothSides(
        movePath(circle({ x: 0, y: 0 }, 1), (point) => ({ x: MIDLINE + x + point.x * rx, y: y + point.y * ry })),
      );
    })
    .join('');
}

/** Dens, seen through the ring of the atlas. */
function dens(): string {
  const axis = frameOf('C2');
  return symmetric(axis, [
    [0, -1.32],
    [4.5, -1.15],
    [4, -0.6],
    [5, -0.2],
    [0, -0.1],
  ]);
}

/** What of the posterior view never changes; bodies and arches lie between `behind` and `spinous`. */
export const POSTERIOR = {
  ilium: ilium(),
  rib: ribs(),
  dens: dens(),
  foramen: foramina(),
  pedicle: pedicles(),
  line: occipitalLines(),
  spinous: FRAMES.map(posteriorProcess).join('') + sacralRelief(),
};
