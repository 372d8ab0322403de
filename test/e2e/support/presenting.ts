import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Starts the meeting that the demo has planned for this week and stays in it. */
export async function startDemoMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
}

/** The address of the presentation of the meeting that a page is in. */
export function presentAddress(page: Page): string {
  const { origin, pathname } = new URL(page.url());
  return `${origin}${pathname}/present`;
}

/** Goes to the presentation in the same window. */
export async function presentHere(page: Page): Promise<void> {
  await page.goto(presentAddress(page));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The name of the page that is shown. */
export const shownPage = (room: Page) => room.locator('main.room-work');

/** Adds key images, drawn here, to the first case of the agenda. */
export async function addImages(page: Page, captions: readonly string[]): Promise<void> {
  await page.evaluate(async (words) => {
    // It runs in the page, which knows nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const call = async (path: string, input: unknown): Promise<Record<string, never>> => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      });
      return ((await answer.json()) as { json: Record<string, never> }).json;
    };
    const meetingId = location.pathname.split('/')[2];
    const meeting = (await call('board/get', { id: meetingId })) as unknown as { items: { caseId: string }[] };
    const id = meeting.items[0]?.caseId;
    const view = (await call('cases/get', { id })) as unknown as {
      revision: number;
      savedAt: string;
      record: { images: unknown[] };
    };
    for (const [index, caption] of words.entries()) {
      const canvas = document.createElement('canvas');
      canvas.width = 600;
      canvas.height = 480;
      const pen = canvas.getContext('2d');
      if (pen !== null) {
        pen.fillStyle = '#000';
        pen.fillRect(0, 0, 600, 480);
        pen.fillStyle = '#888';
        pen.fillRect(200 + index * 30, 40, 160, 400);
      }
      const bytes = await new Promise<Blob | null>((give) => {
        canvas.toBlob(give, 'image/png');
      });
      const sent = await fetch('/upload/image', { method: 'POST', body: (await bytes?.arrayBuffer()) ?? null });
      const { image } = (await sent.json()) as { image: object };
      const described = { caption, modality: 'mr', plane: 'sagittal', date: '2026-11-20', chosen: true };
      view.record.images.push({ id: `image-${index}`, ...image, ...described });
    }
    await call('cases/save', { id, base: view.revision, baseSavedAt: view.savedAt, record: view.record });
  }, captions);
}

/** Fails where the room's contrast is under 7:1 (4.5:1 for large text), or axe finds anything else. */
export async function axeInRoom(room: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: room })
    .setLegacyMode(true)
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
  expect(found).toEqual([]);
}

/** What of the room cannot be read: text under 28 px of the layout, and text that is cut off or out of the window. */
export function unreadable(room: Page): Promise<string[]> {
  return room.evaluate(() => {
    const faults: string[] = [];
    const stage = document.querySelector('.room-stage');
    const work = document.querySelector('.room-work');
    if (stage === null || work === null) return ['nothing is shown'];
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || element.closest('.hidden-visually') !== null) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 28) faults.push(`${size} px: ${text}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      // What is not displayed has no boxes.
      if (range.getClientRects().length === 0) continue;
      const box = range.getBoundingClientRect();
      const within = (work.contains(element) ? work : document.documentElement).getBoundingClientRect();
      const isOut =
        box.left < within.left - 1 ||
        box.right > within.right + 1 ||
        box.top < within.top - 1 ||
        box.bottom > within.bottom + 1;
      if (isOut) faults.push(`cut off: ${text}`);
    }
    const box = stage.getBoundingClientRect();
    const left = Math.min(innerWidth - box.width, innerHeight - box.height);
    if (Math.abs(left) > 1) faults.push(`the window is not filled: ${left} px are left`);
    return faults;
  });
}
