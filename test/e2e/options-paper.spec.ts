import { axeInLightAndDark } from './support/axe.ts';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addCase, caseWith, expectNoSidewaysScroll } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';
import { choice, optionsOf, renal } from './support/options.ts';

test.use({ demo: true });

test('in a narrow window two options stand side by side and the arrows bring the next', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.toleratesSurgery = 'able';
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await optionsOf(page, id);
  await expect(page.getByText('Columns 1 to 2 of 3')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Separation surgery/u })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Columns 2 to 3 of 3')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Separation surgery/u })).toBeHidden();
  await axeInLightAndDark(page);
  await page.setViewportSize({ width: 720, height: 450 });
  await expectNoSidewaysScroll(page);
  await axeInLightAndDark(page);
});

test('paper has the patient and every option, and nothing of the workstation', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.toleratesSurgery = 'able';
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await optionsOf(page, id);
  const last = page.getByRole('columnheader', { name: /Stabilization, then cEBRT/u });
  await expect(last).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(last).toBeVisible();
  await expect(page.getByText('Arch, Nora')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose options' })).toBeHidden();
  await expect(page.getByRole('row', { name: /^Steroids/u })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('button', { name: 'Choose options' })).toBeVisible();
  await expect(last).toBeHidden();
});

test('a key and a button ask the browser to print', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await page.evaluate(() => {
    globalThis.print = () => {
      document.body.dataset['printed'] = String(Number(document.body.dataset['printed'] ?? '0') + 1);
    };
  });
  await page.keyboard.press('p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1');
  await page.getByRole('button', { name: 'Print page' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '2');
});

/** Pages of what the browser prints, with their words; sizes in points, of the sheet and of most of its letters. */
async function printed(
  page: Page,
): Promise<{ pages: number; words: string; width: number; height: number; usual: number }> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheet = await document.getPage(1);
  const { items } = await sheet.getTextContent();
  const { width, height } = sheet.getViewport({ scale: 1 });
  const letters = new Map<number, number>();
  for (const item of items) {
    if ('str' in item) letters.set(item.height, (letters.get(item.height) ?? 0) + item.str.trim().length);
  }
  const [usual] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [0];
  return {
    usual,
    pages: document.numPages,
    words: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    width,
    height,
  };
}

test('the page prints on one A4 sheet, whatever stands on it', async ({ page, workstation }) => {
  test.skip(process.env['PROJECT'] === 'electron', 'only a headless browser prints to a file');
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  const short = await printed(page);
  expect(short.pages).toBe(1);
  expect([short.width, short.height].map(Math.round).toSorted((a, b) => a - b)).toEqual([595, 842]);
  // Words of the table are the most: they stay as large as the smallest print of a journal.
  expect(short.usual).toBeGreaterThan(6.5);
  for (const words of [
    'Arch, Nora',
    'Separation surgery, then SRS',
    'Dexamethasone 10 mg'.toLowerCase(),
    'One fact away: tolerance of surgery.',
    'Published series',
    'Neither score considers instability or modern radiation',
    'Decision support, not a medical device.',
  ]) {
    expect(short.words.replaceAll(/\s+/gu, ' ')).toContain(words);
  }
  // As much as can stand on it: four long columns, facts assumed, in the dark and in a narrow window.
  await page.keyboard.press('t');
  await page.keyboard.press('e');
  await page.keyboard.press('c');
  await choice(page, /^Cement-augmented screws/u).click();
  await page.keyboard.press('Enter');
  await page.setViewportSize({ width: 720, height: 450 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const long = await printed(page);
  expect(long.pages).toBe(1);
  expect(long.usual).toBeGreaterThan(5.5);
  expect(long.words).toContain('Assumed, not in the record: ESCC at T9: 3, Tolerance of surgery: able');
  expect(long.words).toContain('Cement-augmented screws');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(workstation.complaints).toEqual([]);
});
