import { globSync } from 'node:fs';
import { build } from './build.ts';
import { ROOT } from './sources.ts';
import { run, say } from './steps.ts';

// One after another and each in a process of its own, so that none warms up or disturbs the next.
await build();
let failed = 0;
for (const file of globSync('test/bench/*.bench.ts', { cwd: ROOT }).toSorted()) {
  say(`\n${file}`);
  if ((await run(process.execPath, [file, ...process.argv.slice(2)])) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
