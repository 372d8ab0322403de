import { axeInLightAndDark } from './support/axe.ts';
import { addCase, caseWith, open, savedRecord } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

test('unknown is an answer: one key and a name, and the question waits on the case until the fact is known', async ({
  page,
  workstation,
}) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await open(page, `/case/${id}/score/sins?lesion=a`);
  await expect(page.getByRole('button', { name: /^Mechanical/u })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Lytic/u })).toBeFocused();
  await page.keyboard.press('a');
  const whom = page.getByRole('combobox', { name: 'Asked of' });
  await expect(whom).toBeFocused();
  await expect(whom).toHaveValue('Imaging');
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Bone lesion at T9?');
  await axeInLightAndDark(page);
  await page.keyboard.type('Radiology, S. Weiss');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the radiographic alignment of the spine?' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('1–16');
  await expect
    .poll(async () => (await savedRecord(page, id)).questions)
    .toMatchObject([
      { path: 'lesions.a.sins.boneLesion', text: 'Bone lesion at T9?', askedOf: 'Radiology, S. Weiss', by: 'RC' },
    ]);

  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^asked Radiology, S\. Weiss/u)).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Open questions' }).first()).toContainText('Radiology, S. Weiss');

  await open(page, `/case/${id}/score/sins?lesion=a`);
  await expect(page.getByRole('button', { name: /^Mechanical/u })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Lytic/u })).toBeFocused();
  await page.keyboard.press('1');
  await expect
    .poll(async () => (await savedRecord(page, id)).questions)
    .toMatchObject([{ askedOf: 'Radiology, S. Weiss', answer: 'Lytic' }]);
  expect(workstation.complaints).toEqual([]);
});

test('the fact behind an item is asked for, and Escape asks nobody', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.systemic.karnofsky = 80;
    }),
  );
  await open(page, `/case/${id}/score/tokuhashi`);
  await expect(page.getByRole('heading', { name: 'How many bone metastases outside the spine?' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Asked of' })).toHaveValue('Medical oncology');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Asked of' })).toBeHidden();
  await page.getByRole('button', { name: /^Unknown, ask/u }).click();
  await page.getByRole('button', { name: /^Ask, leave unknown/u }).click();
  await expect(page.getByRole('heading', { name: /vertebra/u })).toBeVisible();
  await expect
    .poll(async () => (await savedRecord(page, id)).questions.map(({ path, askedOf }) => [path, askedOf]))
    .toEqual([['systemic.extraspinalBone', 'Medical oncology']]);

  // Karnofsky gives the general condition: there is nothing to ask.
  await page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('button', { name: /^General/u })
    .click();
  await expect(page.getByRole('button', { name: /^Good/u })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('Unknown, ask…: A fact of the case gives this answer')).toBeVisible();
});
