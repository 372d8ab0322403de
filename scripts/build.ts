import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FONT_FILES, fontFiles, NO_FONTS_FILE } from '../electron/minutes/fonts.ts';
import { packCoverage } from '../electron/minutes/printable.ts';
import { countCoverage, COVERAGE_FILE, KIT_FILE, TEMPLATE_FILES } from '../electron/minutes/resources.ts';
import { hashOf, ROOT } from './sources.ts';

const DIST = join(ROOT, 'dist');

/** Never bundled: native modules find their binary beside their own files, and Electron is the runtime itself. */
export const EXTERNAL: RegExp[] = [
  /^electron$/,
  /^better-sqlite3(?:\/|$)/,
  /^@myriaddreamin\/typst-ts-node-compiler(?:\/|$)/,
  /^node:/,
];

/** Entries of the main process; each becomes `dist/electron/<name>.js`. */
const ENTRIES = {
  main: 'electron/main.ts',
  host: 'electron/host.ts',
  'minutes-worker': 'electron/minutes/worker.ts',
  'upkeep-worker': 'electron/workspace/upkeep-worker.ts',
  'image-worker': 'electron/workspace/images/worker.ts',
};

/**
 * Bundles entries as the main process has them, each to `<folder>/<name>.js`. Everything but the native modules goes into
 * the files, so that a package carries no node_modules beside them. The folder is empty before.
 */
export async function bundleMain(folder: string, entries: Record<string, string>): Promise<void> {
  // Read only when something is stale: a start with everything built should not wait for it.
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    // Its other build looks for worker threads of its own through `createRequire`; nothing here uses them.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        external: EXTERNAL,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
}

type Part = { name: string; from: string[]; make: (folder: string) => Promise<void> };

const PARTS: Part[] = [
  {
    name: 'renderer',
    from: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json', 'scripts/build.ts'],
    make: async (folder) => {
      // Read only when something is stale: a start with everything built should not wait for it.
      const { build: viteBuild } = await import('vite');
      await viteBuild({
        configFile: join(ROOT, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: folder, emptyOutDir: true },
      });
    },
  },
  {
    name: 'electron',
    from: ['electron', 'shared', 'package.json', 'package-lock.json', 'scripts/build.ts'],
    make: (folder) => bundleMain(folder, ENTRIES),
  },
  {
    name: 'resources',
    from: ['migrations', 'electron/minutes', 'package-lock.json', 'scripts/build.ts'],
    make: (folder) => {
      cpSync(join(ROOT, 'migrations'), join(folder, 'migrations'), { recursive: true });
      for (const file of [KIT_FILE, ...Object.values(TEMPLATE_FILES)]) {
        cpSync(join(ROOT, 'electron', 'minutes', file), join(folder, file));
      }
      const fonts = fontFiles(null);
      for (const [index, { file }] of FONT_FILES.entries()) cpSync(fonts[index] ?? file, join(folder, 'fonts', file));
      cpSync(join(ROOT, 'electron', 'minutes', NO_FONTS_FILE), join(folder, 'fonts', NO_FONTS_FILE));
      writeFileSync(join(folder, COVERAGE_FILE), packCoverage(countCoverage(null)));
      return Promise.resolve();
    },
  },
];

function builtFrom(part: Part): string {
  const stamp = join(DIST, `${part.name}.hash`);
  return existsSync(stamp) && existsSync(join(DIST, part.name)) ? readFileSync(stamp, 'utf8') : '';
}

const LOCK = join(DIST, '.building');
/** A lock this old was left by a build that was killed. */
const ABANDONED_MS = 3 * 60 * 1000;

/** One build at a time: two starts, or a start and the tests, would put each other's half into place. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(DIST, { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > ABANDONED_MS) rmSync(LOCK, { recursive: true, force: true });
      await setTimeout(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/**
 * Builds every part whose sources changed since it was built, all of them with `force`. A part is made beside the old
 * one and put in its place when it is whole, so that a failed build leaves the last good one. Gives the parts built.
 */
export function build(force = false): Promise<string[]> {
  return alone(() => buildParts(force));
}

async function buildParts(force: boolean): Promise<string[]> {
  const built: string[] = [];
  for (const part of PARTS) {
    const hash = hashOf(part.from);
    if (!force && builtFrom(part) === hash) continue;
    const making = mkdtempSync(join(DIST, `.${part.name}-`));
    try {
      await part.make(making);
      rmSync(join(DIST, `${part.name}.hash`), { force: true });
      rmSync(join(DIST, part.name), { recursive: true, force: true });
      chmodSync(making, 0o755);
      renameSync(making, join(DIST, part.name));
      writeFileSync(join(DIST, `${part.name}.hash`), hash);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    built.push(part.name);
  }
  return built;
}

if (import.meta.main) {
  const built = await build(process.argv.includes('--force'));
  process.stdout.write(built.length === 0 ? 'Everything is built.\n' : `Built ${built.join(', ')}.\n`);
}
