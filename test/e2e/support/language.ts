import type { Page } from '@playwright/test';

/** What a person could see on this screen that the catalogue does not account for. */
export type LanguageFindings = {
  /** Text with letters that neither went through the catalogue nor is data of a case, of the core or of a person. */
  strangers: string[];
  /** Text that is cut without its full form being at hand. */
  cut: string[];
  /** Elements that reach beyond the window. */
  outside: string[];
};

/** Shows the page in the pseudo-language from the next load on. */
export async function usePseudoLanguage(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.setItem('spineboard.language', 'xx');
  });
  await page.reload();
}

/**
 * Reads every visible text of the page in the pseudo-language. Data stands inside `data-content`; keys in `kbd`; the
 * letters inside of drawings are names of levels and grades.
 */
export async function languageFindings(page: Page): Promise<LanguageFindings> {
  return page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs inside of the page
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      element.getClientRects().length > 0;
    const strangers: string[] = [];
    const cut: string[] = [];
    const outside: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (element === null || !/\p{L}/u.test(text) || !isSeen(element)) continue;
      // The parts of a date or time are named by the browser's own tables, in the language of the page.
      if (element.closest('[data-content], [role="spinbutton"], kbd, svg, script, style, textarea, option') !== null) {
        continue;
      }
      if (!/^⟦[\s\S]*⟧$/u.test(text)) strangers.push(text);
      else if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        const { overflowX } = getComputedStyle(element);
        if (overflowX !== 'visible' && element.closest('[title]') === null) cut.push(text);
      }
    }
    for (const element of document.querySelectorAll('#root *')) {
      if (!isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.right <= innerWidth + 1) continue;
      let clip = element.parentElement;
      while (clip !== null && getComputedStyle(clip).overflowX === 'visible') clip = clip.parentElement;
      if (clip === null || clip.id === 'root' || clip === document.body || clip === document.documentElement) {
        outside.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) outside.push('the page itself');
    return { strangers: [...new Set(strangers)], cut: [...new Set(cut)], outside: [...new Set(outside)] };
  });
}
