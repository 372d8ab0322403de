import { api, client } from './client.ts';
import { queryClient } from './query-client.ts';

/** Opens the throw-away demo workspace in this window and forgets everything of the one before. */
export async function enterDemo(): Promise<void> {
  const state = await client.workspace.openDemo();
  queryClient.removeQueries({ predicate: (query) => query.queryKey !== api.workspace.state.queryKey() });
  queryClient.setQueryData(api.workspace.state.queryKey(), state);
}
