import { useSyncExternalStore } from 'react';

/** What the person chose: follow the system, or one of both. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'spineboard.theme';
const listeners = new Set<() => void>();
const system = globalThis.matchMedia('(prefers-color-scheme: dark)');

/** The stored choice; anything unreadable counts as "system". */
export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Colors of the projector, dark and light. */
export type RoomTheme = 'room' | 'room-light';
let room: RoomTheme | null = null;

/** Applies the choice to the document; called at start, on a change of the choice and of the system. */
export function applyTheme(): void {
  const choice = themeChoice();
  const own = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
  document.documentElement.dataset['theme'] = room ?? own;
}

/** The room's colors while this window is on the projector, whatever the person chose for their work; null ends it. */
export function presentTheme(theme: RoomTheme | null): void {
  room = theme;
  applyTheme();
}

/** Stores and applies a choice. */
export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  applyTheme();
  listeners.forEach((listener) => {
    listener();
  });
}

/** The current choice, for the settings screen. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, themeChoice);
}

system.addEventListener('change', applyTheme);
