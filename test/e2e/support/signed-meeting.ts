import { expect, type Page } from '@playwright/test';

const PASSPHRASE = 'demo board thursday';

/** Opens the meeting that the demo has planned for this week. */
export async function openDemoMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  const meeting = page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first();
  await meeting.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start meeting' })).toBeVisible();
}

/** Leaves only the first case to discuss; the others are postponed. */
export async function onlyFirstCase(page: Page): Promise<void> {
  for (const name of ['Atlas', 'Dens', 'Lamina', 'Uncus']) {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Postpone…' }).click();
    await page.getByRole('radio', { name: 'radiology' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Postpone' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** Holds the demo's meeting with one decision and signs it. */
export async function signDemoMeeting(page: Page): Promise<void> {
  await openDemoMeeting(page);
  await onlyFirstCase(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Board decides' }).getByRole('radio', { name: 'none' }).click();
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('The patient wants time to think.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Change the decision' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Sign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign the minutes' });
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible();
}
