import type { Locator, Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const rows = (page: Page) => page.getByRole('grid', { name: 'Cases to discuss' }).getByRole('row');
const names = (page: Page) => rows(page).getByRole('link').allTextContents();

async function openPlanned(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(5);
}

/** Drags with the mouse to the upper or lower edge of a row. */
async function drag(page: Page, from: Locator, to: Locator, edge: 'top' | 'bottom'): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + 12, start.y + start.height / 2);
  await page.mouse.down();
  const y = edge === 'top' ? end.y + 2 : end.y + end.height - 2;
  await page.mouse.move(end.x + 200, y - 6, { steps: 6 });
  await page.mouse.move(end.x + 200, y, { steps: 3 });
  await page.mouse.up();
}

test('a case is dragged to its place on the agenda, and one to add between two others', async ({
  page,
  workstation,
}) => {
  await openPlanned(page);
  expect(await names(page)).toEqual(['Facet, Ruth', 'Atlas, Vera', 'Dens, Marco', 'Lamina, Chiara', 'Uncus, Paul']);
  await drag(page, rows(page).nth(4), rows(page).nth(1), 'bottom');
  await expect
    .poll(() => names(page))
    .toEqual(['Facet, Ruth', 'Atlas, Vera', 'Uncus, Paul', 'Dens, Marco', 'Lamina, Chiara']);
  await expect(page.getByText('Uncus, Paul is now number 3 of 5')).toBeAttached();
  await drag(page, rows(page).nth(0), rows(page).nth(4), 'bottom');
  await expect
    .poll(() => names(page))
    .toEqual(['Atlas, Vera', 'Uncus, Paul', 'Dens, Marco', 'Lamina, Chiara', 'Facet, Ruth']);

  await drag(page, page.getByRole('row', { name: 'Published patient 10' }), rows(page).nth(2), 'top');
  await expect
    .poll(() => names(page))
    .toEqual(['Atlas, Vera', 'Uncus, Paul', 'Published patient 10', 'Dens, Marco', 'Lamina, Chiara', 'Facet, Ruth']);
  await expect(page.getByText('54 of 60 min')).toBeVisible();
  await axe(page);

  // What does not wait comes first, and nothing passes it.
  const ramus = page.getByRole('row', { name: 'Ramus, Hugo' });
  await drag(page, ramus, rows(page).nth(2), 'top');
  await expect(rows(page)).toHaveCount(6);
  await drag(page, ramus, rows(page).nth(0), 'top');
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Ramus, Hugo', 'Atlas, Vera']);
  await expect(rows(page).nth(0)).toContainText('does not wait');
  await rows(page).nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Cases that do not wait come before the others.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move Ramus, Hugo down' })).toBeDisabled();
  expect((await names(page)).slice(0, 2)).toEqual(['Ramus, Hugo', 'Atlas, Vera']);
  await axe(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(7);
  expect((await names(page)).slice(0, 4)).toEqual([
    'Ramus, Hugo',
    'Atlas, Vera',
    'Uncus, Paul',
    'Published patient 10',
  ]);
  expect(workstation.complaints).toEqual([]);
});

/** Takes a row up by its handle, as Tab and Enter do it. */
async function takeUp(page: Page, name: string): Promise<void> {
  await page.getByRole('row', { name }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: `Drag ${name}` })).toBeFocused();
  await page.keyboard.press('Enter');
}

test('the keyboard drags as well, and says where the case is', async ({ page, workstation }) => {
  await openPlanned(page);
  const focused = page.locator(':focus');
  await takeUp(page, 'Lamina, Chiara');
  await expect(focused).toHaveAttribute('aria-label', /^Insert /);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Drag Lamina, Chiara' })).toBeFocused();
  expect((await names(page))[3]).toBe('Lamina, Chiara');

  await takeUp(page, 'Published patient 10');
  await expect(focused).toHaveAttribute('aria-label', /^(Insert|Drop)/);
  for (let pressed = 0; pressed < 8; pressed += 1) {
    if ((await focused.getAttribute('aria-label')) === 'Insert between Facet, Ruth and Atlas, Vera') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(focused).toHaveAttribute('aria-label', 'Insert between Facet, Ruth and Atlas, Vera');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await names(page)).slice(0, 3))
    .toEqual(['Facet, Ruth', 'Published patient 10', 'Atlas, Vera']);
  await expect(page.getByText('Published patient 10 is now number 2 of 6')).toBeAttached();
  expect(workstation.complaints).toEqual([]);
});
