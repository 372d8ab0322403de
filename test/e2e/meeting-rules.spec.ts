import type { Page } from '@playwright/test';
import { axeInLightAndDark } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { onlyFirstCase, openDemoMeeting } from './support/signed-meeting.ts';

test.use({ demo: true });

const PASSPHRASE = 'demo board thursday';
const OTHER = 'copper valley twelve sails';

const conflictsOf = (window: Page) => window.getByRole('textbox', { name: 'Conflicts', exact: true });
const settings = (page: Page) => page.getByRole('link', { name: 'Settings' }).click();

/** A number that is kept when its field is left. */
async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name });
  await field.fill(String(value));
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue(String(value));
}

/** Leaves only the first case to discuss, decides it with an action, and finishes the meeting. */
async function holdWithAction(page: Page, action: string): Promise<void> {
  await openDemoMeeting(page);
  await onlyFirstCase(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Board decides' }).getByRole('radio', { name: 'none' }).click();
  await page.getByRole('textbox', { name: 'New action' }).fill(action);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Change the decision' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
}

async function addSigner(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'member' }).click();
  await dialog.getByRole('button', { name: 'Specialty' }).click();
  await page.getByRole('option', { name: 'Radiation oncology' }).click();
  await dialog.getByText('This person unlocks the workspace').click();
  await dialog.getByLabel('Passphrase', { exact: true }).fill(OTHER);
  await dialog.getByLabel('The same once more').fill(OTHER);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row', { name })).toContainText('Unlocks and signs');
}

test('the centre sets its quorum and minutes, a single meeting its own, and the session goes by them', async ({
  page,
  workstation,
}) => {
  await settings(page);
  await expect(page.getByRole('textbox', { name: 'Minutes for a meeting' })).toHaveValue('60');
  await axeInLightAndDark(page);
  // Only the settings scroll, not the window with its rail.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await page.getByText('Pathology', { exact: true }).click();
  await setNumber(page, 'Of them present at least', 3);
  await setNumber(page, 'Minutes for a case', 12);
  await setNumber(page, 'Minutes for a meeting', 90);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Minutes for a meeting' })).toHaveValue('90');
  await expect(page.getByRole('checkbox', { name: 'Pathology' })).not.toBeChecked();

  await openDemoMeeting(page);
  await expect(page.getByText('45 of 90 min')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Attendance of L. Weiss' }).getByRole('radio', { name: 'absent' }).click();
  await expect(page.getByText(/^quorate/)).toBeVisible();
  await page.getByRole('button', { name: 'Add all ready' }).click();
  // What is added takes the centre's new minutes; what was there keeps its own.
  await expect(page.getByText('69 of 90 min')).toBeVisible();

  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Meeting' });
  const minutes = dialog.getByRole('textbox', { name: 'Minutes for the agenda' });
  await expect(minutes).toHaveValue('');
  await axeInLightAndDark(page);
  await minutes.fill('60');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('69 of 60 min, 9 too long')).toBeVisible();
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByText(/^0 of 60 min$/)).toBeVisible();
  expect(workstation.complaints).toEqual([]);
});

test('a conflict of interest is noted in one case, and a decision of too few is marked', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  await page.getByRole('radiogroup', { name: 'Attendance of L. Weiss' }).getByRole('radio', { name: 'absent' }).click();
  await expect(page.getByText('not quorate, pathology missing')).toBeVisible();
  await page.getByRole('button', { name: 'Start meeting' }).click();
  const name = page.getByRole('heading', { level: 2, name: 'Facet, Ruth' });
  await expect(name).toBeVisible();
  const conflicts = page.getByRole('textbox', { name: 'Conflicts', exact: true });
  await conflicts.fill('A. Moreau advises the maker of the implant and left the room');
  await conflicts.blur();
  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { level: 2, name: 'Atlas, Vera' })).toBeVisible();
  await expect(conflicts).toHaveValue('');
  await page.keyboard.press('[');
  await expect(conflicts).toHaveValue('A. Moreau advises the maker of the implant and left the room');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(name).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(page.getByText(/^decided without quorum, missing: pathology/)).toBeVisible();
  await axeInLightAndDark(page);
  await page.reload();
  await expect(page.getByText(/^decided without quorum, missing: pathology/)).toBeVisible();
  expect(workstation.complaints).toEqual([]);
});

test('a conflict of interest is kept as it is typed, into the next case, over a reload and from two windows', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  const name = page.getByRole('heading', { level: 2, name: 'Facet, Ruth' });
  await expect(name).toBeVisible();
  await page.keyboard.press('1');
  await conflictsOf(page).pressSequentially('N. Vidal owns shares');
  await page.keyboard.press('Control+Enter');
  await expect(name).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(conflictsOf(page)).toHaveValue('N. Vidal owns shares');

  const kept = page.waitForResponse('**/rpc/board/setConflicts');
  await conflictsOf(page).press('End');
  await conflictsOf(page).pressSequentially(' and left');
  await kept;
  await page.reload();
  await expect(conflictsOf(page)).toHaveValue('N. Vidal owns shares and left');

  const other = await workstation.newWindow();
  await other.goto(page.url());
  for (const [window, words] of [
    [page, '\nfrom p'],
    [other, '\nfrom q'],
  ] as const) {
    await conflictsOf(window).press('End');
    await conflictsOf(window).pressSequentially(words);
  }
  for (const window of [page, other]) await conflictsOf(window).blur();
  for (const window of [page, other]) {
    await expect(conflictsOf(window)).toHaveValue(/^N\. Vidal owns shares and left\nfrom [pq]\nfrom [pq]$/);
    await expect(conflictsOf(window)).toHaveValue(/from p/);
    await expect(conflictsOf(window)).toHaveValue(/from q/);
  }
  expect(workstation.complaints).toEqual([]);
});

test('where the centre wants two signatures, both are asked for, of two people', async ({ page, workstation }) => {
  test.slow();
  await addSigner(page, 'Aline Moreau');
  await settings(page);
  await page.getByRole('textbox', { name: 'Text under the name' }).fill('Certified spine center');
  await page.getByRole('button', { name: 'Save text' }).click();
  await expect(page.getByRole('button', { name: 'Save text' })).toHaveCount(0);
  await page.getByText('Minutes need a second signature').click();
  await expect(page.getByRole('checkbox', { name: /second/i })).toBeChecked();
  await axeInLightAndDark(page);
  await holdWithAction(page, 'Book the CT');
  await page.getByRole('button', { name: 'Sign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign the minutes' });
  await axeInLightAndDark(page);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  // One signature alone signs nothing, and it is said what is missing.
  await expect(dialog.getByRole('alert')).toHaveText('A second person signs as well, with their own passphrase.');
  await dialog.getByRole('button', { name: /Second signature/ }).click();
  await page.getByRole('option', { name: /Aline Moreau/ }).click();
  await dialog.getByLabel('Passphrase of the second signature').fill('not hers at all');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This was not accepted. Check the name and the passphrase.');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Passphrase of the second signature').fill(OTHER);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible();
  expect(workstation.complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
});

test('what the last meeting decided to be done stands on top of the next agenda, and is told from there', async ({
  page,
  workstation,
}) => {
  await holdWithAction(page, 'Book the CT @R. Costa');
  await page.getByRole('button', { name: 'Sign…' }).click();
  const sign = page.getByRole('dialog', { name: 'Sign the minutes' });
  await sign.getByLabel('Passphrase').fill(PASSPHRASE);
  await sign.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible();

  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('spinbutton', { name: /year/ }).fill('2099');
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  const carried = page.getByRole('region', { name: 'From last time' });
  await expect(carried).toContainText('Book the CT');
  await expect(carried).toContainText('R. Costa');
  await axeInLightAndDark(page);
  const builder = page.getByRole('region', { name: 'Agenda', exact: true });
  const top = await carried.boundingBox();
  const list = await builder.getByRole('grid', { name: 'Cases to discuss' }).boundingBox();
  expect(top?.y ?? 0).toBeLessThan(list?.y ?? 0);
  await carried.getByRole('button', { name: /Book the CT/ }).click();
  const told = page.getByRole('dialog', { name: 'What became of it' });
  await told.getByRole('radio', { name: 'carried out', exact: true }).click();
  await told.getByRole('button', { name: 'Keep' }).click();
  await expect(carried.getByRole('img', { name: 'carried out' })).toBeVisible();
  // It stands on top of the session too.
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible();
  await expect(carried).toContainText('Book the CT');
  await axeInLightAndDark(page);
  expect(workstation.complaints).toEqual([]);
});

test.describe('on a computer that stands in another time zone', () => {
  test.use({ timezoneId: 'Asia/Kathmandu' });

  test('the hours of the meeting are those of the center, as in its minutes', async ({ page }) => {
    await openDemoMeeting(page);
    const before = Date.now();
    await page.getByRole('button', { name: 'Start meeting' }).click();
    const since = page.getByText(/^in session since/);
    await expect(since).toBeVisible();
    // The center of the demo stands where the workstation runs.
    const hours = [before, Date.now()].map((at) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at),
    );
    expect(hours.map((hour) => `in session since ${hour}`)).toContain(await since.innerText());
  });
});
