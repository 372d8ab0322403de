import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { axeInRoom, presentHere, startDemoMeeting } from './support/presenting.ts';

test.use({ demo: true, viewport: { width: 1920, height: 1080 } });

/** What of something that floats over the room cannot be read: text under 28 px of the layout, and what is out of it. */
function unreadable(room: Page, selector: string): Promise<string[]> {
  return room.evaluate((wanted) => {
    const floating = document.querySelector(wanted);
    if (floating === null) return ['nothing is shown'];
    const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
    const faults: string[] = [];
    const walker = document.createTreeWalker(floating, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('.hidden-visually') !== null) continue;
      const size = (Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom) / scale;
      if (size < 28) faults.push(`${size} px: ${text}`);
    }
    const box = floating.getBoundingClientRect();
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      faults.push('out of the room');
    return faults;
  }, selector);
}

for (const theme of ['room', 'room-light'] as const) {
  test(`keys, palette and what a key refuses are readable from the last row: ${theme}`, async ({
    page,
    workstation,
  }) => {
    await startDemoMeeting(page);
    await presentHere(page);
    if (theme === 'room-light') await page.keyboard.press('l');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const readable = async (selector: string): Promise<void> => {
      for (const [width, height] of [
        [1280, 720],
        [3840, 2160],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => unreadable(page, selector), { message: `${selector}, ${width} wide` }).toEqual([]);
      }
      await axeInRoom(page);
    };
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Blank the screen');
    await readable('.dialog');
    // Every key is seen at one look.
    const hidden = await page.locator('.dialog-content').evaluate((part) => part.scrollHeight - part.clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await readable('.palette');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('3');
    await expect(page.getByText('No image of this case was chosen for the board')).toBeVisible();
    expect(await unreadable(page, '.action-notice-on')).toEqual([]);
    await axeInRoom(page);
    // On the desk they are as they were.
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.getByRole('dialog').evaluate((part) => part.currentCSSZoom)).toBe(1);
    expect(workstation.complaints).toEqual([]);
  });
}
