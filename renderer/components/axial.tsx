import type { EsccGrade } from '@spineboard/core/case';
import type { ReactElement } from 'react';

type Shape = { tumor: string; sac: string; cord: string };

/** What differs from grade to grade: tumor, sac and cord. Bone and ring stay. */
const SHAPES: Record<EsccGrade, Shape> = {
  '0': {
    tumor: 'M28 20C32 14 48 13 53 19C57 25 51 33 42 33.5C34 33.5 25 27 28 20Z',
    sac: 'M30 52C30 43 35 41.5 42 41.5S54 43 54 52S49 63 42 63S30 61 30 52Z',
    cord: 'M34.4 52.5A7.6 5.4 0 1 0 49.6 52.5A7.6 5.4 0 1 0 34.4 52.5Z',
  },
  '1a': {
    tumor: 'M27 21C31 14 49 13 54 20C58 27 55 35 50 38.6C46 41.2 38 41.2 34 38.6C28 35 24 28 27 21Z',
    sac: 'M30 52.5C30 44 35 41.6 42 41.6S54 44 54 52.5S49 63 42 63S30 61 30 52.5Z',
    cord: 'M34.4 53A7.6 5.4 0 1 0 49.6 53A7.6 5.4 0 1 0 34.4 53Z',
  },
  '1b': {
    tumor: 'M26 21C31 13 50 13 55 21C59 28 56 36 52 39C48 45 36 45 32 39C27 35 23 28 26 21Z',
    sac: 'M29.5 50C29.5 44 33 42 35.5 43.8C39 46.6 45 46.6 48.5 43.8C51 42 54.5 44 54.5 50C55 59 49 63 42 63S29 59 29.5 50Z',
    cord: 'M34.4 54.8A7.6 5 0 1 0 49.6 54.8A7.6 5 0 1 0 34.4 54.8Z',
  },
  '1c': {
    tumor: 'M26 21C31 13 50 13 55 21C59 28 57 36 53 40C49 50.4 35 50.4 31 40C26 35 23 28 26 21Z',
    sac: 'M29 50C28.5 44 31 42.6 33 44.6C37 50 47 50 51 44.6C53 42.6 55.5 44 55 50C55.5 59 49 63 42 63S28.5 59 29 50Z',
    cord: 'M34.2 54C36 50.6 39 49.2 42 49.2S48 50.6 49.8 54A7.8 5.4 0 0 1 34.2 54Z',
  },
  '2': {
    tumor: 'M26 21C31 13 50 13 55 21C59 28 58 37 55 43C51 52 33 52 29 43C25 37 23 28 26 21Z',
    sac: 'M28.5 52C27.5 46.5 29 45.5 30.5 47.5C35 54 49 54 53.5 47.5C55 45.5 56.5 46.5 55.5 52C54.5 60 49 64 42 64S29.5 60 28.5 52Z',
    cord: 'M32.5 54.5C36 56.6 48 56.6 51.5 54.5C53 57.8 48.5 60.2 42 60.2S31 57.8 32.5 54.5Z',
  },
  '3': {
    tumor: 'M26 21C31 13 50 13 55 21C59.5 29 59.5 40 57.5 47C54 57.5 30 57.5 26.5 47C24.5 40 22.5 29 26 21Z',
    sac: 'M27 52C26.6 50 27.8 49.5 28.5 51C33 58.5 51 58.5 55.5 51C56.2 49.5 57.4 50 57 52C56 60.5 49 64.2 42 64.2S28 60.5 27 52Z',
    cord: 'M28.6 53.6C33.5 60 50.5 60 55.4 53.6C56.4 60 49.5 63.4 42 63.4S27.6 60 28.6 53.6Z',
  },
};

/**
 * Schematic axial T2 image of an ESCC grade: body above, ring of bone, white sac with the cord in it, tumor in the hue
 * of the grade. Decorative: the grade and its words stand beside it.
 */
export function Axial({
  grade,
  width = 76,
  height = 72,
}: {
  grade: EsccGrade;
  width?: number;
  height?: number;
}): ReactElement {
  const shape = SHAPES[grade];
  const hue = grade === '2' || grade === '3' ? 'high' : 'low';
  return (
    <svg width={width} height={height} viewBox="8 4 68 66" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <g fill="var(--bone)" stroke="var(--bone-line)">
        <path d="M24 42C13 44 8 47 9 51C10 55 20 54 26 57C29 64 35 69 38.5 71C39.5 79 40 80 42 80S44.5 79 45.5 71C49 69 55 64 58 57C64 54 74 55 75 51C76 47 71 44 60 42Z" />
        <path
          d="M42 5C58 5 67 12 66.5 25C66 36 58 41.5 51 40C46 38.6 38 38.6 33 40C26 41.5 18 36 17.5 25C17 12 26 5 42 5Z"
          strokeWidth="1.2"
        />
        <path d="M26 50C26 42 31 38.5 42 38.5S58 42 58 50C58 60 50 66.5 42 66.5S26 60 26 50Z" fill="var(--bone-2)" />
      </g>
      <path d={shape.sac} fill="var(--sac)" stroke="var(--sac-line)" />
      <path d={shape.cord} fill="var(--cord)" />
      <path d={shape.tumor} fill={`var(--${hue})`} fillOpacity=".92" stroke={`var(--${hue}-ink)`} />
    </svg>
  );
}
