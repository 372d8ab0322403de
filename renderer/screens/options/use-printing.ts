import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A4 across, in CSS px, inside of margins of 8 mm. */
const PAPER = { width: 1062, height: 731 };
/** Between these the page is made smaller until it fits on one sheet. */
const LARGEST = 0.86;
const SMALLEST = 0.3;
const STEPS = 9;

/**
 * When the page is being printed, as an ISO instant; null on screen. Set before the browser lays it out for paper, also
 * where only the medium changes.
 */
export function usePrinting(): string | null {
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  useEffect(() => {
    const medium = globalThis.matchMedia('print');
    // Printing begins as soon as the listener is done, so what is drawn for paper has to stand by then.
    const to = (isOn: boolean) => (): void => {
      flushSync(() => {
        setPrintedAt(isOn ? new Date().toISOString() : null);
      });
    };
    const [on, off] = [to(true), to(false)];
    const follow = (): void => {
      (medium.matches ? on : off)();
    };
    globalThis.addEventListener('beforeprint', on);
    globalThis.addEventListener('afterprint', off);
    medium.addEventListener('change', follow);
    return () => {
      globalThis.removeEventListener('beforeprint', on);
      globalThis.removeEventListener('afterprint', off);
      medium.removeEventListener('change', follow);
    };
  }, []);
  return printedAt;
}

/**
 * Lays the page out for paper while `isPrinting`: light, and just so small that everything stands on one sheet across.
 * `sheet` is what is printed.
 */
export function useOnePage(isPrinting: boolean, sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (!isPrinting || sheet.current === null) return undefined;
    const screen = sheet.current.closest<HTMLElement>('.screen') ?? sheet.current;
    const theme = root.dataset['theme'];
    root.dataset['theme'] = 'light';
    root.classList.add('on-paper');
    const at = (zoom: number): number => {
      screen.style.setProperty('zoom', String(zoom));
      screen.style.setProperty('width', `${PAPER.width / zoom}px`);
      return screen.getBoundingClientRect().height;
    };
    let [fits, tooLarge] = [SMALLEST, LARGEST];
    if (at(LARGEST) <= PAPER.height) fits = LARGEST;
    else {
      for (let step = 0; step < STEPS; step++) {
        const middle = (fits + tooLarge) / 2;
        if (at(middle) <= PAPER.height) fits = middle;
        else tooLarge = middle;
      }
    }
    at(fits);
    return () => {
      root.classList.remove('on-paper');
      screen.style.removeProperty('zoom');
      screen.style.removeProperty('width');
      if (theme !== undefined) root.dataset['theme'] = theme;
    };
  }, [isPrinting, sheet]);
}
