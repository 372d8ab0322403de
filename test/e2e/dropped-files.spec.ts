import type { Page } from '@playwright/test';
import { emptyCase } from '@spineboard/core/case';
import { axe } from './support/axe.ts';
import { openNew, withLesion } from './support/cases.ts';
import { open } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** Holds a file over the middle of the window and lets it go; whether the page kept the browser from opening it. */
async function dropFile(page: Page, name: string, type: string): Promise<boolean[]> {
  return page.evaluate(
    ([name, type]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['what is in it'], name, { type }));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      return ['dragover', 'drop'].map(
        (kind) => !target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })),
      );
    },
    [name, type] as const,
  );
}
const sentence = (page: Page) => page.getByText('Images go to a case: open the case and drop them there.');

test('a file dropped where none is taken does not open in the place of the page, and the page says where images go', async ({
  page,
  workstation,
}) => {
  await expect(page.getByRole('grid').first()).toBeVisible();
  for (const path of ['/', '/board', '/settings', '/people']) {
    await open(page, path);
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await dropFile(page, 'sagittal.png', 'image/png'), path).toEqual([true, true]);
    await expect(sentence(page)).toBeVisible();
  }
  await axe(page);
  expect(workstation.complaints).toEqual([]);
});

test('a file dropped anywhere on a case goes to its key images', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()), '?section=referral');
  expect(await dropFile(page, 'letter.txt', 'text/plain')).toEqual([true, true]);
  await expect(page.getByRole('heading', { name: 'Imaging' })).toBeVisible();
  await expect(page.getByText('letter.txt').first()).toBeVisible();
  await expect(sentence(page)).toBeHidden();
});
