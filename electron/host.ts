import { join } from 'node:path';
import { serveLoopback } from './loopback.ts';
import { openAppWindow, openDefaultBrowser } from './start/app-window.ts';
import { parseArguments } from './start/arguments.ts';
import { findBrowser, hasDisplay } from './start/browsers.ts';
import { defaultWorkspace } from './start/folders.ts';
import { openWorkstation, startLog } from './start/open.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The workstation without Electron: a loopback server, and a window of the system's browser on it. */
async function host(): Promise<void> {
  const { demo, workspace, browser, port } = parseArguments(process.argv.slice(2));
  const folder = workspace ?? defaultWorkspace();
  const log = startLog(folder, demo);
  const workstation = await openWorkstation({ dist: join(import.meta.dirname, '..'), folder, demo, log });
  const loopback = await serveLoopback({ fetch: workstation.fetch, port, log });

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    // The database is closed first: whatever the server still says, nothing acknowledged is lost.
    await workstation.close();
    await loopback.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

  const wait = (): void => {
    say(`Spineboard is open at ${loopback.issueAddress()}`);
    say('The address works once. Ctrl-C ends Spineboard.');
    if (!process.stdin.isTTY) return;
    say('Enter gives a new address.');
    process.stdin.on('data', () => say(loopback.issueAddress()));
  };

  if (!browser || !hasDisplay()) return wait();
  const found = findBrowser();
  if (found !== null) {
    const window = openAppWindow(found, loopback.issueAddress());
    process.on('exit', () => window.close());
    say('Spineboard is open in a window of its own; closing it ends Spineboard, and so does Ctrl-C.');
    if ((await window.ended) === 'closed') return end();
  }
  if (await openDefaultBrowser(loopback.issueAddress())) {
    say('Spineboard is open in your browser.');
  }
  return wait();
}

host().catch((error: unknown) => {
  process.stderr.write(`Spineboard could not start. ${error instanceof Error ? error.message : ''}\n`);
  process.exit(1);
});
