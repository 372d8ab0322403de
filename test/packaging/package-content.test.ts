import { build as pack, Platform } from 'electron-builder';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../electron-builder.config.ts';
import { NO_FONTS_FILE } from '../../electron/minutes/fonts.ts';
import { fontsOnDisk } from '../../electron/minutes/resources.ts';
import { build } from '../../scripts/build.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

let folder: string;
let files: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spineboard-package-'));
  // A folder in the place of the runtime: what is checked is what we put beside it.
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  writeFileSync(join(runtime, 'electron'), '#!/bin/sh\n');
  chmodSync(join(runtime, 'electron'), 0o755);
  for (const file of ['LICENSE', 'version']) writeFileSync(join(runtime, file), '');
  await build();
  await pack({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    // Fuses are bits of the real executable.
    config: { ...config, electronDist: runtime, electronFuses: null, directories: { output: join(folder, 'release') } },
  });
  const asar = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar');
  const { stdout } = await run(join(ROOT, 'node_modules', '.bin', 'asar'), ['list', asar], { maxBuffer: 1 << 26 });
  files = stdout.trim().split('\n');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package', () => {
  it('holds the built program and its resources', () => {
    const entries = ['main.js', 'image-worker.js', 'minutes-worker.js', 'upkeep-worker.js'].map(
      (name) => `/dist/electron/${name}`,
    );
    const needed = [...entries, '/dist/renderer/index.html'];
    const resources = [
      '/dist/resources/minutes.typ',
      '/dist/resources/coverage.bin',
      '/dist/resources/migrations',
      '/dist/resources/fonts',
    ];
    expect(files).toEqual(expect.arrayContaining([...needed, ...resources, '/package.json']));
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('holds of node_modules only the native modules, with the binary of its own platform', () => {
    const modules = new Set(
      files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file)?.[1] ?? []),
    );
    expect([...modules].filter((name) => !name.startsWith('@myriaddreamin/typst-ts-node-compiler'))).toEqual([
      'better-sqlite3',
    ]);
    const prebuilt = files.filter((file) => /better-sqlite3.*\.node$/.test(file));
    expect(prebuilt).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
    expect(files.filter((file) => /better-sqlite3\/(?:deps|src)\//.test(file))).toEqual([]);
  });

  it('keeps what the system must load itself beside the archive', () => {
    const unpacked = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar.unpacked');
    const binaries = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.node'),
    );
    expect(binaries).toHaveLength(files.filter((file) => file.endsWith('.node')).length);
    const database = binaries.find((file) => file.includes('better-sqlite3')) ?? '';
    expect(readFileSync(join(unpacked, database)).subarray(1, 4).toString()).toBe('ELF');
  });

  it('keeps the fonts of the minutes beside the archive, where the printer looks for them', () => {
    const archive = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar');
    const fonts = fontsOnDisk(join(archive, 'dist', 'resources'));
    expect(fonts).toHaveLength(10);
    for (const font of fonts) expect(readFileSync(font).length).toBeGreaterThan(100_000);
    expect(readdirSync(dirname(fonts[0] ?? ''))).toContain(NO_FONTS_FILE);
  });

  it('sets every fuse', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
