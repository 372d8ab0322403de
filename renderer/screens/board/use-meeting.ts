import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Person } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { useEffect, useState } from 'react';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { SteadyNow } from './steady-now.ts';

/** Puts what a command answered where every part of the screen reads it. */
export function showMeeting(queries: QueryClient, meeting: MeetingView): void {
  queries.setQueryData(api.board.get.queryKey({ input: { id: meeting.id } }), meeting);
  void queries.invalidateQueries({ queryKey: api.board.list.key() });
}

/**
 * The same for a command that may have changed more than the meeting: the status of cases, their revisions and what is to
 * be done. The stream of changes leaves out what its own window did.
 */
export function showCommanded(queries: QueryClient, meeting: MeetingView): void {
  showMeeting(queries, meeting);
  for (const queryKey of [api.cases.key(), api.actions.key()]) void queries.invalidateQueries({ queryKey });
}

export type MeetingCommand = {
  /** Runs a call; null when it failed, with the problem beside it. */
  run: (call: () => Promise<MeetingView>) => Promise<MeetingView | null>;
  problem: Problem | null;
  busy: boolean;
  clear: () => void;
};

/** Commands of a meeting: their answer is shown at once, their problem is kept until the next one. */
export function useMeetingCommand(): MeetingCommand {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(0);
  return {
    problem,
    busy: running > 0,
    clear: () => {
      setProblem(null);
    },
    run: async (call) => {
      setRunning((count) => count + 1);
      try {
        const meeting = await call();
        showCommanded(queries, meeting);
        setProblem(null);
        return meeting;
      } catch (error) {
        setProblem(problemOf(error));
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
  };
}

const NOBODY: readonly Person[] = [];

/** Everybody of the board, also who left; empty while it loads. */
export function usePeople(): readonly Person[] {
  return useQuery(api.people.list.queryOptions()).data ?? NOBODY;
}

/**
 * The instant now in a meeting, renewed every `seconds`: the host's, whose meetings keep their pace when the computer's
 * clock is set, and between its answers that of a timer which no clock moves.
 */
export function useMeetingNow(meetingId: string, seconds = 15): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const steady = new SteadyNow();
    let gone = false;
    const show = (): void => {
      if (!gone) setNow(new Date(steady.now()));
    };
    const ask = async (): Promise<void> => {
      try {
        steady.set(Date.parse((await client.board.clock({ meetingId })).now));
      } catch {
        // The timer goes on; whether the host answers is said elsewhere.
        return;
      }
      show();
    };
    void ask();
    const timer = setInterval(() => {
      if (steady.wasSet()) void ask();
      show();
    }, seconds * 1000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [meetingId, seconds]);
  return now;
}

/** Name of a person by id; empty when nobody is meant. */
export function nameOf(people: readonly Person[], id: string | null): string {
  return people.find((person) => person.id === id)?.name ?? '';
}
