import type { EsccGrade } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { ItemDrawing } from './item-drawing.tsx';

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
  return <ItemDrawing instrument="escc" item="grade" option={grade} width={width} height={height} />;
}
