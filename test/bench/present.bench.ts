/**
 * The presentation in a real browser on the loopback host, with the demo's meeting: the time from the key that turns a
 * case until the other case is painted, and from a key typed in the scribe's window until the character is painted in
 * the room's. To hold, as medians: under 100 ms and under 150 ms. Both windows run in one browser on this computer.
 */
import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../electron/start/browsers.ts';
import { startHost } from '../e2e/support/host.ts';

const TURNS = 40;
const EDITS = 40;
const TURN_MS = 100;
const EDIT_MS = 150;

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const at = (times: readonly number[], share: number): number =>
  Math.round(sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);

/** Milliseconds from a key in this window until the text of `selector` is another one and was painted. */
function turn(page: Page, key: string, selector: string): Promise<number> {
  return page.evaluate(
    ({ pressed, watched }) =>
      new Promise<number>((tell) => {
        const before = document.querySelector(watched)?.textContent;
        const begun = performance.now();
        const look = (): void => {
          const now = document.querySelector(watched)?.textContent;
          if (now === undefined || now === before) requestAnimationFrame(look);
          else {
            requestAnimationFrame(() => {
              tell(performance.now() - begun);
            });
          }
        };
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
        look();
      }),
    { pressed: key, watched: selector },
  );
}

/** Instant, in the clock that both windows share, at which a text is in the window. */
function seen(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (awaited) =>
      new Promise<number>((tell) => {
        const look = (): void => {
          if (document.querySelector('.decision-page-words')?.textContent?.includes(awaited) === true) {
            requestAnimationFrame(() => {
              tell(performance.timeOrigin + performance.now());
            });
          } else setTimeout(look, 1);
        };
        look();
      }),
    text,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'spineboard-bench-'));
const host = await startHost(folder, ['--demo']);
const executablePath = process.env['CHROMIUM_PATH'] ?? findBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const scribe = await context.newPage();
  await scribe.goto(host.address);
  await scribe.getByRole('link', { name: 'Board', exact: true }).click();
  await scribe.getByRole('grid', { name: 'Meetings' }).getByRole('row').first().focus();
  await scribe.keyboard.press('Enter');
  await scribe.getByRole('button', { name: 'Start meeting' }).click();
  await scribe.getByRole('heading', { level: 2, name: 'Facet, Ruth' }).waitFor();
  const room = await context.newPage();
  await room.goto(`${new URL(host.address).origin}${new URL(scribe.url()).pathname}/present`);
  await room.locator('main.room-work').waitFor();

  const turns: number[] = [];
  for (let index = 0; index < TURNS; index += 1) {
    turns.push(await turn(room, index % 8 < 4 ? 'PageDown' : 'PageUp', '.room-name'));
  }

  await room.keyboard.press('6');
  await room.locator('.decision-page-words').waitFor();
  // The turns end where they began: both windows are at the first case.
  if ((await room.locator('.room-name').innerText()) !== 'Facet, Ruth') throw new Error('The room is at another case');
  await scribe.getByRole('textbox', { name: 'Reason', exact: true }).focus();
  const edits: number[] = [];
  let typed = '';
  for (let index = 0; index < EDITS; index += 1) {
    const character = String.fromCodePoint(97 + (index % 26));
    typed += character;
    const arrives = seen(room, typed);
    // The instant of the press is taken in the window where it happens.
    const pressed = scribe.evaluate(
      () =>
        new Promise<number>((tell) => {
          globalThis.addEventListener('keydown', () => tell(performance.timeOrigin + performance.now()), {
            once: true,
            capture: true,
          });
        }),
    );
    await scribe.evaluate(() => undefined);
    await scribe.keyboard.press(character);
    edits.push((await arrives) - (await pressed));
  }

  const turnMs = at(turns, 0.5);
  const editMs = at(edits, 0.5);
  const holds = turnMs < TURN_MS && editMs < EDIT_MS;
  process.stdout.write(
    `${JSON.stringify({
      bench: 'present',
      turns: TURNS,
      turnMs,
      turnP95Ms: at(turns, 0.95),
      turnAtMostMs: TURN_MS,
      edits: EDITS,
      editMs,
      editP95Ms: at(edits, 0.95),
      editAtMostMs: EDIT_MS,
      holds,
    })}\n`,
  );
  if (!holds) process.exitCode = 1;
} finally {
  await browser.close();
  await host.end();
  rmSync(folder, { recursive: true, force: true });
}
