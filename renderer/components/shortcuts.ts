import { useLayoutEffect, useRef } from 'react';

/** Keys by name: "n", "/", "Enter", "Ctrl+Enter" (also Cmd on a Mac), "ArrowDown". */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // AltGr types a character ("[" on many keyboards) though it reads as Ctrl and Alt held together.
  if (event.getModifierState('AltGraph')) return key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * Keys of a screen. Plain keys are left alone while a person types in a field or a dialog is open; Ctrl combinations
 * always work.
 */
export function useShortcuts(shortcuts: Shortcuts, isActive = true): void {
  const latest = useRef(shortcuts);
  // Written after rendering, so that a render that is thrown away leaves the keys as they were; and before the screen
  // is painted, so that a key pressed at first sight already works.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    if (!isActive) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.altKey && !event.getModifierState('AltGraph'))) return;
      const name = nameOf(event);
      if (name.startsWith('Ctrl+') !== (event.eventPhase === Event.CAPTURING_PHASE)) return;
      const action = latest.current[name];
      if (action === undefined) return;
      if (!name.startsWith('Ctrl+') && isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"].option-list') !== null)
        return;
      event.preventDefault();
      // A focused button would take Ctrl+Enter for its own Enter.
      if (name.startsWith('Ctrl+')) event.stopPropagation();
      action(event);
    };
    globalThis.addEventListener('keydown', onKey, true);
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey, true);
      globalThis.removeEventListener('keydown', onKey);
    };
  }, [isActive]);
}
