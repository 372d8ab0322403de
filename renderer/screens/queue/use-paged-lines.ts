import type { QueueQuery } from '@spineboard/core/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, problemOf, type Problem } from '../../api/client.ts';
import type { QueueLine, QueueLines } from './queue-lines.ts';

/** Cases a page. */
export const PAGE = 100;

export type Counts = {
  all: number;
  mine: number;
  notReady: number;
  ready: number;
  urgent: number;
  awaiting: number;
  discussed: number;
};
export type PagedLines = { lines: QueueLines; counts: Counts | null; problem: Problem | null; isFirstLoad: boolean };

const WAITING: QueueLine = { kind: 'waiting' };

function pageOf(query: QueueQuery, page: number): QueueQuery {
  return { ...query, offset: page * PAGE, limit: PAGE };
}

/**
 * The cases of a query, fetched page by page as they come into sight. While another query is on its way the lines
 * of the one before stay, so that typing in the search never empties the table.
 */
export function usePagedLines(query: QueueQuery, enabled: boolean): PagedLines {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const [settled, setSettled] = useState(query);
  const first = useQuery(
    api.cases.list.queryOptions({ input: pageOf(query, 0), placeholderData: keepPreviousData, enabled }),
  );
  if (first.data !== undefined && !first.isPlaceholderData && settled !== query) setSettled(query);
  const shown = first.isPlaceholderData ? settled : query;
  const total = first.data?.total ?? 0;
  const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1);
  const from = Math.min(Math.floor(range[0] / PAGE), lastPage);
  const to = Math.min(Math.floor(range[1] / PAGE), lastPage);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((page) => page > 0);
  const others = useQueries({
    queries: numbers.map((page) => ({
      ...api.cases.list.queryOptions({ input: pageOf(shown, page) }),
      enabled: enabled && first.data !== undefined,
    })),
  });
  const show = useCallback((top: number, bottom: number) => {
    setRange((old) => (old[0] === top && old[1] === bottom ? old : [top, bottom]));
  }, []);
  const at = (line: number): QueueLine => {
    const page = Math.floor(line / PAGE);
    const data = page === 0 ? first.data : others[numbers.indexOf(page)]?.data;
    const row = data?.rows[line - page * PAGE];
    return row === undefined ? WAITING : { kind: 'case', row };
  };
  const error = first.error ?? others.find((each) => each.error !== null)?.error ?? null;
  return {
    lines: { length: total, total, at, show },
    counts: first.data?.counts ?? null,
    problem: error === null ? null : problemOf(error),
    isFirstLoad: first.data === undefined && error === null,
  };
}
