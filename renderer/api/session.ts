import { useQuery } from '@tanstack/react-query';
import type { WorkspaceState } from '@spineboard/core/contract';
import { api } from './client.ts';

export type OpenWorkspace = Extract<WorkspaceState, { phase: 'open' }>;

/** The open workspace: centre, own person. Only inside the rooms, which are shown while it is open. */
export function useWorkspace(): OpenWorkspace {
  const { data } = useQuery(api.workspace.state.queryOptions());
  if (data?.phase !== 'open') throw new Error('The workspace is not open');
  return data;
}
