import { axeInLightAndDark } from './support/axe.ts';
import { addCase, caseWith, open, savedRecord } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const PLACES = {
  oncology: ['Tokuhashi', 'Tomita'],
  neurology: ['Frankel', 'VAS pain', 'Pain type'],
  lesions: ['SINS', 'ESCC'],
  systemic: ['Karnofsky', 'ECOG', 'Ambulation', 'Barthel'],
} as const;

test('every instrument opens from the section that holds its fact, and from the palette', async ({
  page,
  workstation,
}) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  for (const [section, titles] of Object.entries(PLACES)) {
    for (const title of titles) {
      await open(page, `/case/${id}?section=${section}`);
      await page
        .getByRole('navigation', { name: 'Step by step' })
        .getByRole('link', { name: new RegExp(`^${title} `, 'u') })
        .click();
      await expect(page.getByRole('main', { name: title })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    }
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('score');
  for (const title of Object.values(PLACES).flat()) {
    await expect(page.getByRole('option', { name: new RegExp(`^Score ${title} step by step`, 'u') })).toBeVisible();
  }
  expect(workstation.complaints).toEqual([]);
});

test('scales without published bands are drawn plain, and digits of VAS and ECOG are the grades', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await open(page, `/case/${id}/score/vas`);
  await expect(page.getByRole('figure', { name: /0–10/u })).toBeVisible();
  await expect(page.locator('.wizard-range-band')).toHaveCount(0);
  await axeInLightAndDark(page);
  await page.keyboard.press('7');
  await expect.poll(async () => (await savedRecord(page, id)).pain.vas).toBe(7);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7');
  await axeInLightAndDark(page);

  await open(page, `/case/${id}/score/barthel`);
  const range = page.getByRole('figure');
  await expect(range).toHaveAccessibleName(/0–100/u);
  await axeInLightAndDark(page);
  await page.keyboard.press('3');
  await expect(page.getByRole('contentinfo')).toContainText('10–100');
  await expect(range).toHaveAccessibleName(/^1 of 10 answered: 10–100/u);
  for (const key of ['2', '2', '3', '3', '3', '3', '4', '4', '3']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('100');
  await axeInLightAndDark(page);
  await open(page, `/case/${id}?section=systemic`);
  await expect(page.getByText('10 items answered give 100')).toBeVisible();
});
