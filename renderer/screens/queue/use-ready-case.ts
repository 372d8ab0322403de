import { useEffect } from 'react';
import { assessedAt } from '../../api/assessed.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

/** How long somebody stays at a row before it is taken that they may open it, in milliseconds. */
const STAYED = 80;

/** Where the case cannot be read, nothing is ready, and its own screen will say so. */
async function makeReady(caseId: string, signal: AbortSignal): Promise<void> {
  const options = api.cases.get.queryOptions({ input: { id: caseId } });
  await queryClient.prefetchQuery(options);
  const view = queryClient.getQueryData(options.queryKey);
  if (view === undefined) return;
  requestIdleCallback(() => {
    if (!signal.aborted) assessedAt(view.record, new Date().toISOString());
  });
}

/**
 * Reads the case that the person stays at and assesses it while nothing else is to be done, so that opening it waits
 * for nobody.
 */
export function useReadyCase(caseId: string | null): void {
  useEffect(() => {
    if (caseId === null) return undefined;
    const left = new AbortController();
    const stayed = setTimeout(() => void makeReady(caseId, left.signal), STAYED);
    return () => {
      clearTimeout(stayed);
      left.abort();
    };
  }, [caseId]);
}
