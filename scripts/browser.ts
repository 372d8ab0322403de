import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../electron/start/browsers.ts';
import { run, say, tool } from './steps.ts';

function own(): string | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

/**
 * A browser for the end-to-end tests: `CHROMIUM_PATH`, Playwright's own, the system's; where there is none, Playwright's
 * is fetched, else the system's package manager is asked. Says which one it is; null when none could be had.
 */
export async function testBrowser(): Promise<string | null> {
  const given = process.env['CHROMIUM_PATH'];
  const present = (given !== undefined && existsSync(given) ? given : null) ?? own() ?? findBrowser();
  if (present !== null) {
    say(`End-to-end tests run in ${present}.`);
    return present;
  }
  say('No browser of the Chromium family is here; fetching the one of Playwright.');
  await tool('playwright', ['install', 'chromium']);
  const fetched = own();
  if (fetched !== null) {
    say(`End-to-end tests run in ${fetched}, fetched just now.`);
    return fetched;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('It could not be fetched; asking the package manager for Chromium.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
    const installed = findBrowser();
    if (installed !== null) {
      say(`End-to-end tests run in ${installed}, installed just now.`);
      return installed;
    }
  }
  say('No browser could be found or fetched; set CHROMIUM_PATH to one.');
  return null;
}
