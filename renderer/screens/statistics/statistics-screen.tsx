import { STATISTICS_DOWNLOAD } from '@spineboard/core/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { api, problemOf } from '../../api/client.ts';
import { DateField } from '../../components/date-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { BoardTabs } from '../actions/board-tabs.tsx';
import { useToday } from '../../components/use-now.ts';
import '../board/board-screen.css';
import { Figures } from './figures.tsx';
import { periodOf, periods, type PeriodName } from './periods.ts';
import './statistics.css';

const route = getRouteApi('/board/statistics');
const NAMES = ['months', 'year'] as const;

/** What the board did in a period, each figure with its n and what it counts. */
export function StatisticsScreen(): ReactElement {
  const navigate = useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const { from, to } = periodOf(search, today);
  const named: PeriodName | null =
    NAMES.find((name) => periods(today)[name].from === from && periods(today)[name].to === to) ?? null;
  const isPeriod = from <= to;
  const { data, error } = useQuery({
    ...api.statistics.board.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
    enabled: isPeriod,
  });
  const show = (period: { from: string; to: string }): void =>
    void navigate({ to: '/board/statistics', search: period, replace: true });
  return (
    <Screen
      label={t('after.tab.statistics')}
      top={
        <>
          <h1 className="board-title">{t('board.title')}</h1>
          <BoardTabs />
        </>
      }
    >
      <div className="statistics-head">
        <Segmented
          label={t('statistics.period')}
          // A period of one's own is chosen by its dates, and is nothing unknown.
          segments={[...NAMES, 'own' as const].map((value) => ({ value, label: t(`statistics.period.${value}`) }))}
          value={named ?? 'own'}
          onChange={(name) => {
            if (name !== null && name !== 'own') show(periods(today)[name]);
          }}
        />
        <DateField
          label={t('statistics.from')}
          layout="beside"
          value={from}
          onChange={(date) => {
            if (date !== null) show({ from: date, to });
          }}
        />
        <DateField
          label={t('statistics.to')}
          layout="beside"
          value={to}
          error={isPeriod ? undefined : t('statistics.wrongPeriod')}
          onChange={(date) => {
            if (date !== null) show({ from, to: date });
          }}
        />
        <span className="grow" />
        {isPeriod ? (
          <a className="document-link row" href={`${STATISTICS_DOWNLOAD}${from}_${to}.csv`} download>
            <Download className="icon-s" aria-hidden="true" />
            {t('statistics.csv')}
          </a>
        ) : null}
      </div>
      {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      {data === undefined || !isPeriod ? null : <Figures figures={data} />}
    </Screen>
  );
}
