/**
 * How large a page is drawn: as wide as there is room, the same but not larger than is well read, or so many times its
 * size on paper.
 */
export type Zoom = 'width' | 'reading' | number;

/** Steps that zooming takes, as times of the size on paper. */
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** CSS pixels in a point of the page, at its size on paper. */
const AT_PAPER = 96 / 72;

/** Times the size on paper at which a page is well read on a desk. */
const READING = 1.25;

/** Pixels beside a page. */
const MARGIN = 32;

/**
 * Pixels in a point of the page.
 * @param room width in which the pages stand, CSS pixels
 * @param pageWidth points
 */
export function scaleOf(zoom: Zoom, room: number, pageWidth: number): number {
  if (typeof zoom === 'number') return zoom * AT_PAPER;
  const whole = Math.max(0.2, Math.floor(((room - MARGIN) / pageWidth) * 100) / 100);
  return zoom === 'width' ? whole : Math.min(whole, READING * AT_PAPER);
}

/** The next step from what is shown; the last one where there is none further. */
export function zoomed(shown: number, by: 1 | -1): number {
  const now = shown / AT_PAPER;
  const further = by === 1 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
  return further ?? (by === 1 ? 3 : 0.5);
}
