import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArguments, type StartArguments, USAGE } from './start/arguments.ts';
import { hasDisplay } from './start/browsers.ts';
import { electronRuntime } from './start/electron-runtime.ts';

const root = resolve(import.meta.dirname, '..');

/** Runs `command` in our place: its end is ours. Ctrl-C reaches it from the terminal; other signals are passed on. */
function become(command: string, args: string[]): void {
  const child = spawn(command, args, { stdio: 'inherit', cwd: root });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', () => {
    process.stderr.write(`Spineboard could not start ${command}.\n`);
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 0));
}

/** The Electron to start, or null after saying in one sentence why it is the browser. */
async function chooseElectron(wanted: StartArguments): Promise<string | null> {
  if (!wanted.electron) return null;
  const runtime = await electronRuntime(root);
  if ('missing' in runtime) {
    process.stdout.write(`${runtime.missing} Spineboard opens in the system's browser instead.\n`);
    return null;
  }
  if (hasDisplay()) return runtime.path;
  process.stdout.write('There is no display for Electron; Spineboard waits for a browser instead.\n');
  return null;
}

async function start(): Promise<void> {
  const args = process.argv.slice(2);
  let wanted: StartArguments;
  try {
    wanted = parseArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n${USAGE}\n`);
    process.exit(2);
  }
  // Only needed where sources can change; a package has its build.
  const { build } = await import('../scripts/build.ts');
  const built = await build();
  if (built.length > 0) process.stdout.write(`Built ${built.join(', ')}.\n`);
  const electron = await chooseElectron(wanted);
  if (electron === null) return become(process.execPath, [join(root, 'dist', 'electron', 'host.js'), ...args]);
  // Chromium refuses to start for the root user with its sandbox.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return become(electron, [root, ...switches, ...args]);
}

start().catch((error: unknown) => {
  process.stderr.write(`Spineboard could not be started. ${error instanceof Error ? error.message : ''}\n`);
  process.exit(1);
});
