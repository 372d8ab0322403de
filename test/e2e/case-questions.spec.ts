import { emptyCase } from '@spineboard/core/case';
import { axe } from './support/axe.ts';
import { choice, isSaved, openNew, section, stored, withLesion } from './support/cases.ts';
import { typeDate } from './support/dates.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const open = (page: import('@playwright/test').Page) => page.getByRole('region', { name: 'Open questions' });

test('an unknown fact is asked for by name, and the question closes when the fact is known', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()), '?section=systemic');
  await page.getByRole('button', { name: 'Ask: Tolerates surgery?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whom to ask?' });
  await expect(dialog.getByLabel('Asked of')).toHaveValue('Surgery');
  await axe(page);
  await dialog.getByLabel('Asked of').fill('K. Lindqvist');
  await page.keyboard.press('Escape');
  await dialog.getByRole('textbox', { name: 'Question' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(open(page).getByText('K. Lindqvist')).toBeVisible();
  await isSaved(page);
  expect((await stored(page, id)).questions).toMatchObject([
    { path: 'systemic.toleratesSurgery', askedOf: 'K. Lindqvist', answeredAt: null },
  ]);

  await section(page, 'Oncology').click();
  await open(page).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Systemic' })).toBeVisible();
  await choice(page, 'Tolerates surgery', 'able').click();
  await expect(open(page).getByText('K. Lindqvist')).toBeHidden();
  await isSaved(page);
  expect((await stored(page, id)).questions).toMatchObject([{ answer: 'able' }]);
});

test('a question may name the day by which its answer is wanted, and is marked when that has passed', async ({
  page,
}) => {
  const id = await openNew(page, withLesion(emptyCase()), '?section=systemic');
  await page.getByRole('button', { name: 'Ask: Tolerates surgery?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whom to ask?' });
  await typeDate(page, 'Answer wanted by (optional)', '2025-03-03');
  await dialog.getByRole('spinbutton').first().press('Enter');
  await expect(dialog).toBeHidden();
  await expect(open(page)).toContainText('due Mon 3 Mar');
  await expect(open(page)).toContainText(/overdue, \d+ days late/);
  await isSaved(page);
  expect((await stored(page, id)).questions).toMatchObject([{ askedOf: 'Surgery', due: '2025-03-03' }]);
  await section(page, 'Summary').click();
  await expect(page.getByRole('main')).toContainText('due Mon 3 Mar');
  await axe(page);
});

test('an item of SINS is asked for at its row', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()), '?section=lesions');
  await page.getByRole('button', { name: 'Ask: Bone lesion at T9?' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^3 ?Bone lesion/ })).toContainText('asked Imaging');
  await axe(page);
});

test('a question of its own is answered in words on the summary', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()), '?section=summary');
  await page.getByRole('button', { name: 'Ask a question' }).click();
  await page.getByLabel('Question', { exact: true }).fill('Is the family coming?');
  await page.getByLabel('Asked of').fill('Ward 4');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('textbox', { name: 'Answer' });
  await answer.fill('Yes, on Thursday');
  await page.getByRole('button', { name: 'Answered', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Answered questions' })).toContainText('Yes, on Thursday');
  await axe(page);
});
