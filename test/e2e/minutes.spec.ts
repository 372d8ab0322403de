import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cutOff, withOneByteChanged, withoutAttachment } from '../support/tampered-pdf.ts';
import { axe } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { openDemoMeeting, signDemoMeeting } from './support/signed-meeting.ts';

test.use({ demo: true });

async function downloaded(page: Page): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /^Minutes \d{4}-1, PDF$/ })
    .first()
    .click();
  return readFile(await (await waiting).path());
}

async function dropped(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type="file"][accept="application/pdf"]').setInputFiles({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(bytes),
  });
}

test('a PDF that is dropped on the signed meeting is what was signed, or it says what is wrong with it', async ({
  page,
  workstation,
}) => {
  await signDemoMeeting(page);
  const pdf = await downloaded(page);
  const answer = page.getByRole('status').filter({ hasText: 'minutes.pdf' });
  await dropped(page, 'minutes.pdf', pdf);
  await expect(answer).toContainText(/Byte for byte what was signed: minutes \d{4}-1\./);
  await expect(answer).toContainText('No later addendum corrects it.');
  await axe(page);
  await dropped(page, 'minutes.pdf', withOneByteChanged(pdf, Math.floor(pdf.length * 0.4)));
  await expect(answer).toContainText(/Not byte for byte what was signed|The file is damaged|not what was signed/);
  await dropped(page, 'minutes.pdf', cutOff(pdf));
  await expect(answer).toContainText('The file is cut off: its end is missing.');
  await dropped(page, 'minutes.pdf', withoutAttachment(pdf));
  await expect(answer).toContainText('The data that was signed is missing');
  await dropped(page, 'minutes.pdf', Buffer.from('A letter.'));
  await expect(answer).toContainText('Not a PDF.');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await dropped(page, 'minutes.pdf', pdf);
  await expect(answer).toContainText('Byte for byte what was signed');
  await axe(page);
  expect(workstation.complaints).toEqual([]);
});

test('the draft beside the case follows what is typed, and the pages before stay until the new ones are there', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
  await page.keyboard.press('m');
  const panel = page.getByRole('complementary', { name: 'Minutes' });
  await expect(panel.getByText('Page 1 of 1').first()).toBeVisible();
  await expect(panel.getByText('Not recorded yet.')).toBeAttached();
  await page.getByRole('radiogroup', { name: 'Board decides' }).getByRole('radio', { name: 'none' }).click();
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('The patient wants time to think.');
  await expect(panel.getByText('The patient wants time to think.')).toBeAttached();
  await axe(page);
  await page.screenshot({ path: 'test-results/minutes-beside.png' });
  await panel.getByRole('radio', { name: 'All' }).click();
  await expect(panel.getByText(/Page 1 of [4-9]/).first()).toBeVisible();
  await expect(panel.getByText('Agenda and decisions')).toBeAttached();
  expect(workstation.complaints).toEqual([]);
});

test('signed minutes are looked at as the PDF itself, page by page from the keyboard', async ({
  page,
  workstation,
}) => {
  await signDemoMeeting(page);
  await page.keyboard.press('v');
  const pages = page.getByRole('region', { name: 'Pages' });
  const shown = page.getByRole('banner').getByText(/^Page \d of \d$/);
  await expect(shown).toHaveText(/^Page 1 of [4-9]$/);
  await page.keyboard.press('n');
  await expect(shown).toHaveText(/^Page 2 of/);
  await expect(pages.getByText('The patient wants time to think.')).toBeAttached();
  await page.keyboard.press('End');
  await expect(shown).toHaveText(/^Page (\d) of \1$/);
  await expect(pages.getByText('SHA-256 of the attached minutes.json')).toBeAttached();
  await page.keyboard.press('Home');
  await expect(shown).toHaveText(/^Page 1 of/);
  const width = async (): Promise<number> => (await pages.locator('[data-page="1"]').boundingBox())?.width ?? 0;
  const reading = await width();
  await page.keyboard.press('-');
  await expect.poll(width).toBeLessThan(reading);
  await page.keyboard.press('0');
  await expect.poll(width).toBeGreaterThan(reading);
  await axe(page);
  await page.screenshot({ path: 'test-results/minutes-signed.png' });
  expect(workstation.complaints).toEqual([]);
});

test('the agenda is printed without names unless asked, and looked at before it leaves', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  await page.keyboard.press('a');
  const pages = page.getByRole('region', { name: 'Pages' });
  await expect(pages.getByText('To discuss')).toBeAttached();
  await expect(pages.getByText('Facet, Ruth')).toHaveCount(0);
  await page.getByText('With names of patients').click();
  await expect(pages.getByText('Facet, Ruth').first()).toBeAttached();
  await axe(page);
  await page.screenshot({ path: 'test-results/agenda.png' });
  expect(workstation.complaints).toEqual([]);
});

test('a letter and a copy without names are made of signed minutes', async ({ page, workstation }) => {
  await signDemoMeeting(page);
  await page.getByRole('link', { name: 'Letter for Facet, Ruth' }).click();
  const pages = page.getByRole('region', { name: 'Pages' });
  await expect(pages.getByText('Recommendation of the spine tumor board')).toBeAttached();
  await page.getByRole('textbox', { name: 'Address' }).fill('Dr. A. Bianchi\n20122 Milano');
  await expect(pages.getByText('20122 Milano')).toBeAttached();
  await axe(page);
  await page.screenshot({ path: 'test-results/letter.png' });
  await page.getByRole('link', { name: 'Back to the meeting' }).click();
  await page.getByRole('button', { name: 'Without names…' }).click();
  await expect(pages.getByText('Case numbers instead of names.', { exact: false }).first()).toBeAttached();
  await expect(pages.getByText('Facet')).toHaveCount(0);
  await axe(page);
  await page.screenshot({ path: 'test-results/nameless.png' });
  expect(workstation.complaints).toEqual([]);
});
