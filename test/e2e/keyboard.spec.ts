import type { Page } from '@playwright/test';
import { emptyCase } from '@spineboard/core/case';
import { openNew, withLesion } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** Widgets that are one stop of Tab and are moved in by arrows. */
const COMPOSITE =
  '[role="radiogroup"], [role="grid"], [role="row"], [role="listbox"], [role="tablist"], [role="toolbar"], [role="menu"], [role="tree"], [role="group"]:has([role="spinbutton"])';

/**
 * Presses Tab until it comes back to where it began. Marks each stop, and each composite widget with a stop in it;
 * gives the stops whose focus cannot be seen.
 */
async function walk(page: Page): Promise<{ stops: number; unseen: string[]; ended: boolean }> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelectorAll('[data-walked]').forEach((each) => each.removeAttribute('data-walked'));
  });
  const unseen: string[] = [];
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((composite) => {
      const at = document.activeElement;
      // Behind the last stop the page itself has the focus once, then the first.
      if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body) return 'page';
      if (at.dataset['walked'] !== undefined) return 'end';
      at.dataset['walked'] = '';
      for (let each: Element | null = at; each !== null; each = each.parentElement) {
        if (each.matches(composite)) (each as HTMLElement).dataset['walked'] ??= 'composite';
      }
      // The ring may lie on what wraps the element: a field around its input, a row around its link.
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which has nothing around it
      const isRinged = (each: Element): boolean => {
        return [null, '::before', '::after'].some((part) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5) || /\b[2-9]px/u.test(boxShadow);
        });
      };
      const around = [at, at.parentElement, at.parentElement?.parentElement, at.closest('label')];
      const inside = [...at.querySelectorAll('*')].slice(0, 60);
      const beside = at.nextElementSibling === null ? [] : [at.nextElementSibling];
      const seen = [...around, ...inside, ...beside].some(
        (each) => each !== null && each !== undefined && isRinged(each),
      );
      return seen ? '' : at.outerHTML.slice(0, 160);
    }, COMPOSITE);
    if (stop === 'end') return { stops, unseen, ended: true };
    if (stop !== '' && stop !== 'page') unseen.push(stop);
  }
  return { stops: 400, unseen, ended: false };
}

/** What can be pressed and is neither a stop of Tab nor inside a widget that is one. */
function unreached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable =
      'a[href], button, input, textarea, select, summary, [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="tab"], [role="option"], [role="radio"], [role="combobox"], [role="spinbutton"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        const isShown = box.width > 1 && box.height > 1 && getComputedStyle(each).visibility !== 'hidden';
        // A list opens from its field by an arrow: its button is for the pointer.
        const isOfField = each.tagName === 'BUTTON' && each.parentElement?.querySelector('[role="combobox"]') !== null;
        // The answers of a wizard are walked by arrows, all together one stop.
        const isOfCards = each.matches('[data-card]') && document.querySelector('[data-card][data-walked]') !== null;
        return (
          isShown &&
          !isOfCards &&
          !each.closest('[inert], [aria-hidden="true"]') &&
          !each.hasAttribute('disabled') &&
          each.closest('[data-walked]') === null &&
          each.querySelector('[data-walked]') === null &&
          !isOfField
        );
      })
      .map((each) => each.outerHTML.slice(0, 160));
  });
}

/** Until nothing more arrives: what comes while it is walked through would be missed. */
async function filled(page: Page): Promise<void> {
  const main = page.locator('main').first();
  await expect(async () => {
    const before = await main.innerHTML();
    await page.waitForTimeout(250);
    expect(await main.innerHTML()).toBe(before);
  }).toPass();
}

async function expectReachable(page: Page): Promise<void> {
  await filled(page);
  const { stops, unseen, ended } = await walk(page);
  expect(ended, 'Tab leads back to where it began').toBe(true);
  expect(stops).toBeGreaterThan(3);
  expect(unseen, 'focus that cannot be seen').toEqual([]);
  expect(await unreached(page), 'pressable, but not by Tab').toEqual([]);
  // And back: nothing holds the focus against Shift+Tab either.
  await page.keyboard.press('Shift+Tab');
  const back = await page.evaluate(() => document.activeElement?.outerHTML ?? '');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.outerHTML ?? '')).not.toBe(back);
}

const SCREENS: readonly (readonly [name: string, path: string, shows: RegExp])[] = [
  ['the queue', '/', /New case/],
  ['the board', '/board', /meeting/i],
  ['the registry', '/registry', /Registry/],
  ['people', '/people', /People/],
  ['settings', '/settings', /Settings/],
];

for (const [name, path, shows] of SCREENS) {
  test(`${name} is worked without a mouse: every control is reached, the focus is seen, nothing traps`, async ({
    page,
  }) => {
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
    await page.goto(new URL(path, page.url()).href);
    await expect(page.getByText(shows).first()).toBeVisible();
    await expectReachable(page);
  });
}

test('every section of a case is worked without a mouse', async ({ page }) => {
  test.slow();
  const id = await openNew(page, withLesion(emptyCase()));
  for (const section of [
    'summary',
    'referral',
    'oncology',
    'neurology',
    'lesions',
    'systemic',
    'imaging',
    'treatments',
    'wishes',
    'plan',
  ]) {
    await page.goto(new URL(`/case/${id}?section=${section}`, page.url()).href);
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    await test.step(section, () => expectReachable(page));
  }
});

test('a lesion, its wizard, the options and the history are worked without a mouse', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()), '?section=lesions&lesion=first');
  await expect(page.getByRole('heading', { name: 'T9', exact: true })).toBeVisible();
  await test.step('lesion', () => expectReachable(page));
  await page.keyboard.press('Escape');
  for (const path of [`/case/${id}/score/sins?lesion=first`, `/case/${id}/options`, `/case/${id}/history`]) {
    await page.goto(new URL(path, page.url()).href);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await test.step(path, () => expectReachable(page));
  }
});

test('the palette and the sheet take the keyboard and give it back where it was', async ({ page }) => {
  await expect(page.getByRole('grid').first()).toBeVisible();
  const search = page.getByRole('searchbox').first();
  await search.focus();
  for (const open of ['Control+k']) {
    await page.keyboard.press(open);
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(search).toBeFocused();
  }
});

test('every key that a button shows is on the sheet of keys', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  for (const path of ['/', `/case/${id}`, `/case/${id}/options`, '/board']) {
    await page.goto(new URL(path, page.url()).href);
    await expect(page.locator('button kbd').first()).toBeVisible();
    const shown = new Set(await page.locator('button kbd').allInnerTexts());
    await page.locator('body').press('?');
    const sheet = page.getByRole('dialog');
    await expect(sheet).toBeVisible();
    const listed = await sheet.locator('kbd').allInnerTexts();
    for (const key of shown) expect(listed, `${key} on ${path}`).toContain(key);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
});
