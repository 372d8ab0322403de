import { expect, test } from './support/fixtures.ts';
import {
  addImages,
  axeInRoom,
  presentAddress,
  presentHere,
  shownPage,
  startDemoMeeting,
  unreadable,
} from './support/presenting.ts';

test.use({ demo: true, viewport: { width: 1920, height: 1080 } });

test('keys walk the pages of a case, then the cases; blank, light, numbers and the sheet are one key each', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  await presentHere(page);
  const name = page.getByRole('heading', { level: 1 });
  const main = shownPage(page);
  await expect(main).toHaveAttribute('aria-label', 'Case');
  await expect(main).toContainText('Renal cell, ESCC 2 at T9, 2 more lesions, walks independently, myelopathy');
  await expect(main).toContainText('Tolerance of surgery unknown');
  await page.keyboard.press('ArrowRight');
  await expect(main).toHaveAttribute('aria-label', 'Scores');
  await expect(main).toContainText('4, 6, 8');
  await page.keyboard.press('5');
  await expect(main).toHaveAttribute('aria-label', 'What would change it');
  await expect(main).toContainText('One fact away: tolerance of surgery.');
  await page.keyboard.press('ArrowRight');
  await expect(main).toHaveAttribute('aria-label', 'Decision');
  await page.keyboard.press('ArrowRight');
  await expect(name).toHaveText('Atlas, Vera');
  await expect(main).toHaveAttribute('aria-label', 'Case');
  await page.keyboard.press('ArrowLeft');
  await expect(name).toHaveText('Facet, Ruth');
  await expect(main).toHaveAttribute('aria-label', 'Decision');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await expect(name).toHaveText('Dens, Marco');
  await page.keyboard.press('PageUp');
  await expect(name).toHaveText('Atlas, Vera');
  await page.getByRole('button', { name: 'Options' }).click();
  await expect(main.getByRole('columnheader', { name: /Stabilization, then cEBRT/ })).toBeVisible();
  // A case without images has no page of them, and says so.
  await page.keyboard.press('3');
  await expect(page.getByText('No image of this case was chosen for the board')).toBeVisible();

  await page.keyboard.press('b');
  await expect(name).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(name).toHaveText('Atlas, Vera');
  await page.keyboard.press('n');
  await expect(name).toHaveText('Case 2');
  await expect(page.getByRole('contentinfo')).toContainText('Next: Case 3');
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'room-light');
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'room');
  await page.keyboard.press('p');
  await page.mouse.move(900, 400);
  const dot = await page.locator('.room-pointer').boundingBox();
  expect(Math.round((dot?.x ?? 0) + (dot?.width ?? 0) / 2)).toBe(900);
  await page.keyboard.press('Escape');
  await expect(page.locator('.room-pointer')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Blank the screen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(workstation.complaints).toEqual([]);
});

test('two windows of a meeting turn together until one of them goes its own way', async ({ page, workstation }) => {
  await startDemoMeeting(page);
  const room = await workstation.newWindow();
  await room.goto(presentAddress(page));
  const name = room.getByRole('heading', { level: 1 });
  await expect(name).toHaveText('Facet, Ruth');
  await expect(page.getByText('The projector shows this case')).toBeVisible();

  // What is typed is in the room before it is saved, and the same after it.
  await room.keyboard.press('6');
  await expect(shownPage(room)).toContainText('Nothing typed yet');
  await page.keyboard.press('1');
  await expect(shownPage(room)).toContainText('Separation surgery, then SRS');
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  await reason.pressSequentially('Myelopathy under way');
  await expect(shownPage(room)).toContainText('Myelopathy under way');
  await expect(page.getByText(/Kept as typed, /)).toBeVisible();
  await expect(shownPage(room)).toContainText('Myelopathy under way');
  await expect(shownPage(room)).toContainText('Not recorded yet');

  // The scribe lets both turn together.
  await page.getByRole('heading', { level: 2, name: 'Facet, Ruth' }).click();
  await page.getByRole('button', { name: 'Turn with the projector' }).click();
  await page.keyboard.press(']');
  await expect(name).toHaveText('Atlas, Vera');
  await room.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 2, name: 'Dens, Marco' })).toBeVisible();
  // Recording goes on to the next case, and the room with it.
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(name).toHaveText('Lamina, Chiara');
  // A turn of the room does not take the form from under the fingers.
  await reason.click();
  await room.keyboard.press('PageDown');
  await expect(page.getByText('The projector shows Uncus, Paul')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Lamina, Chiara' })).toBeVisible();
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Uncus, Paul' })).toBeVisible();
  await room.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { level: 2, name: 'Lamina, Chiara' })).toBeVisible();

  await room.keyboard.press('s');
  await expect(room.getByText('Not going along with the meeting')).toBeVisible();
  await page.keyboard.press('[');
  await expect(page.getByRole('heading', { level: 2, name: 'Dens, Marco' })).toBeVisible();
  await room.keyboard.press('2');
  await expect(shownPage(room)).toHaveAttribute('aria-label', 'Scores');
  await expect(name).toHaveText('Lamina, Chiara');
  await room.keyboard.press('s');
  await expect(name).toHaveText('Dens, Marco');
  await room.keyboard.press('6');
  await expect(shownPage(room)).toContainText('Recorded');

  // The projector is closed: the meeting goes on as if nothing had been.
  await room.close();
  await page.keyboard.press(']');
  await page.keyboard.press('1');
  await expect(page.getByText(/Kept as typed, /)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.banner')).toHaveCount(0);
  expect(workstation.complaints).toEqual([]);
});

test('the session opens the projector in a window of its own, and closing it leaves the session as it was', async ({
  page,
  workstation,
}) => {
  await startDemoMeeting(page);
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('p');
  const room = await opened;
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Facet, Ruth');
  await expect(page.getByText('The projector shows this case, both turn together')).toBeVisible();
  const closed = room.waitForEvent('close');
  // The window is gone before the key is up again.
  await room.keyboard.press('Escape').catch(() => undefined);
  await closed;
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(workstation.complaints).toEqual([]);
});

test('the time of a case is told kindly: it runs, its last minute is marked, then it says what it is over by', async ({
  page,
}) => {
  await startDemoMeeting(page);
  // Both clocks of the page, that of the computer and the one that only counts, before it looks at either.
  await page.clock.install();
  await presentHere(page);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^0:0[1-9]of 9:00$/);
  // Every time that it tells is kept: it goes on while somebody looks, and the first of another case may be over by then.
  await page.evaluate(() => {
    const kept: string[] = [];
    new MutationObserver(() => {
      kept.push(document.querySelector('[role="timer"]')?.textContent ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { kept });
  });
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept))
    .toContain('0:00of 9:00');
  await page.keyboard.press('t');
  await expect(timer).not.toHaveClass(/late/);
  await page.clock.fastForward(4 * 60_000);
  await expect(timer).toHaveText(/^(3:5\d|4:0\d)of 9:00$/);
  await page.clock.fastForward((4 * 60 + 30) * 1000);
  await expect(timer).toHaveClass(/late/);
  await page.clock.fastForward(100_000);
  await expect(timer).toHaveText(/^\+1:(0|1)\dover 9:00$/);
  const moving = await timer.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].map((each) => getComputedStyle(each).animationName),
  );
  expect(new Set(moving)).toEqual(new Set(['none']));
});

for (const theme of ['room', 'room-light'] as const) {
  test(`every page is readable from the last row and on every projector: ${theme}`, async ({ page, workstation }) => {
    test.slow();
    await startDemoMeeting(page);
    await addImages(page, ['Sagittal STIR, T9', 'Axial T2 at T9', 'CT, T9']);
    await presentHere(page);
    if (theme === 'room-light') await page.keyboard.press('l');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const main = shownPage(page);
    const seen: string[] = [];
    for (let walked = 0; walked < 20; walked += 1) {
      const label = (await main.getAttribute('aria-label')) ?? '';
      seen.push(label);
      await page.setViewportSize({ width: 1920, height: 1080 });
      await expect.poll(() => unreadable(page), { message: label }).toEqual([]);
      await axeInRoom(page);
      for (const [width, height] of [
        [1280, 720],
        [3840, 2160],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        const message = `${label} at ${width} x ${height}`;
        await expect.poll(() => unreadable(page), { message }).toEqual([]);
      }
      if (label === 'Decision') break;
      const before = await main.elementHandle();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
    }
    expect([...new Set(seen)]).toEqual(['Case', 'Scores', 'Images', 'Options', 'What would change it', 'Decision']);
    expect(workstation.complaints).toEqual([]);
  });
}
