import type { Download, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { escc, sins } from '@spineboard/core/instruments';
import { readPdf } from '../workstation/minutes-pdf.ts';
import { axe, axeInLightAndDark } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const PASSPHRASE = 'lantern orbit mosaic thursday';
const REASON =
  'High-grade compression with myelopathy, radioresistant, fit. Separation gives the 2–3 mm that SRS needs.';
const DISSENT = 'Prefers radiation alone: systemic treatment waits less.';
const DEFICIT = 'Legs weaker for nine days, walks with a frame';

/** A call of the contract as another program on the same workstation would make it. */
async function call(page: Page, path: string, input: unknown): Promise<{ status: number; output: unknown }> {
  return page.evaluate(
    async ([to, json]) => {
      const response = await fetch(`/rpc/${to as string}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      });
      const { json: output } = (await response.json()) as { json: unknown };
      return { status: response.status, output };
    },
    [path, input],
  );
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

const segment = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByText(name, { exact: true });

async function firstStart(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the center' }).fill('Ospedale San Luca');
  await page.getByRole('textbox', { name: 'Your name' }).fill('N. Vidal');
  await choose(page, 'Your role', 'chair');
  await choose(page, 'Your specialty', 'Surgery');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups.first()).toBeVisible();
  const code = (await groups.allTextContents()).join('-');
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page.getByRole('textbox', { name: 'Recovery code, from the paper' }).fill(code);
  await page.getByRole('button', { name: 'Confirm and open' }).click();
  await expect(page.getByRole('button', { name: 'New case' }).first()).toBeVisible();
}

/** A patient with high-grade compression at T9, typed as a fellow would. */
async function enterCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Facet, Ruth');
  await page.getByRole('textbox', { name: 'Record number' }).fill('SYN-0417');
  await page.getByRole('textbox', { name: 'Question' }).fill('Decompress T9 now, or radiation alone?');
  await segment(page, 'Sex', 'female').click();
  await section(page, 'Oncology').click();
  await page.getByRole('combobox', { name: 'Primary' }).fill('Renal');
  await page.getByRole('option', { name: 'Renal cell' }).click();
  await section(page, 'Neurology').click();
  await segment(page, 'Frankel', 'D3').click();
  await segment(page, 'Myelopathy', 'yes').click();
  await page.getByRole('textbox', { name: 'Deficit, note' }).fill(DEFICIT);
  await section(page, 'Systemic').click();
  await segment(page, 'Tolerates surgery', 'able').click();
  await section(page, 'Plan').click();
  await page.getByRole('textbox', { name: "Presenter's plan" }).fill('Separation surgery, then SRS 24 Gy in 1');
  await section(page, 'Lesions').click();
  await page.getByRole('button', { name: 'Add lesion' }).click();
  await page.getByRole('combobox', { name: 'First level' }).fill('T9');
  await page.getByRole('option', { name: 'T9', exact: true }).click();
  await segment(page, 'Earlier radiation here', 'none').click();
}

/** Answers of the wizard, by item; the location follows from the level and is not asked again. */
const ANSWERS = {
  pain: 'mechanical',
  boneLesion: 'lytic',
  alignment: 'normal',
  collapse: 'under50',
  posterolateral: 'unilateral',
};

/** Scores SINS and ESCC by digits, one question a step. */
async function score(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Score' }).click();
  const question = page.getByRole('heading', { level: 1 });
  const asked = sins.items.filter((item) => item.id !== 'location');
  for (const item of asked) {
    await expect(question).toHaveText(item.question);
    const answers: Record<string, string> = ANSWERS;
    const place = item.options.findIndex((option) => option.id === answers[item.id]);
    expect(place, item.id).toBeGreaterThanOrEqual(0);
    await page.keyboard.press(String(place + 1));
  }
  await expect(page.getByRole('button', { name: 'Back to the case' })).toBeVisible();
  const address = page.url();
  await page.goto(address.replace('/score/sins', '/score/escc'));
  await expect(question).toHaveText(escc.items[0]?.question ?? '');
  await page.keyboard.press(String((escc.items[0]?.options.findIndex((option) => option.id === '2') ?? -1) + 1));
  await expect(page.getByRole('button', { name: 'Back to the case' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the case' }).click();
  await expect(page.getByText('ESCC 2 at T9, myelopathy, Frankel D3')).toBeVisible();
  await page.getByRole('button', { name: 'Mark ready' }).click();
  await expect(page.getByRole('button', { name: 'Mark ready' })).toHaveCount(0);
}

/** The others of the board, so that every required specialty is there. */
async function addColleagues(page: Page): Promise<void> {
  const colleagues = [
    ['M. Sato', 'medicalOncology'],
    ['E. Brandão', 'radiationOncology'],
    ['P. Haddad', 'radiology'],
    ['L. Weiss', 'pathology'],
  ];
  for (const [name, specialty] of colleagues) {
    expect((await call(page, 'people/add', { name, specialty, role: 'member' })).status).toBe(200);
  }
}

async function holdMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(page.getByText('No meeting yet.')).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Create meeting' }).click();
  await page.getByRole('button', { name: 'Add Facet, Ruth' }).click();
  await page.getByRole('button', { name: 'All others in the room' }).click();
  await expect(page.getByText('quorate, 5 of 5')).toBeVisible();
  await axeInLightAndDark(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();

  await expect(page.getByText('Decompression and stabilization, then IGRT (SRS)')).toBeVisible();
  await page.keyboard.press('1');
  await page.getByRole('combobox', { name: 'Construct', exact: true }).fill('T7–T11');
  await page.getByRole('combobox', { name: 'Dose', exact: true }).fill('24–30 Gy in 3');
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill(REASON);
  await page.getByRole('textbox', { name: 'New condition' }).fill('If not fit on the day: stabilization, then cEBRT');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Dissent', exact: true }).click();
  await page.getByRole('combobox', { name: 'Who dissents, 1' }).fill('M. Sa');
  await page.getByRole('option', { name: 'M. Sato' }).click();
  await expect(page.getByRole('button', { name: /Specialty of dissent 1/ })).toContainText('Medical oncology');
  await page.getByRole('textbox', { name: 'Dissent 1' }).fill(DISSENT);
  await page.getByRole('textbox', { name: 'New action' }).fill('Embolization and theatre booked');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Owner of action 1' }).fill('N. Vidal');
  await expect(page.getByText('as the framework')).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Change the decision' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign…' }).click();
  await page.getByRole('dialog').getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible({ timeout: 30_000 });
}

/** The bytes that a link downloads. */
async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const started: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('link', { name }).first().click();
  return readFile(await (await started).path());
}

const MINUTES = /^Minutes \d{4}-1, PDF$/;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('one case goes from the first start to signed minutes, and is there after a restart', async ({
  page: firstPage,
  workstation,
}) => {
  test.setTimeout(240_000);
  let page = firstPage;
  await firstStart(page);
  await enterCase(page);
  await score(page);
  await addColleagues(page);
  await holdMeeting(page);
  await sign(page);
  await axeInLightAndDark(page);

  const pdf = await downloaded(page, MINUTES);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText(sha256(pdf))).toBeVisible();
  const { text, attachments, marker } = await readPdf(pdf);
  expect(marker).toEqual({ part: '3', conformance: 'A' });
  for (const expected of ['Separation surgery, then SRS', REASON, DISSENT, 'M. Sato', 'Facet, Ruth', DEFICIT]) {
    expect(text).toContain(expected);
  }
  const [json] = attachments;
  expect(json?.name).toBe('minutes.json');
  await expect(page.getByText(json?.sha256 ?? '')).toBeVisible();
  const inside = JSON.stringify(JSON.parse(Buffer.from(json?.content ?? []).toString('utf8')));
  expect(inside).toContain(REASON);
  expect(inside).toContain(DISSENT);
  expect(sha256(await downloaded(page, MINUTES))).toBe(sha256(pdf));

  page = await workstation.restart();
  await page.getByLabel('Passphrase').fill('not the passphrase at all');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('That does not open the workspace. Check the name and the passphrase.')).toBeVisible();
  await expect(async () => {
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Board', exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('row', { name: /Facet, Ruth/ })).toContainText('Discussed');

  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().click();
  await expect(page.getByText(REASON)).toBeVisible();
  expect(sha256(await downloaded(page, MINUTES))).toBe(sha256(pdf));

  // What the unlock button announced refers to a page that is gone; the announcer forgets it after some seconds.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0);
  const meetingId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  for (const [path, input] of [
    ['board/setAttendance', { meetingId, attendance: [] }],
    ['board/start', { meetingId }],
    ['board/finish', { meetingId }],
  ] as const) {
    const refused = await call(page, path, input);
    expect(refused.status, path).toBe(403);
    expect(JSON.stringify(refused.output)).toContain('meeting-signed');
  }

  await page.getByRole('button', { name: 'Addendum…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Addendum to minutes \d{4}-1$/ });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('The dose is 27 Gy in 3 fractions.');
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await axeInLightAndDark(page);
  await dialog.getByRole('button', { name: 'Sign addendum' }).click();
  await expect(page.getByText(/corrects \d{4}-1/)).toBeVisible({ timeout: 30_000 });
  const addendum = await readPdf(await downloaded(page, /^Addendum \d{4}-2, PDF$/));
  expect(addendum.text).toContain('The dose is 27 Gy in 3 fractions.');
  expect(sha256(await downloaded(page, MINUTES))).toBe(sha256(pdf));
  await axe(page);
});
