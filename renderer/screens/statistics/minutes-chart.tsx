import { histogram } from '@spineboard/core/drawings';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import { NoData } from './parts-chart.tsx';

const STEP = 3;
const WIDTH = 320;
const HEIGHT = 72;

/** How long cases were discussed, in steps of three minutes. */
export function MinutesChart({ minutes }: { minutes: readonly number[] }): ReactElement {
  const columns = histogram(minutes, STEP, WIDTH, HEIGHT);
  if (columns === null) return <NoData />;
  const words = columns
    .filter((column) => column.count > 0)
    .map(({ lo, hi, count }) => t('statistics.minutes.column', { lo, hi, count }))
    .join('; ');
  return (
    <svg className="chart" viewBox={`0 -14 ${WIDTH} ${HEIGHT + 30}`} role="img" aria-label={words}>
      {columns.map(({ lo, count, x, y, width, height }) => (
        <g key={lo}>
          <rect className="chart-yes" x={x} y={y} width={width} height={height} rx="1.5" />
          {count === 0 ? null : (
            <text x={x + width / 2} y={y - 3} textAnchor="middle">
              {count}
            </text>
          )}
          <text className="chart-axis" x={x} y={HEIGHT + 13}>
            {lo}
          </text>
        </g>
      ))}
      <path className="chart-line" d={`M0 ${HEIGHT}H${WIDTH}`} />
    </svg>
  );
}
