import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cutOff, withOneByteChanged, withoutAttachment } from '../support/tampered-pdf.ts';
import { axe } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { signDemoMeeting } from './support/signed-meeting.ts';

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
  await page.locator('input[type="file"]').setInputFiles({
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
