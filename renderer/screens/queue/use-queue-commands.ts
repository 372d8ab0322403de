import { emptyCase } from '@spineboard/core/case';
import type { BulkAction, MeetingView, QueueRow } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { invalidate } from '../../api/changes.ts';
import { enterDemo } from '../../api/demo.ts';
import { queryClient } from '../../api/query-client.ts';
import type { Notice } from './queue-notice.tsx';

/** This window hears of its own commands by their answer, not by the stream. */
export function agendaChanged(meeting: MeetingView): void {
  queryClient.setQueryData(api.board.get.queryKey({ input: { id: meeting.id } }), meeting);
  invalidate('meetings');
  invalidate('cases');
}

export type QueueCommands = {
  newCase: () => void;
  openDemo: () => void;
  /** Does one thing to several cases; what became of it is the notice. */
  change: (rows: readonly QueueRow[], action: BulkAction, words: BulkWords) => void;
  problem: Problem | null;
};

/** How the answer names what was done: the day of the meeting, the name of the new owner. */
export type BulkWords = { date?: string; owner?: string };

/** What the queue can do to the workspace. */
export function useQueueCommands(onDone: (notice: Notice) => void): QueueCommands {
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: () => client.cases.create({ record: emptyCase() }),
    onSuccess: (made) => {
      invalidate('cases');
      queryClient.setQueryData(api.cases.get.queryKey({ input: { id: made.id } }), made);
      void navigate({ to: '/case/$caseId', params: { caseId: made.id }, search: { section: 'referral' } });
    },
  });
  const demo = useMutation({ mutationFn: enterDemo });
  const bulk = useMutation({
    mutationFn: ({ rows, action }: { rows: readonly QueueRow[]; action: BulkAction; words: BulkWords }) =>
      client.cases.bulk({ ids: rows.map((row) => row.id), action }),
    onSuccess: ({ done, left }, { rows, action, words }) => {
      for (const id of done) invalidate(`case:${id}`);
      invalidate('cases');
      invalidate('meetings');
      onDone({ kind: 'changed', action, words, done: rows.filter((row) => done.includes(row.id)), left });
    },
  });
  const error = create.error ?? bulk.error ?? demo.error;
  return {
    newCase: () => {
      if (!create.isPending) create.mutate();
    },
    openDemo: () => {
      demo.mutate();
    },
    change: (rows, action, words) => {
      if (!bulk.isPending) bulk.mutate({ rows, action, words });
    },
    problem: error === null ? null : problemOf(error),
  };
}
