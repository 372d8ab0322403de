import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract, ErrorCode, Issue } from '@spineboard/core/contract';
import { ERROR_CODES, WINDOW_HEADER } from '@spineboard/core/contract';

/** Names this window, so that it does not refetch what it just wrote itself. */
export const windowId: string = crypto.randomUUID();

const link = new RPCLink({
  url: `${globalThis.location.origin}/rpc`,
  headers: () => ({ [WINDOW_HEADER]: windowId }),
});

/** Every call of the contract, typed. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

/** TanStack Query options for every call: `api.cases.get.queryOptions({ input: { id } })`. */
export const api = createTanstackQueryUtils(client);

/** What went wrong, as the page treats it: a code of the closed union, or HOST_LOST when nobody answered. */
export type Problem = { code: ErrorCode | 'HOST_LOST'; data: unknown; issues: Issue[] };

/** Turns whatever a call threw into a {@link Problem}. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const code = ERROR_CODES.find((known) => known === error.code) ?? 'INTERNAL';
    const data: unknown = error.data;
    return { code, data, issues: code === 'VALIDATION' ? ((data as { issues?: Issue[] }).issues ?? []) : [] };
  }
  if (error instanceof TypeError) return { code: 'HOST_LOST', data: null, issues: [] };
  return { code: 'INTERNAL', data: null, issues: [] };
}
