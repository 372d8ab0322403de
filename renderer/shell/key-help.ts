import { useEffect, useSyncExternalStore } from 'react';
import type { MessageKey } from '../messages/catalogue.ts';

/** One line of the sheet of keys. */
export type KeyHelp = { keys: readonly string[]; text: MessageKey };
export type KeyHelpPart = { title: string; keys: readonly KeyHelp[] };

let parts: readonly KeyHelpPart[] = [];
const listeners = new Set<() => void>();

function set(next: readonly KeyHelpPart[]): void {
  parts = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Adds a screen's keys to the sheet behind `?` while the screen is shown. `keys` must not change between renders. */
export function useKeyHelp(title: string, keys: readonly KeyHelp[]): void {
  useEffect(() => {
    const part = { title, keys };
    set([...parts, part]);
    return () => {
      set(parts.filter((each) => each !== part));
    };
  }, [title, keys]);
}

/** The keys of what is on screen now. */
export function useKeyHelpParts(): readonly KeyHelpPart[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => parts,
  );
}
