import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseArguments } from '../../electron/start/arguments.ts';
import { findBrowser, hasDisplay } from '../../electron/start/browsers.ts';
import { electronRuntime, isRemembered, presentRuntime } from '../../electron/start/electron-runtime.ts';
import { defaultWorkspace } from '../../electron/start/folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spineboard-start-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function executable(...parts: string[]): string {
  const path = join(folder, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

/** A project whose Electron package has an installer that does what `script` says. */
function project(script: string): string {
  const electron = join(folder, 'node_modules', 'electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'install.js'), script);
  return folder;
}

describe('the arguments of a start', () => {
  it('are all optional', () => {
    expect(parseArguments([])).toEqual({
      demo: false,
      workspace: null,
      electron: true,
      browser: true,
      port: 0,
      userData: null,
    });
  });

  it('name the workspace, the port and what may be opened', () => {
    const given = ['--demo', '--workspace', '/data/board', '--no-electron', '--no-browser', '--port', '8080'];
    expect(parseArguments(given)).toMatchObject({
      demo: true,
      workspace: '/data/board',
      electron: false,
      browser: false,
      port: 8080,
    });
  });

  it.each([['--prot', '80'], ['somewhere'], ['--port', 'eighty'], ['--port', '70000'], ['--workspace']])(
    'are refused when they say %s %s',
    (...args) => {
      expect(() => parseArguments(args)).toThrow(TypeError);
    },
  );

  it("may stand among the runtime's own switches", () => {
    const given = ['--inspect=0', '-psn_0_1', '--no-sandbox', '--workspace=/data/board', '/a/file', '--demo'];
    expect(parseArguments(given, 'switches').workspace).toBe('/data/board');
    expect(() => parseArguments(given)).toThrow(TypeError);
  });
});

describe('the workspace of someone who names no other', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/ana/.local/share/spineboard'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/spineboard'],
    ['darwin', {}, '/home/ana/Library/Application Support/Spineboard'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Spineboard'],
  ])('lies where %s keeps data', (platform, env, expected) => {
    expect(defaultWorkspace(platform, env, '/home/ana')).toBe(expected);
  });
});

describe('the browser that is looked for', () => {
  it('is the one that the environment names', () => {
    const named = executable('mine', 'browser');
    executable('bin', 'chromium');
    expect(findBrowser('linux', { CHROMIUM_PATH: named, PATH: join(folder, 'bin') })).toBe(named);
  });

  it('is Chromium before Chrome before Edge, wherever on the PATH they lie', () => {
    const edge = executable('first', 'microsoft-edge');
    const PATH = [join(folder, 'first'), join(folder, 'second')].join(delimiter);
    expect(findBrowser('linux', { PATH })).toBe(edge);
    const chrome = executable('first', 'google-chrome');
    expect(findBrowser('linux', { PATH })).toBe(chrome);
    const chromium = executable('second', 'chromium');
    expect(findBrowser('linux', { PATH })).toBe(chromium);
  });

  it('is none where none is, and never a file that cannot be run', () => {
    writeFileSync(join(folder, 'chromium'), '');
    expect(findBrowser('linux', { PATH: folder })).toBeNull();
  });

  it('can only be shown where there is a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});

describe('the Electron runtime', () => {
  const fetching = `
    const { mkdirSync, writeFileSync, chmodSync } = require('node:fs');
    const dist = require('node:path').join(__dirname, 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(dist + '/electron', '');
    chmodSync(dist + '/electron', 0o755);`;

  it('is taken where it lies, without asking anyone', async () => {
    const root = project('process.exit(1)');
    const path = executable('node_modules', 'electron', 'dist', 'electron');
    expect(presentRuntime(root, {}, 'linux')).toBe(path);
    expect(await electronRuntime(root)).toEqual({ path });
  });

  it('is taken from the folder that the environment names', () => {
    const path = executable('elsewhere', 'electron');
    expect(presentRuntime(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') }, 'linux')).toBe(path);
  });

  it('is fetched where it is missing', async () => {
    const root = project(fetching);
    expect(await electronRuntime(root)).toEqual({ path: join(root, 'node_modules', 'electron', 'dist', 'electron') });
  });

  it('is given up when the network is silent, and said so in one sentence', async () => {
    const root = project('setTimeout(() => {}, 60_000)');
    const started = Date.now();
    expect(await electronRuntime(root, false, 1000)).toEqual({
      missing: 'The Electron runtime could not be fetched.',
    });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('is waited for while something still arrives', async () => {
    const root = project(`
      const { appendFileSync } = require('node:fs');
      const part = require('node:path').join(require('node:os').tmpdir(), 'part');
      let left = 5;
      const timer = setInterval(() => {
        appendFileSync(part, 'bytes');
        if ((left -= 1) === 0) { clearInterval(timer); ${fetching} }
      }, 500);`);
    expect(await electronRuntime(root, false, 1500)).toHaveProperty('path');
  });

  it('is not asked for again for half a day after a failure, unless someone insists', async () => {
    const root = project('process.exit(1)');
    await electronRuntime(root);
    const memory = join(root, 'node_modules', '.cache', 'spineboard', 'electron-fetch-failed');
    const failedAt = Number(readFileSync(memory, 'utf8'));
    project(fetching);
    const again = await electronRuntime(root);
    expect(again).toHaveProperty('missing', expect.stringContaining('is not tried again today'));
    expect(isRemembered(failedAt, failedAt + 11 * 3_600_000)).toBe(true);
    expect(isRemembered(failedAt, failedAt + 13 * 3_600_000)).toBe(false);
    expect(await electronRuntime(root, true)).toHaveProperty('path');
  });
});
