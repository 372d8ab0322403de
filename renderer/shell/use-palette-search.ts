import type { MeetingSummary, QueueRow } from '@spineboard/core/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { byFit } from '../actions/palette-lines.ts';
import { api } from '../api/client.ts';
import { formatWeekday } from '../messages/format.ts';
import { t } from '../messages/t.ts';

/** Milliseconds of rest after which typing becomes a search. */
const REST = 120;
/** As many cases are looked through, and as many of them are listed; more typing finds the others. */
const SEARCHED = 50;
const CASES = 8;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
}

export type FoundMeeting = { label: string; meeting: MeetingSummary };

/** The cases that what was typed finds, as the queue's own search does, and every meeting that is not signed. */
export function usePaletteSearch(typed: string): {
  cases: readonly QueueRow[];
  meetings: readonly FoundMeeting[];
  isSearching: boolean;
} {
  const text = typed.trim();
  const rested = useRested(text);
  const isAsked = text !== '' && rested !== '';
  const found = useQuery(
    api.cases.list.queryOptions({
      input: {
        search: rested,
        view: 'all',
        meetingId: null,
        sort: 'updated',
        direction: 'desc',
        offset: 0,
        limit: SEARCHED,
      },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  );
  const list = useQuery(api.board.list.queryOptions());
  const meetings = useMemo(
    () =>
      (list.data ?? [])
        .filter((meeting) => meeting.status !== 'signed')
        .toSorted((one, other) => one.date.localeCompare(other.date))
        .map((meeting) => ({
          label: t('actions.palette.meeting', { date: formatWeekday(meeting.date), title: meeting.title }),
          meeting,
        })),
    [list.data],
  );
  const rows = isAsked ? found.data?.rows : undefined;
  const cases = useMemo(() => byFit(rows ?? [], rested).slice(0, CASES), [rows, rested]);
  return {
    cases,
    meetings,
    isSearching: text !== '' && (rested !== text || found.isFetching),
  };
}
