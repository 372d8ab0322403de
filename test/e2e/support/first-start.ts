import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What the specs type at the first start. */
export const PASSPHRASE = 'quiet harbor lemon bridge';
export const PERSON = 'Rosa Costa';

/** Fills the first step and goes to the passphrase. */
export async function nameCenter(page: Page): Promise<void> {
  await page.getByLabel('Name of the center').fill('Saint Elsewhere');
  await page.getByLabel('Your name').fill(PERSON);
  await page.getByRole('button', { name: 'Your role' }).click();
  await page.getByRole('option', { name: 'chair' }).click();
  await page.getByRole('button', { name: 'Your specialty' }).click();
  await page.getByRole('option', { name: 'Surgery', exact: true }).click();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Types the passphrase twice and reads the recovery code off the page. */
export async function choosePassphrase(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  const code = page.getByRole('list', { name: 'Recovery code' });
  await expect(code).toBeVisible();
  return (await code.getByRole('listitem').allInnerTexts()).join('-');
}

/** The whole first start, up to the empty queue; gives the recovery code. */
export async function setUp(page: Page): Promise<string> {
  await nameCenter(page);
  const code = await choosePassphrase(page);
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page.getByLabel('Recovery code, from the paper').fill(code);
  await page.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
  return code;
}

/** Unlocks with the passphrase of the first start. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}
