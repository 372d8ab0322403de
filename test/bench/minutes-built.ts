import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { build, EXTERNAL } from '../../scripts/build.ts';
import { ROOT } from '../../scripts/sources.ts';

/** Where the bundled measuring script and its worker go; the resources of the build lie beside it. */
const OUT = join(ROOT, 'dist', 'bench');

/**
 * Bundles the script that measures as the main process is bundled, worker and all: what a person runs is no source that is
 * translated while the clock runs. Gives its path.
 */
export async function bundledCold(): Promise<string> {
  await build();
  await viteBuild({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          'minutes-cold': join(ROOT, 'test/bench/minutes-cold.ts'),
          'minutes-worker': join(ROOT, 'electron/minutes/worker.ts'),
        },
        external: EXTERNAL,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  return join(OUT, 'minutes-cold.js');
}
