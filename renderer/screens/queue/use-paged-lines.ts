import type { QueueQuery, QueueRow } from '@spineboard/core/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, problemOf, type Problem } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { t } from '../../messages/t.ts';
import type { QueueLine, QueueLines } from './queue-lines.ts';

/** Cases a page. */
export const PAGE = 100;

export type Counts = Record<QueueQuery['view'], number>;
export type PagedLines = {
  lines: QueueLines;
  counts: Counts | null;
  /** Cases whose rows are of an older program and are still to be renewed. */
  behind: number;
  problem: Problem | null;
  isFirstLoad: boolean;
};

const WAITING: QueueLine = { kind: 'waiting' };

function pageOf(query: QueueQuery, page: number): QueueQuery {
  return { ...query, offset: page * PAGE, limit: PAGE };
}

/**
 * The cases of a query, fetched page by page as they come into sight. While another query is on its way the lines
 * of the one before stay, so that typing in the search never empties the table. Cases that are only similar to what was
 * searched for come after a head that says so.
 */
export function usePagedLines(query: QueueQuery, enabled: boolean): PagedLines {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const [settled, setSettled] = useState(query);
  const [counts, setCounts] = useState<Counts | null>(null);
  const first = useQuery(
    api.cases.list.queryOptions({ input: pageOf(query, 0), placeholderData: keepPreviousData, enabled }),
  );
  if (first.data !== undefined && !first.isPlaceholderData && settled !== query) setSettled(query);
  // The figures of the views do not depend on the one that is shown: what was read last stands when another fails.
  if (first.data !== undefined && first.data.counts !== counts) setCounts(first.data.counts);
  const shown = first.isPlaceholderData ? settled : query;
  const total = first.data?.total ?? 0;
  const direct = first.data?.direct ?? 0;
  const similar = first.data?.similar ?? [];
  const headAt = direct < total ? direct : null;
  /** Place among the cases of a line that is not the head. */
  const placeOf = (line: number): number => (headAt !== null && line > headAt ? line - 1 : line);
  const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1);
  const from = Math.min(Math.floor(placeOf(range[0]) / PAGE), lastPage);
  const to = Math.min(Math.floor(placeOf(range[1]) / PAGE), lastPage);
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
    if (line === headAt) {
      return {
        kind: 'group',
        id: 'similar',
        title: direct === 0 ? t('queue.similar.only') : t('queue.similar.also'),
        text: t('queue.similar.words', { words: similar.join(', '), cases: total - direct }),
      };
    }
    const place = placeOf(line);
    const page = Math.floor(place / PAGE);
    const data = page === 0 ? first.data : others[numbers.indexOf(page)]?.data;
    const row = data?.rows[place - page * PAGE];
    return row === undefined ? WAITING : { kind: 'case', row };
  };
  const between = async (top: number, bottom: number): Promise<QueueRow[]> => {
    const [start, end] = [placeOf(top), placeOf(bottom)];
    const pages = Array.from({ length: Math.floor(end / PAGE) - Math.floor(start / PAGE) + 1 }, (_, index) =>
      queryClient.ensureQueryData(
        api.cases.list.queryOptions({ input: pageOf(shown, Math.floor(start / PAGE) + index) }),
      ),
    );
    const rows = (await Promise.all(pages)).flatMap((page) => page.rows);
    const skipped = Math.floor(start / PAGE) * PAGE;
    return rows.slice(start - skipped, end - skipped + 1);
  };
  const error = first.error ?? others.find((each) => each.error !== null)?.error ?? null;
  return {
    lines: {
      length: total + (headAt === null ? 0 : 1),
      total,
      at,
      isGroup: (line) => line === headAt,
      show,
      between,
    },
    counts,
    behind: first.data?.behind ?? 0,
    problem: error === null ? null : problemOf(error),
    isFirstLoad: first.data === undefined && error === null,
  };
}
