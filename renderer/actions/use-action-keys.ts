import { useEffect, useLayoutEffect, useState } from 'react';
import type { LiveAction } from './action.ts';
import { chordOf, isModified, type Chord } from './chord.ts';
import { meaningOf, type Situation } from './dispatch.ts';
import { IS_MAC } from './platform.ts';
import { registry } from './registry.ts';

/** Milliseconds within which the second key of two must come. */
const SECOND_KEY = 1500;
/** Milliseconds that the reason why a key did nothing stays on screen. */
const TOLD = 5000;

/** Inputs that take no letters: a plain key is free to mean something there. */
const LETTERLESS = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'reset', 'file', 'image']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A closed list of choices takes letters too: it jumps to the value that begins with them.
  const field = target.closest('input, textarea, select, [contenteditable], [aria-haspopup="listbox"]');
  return field !== null && !(field instanceof HTMLInputElement && LETTERLESS.has(field.type));
}

function situationOf(event: KeyboardEvent): Situation {
  return {
    isTyping: isTyping(event.target),
    hasList: document.querySelector('.option-list') !== null,
    // A viewer is a dialog to a screen reader, and a screen to the keys.
    hasDialog: document.querySelector('[role="dialog"]:not([data-stage]), [role="alertdialog"]') !== null,
    isRepeat: event.repeat,
  };
}

/** Enter on a button or a link is that one's own, whatever else it means on the screen. */
function isOwnEnter(event: KeyboardEvent, chord: Chord): boolean {
  return chord === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary') !== null;
}

const pressedChord = (event: KeyboardEvent): Chord =>
  chordOf(
    {
      key: event.key,
      ctrl: event.ctrlKey,
      meta: event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
      altGraph: event.getModifierState('AltGraph'),
    },
    IS_MAC,
  );

/** Does what the keys mean, in the whole window. Answers the action that was asked for and cannot be done, to be told. */
export function useActionKeys(): LiveAction | null {
  const [refused, setRefused] = useState<LiveAction | null>(null);
  useLayoutEffect(() => {
    let pending: { chord: Chord; until: number } | null = null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = pressedChord(event);
      // A focused button would take Ctrl+Enter for its own Enter, so what holds a modifier is heard before it.
      if (isModified(chord) !== (event.eventPhase === Event.CAPTURING_PHASE)) return;
      if (isOwnEnter(event, chord)) return;
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      const before = pending !== null && event.timeStamp < pending.until ? pending.chord : null;
      const meaning = meaningOf(chord, before, registry.all(), situationOf(event), IS_MAC);
      pending = meaning.pending === null ? null : { chord: meaning.pending, until: event.timeStamp + SECOND_KEY };
      const { action } = meaning;
      setRefused(null);
      if (action === null) return;
      if (action.whyNot !== null) {
        // Escape and the arrows are pressed by habit; nobody asked a question that wants an answer.
        if (isModified(chord) || chord.length === 1) setRefused(action);
        if (isModified(chord)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (isModified(chord)) event.stopPropagation();
      action.perform();
    };
    globalThis.addEventListener('keydown', onKey, true);
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey, true);
      globalThis.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => {
    if (refused === null) return undefined;
    const timer = setTimeout(() => {
      setRefused(null);
    }, TOLD);
    return () => {
      clearTimeout(timer);
    };
  }, [refused]);
  return refused;
}
