import type { MeetingView } from '@spineboard/core/contract';
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { call, stored } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';
import { startDemoMeeting } from './support/presenting.ts';

test.use({ demo: true });

const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const identity = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const tolerance = (page: Page) => page.getByRole('combobox', { name: 'Who resolves: Tolerance of surgery' });

/** The meeting of this week in session, with its first case on the table. */
async function startMeeting(page: Page): Promise<MeetingView> {
  await startDemoMeeting(page);
  const id = /board\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  return call<MeetingView>(page, 'board/get', { id });
}

const isKept = (page: Page) => expect(page.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();

test('levels and dose are taken from what is proposed, with the keyboard alone', async ({ page, workstation }) => {
  await startMeeting(page);
  await page.keyboard.press('1');
  await page.keyboard.press('d');
  await expect(field(page, 'Levels')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'T9 leading lesion' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Levels')).toHaveValue('T9');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Construct')).toBeFocused();
  await page.keyboard.type('t7-11');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Construct')).toHaveValue('T7–T11');
  await expect(field(page, 'Dose')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^24–30 Gy in 3/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Dose')).toHaveValue('24–30 Gy in 3');
  const answer = page.getByRole('region', { name: 'Decision', exact: true });
  await expect(answer).toContainText('Separation surgery, then SRS: T9; construct T7–T11; 24–30 Gy in 3');
  await isKept(page);
  await axe(page);
  expect(workstation.complaints).toEqual([]);
});

test('only the fields that fit an option are asked', async ({ page }) => {
  await startMeeting(page);
  await page.keyboard.press('2');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('cEBRT alone');
  await expect(field(page, 'Construct')).toHaveCount(0);
  await field(page, 'Dose').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveText([/^30 Gy in 10An update in the management of spinal metastases/]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'In own words' }).click();
  await expect(field(page, 'Levels')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Levels, construct, dose' })).toBeVisible();
});

test('levels that are none are kept as typed and keep the decision from being recorded', async ({ page }) => {
  await startMeeting(page);
  await page.keyboard.press('2');
  await field(page, 'Levels').fill('T9 left');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Write levels as T9 or T6–T7, L2.')).toBeVisible();
  await axe(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toHaveText('The levels of an option cannot be read. Write T9, or T6–T7.');
  await field(page, 'Levels').fill('t6-7, L2');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Levels')).toHaveValue('T6–T7, L2');
  await page.keyboard.press('Control+Enter');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
});

test('why it is not what was planned, and who resolves what is open, go with the decision', async ({ page }) => {
  const meeting = await startMeeting(page);
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Differs from the presenter’s plan…' }).click();
  await expect(page.getByRole('textbox', { name: 'Not as planned' })).toBeFocused();
  await page
    .getByRole('group', { name: 'Reasons to take: Not as planned' })
    .getByRole('button', { name: 'Comorbidity' })
    .click();
  const answer = page.getByRole('region', { name: 'Decision', exact: true });
  await expect(answer).toContainText('differs from the plan');
  await expect(answer).toContainText('Not as planned: Comorbidity.');
  await tolerance(page).fill('K. Lindqvist');
  await page.keyboard.press('Tab');
  await isKept(page);
  await axe(page);
  await page.keyboard.press('Control+Enter');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Facet, Ruth/ })
    .click();
  await expect(page.getByText('Tolerance of surgery: K. Lindqvist')).toBeVisible();
  const caseId = meeting.items[0]?.caseId ?? '';
  expect((await stored(page, caseId)).questions).toMatchObject([
    { path: 'systemic.toleratesSurgery', text: 'Tolerance of surgery', askedOf: 'K. Lindqvist', answeredAt: null },
  ]);
  await page.getByRole('link', { name: 'Case', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Open questions' }).first()).toContainText('K. Lindqvist');

  const room = await page.context().newPage();
  await room.goto(new URL(`/board/${meeting.id}/present`, page.url()).href);
  await expect(room.getByRole('heading', { level: 1 })).toBeVisible();
  await call(room, 'present/move', {
    meetingId: meeting.id,
    position: { itemId: meeting.items[0]?.id, page: 'decision', part: 0, blank: false },
  });
  await expect(room.getByText('differs from the plan')).toBeVisible();
  await expect(room.getByText('Tolerance of surgery: K. Lindqvist')).toBeVisible();
});

test('a case that was looked at before shows what the meeting did to it, in the same window', async ({ page }) => {
  const name = 'Facet, Ruth';
  await page.getByRole('row', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: `Case of ${name}` })).toBeVisible();
  await startMeeting(page);
  await page.keyboard.press('2');
  await tolerance(page).fill('K. Lindqvist');
  await page.keyboard.press('Tab');
  await isKept(page);
  await page.keyboard.press('Control+Enter');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Open questions' }).first()).toContainText('K. Lindqvist');
});

test('a construct is proposed from the plan, and with another one the decision differs from it', async ({ page }) => {
  await startMeeting(page);
  await page.keyboard.press(']');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
  await page.keyboard.press('1');
  const answer = page.getByRole('region', { name: 'Decision', exact: true });
  await expect(answer).toContainText('as planned');
  await field(page, 'Construct').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Occ–C4 planned by the presenter' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('construct Occ–C4');
  await expect(answer).toContainText('as planned');
  await expect(page.getByRole('textbox', { name: 'Not as planned' })).toHaveCount(0);
  await field(page, 'Construct').fill('Occ–C5');
  await expect(answer).toContainText('differs from the plan');
  await expect(page.getByRole('textbox', { name: 'Not as planned' })).toBeVisible();
});

test('two scribes: fields of one option come together, one dose typed twice waits for a choice', async ({
  page,
  workstation,
}) => {
  await startMeeting(page);
  await page.keyboard.press('2');
  await isKept(page);
  const other = await workstation.newWindow();
  await other.goto(page.url());
  await expect(field(other, 'Dose')).toBeVisible();

  await page.route('**/rpc/board/saveDecision', (route) => route.abort());
  await field(page, 'Levels').fill('T9');
  await field(page, 'Dose').fill('20 Gy in 5');
  await expect(page.getByText(/^Not kept since/)).toBeVisible();
  await field(other, 'Dose').fill('30 Gy in 10');
  await tolerance(other).fill('K. Lindqvist');
  await isKept(other);
  await page.unroute('**/rpc/board/saveDecision');

  const clash = page.getByRole('group', { name: 'cEBRT alone: dose' });
  await expect(clash).toContainText('20 Gy in 5');
  await expect(clash).toContainText('30 Gy in 10');
  await expect(page.getByRole('alert').getByRole('group')).toHaveCount(1);
  await expect(tolerance(page)).toHaveValue('K. Lindqvist');
  await axe(page);
  await clash.getByRole('button', { name: 'Take theirs' }).click();
  await expect(clash).toHaveCount(0);
  await expect(field(page, 'Dose')).toHaveValue('30 Gy in 10');
  await expect(field(other, 'Levels')).toHaveValue('T9');
  await expect(field(other, 'Dose')).toHaveValue('30 Gy in 10');
});

test('a disk that is full while a decision is typed is named, and the text is sent once there is room', async ({
  page,
}) => {
  const meeting = await startMeeting(page);
  await page.route('**/rpc/board/saveDecision', (route) =>
    route.fulfill({
      status: 507,
      contentType: 'application/json',
      body: JSON.stringify({
        json: { defined: true, code: 'DISK_FULL', status: 507, message: 'The disk is full.', data: null },
      }),
    }),
  );
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  await reason.fill('Typed on a full disk');
  await expect(page.getByText(/^Not kept since \d\d:\d\d: .*disk is full/)).toBeVisible();
  await axe(page);
  await page.unroute('**/rpc/board/saveDecision');
  await isKept(page);
  const { items } = await call<MeetingView>(page, 'board/get', { id: meeting.id });
  expect(items[0]?.decision.draft.reason).toBe('Typed on a full disk');
});
