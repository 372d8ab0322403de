import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { isBare, queueMemory } from './queue-memory.ts';
import type { QueueSearch } from './queue-search.ts';

const route = getRouteApi('/');

/**
 * The search of the address, and how to change it; a bare address brings back what was on screen when the person left
 * the queue.
 */
export function useRememberedSearch(): [QueueSearch, (next: QueueSearch) => void] {
  const search = route.useSearch();
  const navigate = useNavigate();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && isBare(search) && !isBare(queueMemory.search)) {
      void navigate({ to: '/', search: queueMemory.search, replace: true });
    } else queueMemory.search = search;
    isFirst.current = false;
  }, [search, navigate]);
  const setSearch = useCallback(
    (next: QueueSearch) => {
      queueMemory.search = next;
      void navigate({ to: '/', search: next, replace: true });
    },
    [navigate],
  );
  return [search, setSearch];
}
