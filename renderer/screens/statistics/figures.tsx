import { STATISTICS_WORDS as W, type BoardStatistics, type Share } from '@spineboard/core/board';
import { mean, median } from '@spineboard/core/registry';
import type { ReactElement, ReactNode } from 'react';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { MinutesChart } from './minutes-chart.tsx';
import { PartsChart, RowsChart, RATE_PAINTS } from './parts-chart.tsx';

const RATES = ['changed', 'carriedOut', 'followed'] as const;

/** What is left out of a rate, in words: nothing that is zero. */
function leftOut(figures: BoardStatistics, rate: (typeof RATES)[number]): string {
  const { changed, carriedOut, followed } = figures;
  const parts: [number, string][] =
    rate === 'changed'
      ? [
          [changed.noPlan, W.parts.noPlan],
          [changed.ownWords, W.parts.ownWords],
        ]
      : rate === 'carriedOut'
        ? [[carriedOut.untold, W.parts.untold]]
        : [
            [followed.silent, W.parts.silent],
            [followed.open, W.parts.open],
          ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => t('statistics.left', { count, what }))
    .join(', ');
}

const oneDecimal = (value: number | null): string => (value === null ? '' : formatNumber(Math.round(value * 10) / 10));

/** Every figure of a period as a chart of its own, with n and definition. */
export function Figures({ figures }: { figures: BoardStatistics }): ReactElement {
  const { minutes, kinds, postponed, items, attendance, decided } = figures;
  const onAgendas = items.discuss + items.listed + items.postponed;
  return (
    <>
      <p className="statistics-held">{t('statistics.held', { meetings: figures.meetings, decided })}</p>
      <div className="statistics">
        {RATES.map((rate) => (
          <Figure key={rate} name={rate} value={<ShareValue share={figures[rate]} />} left={leftOut(figures, rate)}>
            <PartsChart
              parts={[
                { label: t(`statistics.yes.${rate}`), count: figures[rate].part, paint: RATE_PAINTS.yes },
                {
                  label: t(`statistics.no.${rate}`),
                  count: figures[rate].of - figures[rate].part,
                  paint: RATE_PAINTS.no,
                },
              ]}
            />
          </Figure>
        ))}
        <Figure
          name="minutes"
          value={
            minutes.length === 0
              ? null
              : t('statistics.minutes', {
                  median: oneDecimal(median(minutes)),
                  mean: oneDecimal(mean(minutes)),
                  count: minutes.length,
                })
          }
        >
          <MinutesChart minutes={minutes} />
        </Figure>
        <Figure name="kinds" value={null}>
          <RowsChart
            rows={(['one', 'several', 'none'] as const).map((kind) => ({
              label: W.parts[kind],
              part: kinds[kind],
              of: decided,
            }))}
          />
        </Figure>
        <Figure
          name="postponed"
          value={onAgendas === 0 ? null : t('statistics.cases', { count: items.postponed, all: onAgendas })}
        >
          {/* That none was postponed is known, and is said above. */}
          {onAgendas > 0 && items.postponed === 0 ? null : (
            <RowsChart
              rows={(['radiology', 'histology', 'both', 'other'] as const).map((reason) => ({
                label: W.parts[reason],
                part: postponed[reason],
                of: items.postponed,
              }))}
            />
          )}
        </Figure>
        <Figure name="attendance" value={null}>
          <RowsChart
            rows={attendance.map(({ specialty, part, of }) => ({ label: t(`specialty.${specialty}`), part, of }))}
          />
        </Figure>
      </div>
    </>
  );
}

/** "12 of 19, 63 %". */
function ShareValue({ share }: { share: Share }): ReactElement | null {
  if (share.of === 0) return null;
  return (
    <>
      <b>{t('statistics.percent', { percent: Math.round((share.part / share.of) * 100) })}</b>{' '}
      <span className="ink2">{t('statistics.of', { part: share.part, of: share.of })}</span>
    </>
  );
}

function Figure({
  name,
  value,
  left = '',
  children,
}: {
  name: (typeof RATES)[number] | 'minutes' | 'kinds' | 'postponed' | 'attendance';
  value: ReactNode;
  left?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <section className="figure" aria-labelledby={`figure-${name}`}>
      <div className="figure-head">
        <h2 id={`figure-${name}`}>{W[name].title}</h2>
        <span className="num">{value}</span>
      </div>
      {children}
      <p className="sm ink2">{W[name].definition}</p>
      {left === '' ? null : <p className="sm mut">{t('statistics.notCounted', { what: left })}</p>}
    </section>
  );
}
