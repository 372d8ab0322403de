/**
 * A key as an action names it: "N", "?", "ArrowDown", "Mod+Enter", "Mod+Shift+L", or two keys one after the other: "G Q".
 * `Mod` is Cmd on a Mac and Ctrl elsewhere. A plain character says nothing of Shift: what counts is what it types.
 */
export type Chord = string;

/** What of a keyboard event decides which chord it is. */
export type KeyPress = {
  key: string;
  ctrl: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
  altGraph: boolean;
};

/** A key held down with another key of the same hand. */
const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift'];

/** The chord that a press makes: "N", "Mod+Shift+L"; the Windows key and the Mac's Ctrl never make one of ours. */
export function chordOf(press: KeyPress, isMac: boolean): Chord {
  const isCharacter = Array.from(press.key).length === 1 && press.key !== ' ';
  const key = press.key === ' ' ? 'Space' : isCharacter ? press.key.toUpperCase() : press.key;
  // AltGr types a character ("[" on many keyboards) though it reads as Ctrl and Alt held together; so does a Mac's Option.
  if (press.altGraph || (isMac && press.alt && isCharacter && !press.meta && !press.ctrl)) return key;
  const mod = isMac ? press.meta : press.ctrl;
  const other = isMac ? press.ctrl : press.meta;
  const parts = [mod ? 'Mod' : '', other ? (isMac ? 'Ctrl' : 'Meta') : '', press.alt ? 'Alt' : ''].filter(Boolean);
  // Shift is part of what a plain character types, and a chord of its own with anything else.
  if (press.shift && (parts.length > 0 || !isCharacter)) parts.push('Shift');
  return [...parts, key].join('+');
}

/** A chord as this computer presses it: elsewhere than on a Mac, `Ctrl` and `Mod` are one key. */
export function onThisComputer(chord: Chord, isMac: boolean): Chord {
  return isMac ? chord : chord.replaceAll('Ctrl+', 'Mod+');
}

/** True where a chord holds a modifier: such a one also works while a person types. */
export function isModified(chord: Chord): boolean {
  return /^(?:Mod|Ctrl|Alt|Meta)\+/.test(chord);
}

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const CAPS_OF_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };

/** What stands on the key caps: one list for each step of a chord, `[['Ctrl', 'Enter']]`, `[['G'], ['Q']]`. */
export function capsOf(chord: Chord, isMac: boolean): string[][] {
  return onThisComputer(chord, isMac)
    .split(' ')
    .map((step) =>
      // The last part may be the plus sign itself.
      step.split(/\+(?=.)/).map((part) => {
        if (!MODIFIERS.includes(part)) return CAPS[part] ?? part;
        return isMac ? (CAPS_OF_MAC[part] ?? part) : part === 'Mod' ? 'Ctrl' : part;
      }),
    );
}
