import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { buildMinutes, minutesView } from '@spineboard/core/board';
import { FONT_FILES, fontFiles } from '../../electron/minutes/fonts.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';
import { minutesHtml } from './minutes-html.ts';

/** Minutes of 40 synthetic cases, each side cold in a fresh process, in turns: Typst's PDF/A-3a against Chromium printing the same content. */
const CASES = 40;
const RUNS = 3;
const BUDGET_MS = 500;
const RATIO = 3;

const SMALL = 'font-size:7pt;width:100%;margin:0 18mm';
const HEADER = `<div style="${SMALL}">San Luca University Hospital</div>`;
const FOOTER = `<div style="${SMALL}">The board decides. <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;

type Cold = { first: number; second: number; bytes: number };

async function typst(): Promise<Cold> {
  const script = fileURLToPath(new URL('minutes-cold.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(CASES)]);
  return JSON.parse(stdout) as Cold;
}

const minutes = buildMinutes(sampleInput(CASES));
const paths = fontFiles(null);
const fonts = FONT_FILES.map(({ family, file }, index) => ({
  family,
  weight: file.includes('600') ? 600 : 400,
  url: pathToFileURL(paths[index] ?? '').href,
}));
const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
const page = join(folder, 'minutes.html');
writeFileSync(page, minutesHtml(minutes, minutesView(minutes, { sha256: '0'.repeat(64) }), fonts));
const found = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const executablePath = process.env['CHROMIUM_PATH'] ?? found;

async function browser(): Promise<Cold> {
  const start = performance.now();
  const running = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const print = async (): Promise<Buffer> => {
    const tab = await running.newPage();
    await tab.goto(pathToFileURL(page).href);
    return tab.pdf({
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: HEADER,
      footerTemplate: FOOTER,
    });
  };
  const pdf = await print();
  const first = performance.now() - start;
  const again = performance.now();
  await print();
  const second = performance.now() - again;
  await running.close();
  return { first, second, bytes: pdf.length };
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const ours: Cold[] = [];
const theirs: Cold[] = [];
for (let run = 0; run < RUNS; run += 1) {
  ours.push(await typst());
  theirs.push(await browser());
}

rmSync(folder, { recursive: true, force: true });

const line = (name: string, runs: Cold[]): string =>
  `${name.padEnd(34)} cold ${median(runs.map((run) => run.first))
    .toFixed(0)
    .padStart(5)} ms   warm ${median(runs.map((run) => run.second))
    .toFixed(0)
    .padStart(5)} ms   ${median(runs.map((run) => run.bytes))
    .toLocaleString('en')
    .padStart(10)} bytes\n`;
const cold = median(ours.map((run) => run.first));
const ratio = median(theirs.map((run) => run.first)) / cold;
process.stdout.write(`Minutes of ${CASES} cases, median of ${RUNS}\n`);
process.stdout.write(line('PDF/A-3a with data attached', ours));
process.stdout.write(line('Chromium printing the same', theirs));
process.stdout.write(
  `Cold: ${ratio.toFixed(1)} times faster (to hold: ${RATIO}), ${cold.toFixed(0)} ms (to hold: ${BUDGET_MS})\n`,
);
if (ratio < RATIO) process.exitCode = 1;
