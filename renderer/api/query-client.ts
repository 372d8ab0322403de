import { QueryClient } from '@tanstack/react-query';

/** Data is fresh until a change topic says otherwise; a closed network never pauses a call to the own process. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
