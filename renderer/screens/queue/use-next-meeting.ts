import type { MeetingView } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { api, problemOf, type Problem } from '../../api/client.ts';
import { nextMeeting } from './next-meeting.ts';

/** The meeting that the queue works towards, with its agenda; `isSettled` once it is known whether there is one. */
export function useNextMeeting(today: string): {
  meeting: MeetingView | null;
  isSettled: boolean;
  problem: Problem | null;
} {
  const list = useQuery(api.board.list.queryOptions());
  const next = nextMeeting(list.data ?? [], today);
  const view = useQuery(api.board.get.queryOptions({ input: { id: next?.id ?? '' }, enabled: next !== null }));
  const error = list.error ?? view.error;
  return {
    meeting: next === null ? null : (view.data ?? null),
    isSettled: error !== null || (list.data !== undefined && (next === null || view.data !== undefined)),
    problem: error === null ? null : problemOf(error),
  };
}
