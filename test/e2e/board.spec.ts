import type { Page } from '@playwright/test';
import { axe, axeInLightAndDark } from './support/axe.ts';
import { draftsOf, keptInBrowser } from './support/drafts.ts';
import { expect, test } from './support/fixtures.ts';
import { startDemoMeeting } from './support/presenting.ts';
import { onlyFirstCase, openDemoMeeting } from './support/signed-meeting.ts';

test.use({ demo: true });

const PASSPHRASE = 'demo board thursday';

const agenda = (page: Page) => page.getByRole('navigation', { name: 'Agenda' });
const reason = (page: Page) => page.getByRole('textbox', { name: 'Reason', exact: true });
const identity = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

test('a meeting is created from the keyboard, and an empty one says what to do', async ({ page, workstation }) => {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Meetings' })).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Spine tumor board');
  await expect(dialog.getByRole('button', { name: /Chair/ })).toContainText('R. Costa');
  await axeInLightAndDark(page);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('');
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await expect(dialog).toContainText('A meeting needs a title');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Extra meeting');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No case yet. Add the ready ones from the list beside it.')).toBeVisible();
  await axeInLightAndDark(page);
  expect(workstation.complaints).toEqual([]);
});

test('the agenda is put in order from the keyboard, and listed and postponed cases leave the discussion', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  const rows = page.getByRole('grid', { name: 'Cases to discuss' }).getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(page.getByText('45 of 60 min')).toBeVisible();
  // The arrows walk the rows, Tab what is in one.
  await rows.nth(4).focus();
  await rows.nth(4).getByRole('link', { name: 'Uncus, Paul' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(3)).toContainText('Uncus, Paul');
  await expect(rows.nth(3).getByRole('link', { name: 'Uncus, Paul' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(2)).toContainText('Uncus, Paul');
  await page.getByRole('button', { name: 'Move Uncus, Paul down' }).click();
  await expect(rows.nth(3)).toContainText('Uncus, Paul');

  await page.getByRole('textbox', { name: 'Minutes for Facet, Ruth' }).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByText('66 of 60 min, 6 too long')).toBeVisible();

  await page.getByRole('button', { name: 'More for Lamina' }).click();
  await page.getByRole('menuitem', { name: 'Postpone…' }).click();
  const postpone = page.getByRole('dialog', { name: 'Postpone Lamina, Chiara' });
  await postpone.getByRole('button', { name: 'Postpone' }).click();
  await expect(postpone).toContainText('Choose what it waits for');
  await postpone.getByRole('radio', { name: 'both' }).click();
  await postpone.getByRole('textbox', { name: 'Note' }).fill('PET-CT');
  await axeInLightAndDark(page);
  await postpone.getByRole('button', { name: 'Postpone' }).click();
  await expect(page.getByText('postponed, radiology and histology, PET-CT')).toBeVisible();

  await page.getByRole('button', { name: 'More for Dens' }).click();
  await page.getByRole('menuitem', { name: 'List, do not discuss…' }).click();
  const list = page.getByRole('dialog', { name: 'List Dens, Marco, not discussed' });
  await expect(list.getByRole('textbox', { name: 'Standard that it follows' })).toHaveValue('cEBRT, row 3');
  await list.getByRole('button', { name: 'List', exact: true }).click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByText('48 of 60 min')).toBeVisible();

  await page.getByRole('button', { name: 'Add Ramus, Hugo' }).click();
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'More for Ramus' }).click();
  await page.getByRole('menuitem', { name: 'Take off the agenda' }).click();
  await expect(rows).toHaveCount(3);

  await expect(page.getByText('quorate, 5 of 5')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Attendance of L. Weiss' }).getByRole('radio', { name: 'absent' }).click();
  await expect(page.getByText('not quorate, pathology missing')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pathology, none present' })).toBeVisible();
  await axeInLightAndDark(page);
  expect(workstation.complaints).toEqual([]);
});

test('digits take options, and a case that differs from the framework is asked why', async ({ page, workstation }) => {
  await startDemoMeeting(page);
  await axeInLightAndDark(page);
  await page.keyboard.press('1');
  await expect(page.getByText('as the framework')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Deviation' })).toHaveCount(0);
  await page.getByRole('button', { name: 'In own words' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Vertebroplasty at T9');
  await expect(page.getByText('differs from the framework', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Deviation' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Stability of T9' }).getByRole('radio', { name: 'unstable' }).click();
  await expect(page.getByRole('combobox', { name: 'Called by' })).toHaveValue('R. Costa');
  await page
    .getByRole('radiogroup', { name: 'Board decides' })
    .getByRole('radio', { name: 'several, in order' })
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Several options are two or more.');
  await axeInLightAndDark(page);
  expect(workstation.complaints).toEqual([]);
});

test('the keyboard goes on where the work does: a new dissent, the next case, a postponed one', async ({ page }) => {
  await startDemoMeeting(page);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Dissent', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Who dissents, 1' })).toBeFocused();
  await page.keyboard.type('m. Sato');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Medical oncology/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Atlas, Vera' })).toBeFocused();
  await page.getByRole('button', { name: 'Postpone…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Postpone Atlas, Vera' });
  await dialog.getByRole('radio', { name: 'radiology' }).click();
  await dialog.getByRole('button', { name: 'Postpone' }).click();
  await expect(page.getByRole('button', { name: 'Discuss after all' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Atlas, Vera' })).toBeFocused();
  // It stands last now, and the next case is the one that would have been next.
  await page.keyboard.press(']');
  await expect(identity(page, 'Dens, Marco')).toBeVisible();
});

test('a key pressed twice before the page follows goes two cases on, and the next one from there', async ({ page }) => {
  await startDemoMeeting(page);
  const seen = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { body } = document;
        const press = (key: string): void => {
          body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        };
        const titles: string[] = [];
        // The key back comes in the moment in which the second case comes on screen.
        const follower = new MutationObserver(() => {
          const title = document.querySelector('[role="region"] h2, section h2')?.textContent ?? '';
          if (title === titles.at(-1)) return;
          titles.push(title);
          if (title === 'Dens, Marco') press('[');
          else if (titles.includes('Dens, Marco')) resolve(titles);
        });
        follower.observe(document.body, { subtree: true, childList: true, characterData: true });
        press(']');
        press(']');
      }),
  );
  expect(seen.at(-1)).toBe('Atlas, Vera');
});

test('whoever turns to another case while the first one begins stays there', async ({ page }) => {
  const held = Promise.withResolvers<null>();
  await page.route('**/rpc/board/beginCase', async (route) => {
    await held.promise;
    await route.fallback();
  });
  await startDemoMeeting(page);
  await page.keyboard.press(']');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
  const begun = page.waitForResponse('**/rpc/board/beginCase');
  held.resolve(null);
  await begun;
  await expect(agenda(page).getByRole('button', { name: /in discussion Facet, Ruth/ })).toBeVisible();
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
});

test('the framework answers after the board’s call on stability', async ({ page }) => {
  await startDemoMeeting(page);
  await agenda(page)
    .getByRole('button', { name: /Uncus, Paul/ })
    .click();
  const says = page.getByRole('region', { name: 'Framework says' });
  await expect(says).toContainText('rows 1, 2');
  await page.getByRole('radiogroup', { name: 'Stability of L3' }).getByRole('radio', { name: 'unstable' }).click();
  await expect(says).toContainText('Stabilization, then cEBRT');
  await expect(says).toContainText('settled, row 2');
  await page.keyboard.press('1');
  await expect(page.getByText('as the framework')).toBeVisible();
});

test('what is typed survives the next case, a host that does not answer, and a reload', async ({ page }) => {
  await startDemoMeeting(page);
  await reason(page).fill('Typed, then the next case');
  await reason(page).blur();
  await page.keyboard.press(']');
  await expect(identity(page, 'Atlas, Vera')).toBeVisible();
  await page.keyboard.press('[');
  await expect(reason(page)).toHaveValue('Typed, then the next case');
  await expect(page.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();

  await page.route('**/rpc/board/**', (route) => route.abort());
  await reason(page).fill('Typed while nobody answered');
  await expect(page.getByText(/^Not kept since \d\d:\d\d\./)).toBeVisible();
  await axe(page);
  await page.unroute('**/rpc/board/**');
  await expect(page.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();

  await page.route('**/rpc/board/saveDecision', (route) => route.abort());
  await reason(page).fill('Typed before the reload');
  await expect(page.getByText(/^Not kept since/)).toBeVisible();
  expect(await draftsOf(page)).toBe(1);
  expect(await keptInBrowser(page)).not.toContain('before the reload');
  await page.reload();
  await expect(reason(page)).toHaveValue('Typed before the reload');
  await page.unroute('**/rpc/board/saveDecision');
  await expect(page.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(reason(page)).toHaveValue('Typed before the reload');
  expect(await draftsOf(page)).toBe(0);
});

test('two windows: different fields come together, the same field waits for a choice', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  const other = await workstation.newWindow();
  await other.goto(page.url());
  await expect(identity(other, 'Facet, Ruth')).toBeVisible();

  await other.getByRole('combobox', { name: 'Tells the patient' }).fill('Ward team');
  await expect(page.getByRole('combobox', { name: 'Tells the patient' })).toHaveValue('Ward team');

  await page.route('**/rpc/board/saveDecision', (route) => route.abort());
  await reason(page).fill('From the first window');
  await expect(page.getByText(/^Not kept since/)).toBeVisible();
  await reason(other).fill('From the second window');
  await expect(other.getByText(/^Kept as typed, \d\d:\d\d$/)).toBeVisible();
  await page.unroute('**/rpc/board/saveDecision');

  const clash = page.getByRole('group', { name: 'Reason' });
  await expect(clash).toContainText('From the first window');
  await expect(clash).toContainText('From the second window');
  await axeInLightAndDark(page);
  await clash.getByRole('button', { name: 'Keep mine' }).click();
  await expect(clash).toHaveCount(0);
  await expect(reason(other)).toHaveValue('From the first window');
});

test('the meeting is finished when every case is decided, and signed with the right passphrase only', async ({
  page,
  workstation,
}) => {
  await openDemoMeeting(page);
  await onlyFirstCase(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(agenda(page).getByRole('button', { name: /Facet, Ruth/ })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: 'Finish' })).toBeDisabled();
  await expect(page.getByText('1 case without a decision: Facet, Ruth')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Board decides' }).getByRole('radio', { name: 'none' }).click();
  await reason(page).fill('The patient wants time to think.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Change the decision' })).toBeVisible();
  await expect(reason(page)).toHaveCount(0);
  await axeInLightAndDark(page);
  await page.getByRole('button', { name: 'Finish' }).click();

  await page.getByRole('button', { name: 'Sign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign the minutes' });
  await expect(dialog).toContainText(`In the demo the passphrase is “${PASSPHRASE}”.`);
  await axeInLightAndDark(page);
  await dialog.getByLabel('Passphrase').fill('not the passphrase');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This was not accepted. Check the name and the passphrase.');
  await axe(page);
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible();
  await expect(page.getByText('The patient wants time to think.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await axeInLightAndDark(page);
  // A refused passphrase is an answer of its own status, which the browser notes.
  expect(workstation.complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
});

for (const width of [1920, 1280, 1024, 720]) {
  test(`nothing needs sideways scrolling at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const fits = async (): Promise<void> => {
      const over = await page.evaluate(() => {
        const wide = [...document.querySelectorAll('main, main *')].filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        );
        return [document.documentElement.scrollWidth - innerWidth, ...wide.map((element) => element.className)];
      });
      expect(over).toEqual([0]);
    };
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect(page.getByRole('grid', { name: 'Meetings' })).toBeVisible();
    await fits();
    await openDemoMeeting(page);
    await fits();
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await expect(identity(page, 'Facet, Ruth')).toBeVisible();
    await page.keyboard.press('1');
    await fits();
    if (width < 1280) {
      await page.getByRole('radio', { name: 'People and minutes' }).click();
      await expect(page.getByRole('heading', { name: 'Present', exact: true })).toBeVisible();
      await fits();
    }
    await axe(page);
  });
}
