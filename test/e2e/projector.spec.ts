import type { Locator, Page } from '@playwright/test';
import { axeInLightAndDark } from './support/axe.ts';
import { expect, test, type Workstation } from './support/fixtures.ts';
import { presentAddress, shownPage, startDemoMeeting } from './support/presenting.ts';

test.use({ demo: true, viewport: { width: 1440, height: 900 } });

const projector = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Projector: / });
const roomName = (room: Page): Locator => room.getByRole('heading', { level: 1 });

/** Opens the projector by what the scribe presses, and waits until it shows a case. */
async function opens(page: Page, press: () => Promise<void>): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await press();
  const room = await opened;
  await expect(roomName(room)).toBeVisible();
  return room;
}

/** Another window that shows the presentation of the meeting that `page` is in. */
async function windowOn(page: Page, workstation: Workstation): Promise<Page> {
  const room = await workstation.newWindow();
  await room.goto(presentAddress(page));
  return room;
}

/** Goes to the case of a row of the queue. */
async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const backToMeeting = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  await expect(projector(page)).toBeVisible();
};

test('the scribe sees whether the projector is open and what it shows, misses it when it is closed, and opens it again', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  await expect(projector(page)).toHaveText('Projector: not open');
  await axeInLightAndDark(page);

  const room = await opens(page, () => page.keyboard.press('p'));
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  await room.keyboard.press('PageDown');
  await expect(projector(page)).toHaveText('Projector: on, case 2');
  await room.keyboard.press('b');
  await expect(projector(page)).toHaveText('Projector: on, blank');
  await room.keyboard.press('b');
  await expect(projector(page)).toHaveText('Projector: on, case 2');
  await axeInLightAndDark(page);

  // Nothing of the page runs any more: it cannot say that it goes.
  await room.close();
  await expect(projector(page)).toHaveText('Projector: closed');
  await expect(page.getByText('The projector’s window was closed.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next page in the room' })).toHaveCount(0);
  await axeInLightAndDark(page);

  const again = await opens(page, () => page.getByRole('button', { name: 'Open again' }).click());
  await expect(roomName(again)).toHaveText('Atlas, Vera');
  await expect(projector(page)).toHaveText('Projector: on, case 2');
  await expect(page.getByText('The projector’s window was closed.')).toHaveCount(0);
  expect(workstation.complaints).toEqual([]);
});

test('a projector that is loaded anew is not missed, one that is left for another page is', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  const room = await windowOn(page, workstation);
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  const seen = page.evaluate(
    () =>
      new Promise<string[]>((give) => {
        const found: string[] = [];
        const status = [...document.querySelectorAll('output')].find((each) =>
          each.textContent?.startsWith('Projector: '),
        );
        const look = new MutationObserver(() => {
          const words = status?.textContent ?? '';
          if (found.at(-1) !== words) found.push(words);
          if (words === 'Projector: on, case 2') {
            look.disconnect();
            give(found);
          }
        });
        if (status !== undefined) look.observe(status, { subtree: true, childList: true, characterData: true });
      }),
  );
  // However slow this computer is: for the scribe's window no time passes meanwhile.
  await page.evaluate(() => {
    const stands = performance.now();
    performance.now = () => stands;
  });
  await room.reload();
  await expect(roomName(room)).toBeVisible();
  await room.keyboard.press('PageDown');
  expect(await seen).toEqual(['Projector: on, case 2']);
  await page.evaluate(() => Reflect.deleteProperty(performance, 'now'));
  await room.keyboard.press('Escape');
  await expect(projector(page)).toHaveText('Projector: closed');
  expect(workstation.complaints).toEqual([]);
});

test('of several windows the last one counts, and one that stands by itself says so', async ({ page, workstation }) => {
  await startDemoMeeting(page);
  const first = await windowOn(page, workstation);
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  const second = await windowOn(page, workstation);
  await expect(projector(page)).toHaveText('Projector: on, case 1, 2 windows');
  await second.keyboard.press('s');
  await second.keyboard.press('PageDown');
  await expect(roomName(second)).toHaveText('Atlas, Vera');
  await expect(projector(page)).toHaveText('Projector: on, case 1, 2 windows');
  await first.close();
  await expect(projector(page)).toHaveText('Projector: on, case 2, by itself');
  await expect(page.getByText('The projector does not go along with the meeting.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next page in the room' })).toHaveCount(0);
  await axeInLightAndDark(page);
  await second.keyboard.press('s');
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  await second.close();
  await expect(projector(page)).toHaveText('Projector: closed');
  expect(workstation.complaints).toEqual([]);
});

test('a projector that crashes is missed like one that is closed', async ({ page, workstation }) => {
  await startDemoMeeting(page);
  const room = await windowOn(page, workstation);
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  const crashed = room.waitForEvent('crash');
  room.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await expect(projector(page)).toHaveText('Projector: closed');
});

test('a projector that was closed while the scribe was elsewhere is missed on coming back', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  const room = await windowOn(page, workstation);
  await expect(projector(page)).toHaveText('Projector: on, case 1');
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await expect(page.getByRole('button', { name: 'New case' })).toBeVisible();
  await room.close();
  await backToMeeting(page);
  await expect(projector(page)).toHaveText('Projector: closed');
  expect(workstation.complaints).toEqual([]);
});

test('a case of the meeting under way is sent to the room from its own screen, by key, button and palette', async ({
  page,
  workstation,
}) => {
  const present = page.getByRole('button', { name: 'Present', exact: true });
  // No meeting is under way: nothing is offered.
  await openCase(page, 'Atlas, Vera');
  await expect(page.getByRole('button', { name: 'History' })).toBeVisible();
  await expect(present).toHaveCount(0);
  await startDemoMeeting(page);

  await openCase(page, 'Atlas, Vera');
  await expect(present).toBeVisible();
  await axeInLightAndDark(page);
  const room = await opens(page, () => page.keyboard.press('p'));
  await expect(roomName(room)).toHaveText('Atlas, Vera');
  const shown = page.getByRole('button', { name: 'On the projector' });
  await expect(shown).toHaveAttribute('aria-disabled', 'true');
  await expect(shown).toHaveAccessibleDescription('The projector shows this case');
  await axeInLightAndDark(page);

  // It is open: the room turns, and no second window comes.
  await openCase(page, 'Lamina, Chiara');
  const windows = page.context().pages().length;
  await present.click();
  await expect(roomName(room)).toHaveText('Lamina, Chiara');
  await expect(shown).toBeVisible();
  await room.keyboard.press('4');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Options');

  await openCase(page, 'Dens, Marco');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('on the projector');
  await page.keyboard.press('Enter');
  await expect(roomName(room)).toHaveText('Dens, Marco');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Case');
  expect(page.context().pages()).toHaveLength(windows);

  // Closed, it opens again at the case that is sent.
  await room.close();
  await expect(present).toBeVisible();
  const again = await opens(page, () => present.click());
  await expect(roomName(again)).toHaveText('Dens, Marco');

  // Not on the agenda: not offered.
  await openCase(page, 'Arcus');
  await expect(page.getByRole('button', { name: 'History' })).toBeVisible();
  await expect(present).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Show this case on the projector');
  await expect(page.getByRole('option', { name: 'Show this case on the projector', exact: true })).toHaveCount(0);
  expect(workstation.complaints).toEqual([]);
});
