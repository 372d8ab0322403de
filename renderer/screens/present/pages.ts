import { PRESENT_PAGES, type PresentPage, type PresentPosition } from '@spineboard/core/contract';

/** How many sheets each page of a case needs; 0 where it has nothing to show. */
export type Sheets = Readonly<Record<PresentPage, number>>;

/** A sheet of the presentation of one case. */
export type Sheet = Pick<PresentPosition, 'page' | 'part'>;

/** Every sheet of a case, in the order in which they are walked. */
export function sheetsOf(sheets: Sheets): Sheet[] {
  return PRESENT_PAGES.flatMap((page) => Array.from({ length: sheets[page] }, (_, part) => ({ page, part })));
}

/** The sheet that is shown for a position: the page's last one where the case has become shorter, else the first of all. */
export function shownSheet(sheets: Sheets, { page, part }: Sheet): Sheet {
  const count = sheets[page];
  return count === 0 ? { page: 'case', part: 0 } : { page, part: Math.min(part, count - 1) };
}

/** The sheet `by` places away, or null at the ends. */
export function neighborSheet(sheets: Sheets, at: Sheet, by: 1 | -1): Sheet | null {
  const all = sheetsOf(sheets);
  const index = all.findIndex((each) => each.page === at.page && each.part === at.part);
  return index === -1 ? null : (all[index + by] ?? null);
}

/**
 * Puts entries on sheets: as many on each as its height holds, in their order. An entry that is higher than a sheet gets
 * one of its own.
 */
export function intoSheets<T>(entries: readonly T[], heightOf: (entry: T) => number, room: number): T[][] {
  const sheets: T[][] = [];
  let left = 0;
  for (const entry of entries) {
    const height = heightOf(entry);
    const sheet = sheets.at(-1);
    if (sheet === undefined || height > left) {
      sheets.push([entry]);
      left = room - height;
    } else {
      sheet.push(entry);
      left -= height;
    }
  }
  return sheets;
}

/** Mean width of a character of body text in the room, px. Measured on English sentences, with room for long words. */
const CHARACTER = 12.8;

/** Lines that a text takes in a width, at body size: 28 px on lines of 38. */
export function linesOf(text: string, width: number): number {
  const most = Math.max(1, Math.floor(width / CHARACTER));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const length = word.length + (used === 0 ? 0 : 1);
    if (used > 0 && used + length > most) {
      lines += 1;
      used = word.length;
    } else used += length;
    while (used > most) {
      lines += 1;
      used -= most;
    }
  }
  return lines;
}
