import { placeOf, placesOf, runsOf, type Scale } from '@spineboard/core/drawings';
import type { InstrumentBand, Risk } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';

/** What the bar needs of an instrument and of a score of it. */
export type BarScale = Scale & { bands: readonly Pick<InstrumentBand, 'from' | 'to' | 'risk'>[] };
export type BarValue = { lo: number; hi: number; values: readonly number[]; complete: boolean };

/** The bands of SINS, where only the range is at hand (queue). */
export const SINS_SCALE: BarScale = {
  min: 0,
  max: 18,
  bands: [
    { from: 0, to: 6, risk: 'low' },
    { from: 7, to: 12, risk: 'mid' },
    { from: 13, to: 18, risk: 'high' },
  ],
};

const FILLS: Record<Risk, string> = { low: 'var(--low)', mid: 'var(--mid)', high: 'var(--high)' };

/**
 * A score as a place on its bands: a known total is a tick, what is unknown is a hatched stretch over every value still
 * possible. Where no source gives bands, the track is plain. `label` is the accessible name and must say the range, the band and what is missing.
 */
export function ScoreBar({
  scale,
  value,
  width = 96,
  height = 6,
  label,
}: {
  scale: BarScale;
  value: BarValue | null;
  width?: number;
  height?: number;
  label: string;
}): ReactElement {
  const unit = width / placesOf(scale);
  const x = (total: number): number => placeOf(scale, total) * unit;
  const wide = (from: number, to: number): number => x(to) - x(from) + unit;
  const top = 3;
  return (
    <svg
      width={width}
      height={height + 6}
      viewBox={`0 0 ${width} ${height + 6}`}
      role="img"
      aria-label={label}
      className="score-bar"
      overflow="visible"
    >
      {scale.bands.length === 0 ? <rect y={top} width={width} height={height} rx="1.5" fill="var(--line-2)" /> : null}
      {scale.bands.map((band, index) => {
        const left = index === 0 ? 0 : 1;
        const right = index === scale.bands.length - 1 ? 0 : 1;
        return (
          <rect
            key={band.from}
            x={x(band.from) + left}
            y={top}
            width={wide(band.from, band.to) - left - right}
            height={height}
            rx="1.5"
            fill={FILLS[band.risk]}
            opacity="0.42"
          />
        );
      })}
      {value === null ? null : value.lo === value.hi ? (
        <rect x={x(value.lo) + unit / 2 - 2} y="0" width="4" height={height + 6} rx="2" fill="var(--ink)" />
      ) : (
        runsOf(value.values, scale).map(([from, to]) => (
          <rect
            key={from}
            x={x(from) + 0.6}
            y={top - 1.5}
            width={wide(from, to) - 1.2}
            height={height + 3}
            rx="2.5"
            fill="url(#hatch)"
            stroke="var(--ink-2)"
            strokeWidth="1.2"
          />
        ))
      )}
    </svg>
  );
}
