import type { LiveAction } from './action.ts';
import { isModified, onThisComputer, type Chord } from './chord.ts';

/** What the page is in the middle of when a key is pressed. */
export type Situation = {
  /** The focus is in something that takes letters. */
  isTyping: boolean;
  /** A list of choices or a menu is open. */
  hasList: boolean;
  /** A question stands before everything else. */
  hasDialog: boolean;
  /** The key is held down and comes again. */
  isRepeat: boolean;
};

/** What a press means: an action, the first half of two keys, or nothing. */
export type Meaning = { action: LiveAction | null; pending: Chord | null };

const NOTHING: Meaning = { action: null, pending: null };

function isHeard(action: LiveAction, chord: Chord, situation: Situation): boolean {
  const { about } = action;
  if (!action.isDoable || about.heardByScreen === true || !action.exists) return false;
  if (situation.hasList && about.overLists !== true) return false;
  if (situation.isRepeat && about.repeats !== true) return false;
  return !situation.isTyping || isModified(chord) || about.inFields === true;
}

/**
 * The action that a press means. Pure: `pending` is the key before, where that one began a chord of two. An action that
 * cannot be done now is found as well, so that the person can be told why.
 */
export function meaningOf(
  chord: Chord,
  pending: Chord | null,
  actions: readonly LiveAction[],
  situation: Situation,
  isMac: boolean,
): Meaning {
  if (situation.hasDialog) return NOTHING;
  const find = (wanted: Chord): LiveAction | null =>
    actions.find(
      (action) =>
        action.keys.some((each) => onThisComputer(each, isMac) === wanted) && isHeard(action, wanted, situation),
    ) ?? null;
  const second = pending === null ? null : find(`${pending} ${chord}`);
  if (second !== null) return { action: second, pending: null };
  const action = find(chord);
  if (action !== null) return { action, pending: null };
  const begins = actions.some(
    (each) =>
      each.keys.some((key) => onThisComputer(key, isMac).startsWith(`${chord} `)) && isHeard(each, chord, situation),
  );
  return begins ? { action: null, pending: chord } : NOTHING;
}

/** Chords that two actions claim, each with the names of both; the keys that a focused part hears itself are its own. */
export function clashes(actions: readonly LiveAction[], isMac: boolean): string[] {
  const doable = actions.filter((action) => action.isDoable);
  return doable.flatMap((one, index) =>
    doable.slice(index + 1).flatMap((other) => {
      if (one.about.covers === other.id || other.about.covers === one.id) return [];
      const theirs = other.keys.map((key) => onThisComputer(key, isMac));
      return [...new Set(one.keys.map((key) => onThisComputer(key, isMac)))]
        .filter((key) =>
          theirs.some((each) => each === key || each.startsWith(`${key} `) || key.startsWith(`${each} `)),
        )
        .map((key) => `${key}: ${one.id}, ${other.id}`);
    }),
  );
}
