import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { typeDate } from './support/dates.ts';
import { setUp } from './support/first-start.ts';
import { expect, test } from './support/fixtures.ts';

const sorted = (list: string[]) => list.toSorted((a, b) => a.localeCompare(b));
const grid = (page: Page) => page.getByRole('grid', { name: 'Queue of cases' });
const row = (page: Page, name: string) => grid(page).getByRole('row', { name });
/** Names in the order of the table; group heads have none. */
const names = (page: Page) => grid(page).locator('[data-case] bdi').allInnerTexts();

test.describe('the queue of the demo', () => {
  test.use({ demo: true });

  test('shows the next meeting, what must not wait, and what the facts decide', async ({ page, workstation }) => {
    await expect(page.getByRole('heading', { name: /Thu 26 Nov board|board$/ })).toBeVisible();
    await expect(page.getByText(/on the agenda, \d+ of 60\smin/).first()).toBeVisible();
    const urgent = page.getByRole('region', { name: 'Do not wait for the meeting' });
    await expect(urgent.getByRole('link')).toHaveCount(1);
    await expect(urgent).toContainText('Ramus, Hugo');
    await expect(urgent).toContainText(/\d+\sh/);
    await expect(row(page, 'Facet, Ruth')).toContainText('one fact: tolerance');
    await expect(row(page, 'Atlas, Vera')).toContainText('settled');
    await expect(row(page, 'Uncus, Paul')).toContainText('board: stability');
    await axe(page);
    expect(workstation.complaints).toEqual([]);
  });

  test('marks every patient that is not one of the center', async ({ page }) => {
    await expect(row(page, 'Facet, Ruth')).toContainText('syn');
    await expect(grid(page).getByText('pub', { exact: true }).first()).toBeVisible();
    const rows = await grid(page).locator('[data-case]').count();
    expect(await grid(page).locator('.provenance-mark').count()).toBe(rows);
  });

  test('shows every name in full at each width, whatever else has to give way', async ({ page }) => {
    await expect(row(page, 'Facet, Ruth')).toBeVisible();
    for (const width of [1920, 1440, 1280, 1160, 1024, 720]) {
      await page.setViewportSize({ width, height: 900 });
      const cells = grid(page).locator('.queue-person');
      const cut = await cells.evaluateAll((people) =>
        people
          .map((person) => person.querySelector('bdi'))
          .filter((name) => name !== null && name.scrollWidth > name.clientWidth)
          .map((name) => name?.textContent),
      );
      expect(cut, `${width} wide`).toEqual([]);
      // What stands beside it is either whole or gone.
      const halves = await cells.evaluateAll((people) =>
        people.flatMap((person) => {
          const box = person.querySelector('.queue-identity')?.getBoundingClientRect();
          return [...person.querySelectorAll('.queue-identity > span')].filter((part) => {
            const { top, left } = part.getBoundingClientRect();
            return box !== undefined && top < box.bottom - 1 && left < box.left - 1;
          });
        }),
      );
      expect(halves, `${width} wide`).toHaveLength(0);
    }
    await expect(row(page, 'Lamina, Chiara').getByTitle('Lamina, Chiara, 49 F, SYN-0413')).toBeVisible();
  });

  test('is moved through by keys, opens with Enter, and comes back to the same case', async ({ page }) => {
    await expect(row(page, 'Facet, Ruth')).toBeVisible();
    await page.keyboard.press('j');
    await expect(row(page, 'Facet, Ruth')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'Atlas, Vera')).toBeFocused();
    await page.keyboard.press('k');
    await expect(row(page, 'Facet, Ruth')).toBeFocused();
    await page.keyboard.press('End');
    const last = (await names(page)).at(-1) ?? '';
    await expect(row(page, last)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/case\//);
    await expect(page.getByRole('main', { name: 'Case of Atlas, Vera' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Queue', exact: true })).toHaveAttribute('aria-current', 'true');
    await page.goBack();
    await expect(row(page, 'Atlas, Vera')).toBeFocused();
  });

  test('finds by name, number, primary and level, and keeps the search on the way to a case and back', async ({
    page,
  }) => {
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('melanoma');
    await expect.poll(() => names(page)).toEqual(['Lamina, Chiara']);
    await page.getByRole('searchbox').fill('SYN-0405');
    await expect.poll(() => names(page)).toEqual(['Uncus, Paul']);
    await page.getByRole('searchbox').press('ArrowDown');
    await expect(row(page, 'Uncus, Paul')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/case\//);
    await page.getByRole('link', { name: 'Queue', exact: true }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('SYN-0405');
    await expect.poll(() => names(page)).toEqual(['Uncus, Paul']);
    await page.getByRole('searchbox').fill('nobody of this name');
    await expect(page.getByText('No case fits “nobody of this name”.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Do not wait for the meeting' })).toBeVisible();
    await axe(page);
    await page.getByRole('button', { name: 'Clear the search' }).last().click();
    await expect(row(page, 'Facet, Ruth')).toBeVisible();
  });

  test('sorts by a column head and says so', async ({ page }) => {
    await page.getByRole('link', { name: /^All/ }).click();
    const head = page.getByRole('columnheader', { name: 'Patient' });
    await expect(head).toHaveAttribute('aria-sort', 'none');
    await page.getByRole('button', { name: 'Sort by Patient' }).click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(async () => JSON.stringify(await names(page))).toBe(JSON.stringify(sorted(await names(page))));
    await page.getByRole('button', { name: 'Sort by Patient' }).click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect
      .poll(async () => JSON.stringify(await names(page)))
      .toBe(JSON.stringify(sorted(await names(page)).toReversed()));
    await axe(page);
  });

  test('puts a selection on the next agenda with A', async ({ page }) => {
    await row(page, 'Arcus, Wei').getByRole('gridcell').first().click();
    await expect(row(page, 'Arcus, Wei')).toHaveAttribute('aria-selected', 'true');
    await row(page, 'Pedicle, Tomas').getByRole('gridcell').first().click();
    await expect(page.getByText('2 cases selected')).toBeVisible();
    await axe(page);
    await page.keyboard.press('a');
    await expect(page.getByText(/2 cases are on the agenda of Thu 26 Nov|2 cases are on the agenda of/)).toBeVisible();
    const agenda = page.getByText(/^7 cases, 63 of 60\smin$/);
    await expect(agenda).toBeVisible();
    await expect(page.getByText('2 cases selected')).toBeHidden();
  });

  test('opens the options of the current case with O, a new case with N, the keys with ?', async ({ page }) => {
    await expect(row(page, 'Facet, Ruth')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/\/case\/[^/]+\/options/);
    await page.goBack();
    await expect(row(page, 'Facet, Ruth')).toBeVisible();
    await page.keyboard.press('n');
    await expect(page).toHaveURL(/\/case\/[^/]+$/);
  });

  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
    [1152, 800],
    [1024, 768],
    [720, 450],
  ] as const) {
    test(`fits ${width} by ${height} without scrolling sideways, in light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await expect(row(page, 'Facet, Ruth')).toBeVisible();
      await expect(row(page, 'Facet, Ruth').getByText('Facet, Ruth')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await axe(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await axe(page);
    });
  }
});

test('without a meeting A says so and offers to plan one; nothing is made silently', async ({ page }) => {
  await setUp(page);
  await page.getByRole('button', { name: 'New case' }).first().click();
  await expect(page).toHaveURL(/\/case\//);
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await expect(row(page, 'No name yet')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'No meeting is planned yet' });
  await expect(dialog).toBeVisible();
  await axe(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'No meeting is planned' })).toBeVisible();
  await page.keyboard.press('a');
  await typeDate(dialog, 'Date', '2031-05-08');
  await typeDate(dialog, 'Starts at', '16:00');
  await dialog.getByRole('button', { name: 'Plan it and add the case' }).click();
  await expect(page.getByRole('heading', { name: 'Thu 8 May board' })).toBeVisible();
  await expect(page.getByText(/^1 case, \d+ of 60\smin$/)).toBeVisible();
});
