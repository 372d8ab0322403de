import { itemDrawing } from '@spineboard/core/drawings';
import type { InstrumentId } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import './item-drawing.css';

/**
 * What an answer of an instrument looks like; nothing where the answer has no drawing. Decorative by default, because
 * the words of the answer stand beside it; `isAlone` gives it its own alternative text.
 */
export function ItemDrawing({
  instrument,
  item,
  option,
  width = 96,
  height = 60,
  isAlone = false,
}: {
  instrument: InstrumentId;
  item: string;
  option: string;
  width?: number;
  height?: number;
  isAlone?: boolean;
}): ReactElement | null {
  const drawing = itemDrawing(instrument, item, option);
  if (drawing === null) return null;
  return (
    <svg
      className="item-drawing"
      width={width}
      height={height}
      viewBox={drawing.viewBox.join(' ')}
      {...(isAlone ? { role: 'img', 'aria-label': drawing.alt } : { 'aria-hidden': true })}
    >
      {drawing.shapes.map(({ paint, d }) => (
        <path key={`${paint} ${d}`} d={d} className={`item-${paint}`} />
      ))}
    </svg>
  );
}
