import type { Level } from '@spineboard/core/case';
import { type Mark, type Shape, spineLayers, type SpineLayer, type SpineView } from '@spineboard/core/drawings';
import { memo, useMemo, type ReactElement } from 'react';
import './spine-drawing.css';

/** Bones without their marks, in a handful of paths. */
const Layers = memo(function Layers({ layers }: { layers: readonly SpineLayer[] }): ReactElement {
  return (
    <>
      {layers.map(({ part, d }) => (
        <path key={part} d={d} className={`spine-${part}`} />
      ))}
    </>
  );
});

export function Shapes({ shapes }: { shapes: readonly Shape[] }): ReactElement {
  return (
    <>
      {shapes.map(({ paint, d }) => (
        <path key={`${paint} ${d}`} d={d} className={`mark-${paint}`} />
      ))}
    </>
  );
}

/**
 * The column with its marks, to be placed in an svg of SPINE_WIDTH x SPINE_HEIGHT. The same geometry stands in the
 * minutes.
 * @param textSize size of the grades in units of the drawing
 */
export function SpineDrawing({
  view,
  marks,
  textSize,
}: {
  view: SpineView;
  marks: readonly Mark[];
  textSize: number;
}): ReactElement {
  const painted = paintedBy(marks);
  const { under, over } = useMemo(() => {
    const levels = new Set(painted.split(' '));
    return spineLayers(view, (level: Level) => levels.has(level));
  }, [view, painted]);
  return (
    <g className="spine-drawing">
      <Layers layers={under} />
      {marks.map((mark, index) => (
        <Shapes key={`${mark.kind} ${index}`} shapes={mark.bones} />
      ))}
      <Layers layers={over} />
      {marks.map((mark, index) => (
        <Shapes key={`${mark.kind} ${index}`} shapes={mark.signs} />
      ))}
      {marks.map(({ grade, kind }, index) =>
        grade === null ? null : (
          <text
            key={`${kind} ${index}`}
            x={grade.at.x}
            y={grade.at.y}
            textAnchor="end"
            fontSize={textSize}
            className="spine-grade"
          >
            {grade.text}
          </text>
        ),
      )}
    </g>
  );
}

/** Levels whose bones are painted anew, as one string that memory can compare. */
function paintedBy(marks: readonly Mark[]): string {
  return marks.flatMap((mark) => mark.painted).join(' ');
}
