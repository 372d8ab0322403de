import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, bundleMain } from '../../scripts/build.ts';
import { ROOT } from '../../scripts/sources.ts';

/** Where the bundled measuring script and its worker go; the resources of the build lie beside it. */
const OUT = join(ROOT, 'dist', 'bench');

/**
 * Bundles the script that measures as the main process is bundled, worker and all: what a person runs is no source that is
 * translated while the clock runs. Gives its path.
 */
export async function bundledCold(): Promise<string> {
  await build();
  rmSync(OUT, { recursive: true, force: true });
  await bundleMain(OUT, {
    'minutes-cold': 'test/bench/minutes-cold.ts',
    'minutes-worker': 'electron/minutes/worker.ts',
  });
  return join(OUT, 'minutes-cold.js');
}
