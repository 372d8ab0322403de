import { useSyncExternalStore } from 'react';

let answers = true;
let lostSince: string | null = null;
const listeners = new Set<() => void>();

/** Told by the stream of changes and by every failed call. */
export function setHostAnswers(value: boolean): void {
  if (value === answers) return;
  answers = value;
  lostSince = value ? null : new Date().toISOString();
  listeners.forEach((listener) => {
    listener();
  });
}

/** Instant since when the host does not answer, or null while it does. */
export function useHostLostSince(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lostSince,
  );
}
