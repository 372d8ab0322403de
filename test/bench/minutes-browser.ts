import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildMinutes, minutesView } from '@spineboard/core/board';
import { FONT_FILES, fontFiles } from '../../electron/minutes/fonts.ts';
import { distinctInput } from './minutes-forty.ts';
import { minutesHtml } from './minutes-html.ts';

// Run as a process of its own: the same input, from the same point, printed by a browser that is started for it.
const input = distinctInput(Number(process.argv[2] ?? 40));
const found = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const executablePath = process.env['CHROMIUM_PATH'] ?? found;
const paths = fontFiles(null);
const fonts = FONT_FILES.map(({ family, file }, index) => ({
  family,
  weight: file.includes('600') ? 600 : 400,
  url: pathToFileURL(paths[index] ?? '').href,
}));
const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
const file = join(folder, 'minutes.html');
const SMALL = 'font-size:7pt;width:100%;margin:0 18mm';
const HEADER = `<div style="${SMALL}">${input.centre.name}</div>`;
const FOOTER = `<div style="${SMALL}">The board decides. <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;

async function print(browser: Awaited<ReturnType<typeof chromium.launch>>, number: string): Promise<Buffer> {
  const minutes = buildMinutes({ ...input, number });
  writeFileSync(file, minutesHtml(minutes, minutesView(minutes, { sha256: '0'.repeat(64) }), fonts));
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href);
  return tab.pdf({
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: HEADER,
    footerTemplate: FOOTER,
  });
}

try {
  const start = performance.now();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const pdf = await print(browser, input.number);
  const first = performance.now() - start;
  const again = performance.now();
  await print(browser, `${input.number}b`);
  const second = performance.now() - again;
  await browser.close();
  process.stdout.write(JSON.stringify({ first, second, bytes: pdf.length }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
