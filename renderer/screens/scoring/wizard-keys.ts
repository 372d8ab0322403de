import { useEffect, useRef } from 'react';
import { eventOfKey, type Card, type Position, type WizardEvent } from './wizard-state.ts';

type Keys = {
  position: Position;
  cards: readonly Card[];
  isRow: boolean;
  send: (event: WizardEvent) => void;
  onSource: () => void;
};

const TYPING = 'input, textarea, select, [contenteditable]';

/** A control that treats Enter itself; the cards are not among them, their Enter is the wizard's. */
function ownsEnter(target: Element): boolean {
  return target.closest('button:not([data-card]), a, summary') !== null;
}

/** The keys of the wizard. A held key answers once; text fields keep their keys, but for Escape. */
export function useWizardKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.key !== 'Escape' && target.closest(TYPING) !== null) return;
      if (event.key === 'Enter' && ownsEnter(target)) return;
      const { position, cards, isRow, send, onSource } = latest.current;
      if (event.key.toLowerCase() === 's' && !event.repeat) {
        event.preventDefault();
        onSource();
        return;
      }
      const meant = eventOfKey(event.key, position, cards, isRow);
      if (meant === null) return;
      event.preventDefault();
      if (event.repeat && meant.type !== 'move') return;
      send(meant);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey);
    };
  }, []);
}
