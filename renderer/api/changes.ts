import type { Topic } from '@spineboard/core/contract';
import { api, client, problemOf, windowId } from './client.ts';
import { queryClient } from './query-client.ts';

function refetch(queryKey: readonly unknown[]): void {
  void queryClient.invalidateQueries({ queryKey });
}

/** Refetches what a topic touches. */
export function invalidate(topic: Topic): void {
  if (topic === 'workspace') return refetch(api.workspace.state.key());
  if (topic === 'people') return refetch(api.people.key());
  if (topic === 'cases') {
    refetch(api.cases.facets.key());
    return refetch(api.cases.list.key());
  }
  if (topic === 'views') return refetch(api.views.key());
  if (topic === 'actions') return refetch(api.actions.key());
  if (topic === 'meetings') return refetch(api.board.key());
  const id = topic.slice(topic.indexOf(':') + 1);
  if (topic.startsWith('present:')) return refetch(api.present.state.key({ input: { meetingId: id } }));
  if (topic.startsWith('case:')) {
    refetch(api.cases.get.key({ input: { id } }));
    refetch(api.cases.history.key({ input: { id } }));
    return;
  }
  refetch(api.board.get.key({ input: { id } }));
}

/**
 * Listens to the stream of changes until `signal` aborts; reconnects after a lost host and then refetches everything
 * that is on screen, because changes may have been missed. `onHost` hears whether the host answers.
 */
export async function followChanges(signal: AbortSignal, onHost: (answers: boolean) => void): Promise<void> {
  let first = true;
  while (!signal.aborted) {
    try {
      const stream = await client.workspace.changes(undefined, { signal });
      onHost(true);
      if (!first) await queryClient.invalidateQueries();
      first = false;
      for await (const change of stream) {
        if (change.origin !== windowId) change.topics.forEach(invalidate);
      }
    } catch (error) {
      if (signal.aborted) return;
      onHost(problemOf(error).code !== 'HOST_LOST');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
