import { isHighGrade } from '../case/escc-grade.ts';
import { AXIAL_ALT, SIDES_ALT } from './drawing-words.ts';
import type { EsccGrade } from '../case/record.ts';
import { movePath } from './path.ts';

/** How a part of a small drawing is painted; the screen has a class for each. */
export type ItemPaint =
  | 'bone'
  | 'bone-2'
  | 'bone-line'
  | 'disc'
  | 'sac'
  | 'cord'
  | 'tumor'
  | 'tumor-low'
  | 'tumor-high'
  | 'void'
  | 'trabecula'
  | 'dense'
  | 'dense-line'
  | 'ghost'
  | 'guide'
  | 'figure'
  | 'figure-fill'
  | 'pain'
  | 'chosen';
export type ItemShape = { paint: ItemPaint; d: string };
/** A small drawing in its own units, with the words that it shows. */
export type ItemDrawing = {
  viewBox: readonly [x: number, y: number, width: number, height: number];
  shapes: readonly ItemShape[];
  alt: string;
};

/** Vertebra from below as on an axial image, body above: body, ring with pedicles, transverse and spinous processes. */
const ARCH =
  'M24 39C17 42 8 44 6 47.5C5 50.5 8 53 12 52.500C18 52 23 54 27 58C31 63 36 66.500 38.500 70C39.500 73 39.500 78 42 78C44.500 78 44.500 73 45.500 70C48 66.500 53 63 57 58C61 54 66 52 72 52.500C76 53 79 50.500 78 47.500C76 44 67 42 60 39Z';
const BODY =
  'M42 5C57 5 67.500 12 67 25C66.500 35 60 41.500 52.500 40.500C47 39 37 39 31.500 40.500C24 41.500 17.500 35 17 25C16.500 12 27 5 42 5Z';
const CANAL = 'M26 50C26 42 31 38.500 42 38.500C53 38.500 58 42 58 50C58 60 50 66.500 42 66.500C34 66.500 26 60 26 50Z';
const FACETS = 'M21 53C24 50 28 52 28.500 56M63 53C60 50 56 52 55.500 56';

type Parts = { tumor: string; sac: string; cord: string };

const ROUND_SAC = 'M30 52C30 44 35 42 42 42C49 42 54 44 54 52C54 59 49 63.500 42 63.500C35 63.500 30 59 30 52Z';
const ROUND_CORD =
  'M34.400 53C34.400 50 37.800 47.600 42 47.600C46.200 47.600 49.600 50 49.600 53C49.600 56 46.200 58.400 42 58.400C37.800 58.400 34.400 56 34.400 53Z';

/** What differs from grade to grade: tumor, sac and cord. Bone and ring stay. */
const GRADES: Record<EsccGrade, Parts> = {
  // Inside the bone.
  '0': {
    tumor: 'M28 20C32 13 48 12 53 18.500C57 25 51.500 33 42 34C34 34 25 27 28 20Z',
    sac: ROUND_SAC,
    cord: ROUND_CORD,
  },
  // Touches the sac, which stays round.
  '1a': {
    tumor: 'M27 21C31 13 49 12 54 19.500C58 27 55 35.500 50 39C46 41.800 38 41.800 34 39C28 35.500 24 28 27 21Z',
    sac: ROUND_SAC,
    cord: ROUND_CORD,
  },
  // Dents the sac; fluid is left before the cord.
  '1b': {
    tumor: 'M26 21C31 12 50 12 55 20.500C59 28 56 36 52 39.500C48 46 36 46 32 39.500C27 36 23 28 26 21Z',
    sac: 'M29.500 50C29.500 44 33 42 35 43.800C38.500 46.800 45.500 46.800 49 43.800C51 42 54.500 44 54.500 50C55 59.500 49 63.800 42 63.800C35 63.800 29 59.500 29.500 50Z',
    cord: 'M34.400 55.200C34.400 52.400 37.800 50.300 42 50.300C46.200 50.300 49.600 52.400 49.600 55.200C49.600 58 46.200 60.200 42 60.200C37.800 60.200 34.400 58 34.400 55.200Z',
  },
  // Reaches the cord, which keeps its shape.
  '1c': {
    tumor: 'M26 21C31 12 50 12 55 20.500C59 28 57 36 53 40C49 51.600 35 51.600 31 40C26 36 23 28 26 21Z',
    sac: 'M29 50C28.500 43.500 31 42 32.500 44.200C36.500 51 47.500 51 51.500 44.200C53 42 55.500 43.500 55 50C55.500 60 49 64.200 42 64.200C35 64.200 28.500 60 29 50Z',
    cord: 'M34.200 54.600C34.400 51.300 37.800 48.900 42 48.900C46.200 48.900 49.600 51.300 49.800 54.600C49.800 58 46.200 60.400 42 60.400C37.800 60.400 34.200 58 34.200 54.600Z',
  },
  // Flattens the cord; a crescent of fluid stays behind it.
  '2': {
    tumor:
      'M26 21C31 12 50 12 55 20.500C59 28 58.500 37 55.500 43C51 54.500 33 54.500 28.500 43C25.500 37 23 28 26 21Z',
    sac: 'M28.500 52C27.500 46 29 45 30.500 47.200C35.500 54.500 48.500 54.500 53.500 47.200C55 45 56.500 46 55.500 52C54.500 60.500 49 64.800 42 64.800C35 64.800 29.500 60.500 28.500 52Z',
    cord: 'M31.500 52.600C36 56.400 48 56.400 52.500 52.600C54 56.500 49 60 42 60C35 60 30 56.500 31.500 52.600Z',
  },
  // No fluid is left but a hairline.
  '3': {
    tumor:
      'M26 21C31 12 50 12 55 20.500C59.500 29 60 40 57.500 47C54 58.500 30 58.500 26.500 47C24 40 22.500 29 26 21Z',
    sac: 'M27 52C26.600 49.500 27.800 49 28.500 50.500C33 59 51 59 55.500 50.500C56.200 49 57.400 49.500 57 52C56 61 49 65 42 65C35 65 28 61 27 52Z',
    cord: 'M28 52C32.500 60 51.500 60 56 52C56.500 60.500 49.500 64.400 42 64.400C34.500 64.400 27.500 60.500 28 52Z',
  },
};

const bone: readonly ItemShape[] = [
  { paint: 'bone', d: ARCH },
  { paint: 'bone', d: BODY },
  { paint: 'bone-2', d: CANAL },
  { paint: 'bone-line', d: FACETS },
];

/** Schematic axial T2 image of an ESCC grade: body above, white sac with the cord in it, tumor in the hue of its grade. */
export function axialDrawing(grade: EsccGrade): ItemDrawing {
  const { tumor, sac, cord } = GRADES[grade];
  return {
    viewBox: [4, 2, 76, 72],
    shapes: [
      ...bone,
      { paint: 'sac', d: sac },
      { paint: 'cord', d: cord },
      { paint: isHighGrade(grade) ? 'tumor-high' : 'tumor-low', d: tumor },
    ],
    alt: AXIAL_ALT[grade],
  };
}

/** Pedicle, facet and root of the transverse process of one side. */
const POSTEROLATERAL =
  'M19 37C24 36 28 41 27.500 46C26.500 51 28.500 55 31 60C27 60.500 23 56.500 18 54C12.500 51 14 39 19 37Z';

/** The same vertebra with tumor in no, one or both posterolateral parts. */
export function posterolateralDrawing(sides: 0 | 1 | 2): ItemDrawing {
  const right = movePath(POSTEROLATERAL, ({ x, y }) => ({ x: 84 - x, y }));
  const tumor = sides === 0 ? '' : sides === 1 ? right : POSTEROLATERAL + right;
  return {
    viewBox: [-6, 2, 96, 72],
    shapes: [
      ...bone,
      { paint: 'sac', d: ROUND_SAC },
      { paint: 'cord', d: ROUND_CORD },
      ...(tumor === '' ? [] : [{ paint: 'tumor' as const, d: tumor }]),
    ],
    alt: SIDES_ALT[sides],
  };
}
