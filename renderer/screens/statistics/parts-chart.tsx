import { shareBar } from '@spineboard/core/drawings';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';

export const RATE_PAINTS = { yes: 'chart-yes', no: 'chart-no' } as const;
const WIDTH = 320;

/** Parts of a whole on one bar, named with their numbers under it; words where there is nothing. */
export function PartsChart({
  parts,
}: {
  parts: readonly { label: string; count: number; paint: string }[];
}): ReactElement {
  const stretches = shareBar(
    parts.map((part) => part.count),
    WIDTH,
  );
  if (stretches === null) return <NoData />;
  return (
    <div>
      <svg className="chart" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" height="14" aria-hidden="true">
        {stretches.map(({ x, width }, index) => (
          <rect
            key={parts[index]?.label}
            className={parts[index]?.paint}
            x={x}
            y="0"
            width={width}
            height="14"
            rx="2"
          />
        ))}
      </svg>
      <ul className="chart-key sm">
        {parts.map(({ label, count, paint }) => (
          <li key={label} className="row">
            <svg width="10" height="10" aria-hidden="true">
              <rect className={paint} x="0.5" y="0.5" width="9" height="9" rx="2" />
            </svg>
            {label} <b className="num">{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One bar a row, all to the same scale of 0 to 100 %, with its count and percent. */
export function RowsChart({ rows }: { rows: readonly { label: string; part: number; of: number }[] }): ReactElement {
  if (rows.every((row) => row.of === 0)) return <NoData />;
  return (
    <table className="chart-rows">
      <tbody>
        {rows.map(({ label, part, of }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td aria-hidden="true">
              <svg className="chart" viewBox="0 0 100 10" preserveAspectRatio="none" height="10">
                <rect className="chart-track" x="0" y="0" width="100" height="10" />
                <rect className="chart-yes" x="0" y="0" width={of === 0 ? 0 : (part / of) * 100} height="10" />
              </svg>
            </td>
            <td className="num">{t('statistics.of', { part, of })}</td>
            <td className="num">
              {of === 0 ? '' : t('statistics.percent', { percent: Math.round((part / of) * 100) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says that there is nothing to show. */
export function NoData(): ReactElement {
  return (
    <p className="chart-none">
      <span className="plate">{t('statistics.none')}</span>
    </p>
  );
}
