import { emptyCase } from '@spineboard/core/case';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from './support/axe.ts';
import { call, isSaved, openNew, stored, withLesion } from './support/cases.ts';
import { draftsOf, keptInBrowser } from './support/drafts.ts';
import { expect, test } from './support/fixtures.ts';
import { startHost } from './support/host.ts';

test.use({ demo: true });

test('two windows on one case merge what differs and ask where both changed a field', async ({ page, workstation }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  const other = await workstation.newWindow();
  await other.goto(new URL(`/case/${id}?section=referral`, page.url()).href);
  await other.getByLabel('Why now').fill('Pain since Friday');
  await page.getByRole('textbox', { name: 'Question' }).fill('Decompress now?');
  await expect(page.getByLabel('Why now')).toHaveValue('Pain since Friday');
  await expect(other.getByRole('textbox', { name: 'Question' })).toHaveValue('Decompress now?');
  await isSaved(page);
  await isSaved(other);

  // While the second window hears nothing, both write the same field.
  await other.route('**/rpc/**', (route) => route.abort());
  await other.getByRole('textbox', { name: 'Question' }).fill('Radiation alone?');
  await page.getByRole('textbox', { name: 'Question' }).fill('Decompress and radiate?');
  await expect.poll(async () => (await stored(page, id)).referral.question).toBe('Decompress and radiate?');
  await other.unroute('**/rpc/**');
  await expect(other.getByText('1 field differs')).toBeVisible();
  await axe(other);
  const clash = other.getByRole('alert').filter({ hasText: 'changed the same field' });
  await expect(clash).toContainText('Radiation alone?');
  await expect(clash).toContainText('Decompress and radiate?');
  await other.keyboard.press('Escape');
  await other.keyboard.press('1');
  await expect(clash).toBeHidden();
  await expect.poll(async () => (await stored(page, id)).referral.question).toBe('Radiation alone?');
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Radiation alone?');
});

test('while nobody answers, typing goes on and is sent by itself afterwards', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.route('**/rpc/**', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Question' }).fill('Typed into the dark');
  await expect(page.getByText(/^Not saved since .* kept here$/)).toBeVisible();
  await page.getByLabel('Why now').fill('And on');
  await axe(page);
  await page.unroute('**/rpc/**');
  await isSaved(page);
  const { referral } = await stored(page, id);
  expect([referral.question, referral.reason]).toEqual(['Typed into the dark', 'And on']);
});

test('a full disk is said in words, nothing typed is lost, and it is kept once there is room', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.route('**/rpc/cases/save', (route) =>
    route.fulfill({
      status: 507,
      contentType: 'application/json',
      body: JSON.stringify({
        json: { defined: true, code: 'DISK_FULL', status: 507, message: 'The disk is full.', data: null },
      }),
    }),
  );
  await page.getByRole('textbox', { name: 'Question' }).fill('Typed on a full disk');
  await expect(page.getByText('The disk is full.', { exact: false })).toBeVisible();
  await page.getByLabel('Why now').fill('And on');
  await expect.poll(() => draftsOf(page, id)).toBe(1);
  await axe(page);
  await page.unroute('**/rpc/cases/save');
  await expect(page.getByText('The disk is full.', { exact: false })).toBeHidden({ timeout: 30_000 });
  await isSaved(page);
  const { referral } = await stored(page, id);
  expect([referral.question, referral.reason]).toEqual(['Typed on a full disk', 'And on']);
});

test('what a closed window could not send is taken up by the next one', async ({ page, workstation }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  const other = await workstation.newWindow();
  await other.goto(new URL(`/case/${id}?section=referral`, page.url()).href);
  await other.route('**/rpc/cases/save', (route) => route.abort());
  await other.getByRole('textbox', { name: 'Question' }).fill('Typed into a window that was closed');
  await expect.poll(() => draftsOf(other, id)).toBe(1);
  await other.close();
  const next = await workstation.newWindow();
  await next.goto(new URL(`/case/${id}?section=referral`, page.url()).href);
  await expect(next.getByRole('textbox', { name: 'Question' })).toHaveValue('Typed into a window that was closed');
  await expect.poll(async () => (await stored(page, id)).referral.question).toBe('Typed into a window that was closed');
  await expect.poll(() => draftsOf(next, id)).toBe(0);
});

test('what was typed when the host died is there and is sent when it runs again', async ({ browser }) => {
  test.skip(process.env['PROJECT'] === 'electron', 'In Electron the window ends with its host');
  const folder = mkdtempSync(join(tmpdir(), 'spineboard-e2e-killed-'));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const passphrase = 'a passphrase of some length';
  let host = await startHost(folder);
  try {
    await page.goto(host.address);
    await expect(page.getByRole('textbox').first()).toBeVisible();
    const { recoveryCode } = await call<{ recoveryCode: string }>(page, 'workspace/setup', {
      centre: 'Test centre',
      unit: 'Spine tumor board',
      person: { name: 'R. Costa', role: 'fellow', specialty: 'surgery' },
      passphrase,
      timeZone: 'Europe/Rome',
    });
    const { me } = await call<{ me: { id: string } }>(page, 'workspace/confirmRecovery', { code: recoveryCode });
    await page.reload();
    const id = await openNew(page, withLesion(emptyCase()));
    await page.getByRole('textbox', { name: 'Question' }).fill('Saved before');
    await isSaved(page);
    const { port } = new URL(page.url());
    await host.kill();
    await page.getByRole('textbox', { name: 'Question' }).fill('Typed while it was dead');
    await expect(page.getByText(/^Not saved since .* kept here$/)).toBeVisible();
    await expect.poll(() => draftsOf(page, id)).toBe(1);
    // Neither what was typed nor what the host had told of the patient can be read without the key.
    const kept = await keptInBrowser(page);
    for (const word of ['while it was dead', 'Saved before', 'Probe', 'SYN-9']) expect(kept).not.toContain(word);
    host = await startHost(folder, ['--port', port]);
    await page.goto(host.address);
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
    await call(page, 'workspace/unlock', { personId: me.id, passphrase });
    await page.goto(new URL(`/case/${id}?section=referral`, page.url()).href);
    await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Typed while it was dead');
    await expect.poll(async () => (await stored(page, id)).referral.question).toBe('Typed while it was dead');
    await expect.poll(() => draftsOf(page, id)).toBe(0);
  } finally {
    await context.close();
    await host.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('locking sends what was just typed first', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.getByRole('textbox', { name: 'Question' }).fill('Typed in the last moment');
  const sent = page.waitForResponse((response) => response.url().endsWith('/rpc/cases/save') && response.ok());
  const locked = page.waitForResponse((response) => response.url().endsWith('/rpc/workspace/lock'));
  await page.getByRole('button', { name: 'Lock' }).click();
  const [save, lock] = await Promise.all([sent, locked]);
  expect(save.request().postData()).toContain('Typed in the last moment');
  expect(save.request().timing().startTime).toBeLessThan(lock.request().timing().startTime);
  // The page loads anew with the lock: what it keeps is read from the one that stands then.
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect.poll(() => draftsOf(page, id)).toBe(0);
});
