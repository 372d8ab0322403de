import { axe } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { presentAddress, shownPage, startDemoMeeting } from './support/presenting.ts';

test.use({ demo: true, viewport: { width: 1440, height: 900 } });

test('the scribe turns the room’s pages and blanks it while typing, and sees what it shows', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  await expect(page.getByRole('button', { name: 'Next page in the room' })).toHaveCount(0);
  const room = await workstation.newWindow();
  await room.goto(presentAddress(page));
  const name = room.getByRole('heading', { level: 1 });
  await expect(name).toHaveText('Facet, Ruth');
  await expect(page.getByText(/^Case, page 1 of \d+$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Page before in the room' })).toBeDisabled();
  await page.getByRole('button', { name: 'Next page in the room' }).click();
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Scores');
  await expect(page.getByText(/^Scores, page 2 of \d+$/)).toBeVisible();

  // The keys mean the same in the middle of a sentence, and leave the sentence alone.
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  await reason.pressSequentially('Myelopathy');
  await page.keyboard.press('Alt+PageDown');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Options');
  await page.keyboard.press('Control+Shift+B');
  await expect(name).toHaveCount(0);
  await expect(page.getByText('the screen is blank', { exact: true })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Control+Shift+B');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Options');
  await page.keyboard.press('Alt+PageUp');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Scores');
  await reason.pressSequentially(' under way');
  await expect(reason).toHaveValue('Myelopathy under way');

  // The room goes on by itself; the session sees where, and can bring it back.
  await room.keyboard.press('PageDown');
  await expect(page.getByText('The projector shows Atlas, Vera')).toBeVisible();
  await expect(page.getByText(/^Case, page 1 of \d+$/)).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Show this case' }).click();
  await expect(name).toHaveText('Facet, Ruth');
  await expect(page.getByText('The projector shows this case')).toBeVisible();
  expect(workstation.complaints).toEqual([]);
});

test('the planned meeting is shown on the projector too, at any of its cases', async ({ page, workstation }) => {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start meeting' })).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('p');
  const room = await opened;
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Facet, Ruth');
  await expect(room.getByRole('timer')).toHaveText('0:00of 9:00');
  await page.getByRole('button', { name: 'More for Lamina' }).click();
  await page.getByRole('menuitem', { name: 'Show on the projector' }).click();
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Lamina, Chiara');
  await page.getByRole('button', { name: 'More for Dens' }).click();
  await page.getByRole('menuitem', { name: 'Show on the projector' }).click();
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Dens, Marco');
  expect(workstation.complaints).toEqual([]);
});

test('a case of the queue is shown on the projector where it is on the agenda, and else it is said why not', async ({
  page,
  workstation,
}) => {
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) }).first();
  const ask = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('on the projector');
    await expect(page.getByRole('option', { name: /Show this case on the projector/ })).toBeVisible();
  };
  await row('Dens, Marco').focus();
  await ask();
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  const room = await opened;
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Dens, Marco');
  await row('Arcus').focus();
  await ask();
  await expect(page.getByText('This case is not on the agenda of the meeting')).toBeVisible();
  expect(workstation.complaints).toEqual([]);
});

test('a projector that is closed in the middle comes back to the page where it was', async ({ page, workstation }) => {
  await startDemoMeeting(page);
  const first = page.context().waitForEvent('page');
  await page.keyboard.press('p');
  const room = await first;
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Facet, Ruth');
  await room.keyboard.press('PageDown');
  await room.keyboard.press('4');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Options');
  await expect(page.getByRole('heading', { level: 2, name: 'Atlas, Vera' })).toBeVisible();
  await room.close();

  // The decision goes on without it.
  await page.keyboard.press('1');
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  await reason.fill('Typed while the projector was dark');
  await expect(page.getByText(/^Kept as typed, /)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await reason.blur();

  const second = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const again = await second;
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Atlas, Vera');
  await expect(shownPage(again)).toHaveAttribute('aria-label', 'Options');
  await again.keyboard.press('6');
  await expect(shownPage(again)).toContainText('Typed while the projector was dark');
  expect(workstation.complaints).toEqual([]);
});

test('a scribe who sees the projector only after its first turn goes along all the same', async ({ page }) => {
  await startDemoMeeting(page);
  const held = Promise.withResolvers<null>();
  await page.route('**/rpc/present/state', async (route) => {
    await held.promise;
    await route.fallback();
  });
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('p');
  const room = await opened;
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Facet, Ruth');
  await room.keyboard.press('PageDown');
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Atlas, Vera');
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
  held.resolve(null);
  await expect(page.getByRole('heading', { level: 2, name: 'Atlas, Vera' })).toBeVisible();
});

test('the timer goes on as it was when the computer’s clock is set an hour in the middle', async ({ page }) => {
  await startDemoMeeting(page);
  await page.goto(presentAddress(page));
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^0:\d\dof 9:00$/);
  for (const hours of [1, -1]) {
    await page.clock.setFixedTime(Date.now() + hours * 3600_000);
    const before = await timer.innerText();
    await expect(timer).not.toHaveText(before.replace('\n', ''));
    await expect(timer).toHaveText(/^[0-2]:\d\dof 9:00$/);
    await expect(timer).not.toHaveClass(/late/);
  }
});
