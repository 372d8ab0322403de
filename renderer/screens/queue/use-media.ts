import { useSyncExternalStore } from 'react';

/** Whether a media query holds; the table needs it for its row height, everything else is CSS. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = globalThis.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    () => globalThis.matchMedia(query).matches,
  );
}
