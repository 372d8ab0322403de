import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let folder: string;
beforeAll(() => build(), 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spineboard-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program in the place of the browser. It gets the browser's arguments. */
function browser(script: string): string {
  const path = join(folder, 'browser');
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs the built host with a display and this browser until it ends or says `until`. */
async function host(path: string, until?: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist', 'electron', 'host.js'), '--workspace', join(folder, 'workspace')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // No opener either: what cannot be shown is printed.
      env: { HOME: folder, TMPDIR: folder, DISPLAY: ':99', CHROMIUM_PATH: path, PATH: folder },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (until !== undefined && said.includes(until)) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

describe('the host with a browser at hand', () => {
  it('opens a window of its own with a profile that is thrown away, and ends when it is closed', async () => {
    const seen = join(folder, 'seen.json');
    const path = browser(`
      const app = process.argv.find((arg) => arg.startsWith('--app=')).slice(6);
      fetch(app, { redirect: 'manual' }).then(async (entered) => {
        const cookie = entered.headers.get('set-cookie').split(';')[0];
        const page = await fetch(new URL('/', app), { headers: { cookie } });
        const again = await fetch(app, { redirect: 'manual' });
        const result = { args: process.argv.slice(2), page: page.status, again: again.status };
        require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(result));
      });`);
    expect((await host(path)).code).toBe(0);
    const { args, page, again } = JSON.parse(readFileSync(seen, 'utf8')) as {
      args: string[];
      page: number;
      again: number;
    };
    expect([page, again]).toEqual([200, 403]);
    const profile = args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    expect(profile.startsWith(folder)).toBe(true);
    expect(existsSync(profile)).toBe(false);
    expect(existsSync(join(folder, 'workspace', 'lock'))).toBe(false);
  });

  it('prints the address and waits when the window never comes up', async () => {
    const { code, said } = await host(browser('process.exit(1)'), 'works once');
    expect(said).toMatch(/Spineboard is open at http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]{43}\n/);
    expect(code).toBe(0);
  });
});

describe('the script that starts the others', () => {
  const launcher = join(ROOT, 'scripts', 'run.mjs');
  const launch = async (...args: string[]): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, said };
  };

  it('passes arguments and the exit code on, on a Node that can run the sources', async () => {
    const entry = join(folder, 'entry.ts');
    writeFileSync(
      entry,
      `const given: string[] = process.argv.slice(2);
       console.log(given.join('|'), Number(process.versions.napi) >= 10);
       process.exit(given.length);`,
    );
    expect(await launch(entry, 'a', '--b=c')).toEqual({ code: 2, said: 'a|--b=c true\n' });
  });

  it('says how it is used when nothing is named', async () => {
    expect((await launch()).code).toBe(2);
  });
});
