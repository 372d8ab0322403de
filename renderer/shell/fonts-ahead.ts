/** A letter of each part of the font that the first screen does not show, and a later one or a name may. */
const LATER = ['κ', 'ł'];

/**
 * Has the browser read the rest of the font while nothing else is to be done. Read when a screen needs it, it would have
 * that screen laid out twice.
 */
export function readFontsAhead(): void {
  requestIdleCallback(() => {
    for (const letter of LATER) void document.fonts.load('13px "Inter Variable"', letter);
  });
}
