import { axe } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('the first start asks for the centre, in a page that breaks none of its own rules', async ({
  page,
  workstation,
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('textbox').first()).toBeVisible();
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
