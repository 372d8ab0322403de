/**
 * How it feels in the browser: a case with ten lesions, and 1,000, then 100,000 cases in the queue. The longest frame
 * while somebody types into a field of the case and into the search of the queue, and the time from pressing a key to
 * the painted screen on the way queue, case, wizard, case, options, queue. Each is done several times: the first, the
 * median and the worst are printed. To hold: no frame over 50 ms while typing, no screen over 100 ms.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/start/browsers.ts';
import { createCase } from '../../electron/cases/cases.service.ts';
import { startHost } from '../e2e/support/host.ts';
import { asColleague, openBoard, PASSPHRASE, temporaryFolder, TestClock } from '../support/board-workspace.ts';
import { tenLesions } from './feel-case.ts';
import { counterOf, longestFrame, paintedAfter, record, type Took } from './feel-page.ts';
import { fillWithCases } from './many-cases.ts';

const SIZES = (process.argv[2] ?? '1000,100000').split(',').map(Number);
const TIMES = 5;
const FRAME_MS = 50;
const SCREEN_MS = 100;
/** Between two keys of a fast typist, in ms. */
const PACE = 60;

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const median = (times: readonly number[]): number => sorted(times)[Math.floor(times.length / 2)] ?? 0;
const figures = (times: readonly number[]): object => ({
  first: Math.round(times[0] ?? 0),
  median: Math.round(median(times)),
  worst: Math.round(Math.max(...times)),
});

/**
 * `ms` is what the person has; on a computer that does other things as well it says more about those. `ownMs` is what
 * the page worked for it, and what `holds` goes by.
 */
function told(cases: number, what: string, took: readonly Took[], atMostMs: number): void {
  const own = took.map((each) => each.own);
  const line = {
    bench: 'feel',
    cases,
    what,
    ms: figures(took.map((each) => each.wall)),
    ownMs: figures(own),
    atMostMs,
  };
  process.stdout.write(`${JSON.stringify({ ...line, holds: Math.max(...own) <= atMostMs })}\n`);
}

/** A workspace with so many cases, the one with ten lesions last and so on top of the queue. */
async function filled(folder: string, count: number): Promise<string> {
  const board = await openBoard(folder, new TestClock('2024-01-08T09:00:00.000Z'));
  const owners = [board.ctx];
  for (let index = 1; index < 20; index += 1) owners.push(await asColleague(board, `Colleague ${index}`));
  fillWithCases(owners, count - 1, board.clock);
  board.clock.wait(60);
  const { result } = createCase(board.ctx, { record: tenLesions() });
  board.workspace.close();
  return result.id;
}

const ROW = '[data-case]';
const CASE = ['.case-form', '.case-column-panel'];

/** Where somebody types: how to get there, and what. */
type Field = { what: string; section: string; name: string };
const FIELDS: Field[] = [
  { what: 'question of the referral', section: '?section=referral', name: 'Question' },
  { what: 'note on the deficit', section: '?section=neurology', name: 'Deficit, note' },
  { what: 'note on the lesion', section: '?section=lesions&lesion=lesion-5', name: 'Note' },
  { what: "presenter's plan", section: '?section=plan', name: "Presenter's plan" },
];
const SENTENCE = 'Decompress T9 now, or radiation alone? ';
const SEARCHES = ['weber', 'renal t9 ', 'decompresss hepato', 'r', 'weber12 anna'];

async function typeIntoCase(browser: Browser, page: Page, cases: number, id: string): Promise<void> {
  for (const { what, section, name } of FIELDS) {
    await page.goto(new URL(`/case/${id}${section}`, page.url()).href);
    const field = page.getByRole('textbox', { name, exact: true });
    await field.click();
    await field.press('End');
    await record(page);
    const longest: Took[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      longest.push(await longestFrame(browser, page, () => page.keyboard.type(SENTENCE, { delay: PACE })));
    }
    told(cases, `longest frame, typing: ${what}`, longest, FRAME_MS);
  }
}

async function typeIntoSearch(browser: Browser, page: Page, cases: number): Promise<void> {
  await page.goto(new URL('/?view=all', page.url()).href);
  await page.locator(ROW).first().waitFor();
  await record(page);
  for (const search of SEARCHES) {
    const longest: Took[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.getByRole('searchbox').fill('');
      await page.waitForTimeout(400);
      await page.keyboard.press('/');
      longest.push(await longestFrame(browser, page, () => page.keyboard.type(search, { delay: PACE })));
    }
    told(cases, `longest frame, searching: ${search}`, longest, FRAME_MS);
  }
}

/** Each leg of the way with the key that goes it and what has to be seen at its end. */
async function walk(page: Page, cases: number): Promise<void> {
  await page.goto(new URL('/?view=all', page.url()).href);
  await page.locator(ROW).first().waitFor();
  await record(page);
  const session = await counterOf(page);
  const legs: { what: string; before?: string[]; key: string; shows: readonly string[] }[] = [
    { what: 'queue to case', before: ['j', 'Home'], key: 'Enter', shows: CASE },
    { what: 'case to wizard', key: 'w', shows: ['.wizard-question', '.wizard-foot-range'] },
    { what: 'wizard to case', key: 'Escape', shows: CASE },
    { what: 'case to options', key: 'o', shows: ['.options-table', '.options-side'] },
    { what: 'options to queue', before: ['g'], key: 'q', shows: [ROW, '.queue-views'] },
  ];
  const times = legs.map((): Took[] => []);
  for (let time = 0; time < TIMES; time += 1) {
    for (const [index, { before = [], key, shows }] of legs.entries()) {
      for (const each of before) await page.keyboard.press(each);
      await page.waitForTimeout(300);
      times[index]?.push(await paintedAfter(page, session, key, shows));
      await page.waitForTimeout(400);
    }
  }
  for (const [index, { what }] of legs.entries()) told(cases, `key to screen: ${what}`, times[index] ?? [], SCREEN_MS);
}

for (const cases of SIZES) {
  const place = temporaryFolder();
  const id = await filled(place.folder, cases);
  const host = await startHost(place.folder);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(host.address);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.locator(ROW).first().waitFor();
    await walk(page, cases);
    await typeIntoSearch(browser, page, cases);
    await typeIntoCase(browser, page, cases, id);
  } finally {
    await browser.close();
    await host.end();
    place.remove();
  }
}
