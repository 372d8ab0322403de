import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { isBare, queueMemory } from './queue-memory.ts';
import type { QueueSearch } from './queue-search.ts';

const route = getRouteApi('/');

/**
 * The search of the address, and how to change it; a bare address brings back what was on screen when the person left
 * the queue.
 */
export function useRememberedSearch(): [QueueSearch, (next: QueueSearch) => void] {
  const address = route.useSearch();
  const navigate = useNavigate();
  // Taken from the first drawing on: a list of everything that is drawn only to be replaced costs a moment and the place.
  const [returned, setReturned] = useState(isBare(address) && !isBare(queueMemory.search) ? queueMemory.search : null);
  // Only once: who empties the search afterwards wants it empty.
  if (returned !== null && !isBare(address)) setReturned(null);
  const isReturning = returned !== null && isBare(address);
  useEffect(() => {
    if (isReturning) void navigate({ to: '/', search: returned, replace: true });
    else queueMemory.search = address;
  }, [address, isReturning, returned, navigate]);
  const search = isReturning ? returned : address;
  const setSearch = useCallback(
    (next: QueueSearch) => {
      queueMemory.search = next;
      void navigate({ to: '/', search: next, replace: true });
    },
    [navigate],
  );
  return [search, setSearch];
}
