export * from './counts.ts';
export * from './axial.ts';
export * from './item-drawing.ts';
export * from './presence-bar.ts';
export * from './scale.ts';
export {
  prognosisAxis,
  prognosisAxisSvg,
  type AxisPaint,
  type AxisText,
  type PrognosisAxis,
} from './prognosis-axis.ts';
export * from './score-bar.ts';
export { FRAMES, levelAt, SPINE_HEIGHT, SPINE_WIDTH } from './spine-frame.ts';
export * from './spine-map.ts';
export * from './spine-marks.ts';
export { MARK_KINDS, type MarkKind, markSign, type Shape } from './spine-signs.ts';
export { bodyPath, type SpineLayer, spineLayers, type SpinePart, type SpineView } from './spine-view.ts';
