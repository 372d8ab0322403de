import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longest silence of the network before a fetch is given up. */
const SILENCE_MS = 25_000;
/** How long a failed fetch is remembered, so that not every start waits for a network that does not answer. */
const REMEMBER_MS = 12 * 60 * 60 * 1000;

/** Where the runtime is, or in one sentence why there is none. */
export type Runtime = { path: string } | { missing: string };

const executableName = (platform: NodeJS.Platform): string =>
  platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : platform === 'win32' ? 'electron.exe' : 'electron';

/**
 * The Electron executable that is already there: in `ELECTRON_OVERRIDE_DIST_PATH` where that is set, else beside the
 * npm package. Never asks the package itself, whose answer would start a download.
 */
export function presentRuntime(
  root: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules', 'electron', 'dist');
  const path = join(folder, executableName(platform));
  return existsSync(path) ? path : null;
}

/** Whether a fetch that failed at `failedAt` (ms) still speaks against trying again at `now`. */
export function isRemembered(failedAt: number, now: number): boolean {
  return failedAt <= now && now - failedAt < REMEMBER_MS;
}

function bytesBelow(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/** Runs the package's own installer; false when it fails or when nothing arrives for {@link SILENCE_MS}. */
function download(root: string, silence: number): Promise<boolean> {
  // The installer keeps what it receives here, which shows whether the network speaks.
  const inbox = mkdtempSync(join(tmpdir(), 'spineboard-electron-'));
  const installed = join(root, 'node_modules', 'electron', 'dist');
  const child = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: inbox, TEMP: inbox, TMP: inbox },
  });
  return new Promise<boolean>((resolve) => {
    let seen = 0;
    let heard = Date.now();
    const watch = setInterval(() => {
      const bytes = bytesBelow(inbox) + (existsSync(installed) ? bytesBelow(installed) : 0);
      if (bytes !== seen) {
        seen = bytes;
        heard = Date.now();
      }
      if (Date.now() - heard > silence) child.kill('SIGKILL');
    }, 500);
    const done = (success: boolean): void => {
      clearInterval(watch);
      rmSync(inbox, { recursive: true, force: true });
      resolve(success);
    };
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

/**
 * The Electron runtime, fetched when it is not there. A failure is remembered for half a day unless `insist` is set;
 * the sentence says so.
 */
export async function electronRuntime(root: string, insist = false, silence: number = SILENCE_MS): Promise<Runtime> {
  const present = presentRuntime(root);
  if (present !== null) return { path: present };
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) {
    return { missing: 'The folder in ELECTRON_OVERRIDE_DIST_PATH holds no Electron runtime.' };
  }
  const memory = join(root, 'node_modules', '.cache', 'spineboard', 'electron-fetch-failed');
  if (!insist && existsSync(memory)) {
    const failedAt = Number(readFileSync(memory, 'utf8'));
    if (isRemembered(failedAt, Date.now())) {
      const time = new Date(failedAt).toISOString().slice(11, 16);
      return {
        missing: `The Electron runtime could not be fetched at ${time} UTC and is not tried again today ("npx install-electron" fetches it at any time).`,
      };
    }
  }
  process.stdout.write('Fetching the Electron runtime, once.\n');
  const fetched = await download(root, silence);
  const path = fetched ? presentRuntime(root) : null;
  if (path !== null) {
    rmSync(memory, { force: true });
    return { path };
  }
  mkdirSync(join(memory, '..'), { recursive: true });
  writeFileSync(memory, String(Date.now()));
  return { missing: 'The Electron runtime could not be fetched.' };
}
