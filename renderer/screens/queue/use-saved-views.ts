import type { SavedView } from '@spineboard/core/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

export type ViewCommand = (calls: typeof client.views) => Promise<SavedView[]>;

export type SavedViews = {
  views: readonly SavedView[];
  /** Does one thing to the views; the answer is the list as it is then. True when it was done. */
  run: (command: ViewCommand) => Promise<boolean>;
  isBusy: boolean;
  problem: Problem | null;
};

/** The person's own views of the queue. */
export function useSavedViews(): SavedViews {
  const list = useQuery(api.views.list.queryOptions());
  const change = useMutation({
    mutationFn: (command: ViewCommand) => command(client.views),
    onSuccess: (views) => {
      queryClient.setQueryData(api.views.list.queryKey(), views);
    },
  });
  const error = change.error ?? list.error;
  return {
    views: list.data ?? [],
    run: (command) =>
      change.mutateAsync(command).then(
        () => true,
        () => false,
      ),
    isBusy: change.isPending,
    problem: error === null ? null : problemOf(error),
  };
}
