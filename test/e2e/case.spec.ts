import type { Page } from '@playwright/test';
import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from './support/axe.ts';
import { draftsOf, keptInBrowser } from './support/drafts.ts';
import { expect, test } from './support/fixtures.ts';
import { startHost } from './support/host.ts';

/** A call of the contract from inside the page, past its screens. */
async function call<T>(page: Page, path: string, input?: unknown): Promise<T> {
  return page.evaluate(
    async ([path, input]) => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      });
      const { json } = (await answer.json()) as { json: unknown };
      if (!answer.ok) throw new Error(JSON.stringify(json));
      return json;
    },
    [path, input] as const,
  ) as Promise<T>;
}

const stored = async (page: Page, id: string): Promise<CaseRecord> =>
  (await call<CaseView>(page, 'cases/get', { id })).record;

async function openNew(page: Page, record: CaseRecord, search = ''): Promise<string> {
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  const { id } = await call<CaseView>(page, 'cases/create', { record });
  await page.goto(new URL(`/case/${id}${search}`, page.url()).href);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  return id;
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
const isSaved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d, revision \d+$/)).toBeVisible();

/** A lesion whose band is open: one fact of it decides between two rows. */
function withLesion(record: CaseRecord): CaseRecord {
  return {
    ...record,
    patient: { ...record.patient, name: 'Probe, Pia', recordNumber: 'SYN-9' },
    provenance: 'synthetic',
    lesions: [{ ...emptyLesion('first'), levels: { from: 'T9', to: 'T9' }, escc: '2' }],
  };
}

test.use({ demo: true });

test('a new case is filled from the queue to the plan, and is there after a reload', async ({ page, workstation }) => {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await expect(page.getByRole('heading', { name: 'Referral' })).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByLabel('Name', { exact: true }).fill('Nováková, Žofie 👩🏽‍⚕️');
  await page.getByLabel('Record number').fill('SYN-77');
  await page.getByLabel('Birth date').fill('1958-02-29');
  await page.getByLabel('Birth date').fill('1958-03-01');
  await choice(page, 'Sex', 'female').click();
  await page.getByLabel('Question').fill('Decompress now?');
  await page.getByLabel('Comorbidity').fill('none known');
  await page.keyboard.press('Escape');

  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { name: 'Oncology' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Primary' }).fill('renal');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('radioresistant', { exact: true })).toBeVisible();
  await choice(page, 'Vertebral bodies', '1').click();
  await choice(page, 'Bone, outside spine', 'none').click();
  await choice(page, 'Major organs', 'none').click();

  await page.keyboard.press(']');
  await choice(page, 'Frankel', 'D2').click();
  await choice(page, 'D1–D3 meant by', 'gait').click();
  await choice(page, 'Myelopathy', 'yes').click();
  await choice(page, 'Radiculopathy', 'painful').click();
  await choice(page, 'Deficit, course', 'slow').click();
  await page.getByLabel('Deficit since').fill('2026-11-20T08:30');

  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await choice(page, 'VAS, 0 to 10', '7').click();
  await choice(page, 'Type', 'mechanical').click();

  await page.keyboard.press(']');
  const map = page.getByRole('listbox', { name: 'Spine, occiput to S5' });
  await map.focus();
  await page.keyboard.press('End');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'L1–L2', exact: true })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'ESCC, worst axial T2 image' }).getByText('compressed, CSF seen').click();
  await expect(page.getByText('ESCC 2, high grade')).toBeVisible();
  const item = (name: string) => page.getByRole('button', { name: new RegExp(`^\\d ?${name}`) });
  await item('Bone lesion').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  await item('Collapse').click();
  await page.getByRole('button', { name: /More than 50/ }).click();
  await item('Posterolateral').focus();
  await page.keyboard.press('2');
  await expect(page.getByText('6 of 6 known')).toBeVisible();
  await choice(page, 'Earlier radiation here', 'none').click();

  await page.keyboard.press(']');
  await choice(page, 'Karnofsky, %', '70').click();
  await choice(page, 'Tolerates surgery', 'able').click();
  await choice(page, 'Ambulation', 'with assistance').click();
  await page.keyboard.press(']');
  await page.getByLabel("Presenter's plan").fill('Separation surgery, then SRS');

  await expect(page.getByText('7 of 7')).toBeVisible();
  await expect(page.getByRole('region', { name: 'NOMS so far' }).getByText('settled')).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByLabel("Presenter's plan")).toHaveValue('Separation surgery, then SRS');
  const record = await stored(page, id);
  expect(record.patient).toEqual({
    name: 'Nováková, Žofie 👩🏽‍⚕️',
    recordNumber: 'SYN-77',
    birthDate: '1958-03-01',
    sex: 'F',
  });
  expect(record.neurology).toMatchObject({
    frankel: 'D2',
    frankelDefinition: 'gait',
    deficitOnset: '2026-11-20T07:30:00.000Z',
  });
  expect(record.lesions[0]).toMatchObject({ levels: { from: 'L1', to: 'L2' }, escc: '2', priorRadiation: 'none' });
  expect(Object.keys(record.lesions[0]?.sins ?? {}).sort()).toEqual([
    'alignment',
    'boneLesion',
    'collapse',
    'posterolateral',
  ]);
  expect(workstation.complaints).toEqual([]);
});

test('every answer can be taken back to unknown, and the score is a range again', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()), '?section=lesions');
  const location = page.getByRole('button', { name: /^1 ?Location/ });
  await expect(location).toContainText('from level T9');
  await location.focus();
  await page.keyboard.press('1');
  await expect(location).toContainText('overrides 1');
  await location.click();
  await page.getByLabel('Why not semirigid?').fill('Reaches into T11');
  await page.keyboard.press('Escape');
  await location.focus();
  await page.keyboard.press('0');
  await expect(location).toContainText('from level T9');
  const escc = page.getByRole('radiogroup', { name: 'ESCC, worst axial T2 image' });
  await escc.getByRole('radio', { name: /^2,/ }).focus();
  await page.keyboard.press('0');
  await expect(escc.getByRole('radio', { name: 'unknown' })).toBeChecked();
  await page.getByRole('button', { name: 'Set back to unknown' }).click();
  await expect(page.getByRole('heading', { name: 'Level unknown', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'SINS, level unknown' })).toContainText('0–18');
  await isSaved(page);
  expect((await stored(page, id)).lesions[0]).toEqual(emptyLesion('first'));
});

test('what cannot be is refused beside its field, kept there, and holds nothing else up', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.getByLabel('Birth date').fill('2050-01-01');
  await expect(page.getByText('This date lies in the future.', { exact: false })).toBeVisible();
  await page.getByLabel('Record number').fill('9'.repeat(304));
  await expect(page.getByText('4 characters too many. Shorten it to keep it.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Probe, Paula');
  await page.getByLabel('Question').fill('x'.repeat(100_000));
  await expect(
    page
      .getByText('80000 characters too many.', { exact: false })
      .or(page.getByText('80,000 characters too many.', { exact: false })),
  ).toBeVisible();
  await expect(page.getByText('3 values are not kept')).toBeVisible();
  await axe(page);
  await section(page, 'Lesion T9').click();
  await page.getByRole('combobox', { name: 'First level' }).fill('T4');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored(page, id)).lesions[0]?.levels).toEqual({ from: 'T4', to: 'T4' });
  await page.getByRole('combobox', { name: 'Last level' }).fill('C7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The first level must lie above the second: C7 to T4, not T4 to C7.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Last level' })).toHaveValue('C7');
  await page.getByRole('link', { name: '4 values are not kept' }).click();
  await expect(page.getByRole('heading', { name: 'Referral' })).toBeVisible();
  await expect.poll(async () => (await stored(page, id)).patient.name).toBe('Probe, Paula');
  const record = await stored(page, id);
  expect(record.patient.birthDate).toBeNull();
  expect(record.patient.recordNumber).toBe('SYN-9');
  expect(record.lesions[0]?.levels).toEqual({ from: 'T4', to: 'T4' });
});

test('names of every script stay as they were typed', async ({ page }) => {
  const id = await openNew(page, emptyCase());
  for (const name of ['فاطمة الزهراء', '김민수', '👨‍👩‍👧 Nguyễn', 'O’Brien-Šimůnek']) {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect.poll(async () => (await stored(page, id)).patient.name).toBe(name);
  }
});

test('two windows on one case merge what differs and ask where both changed a field', async ({ page, workstation }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  const other = await workstation.newWindow();
  await other.goto(new URL(`/case/${id}`, page.url()).href);
  await other.getByLabel('Why now').fill('Pain since Friday');
  await page.getByLabel('Question').fill('Decompress now?');
  await expect(page.getByLabel('Why now')).toHaveValue('Pain since Friday');
  await expect(other.getByLabel('Question')).toHaveValue('Decompress now?');
  await isSaved(page);
  await isSaved(other);

  // While the second window hears nothing, both write the same field.
  await other.route('**/rpc/**', (route) => route.abort());
  await other.getByLabel('Question').fill('Radiation alone?');
  await page.getByLabel('Question').fill('Decompress and radiate?');
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
  await expect(page.getByLabel('Question')).toHaveValue('Radiation alone?');
});

test('while nobody answers, typing goes on and is sent by itself afterwards', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.route('**/rpc/**', (route) => route.abort());
  await page.getByLabel('Question').fill('Typed into the dark');
  await expect(page.getByText(/^Not saved since .* kept here$/)).toBeVisible();
  await page.getByLabel('Why now').fill('And on');
  await axe(page);
  await page.unroute('**/rpc/**');
  await isSaved(page);
  const { referral } = await stored(page, id);
  expect([referral.question, referral.reason]).toEqual(['Typed into the dark', 'And on']);
});

test('what a closed window could not send is taken up by the next one', async ({ page, workstation }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  const other = await workstation.newWindow();
  await other.goto(new URL(`/case/${id}`, page.url()).href);
  await other.route('**/rpc/cases/save', (route) => route.abort());
  await other.getByLabel('Question').fill('Typed into a window that was closed');
  await expect.poll(() => draftsOf(other, id)).toBe(1);
  await other.close();
  const next = await workstation.newWindow();
  await next.goto(new URL(`/case/${id}`, page.url()).href);
  await expect(next.getByLabel('Question')).toHaveValue('Typed into a window that was closed');
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
    await page.getByLabel('Question').fill('Saved before');
    await isSaved(page);
    const { port } = new URL(page.url());
    await host.kill();
    await page.getByLabel('Question').fill('Typed while it was dead');
    await expect(page.getByText(/^Not saved since .* kept here$/)).toBeVisible();
    await expect.poll(() => draftsOf(page, id)).toBe(1);
    // Neither what was typed nor what the host had told of the patient can be read without the key.
    const kept = await keptInBrowser(page);
    for (const word of ['while it was dead', 'Saved before', 'Probe', 'SYN-9']) expect(kept).not.toContain(word);
    host = await startHost(folder, ['--port', port]);
    await page.goto(host.address);
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
    await call(page, 'workspace/unlock', { personId: me.id, passphrase });
    await page.goto(new URL(`/case/${id}`, page.url()).href);
    await expect(page.getByLabel('Question')).toHaveValue('Typed while it was dead');
    await expect.poll(async () => (await stored(page, id)).referral.question).toBe('Typed while it was dead');
    await expect.poll(() => draftsOf(page, id)).toBe(0);
  } finally {
    await context.close();
    await host.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('the panel follows an answer at once and says which fact decides', async ({ page }) => {
  const start = withLesion(emptyCase());
  const id = await openNew(
    page,
    {
      ...start,
      primary: { ...start.primary, histology: 'renal' },
      neurology: { ...start.neurology, myelopathy: 'no', frankel: 'E', deficitCourse: 'none' },
      lesions: start.lesions.map((lesion) => ({
        ...lesion,
        priorRadiation: 'none' as const,
        sins: Object.fromEntries(
          [
            ['pain', 'none'],
            ['boneLesion', 'blastic'],
            ['alignment', 'normal'],
            ['collapse', 'none'],
            ['posterolateral', 'none'],
          ].map(([item = '', option = '']) => [item, { option, reason: '', by: '' }]),
        ),
      })),
    },
    '?section=systemic',
  );
  const noms = page.getByRole('region', { name: 'NOMS so far' });
  await expect(noms).toContainText('one fact away');
  await choice(page, 'Tolerates surgery', 'unable').click();
  await expect(noms).toContainText('settled');
  await expect(page.getByRole('region', { name: 'The framework says' })).toContainText('row 8');
  const panel = page.getByRole('complementary', { name: 'What it means' });
  const isScrolling = await panel.evaluate((element) => {
    const inner = element.firstElementChild ?? element;
    return inner.scrollHeight > inner.clientHeight + 1;
  });
  expect(isScrolling).toBe(false);
  await page.keyboard.press('w');
  await expect(page).toHaveURL(new RegExp(`/case/${id}/score/sins\\?lesion=first`));
  await page.goBack();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`/case/${id}/options`));
});

test('a status is set from the top bar, and Escape leads back to the queue', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.getByRole('button', { name: 'Mark ready' }).click();
  await expect(page.getByRole('button', { name: 'Status: Ready' })).toBeVisible();
  await page.getByRole('button', { name: 'Status: Ready' }).click();
  await page.getByRole('menuitemradio', { name: 'Waiting' }).click();
  await expect(page.getByRole('button', { name: 'Status: Waiting' })).toBeVisible();
  expect((await call<CaseView>(page, 'cases/get', { id })).status).toBe('waiting');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/$/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`every section can be used by everyone, ${theme}`, async ({ page }) => {
    await page.evaluate((choice) => {
      localStorage.setItem('spineboard.theme', choice);
    }, theme);
    await openNew(page, withLesion(emptyCase()));
    for (const name of ['Referral', 'Oncology', 'Neurology', 'Pain', 'Lesions', 'Systemic', 'Plan']) {
      await section(page, name).first().click();
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
      await axe(page);
    }
    await section(page, 'Lesion T9').click();
    await page.getByRole('button', { name: /^2 ?Pain/ }).click();
    await axe(page);
  });
}

test('a narrow window keeps the case whole: strip, sheet, map on demand', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()), '?section=lesions');
  const fits = async (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  for (const width of [1280, 1152, 1024, 720]) {
    await page.setViewportSize({ width, height: width === 720 ? 450 : 800 });
    expect(await fits()).toBe(true);
    await axe(page);
  }
  await page.getByRole('button', { name: /^What it means/ }).click();
  await expect(page.getByRole('region', { name: 'NOMS so far' }).last()).toBeVisible();
  await axe(page);
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeHidden();
  await page.getByRole('button', { name: 'Map' }).click();
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeHidden();
  await page.keyboard.press('m');
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeFocused();
});

test('locking sends what was just typed first', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.getByLabel('Question').fill('Typed in the last moment');
  const sent = page.waitForResponse((response) => response.url().endsWith('/rpc/cases/save') && response.ok());
  const locked = page.waitForResponse((response) => response.url().endsWith('/rpc/workspace/lock'));
  await page.getByRole('button', { name: 'Lock' }).click();
  const [save, lock] = await Promise.all([sent, locked]);
  expect(save.request().postData()).toContain('Typed in the last moment');
  expect(save.request().timing().startTime).toBeLessThan(lock.request().timing().startTime);
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect.poll(() => draftsOf(page, id)).toBe(0);
});
