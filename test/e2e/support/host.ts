import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

/** A running loopback host. */
export type Host = {
  /** A first address; each works once. */
  address: string;
  /** Ends it the way Ctrl-C does and waits for its end. */
  end: () => Promise<void>;
  /** Ends it the way a power cut does. */
  kill: () => Promise<void>;
};

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Starts the built host on `folder` and waits until it gives its address. */
export async function startHost(folder: string, args: readonly string[] = []): Promise<Host> {
  const child = spawn(
    process.execPath,
    [resolve(ROOT, 'dist/electron/host.js'), '--no-browser', '--workspace', folder, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SPINEBOARD_TEST_SCRYPT_N: '1024' } },
  );
  const address = await new Promise<string>((give, refuse) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
      if (found !== null) give(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => refuse(new Error(`The host ended before it gave an address:\n${said}`)));
  });
  return { address, end: () => ended(child, 'SIGINT'), kill: () => ended(child, 'SIGKILL') };
}
