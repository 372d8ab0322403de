import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a window of the browser ended: `failed` when it never came up. */
export type WindowEnd = 'closed' | 'failed';

/** A browser that ends this soon did not show anything. */
const TOO_SOON_MS = 4000;

/**
 * Opens `address` in a window of its own, without tabs or an address bar, and a profile that is thrown away: no
 * extension of the person's reads the page, and the window's end is the process's end.
 */
export function openAppWindow(browser: string, address: string): { ended: Promise<WindowEnd>; close: () => void } {
  const profile = mkdtempSync(join(tmpdir(), 'spineboard-window-'));
  const started = Date.now();
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate',
      // Chromium refuses to start for the root user with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<WindowEnd>((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => resolve(code !== 0 && Date.now() - started < TOO_SOON_MS ? 'failed' : 'closed'));
  }).finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return { ended, close: () => child.kill() };
}

/** Asks the platform to open `address` in the person's own browser; false where nothing can. */
export function openDefaultBrowser(address: string): Promise<boolean> {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  return new Promise((resolve) => {
    const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref();
  });
}
