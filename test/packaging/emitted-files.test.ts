import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesJob } from '../../electron/minutes/minutes-job.ts';
import { pagesOf } from '../../electron/minutes/pages.ts';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { readCoverage } from '../../electron/minutes/resources.ts';
import { build } from '../../scripts/build.ts';
import { startHost } from '../e2e/support/host.ts';
import { jpegOf, png } from '../support/pictures.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const MAIN = join(DIST, 'electron');
const run = promisify(execFile);

/** What the emitted files may ask the runtime for; everything else must be inside of them. */
const ALLOWED = /^(?:\.\/[\w.-]+|node:[\w/]+|electron|better-sqlite3|@myriaddreamin\/typst-ts-node-compiler)$/;

let folder: string;
let emitted: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spineboard-emitted-'));
  await build();
  emitted = readdirSync(MAIN).filter((name) => name.endsWith('.js'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function importsOf(source: string): string[] {
  const statements = [
    ...source.matchAll(/^(?:import|export)\s[^'"`;]*?from\s*["']([^"']+)["']/gm),
    ...source.matchAll(/^import\s*["']([^"']+)["']/gm),
    ...source.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
    ...source.matchAll(/(?<![.\w])(?:require|__require)\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return statements.map((match) => match[1] ?? '');
}

describe('the emitted main process', () => {
  it('has its entries', () => {
    expect(emitted).toEqual(
      expect.arrayContaining(['host.js', 'image-worker.js', 'main.js', 'minutes-worker.js', 'upkeep-worker.js']),
    );
  });

  it('bundles everything but the native modules and the runtime, and those not at all', () => {
    const all = emitted.flatMap((name) => importsOf(readFileSync(join(MAIN, name), 'utf8')));
    expect(all.filter((specifier) => !ALLOWED.test(specifier))).toEqual([]);
    for (const native of ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']) {
      expect(all).toContain(native);
    }
    for (const name of emitted) {
      const source = readFileSync(join(MAIN, name), 'utf8');
      expect(source).not.toMatch(/prebuilds\/|\.node["'`]\)/);
      expect(source).not.toMatch(/sourceMappingURL=data:/);
    }
    expect(readdirSync(MAIN).filter((name) => !name.endsWith('.js'))).toEqual([]);
  });

  it('loads in every chunk', async () => {
    const chunks = emitted.filter((name) => name.startsWith('chunk-'));
    const stub = pathToFileURL(join(import.meta.dirname, 'electron-stub.mjs')).href;
    for (const name of chunks) {
      const load = `await import(${JSON.stringify(pathToFileURL(join(MAIN, name)).href)}); console.log('loaded');`;
      const { stdout } = await run(process.execPath, ['--import', stub, '--input-type=module', '--eval', load]);
      expect(stdout.trim().split('\n').at(-1)).toBe('loaded');
    }
  });

  it('loads in the shell, up to its wait for the runtime', async () => {
    const stub = pathToFileURL(join(import.meta.dirname, 'electron-stub.mjs')).href;
    const { stdout } = await run(process.execPath, ['--import', stub, join(MAIN, 'main.js')]);
    expect(stdout).toContain('registerSchemesAsPrivileged');
  });

  it('sets pages in its worker, with the native compiler and the fonts, to the byte as the sources do', async () => {
    const resourcesDir = join(DIST, 'resources');
    const worker = new Worker(join(MAIN, 'minutes-worker.js'), { workerData: { resourcesDir } });
    const input = sampleInput();
    const job = await minutesJob(input, [], () => Promise.resolve());
    const pages = pagesOf(job, readCoverage(resourcesDir));
    const answer = once(worker, 'message');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ id: 7, pages });
    const [printed] = (await answer) as [{ id: number; ok: boolean; json: string; pdf: Uint8Array }];
    const { json, pdf } = await renderMinutes(input);
    await closeMinutesPrinter();
    expect(printed).toMatchObject({ id: 7, ok: true, json });
    expect(Buffer.from(printed.pdf).equals(Buffer.from(pdf))).toBe(true);

    const refused = once(worker, 'message');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ id: 8, pages: { ...pages, inputs: { ...pages.inputs, print: '{}' } } });
    expect(await refused).toMatchObject([{ id: 8, ok: false }]);
    await worker.terminate();
  });

  it('loads in the worker that checks and backs up, with its native database', async () => {
    const database = join(folder, 'board.db');
    const cells = new Int32Array(new SharedArrayBuffer(8));
    const job = { database, key: new Uint8Array(32), check: true, backup: null };
    const worker = new Worker(join(MAIN, 'upkeep-worker.js'), { workerData: { job, cells } });
    const answer = new Promise((give, refuse) => {
      worker.once('message', give);
      worker.once('error', refuse);
    });
    const ended = once(worker, 'exit');
    // No database: the worker itself says so, and ends.
    expect(await answer).toMatchObject({ step: 'check', ok: false, code: 'DATABASE_CORRUPT' });
    expect(await ended).toEqual([0]);
    expect(cells[0]).toBe(2);
  });

  it('loads in the worker that reads images, with its decoders', async () => {
    for (const file of [png(12, 8), jpegOf(12, 8, () => [10, 20, 30])]) {
      const worker = new Worker(join(MAIN, 'image-worker.js'), {
        workerData: { task: 'read', file: Uint8Array.from(file) },
      });
      const [answer] = await once(worker, 'message');
      expect(answer).toMatchObject({ ok: true, image: { width: 12, height: 8 } });
    }
  });

  it('runs as the host, serves the built page and ends on Ctrl-C', async () => {
    const host = await startHost(join(folder, 'workspace'));
    const entered = await fetch(host.address, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin } = new URL(host.address);
    const index = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
    for (const [, path] of index.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await fetch(`${origin}${path}`, { headers: { cookie } });
      expect([path, file.status]).toEqual([path, 200]);
    }
    const state = await fetch(`${origin}/rpc/workspace/state`, { method: 'POST', headers: { cookie, origin } });
    expect(await state.json()).toMatchObject({ json: { phase: 'setup' } });
    await host.end();
    await expect(fetch(`${origin}/`)).rejects.toThrow(TypeError);
    const again = await startHost(join(folder, 'workspace'));
    await again.end();
  });
});

describe('the emitted page', () => {
  it('has nothing inline, so that the strictest policy holds', () => {
    const index = readFileSync(join(DIST, 'renderer', 'index.html'), 'utf8');
    expect(index).toContain('<meta property="csp-nonce" nonce="" />');
    expect(index).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
    const styles = readdirSync(join(DIST, 'renderer', 'assets')).filter((name) => name.endsWith('.css'));
    for (const name of styles) {
      const source = readFileSync(join(DIST, 'renderer', 'assets', name), 'utf8');
      expect(source).not.toMatch(/url\(\s*["']?(?:data:|https?:)/);
    }
  });
});
