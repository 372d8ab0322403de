import { type BrowserContext, test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHost, type Host } from './host.ts';

const inRuntime = process.env['PROJECT'] === 'electron';
const ROOT = resolve(import.meta.dirname, '..', '..', '..');

/** The workstation under test, whichever host runs it. */
export type Workstation = {
  /** The workspace folder, fresh for each test. */
  folder: string;
  /** The first window. */
  page: Page;
  /** Another window of the same workstation. */
  newWindow: () => Promise<Page>;
  /** Quits and starts again on the same folder; gives the new first window. */
  restart: (how?: 'quit' | 'killed') => Promise<Page>;
  /** What pages reported: console errors, uncaught exceptions and violations of the content policy. */
  complaints: string[];
};

type Options = {
  /** Opens the filled demo instead of an empty folder. */
  demo: boolean;
};

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
}

type Running = {
  first: () => Promise<Page>;
  another: () => Promise<Page>;
  end: (how: 'quit' | 'killed') => Promise<void>;
};

async function inBrowser(context: BrowserContext, folder: string, demo: boolean): Promise<Running> {
  const host: Host = await startHost(folder, demo ? ['--demo'] : []);
  const origin = new URL(host.address).origin;
  return {
    first: async () => {
      const page = await context.newPage();
      await page.goto(host.address);
      return page;
    },
    another: async () => {
      const page = await context.newPage();
      await page.goto(`${origin}/`);
      return page;
    },
    end: async (how) => {
      await Promise.all(context.pages().map((page) => page.close()));
      await (how === 'quit' ? host.end() : host.kill());
    },
  };
}

async function inElectron(folder: string, userData: string, demo: boolean): Promise<Running> {
  const executablePath = process.env['ELECTRON_PATH'];
  const app: ElectronApplication = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ROOT,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--workspace',
      folder,
      '--user-data',
      userData,
      ...(demo ? ['--demo'] : []),
    ],
    env: { ...(process.env as Record<string, string>), SPINEBOARD_TEST_SCRYPT_N: '1024' },
  });
  return {
    first: () => app.firstWindow(),
    another: async () => {
      const opened = app.waitForEvent('window');
      await (await app.firstWindow()).evaluate(() => void globalThis.open('/', '_blank'));
      return opened;
    },
    end: async (how) => {
      if (how === 'killed') app.process().kill('SIGKILL');
      else await app.close();
    },
  };
}

/**
 * `test` with a workstation on a fresh folder. `page` is its first window. Specs use nothing of the host, so the same
 * files run in a browser and in Electron.
 */
export const test = base.extend<Options & { workstation: Workstation; browsing: BrowserContext | null }>({
  demo: [false, { option: true }],
  browsing: inRuntime
    ? // Electron brings its own; no browser is started beside it.
      ({ demo: _demo }, use) => use(null)
    : ({ context }, use) => use(context),
  workstation: async ({ browsing, demo }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'spineboard-e2e-'));
    const userData = mkdtempSync(join(tmpdir(), 'spineboard-e2e-shell-'));
    const complaints: string[] = [];
    const begin = (): Promise<Running> =>
      browsing === null ? inElectron(folder, userData, demo) : inBrowser(browsing, folder, demo);
    const watched = async (page: Promise<Page>): Promise<Page> => {
      const opened = await page;
      listen(opened, complaints);
      return opened;
    };
    // Pages of the browser complain from their first load on; Electron's are heard once they can be reached.
    browsing?.on('page', (page) => listen(page, complaints));
    const heard = (page: Promise<Page>): Promise<Page> => (browsing === null ? watched(page) : page);

    let running = await begin();
    const workstation: Workstation = {
      folder,
      page: await heard(running.first()),
      newWindow: () => heard(running.another()),
      restart: async (how = 'quit') => {
        await running.end(how);
        running = await begin();
        workstation.page = await heard(running.first());
        return workstation.page;
      },
      complaints,
    };
    await use(workstation);
    await running.end('quit');
    for (const gone of [folder, userData]) rmSync(gone, { recursive: true, force: true, maxRetries: 3 });
  },
  page: async ({ workstation }, use) => use(workstation.page),
});

export { expect } from '@playwright/test';
