import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { applyTheme } from '../../shell/theme.ts';

/** A4 across and upright, in CSS px, inside of margins of 7 mm. */
const ACROSS = { width: 1069, height: 739 };
const UPRIGHT = { width: 740, height: 1068 };
/** Between these the page is made smaller until it fits on one sheet. */
const LARGEST = 0.9;
const SMALLEST = 0.3;
const STEPS = 9;

/** The largest zoom at which what is printed stands on one sheet. `heightAt` lays it out with a zoom, at a width. */
function fitted(sheet: typeof ACROSS, heightAt: (zoom: number, width: number) => number): number {
  if (heightAt(LARGEST, sheet.width) <= sheet.height) return LARGEST;
  let [fits, tooLarge] = [SMALLEST, LARGEST];
  for (let step = 0; step < STEPS; step++) {
    const middle = (fits + tooLarge) / 2;
    if (heightAt(middle, sheet.width) <= sheet.height) fits = middle;
    else tooLarge = middle;
  }
  return fits;
}

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
 * Lays the page out for paper while `isPrinting`: light, across or upright by which keeps the words larger, and just so
 * small that everything stands on one sheet. `sheet` is what is printed.
 */
export function useOnePage(isPrinting: boolean, sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (!isPrinting || sheet.current === null) return undefined;
    const screen = sheet.current.closest<HTMLElement>('.screen') ?? sheet.current;
    root.dataset['theme'] = 'light';
    root.classList.add('on-paper');
    const heightAt = (zoom: number, width: number): number => {
      screen.style.setProperty('zoom', String(zoom));
      screen.style.setProperty('width', `${width / zoom}px`);
      return screen.getBoundingClientRect().height;
    };
    const across = fitted(ACROSS, heightAt);
    root.classList.add('on-paper-upright');
    const upright = fitted(UPRIGHT, heightAt);
    const isUpright = upright > across;
    root.classList.toggle('on-paper-upright', isUpright);
    heightAt(isUpright ? upright : across, (isUpright ? UPRIGHT : ACROSS).width);
    return () => {
      root.classList.remove('on-paper', 'on-paper-upright');
      screen.style.removeProperty('zoom');
      screen.style.removeProperty('width');
      applyTheme();
    };
  }, [isPrinting, sheet]);
}
