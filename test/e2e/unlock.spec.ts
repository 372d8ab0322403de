import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axe } from './support/axe.ts';
import { PASSPHRASE, PERSON, setUp, unlock } from './support/first-start.ts';
import { expect, test } from './support/fixtures.ts';

test('after a quit the passphrase opens it again; a wrong one is refused without saying what was wrong, and slows down', async ({
  page,
  workstation,
}) => {
  await setUp(page);
  const again = await workstation.restart();
  await expect(again.getByText(PERSON)).toBeVisible();
  await axe(again);
  const refused = again.getByText('That does not open the workspace. Check the name and the passphrase.');
  const waiting = again.getByRole('timer');
  // Some attempts are free, so that a slip of the hand costs nothing.
  await expect(async () => {
    await unlock(again, 'not the passphrase');
    await expect(refused).toBeVisible({ timeout: 1000 });
    await expect(waiting).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(again.getByLabel('Passphrase', { exact: true })).toHaveValue('not the passphrase');
  await expect(again.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await axe(again);
  await expect(waiting).toBeHidden({ timeout: 40_000 });
  await unlock(again);
  await expect(again.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('the recovery code opens it and sets a new passphrase, which then opens it', async ({ page, workstation }) => {
  const code = await setUp(page);
  const again = await workstation.restart();
  await again.getByRole('button', { name: 'Use the recovery code' }).click();
  await again.getByLabel('Recovery code').fill(code);
  await again.getByLabel('Passphrase', { exact: true }).fill('another seven winter fields');
  await again.getByLabel('The same once more').fill('another seven winter fields');
  await axe(again);
  await again.getByRole('button', { name: 'Open and set the passphrase' }).click();
  await expect(again.getByRole('heading', { name: 'No case yet' })).toBeVisible();
  await again.getByRole('button', { name: 'Lock' }).click();
  await unlock(again, 'another seven winter fields');
  await expect(again.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('a mistyped recovery code says where it is wrong and keeps everything that was typed', async ({
  page,
  workstation,
}) => {
  const code = await setUp(page);
  const again = await workstation.restart();
  await again.getByRole('button', { name: 'Use the recovery code' }).click();
  await again.getByLabel('Recovery code').fill(code.slice(5));
  await again.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await again.getByLabel('The same once more').fill(PASSPHRASE);
  await again.getByRole('button', { name: 'Open and set the passphrase' }).click();
  await expect(again.getByText('A recovery code has nine groups of four characters')).toBeVisible();
  await expect(again.getByLabel('The same once more')).toHaveValue(PASSPHRASE);
});

test('locking closes every window, and nothing of the queue is left on the page', async ({ page, workstation }) => {
  await setUp(page);
  const other = await workstation.newWindow();
  await expect(other.getByRole('heading', { name: 'No case yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  for (const window of [page, other]) {
    await expect(window.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    await expect(window.getByRole('navigation')).toHaveCount(0);
  }
  await unlock(other);
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('a damaged database has its own page that says what to do, and looks again when asked', async ({
  page,
  workstation,
}) => {
  await setUp(page);
  const again = await workstation.restart();
  writeFileSync(join(workstation.folder, 'board.db'), 'this was never a database');
  await unlock(again);
  await expect(again.getByRole('heading', { name: 'The database cannot be read' })).toBeVisible();
  await expect(again.getByText(/Take the newest file from the folder/)).toBeVisible();
  await axe(again);
  await again.getByRole('button', { name: 'Try again' }).click();
  await expect(again.getByRole('heading', { name: 'Unlock' })).toBeVisible();
});
