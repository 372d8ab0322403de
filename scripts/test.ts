import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testBrowser } from './browser.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { ROOT } from './sources.ts';
import { type Count, say, tool } from './steps.ts';

const RESULTS = join(ROOT, 'test-results');

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A skipped test is a failed one: nothing may be switched off and forgotten. */
async function unit(): Promise<Count> {
  const file = join(RESULTS, 'vitest.json');
  const code = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = read(file) as VitestReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unread;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The end-to-end specs, in the browser or in Electron (`PROJECT=electron`). */
export async function endToEnd(env: NodeJS.ProcessEnv): Promise<Count> {
  const file = join(RESULTS, 'playwright.json');
  const code = await tool('playwright', ['test', '--forbid-only', '--reporter=line,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = read(file) as PlaywrightReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The last line of a run, and its exit code. */
export function finish(counts: Count[]): never {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

async function built(): Promise<Count> {
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(`build: ${error instanceof Error ? error.message : 'failed'}`);
    return { passed: 0, failed: 1 };
  }
}

if (import.meta.main) {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const counts = [await check(), await built(), await unit()];
  const browser = await testBrowser();
  counts.push(browser === null ? { passed: 0, failed: 1 } : await endToEnd({ CHROMIUM_PATH: browser }));
  finish(counts);
}
