import { hashKey } from '@tanstack/react-query';
import { api, client } from './client.ts';
import { queryClient } from './query-client.ts';

/** Opens the throw-away demo workspace in this window and forgets everything of the one before. */
export async function enterDemo(): Promise<void> {
  const state = await client.workspace.openDemo();
  const stateKey = api.workspace.state.queryKey();
  // The state itself stays: the window looks at it while it changes.
  queryClient.removeQueries({ predicate: (query) => hashKey(query.queryKey) !== hashKey(stateKey) });
  queryClient.setQueryData(stateKey, state);
}
