import { axe } from './support/axe.ts';
import { choosePassphrase, nameCenter, PASSPHRASE, setUp } from './support/first-start.ts';
import { expect, test } from './support/fixtures.ts';

test('the first start asks for the center, in a page that breaks none of its own rules', async ({
  page,
  workstation,
}) => {
  await expect(page.getByRole('heading', { name: 'Set up your tumor board' })).toBeVisible();
  await expect(page.getByLabel('Name of the center')).toBeFocused();
  await expect(page.getByText(workstation.folder)).toBeVisible();
  const nonce = await page.locator('meta[property="csp-nonce"]').evaluate((meta: HTMLElement) => meta.nonce);
  expect(nonce).toMatch(/^[\w+/]{24}$/);
  await axe(page);
  expect(workstation.complaints).toEqual([]);
});

test('nothing but the own origin is asked for anything', async ({ page }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.reload();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  expect([...origins]).toEqual([new URL(page.url()).origin]);
});

test('every part of the font that the program writes in is read before a screen needs it', async ({ page }) => {
  await expect
    .poll(() =>
      page.evaluate(() => ['a', 'κ', 'ł'].filter((letter) => !document.fonts.check('13px "Inter Variable"', letter))),
    )
    .toEqual([]);
});

test('what is missing is said in each place, and what was typed stays', async ({ page }) => {
  await page.getByLabel('Name of the center').fill('Saint Elsewhere');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Your name is needed')).toBeVisible();
  await expect(page.getByText('Choose your role')).toBeVisible();
  await expect(page.getByText('Choose your specialty')).toBeVisible();
  await expect(page.getByLabel('Name of the center')).toHaveValue('Saint Elsewhere');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.getByLabel('Your name').fill('Rosa Costa');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Your role' })).toBeFocused();
  await axe(page);
});

test('a passphrase is judged as it is typed and must be long enough and the same twice', async ({ page }) => {
  await nameCenter(page);
  const first = page.getByLabel('Passphrase', { exact: true });
  await expect(first).toBeFocused();
  await first.fill('passwordpassword');
  await expect(page.getByText('guessed at once')).toBeVisible();
  await page.getByLabel('The same once more').fill('passwordpassword');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This would be guessed at once.')).toBeVisible();
  await expect(first).toBeFocused();
  await first.fill(PASSPHRASE);
  await expect(page.getByText(/^(Strength )?(very )?strong$/)).toBeVisible();
  await page.getByLabel('The same once more').fill('quiet harbor lemon');
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByText('The two are not the same')).toBeVisible();
  await first.fill('short');
  await expect(page.getByText('At least 12 characters, 7 more')).toBeVisible();
  await axe(page);
});

test('the recovery code is shown in groups, refused when it is mistyped, and opens the empty queue', async ({
  page,
  workstation,
}) => {
  await nameCenter(page);
  const code = await choosePassphrase(page);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(page.getByRole('heading', { name: 'Write down the recovery code' })).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'I have written it down' }).click();
  const typed = page.getByLabel('Recovery code, from the paper');
  await typed.fill(code.slice(0, 14));
  await page.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(page.getByText('A recovery code has nine groups of four characters')).toBeVisible();
  await expect(typed).toHaveValue(code.slice(0, 14));
  await axe(page);
  await typed.fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
  await axe(page);
  expect(workstation.complaints.filter((each) => !each.includes('422'))).toEqual([]);
});

test('a code that was never confirmed is asked for after the next start, and can be made anew', async ({
  page,
  workstation,
}) => {
  await nameCenter(page);
  const lost = await choosePassphrase(page);
  const again = await workstation.restart();
  await again.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await again.getByRole('button', { name: 'Unlock' }).click();
  await again.getByRole('button', { name: 'Make a new code' }).click();
  const items = again.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(items).toHaveCount(9);
  const fresh = (await items.allInnerTexts()).join('-');
  expect(fresh).not.toBe(lost);
  await again.getByRole('button', { name: 'I have written it down' }).click();
  await again.getByLabel('Recovery code, from the paper').fill(lost);
  await again.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(again.getByText('This is not the recovery code that was shown')).toBeVisible();
  await again.getByLabel('Recovery code, from the paper').fill(fresh);
  await again.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(again.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('the demo opens from the first page, and says on every screen that it is one', async ({ page }) => {
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(page.getByRole('grid', { name: 'Queue of cases' })).toBeVisible();
  const tag = page.getByText('Demo workspace, all patients synthetic or published');
  for (const room of ['Registry', 'People', 'Settings', 'Queue']) {
    await page.getByRole('link', { name: room }).click();
    await expect(tag).toBeVisible();
    await axe(page);
  }
});

test('the first case is one key away from the empty queue', async ({ page }) => {
  await setUp(page);
  await expect(page.getByText('Importing cases from a file comes with a later version.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/case\//);
});
