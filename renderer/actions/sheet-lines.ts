import type { MessageKey } from '../messages/catalogue.ts';
import { t } from '../messages/t.ts';
import type { LiveAction } from './action.ts';
import type { Chord } from './chord.ts';
import { fit } from './fuzzy.ts';

/** One line of the sheet of keys; `isSpan` where the keys are the first and the last of many. */
export type SheetLine = { id: string; keys: readonly Chord[]; isSpan: boolean; text: string; whyNot: string | null };
export type SheetPart = { title: MessageKey; lines: SheetLine[] };

/** Digits in a row are shown as their first and last. */
function spanOf(keys: readonly Chord[]): { keys: readonly Chord[]; isSpan: boolean } {
  const [first] = keys;
  const last = keys.at(-1);
  const isSpan = keys.length > 2 && keys.every((key) => /^\d$/.test(key));
  return isSpan && first !== undefined && last !== undefined
    ? { keys: [first, last], isSpan }
    : { keys, isSpan: false };
}

/** The keys that work now, in groups; with something typed only the lines that fit it. */
export function sheetParts(actions: readonly LiveAction[], typed = ''): SheetPart[] {
  const parts: SheetPart[] = [];
  const families = new Set<MessageKey>();
  for (const action of actions.filter((each) => each.keys.length > 0)) {
    const { family } = action.about;
    if (family !== undefined && families.has(family)) continue;
    if (family !== undefined) families.add(family);
    const text = family === undefined ? action.label : t(family);
    if (fit(text, typed) === null) continue;
    const members = family === undefined ? [action] : actions.filter((each) => each.about.family === family);
    const line: SheetLine = {
      id: action.id,
      text,
      whyNot: action.whyNot,
      ...spanOf(members.flatMap((each) => each.keys)),
    };
    const part = parts.find((each) => each.title === action.group);
    if (part === undefined) parts.push({ title: action.group, lines: [line] });
    else part.lines.push(line);
  }
  return parts;
}
