import { useEffect, useRef } from 'react';

/** Keys by name: "n", "/", "Enter", "Ctrl+Enter" (also Cmd on a Mac), "ArrowDown". */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
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
  latest.current = shortcuts;
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      const action = latest.current[name];
      if (action === undefined) return;
      if (!name.startsWith('Ctrl+') && isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"].option-list') !== null)
        return;
      event.preventDefault();
      action(event);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey);
    };
  }, [isActive]);
}
