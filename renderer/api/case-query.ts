import { api } from './client.ts';

/**
 * The case as the host has it. What is known of it is shown at once, and asked for anew wherever it is shown: this window's
 * own commands, in a meeting or in the queue, are left out of the stream of changes.
 */
export const caseQuery = (id: string) => ({
  ...api.cases.get.queryOptions({ input: { id } }),
  refetchOnMount: 'always' as const,
});
