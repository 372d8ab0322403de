import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime } from '../electron/start/electron-runtime.ts';
import { build } from './build.ts';
import { ROOT } from './sources.ts';
import { say } from './steps.ts';
import { endToEnd, finish } from './test.ts';

// The same specs as in the browser, in the real runtime, which is fetched first.
const runtime = await electronRuntime(ROOT, true);
if ('missing' in runtime) {
  say(`${runtime.missing} The end-to-end tests of "npm test" run the same specs in a browser.`);
  finish([{ passed: 0, failed: 1 }]);
}
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
await build();
finish([await endToEnd({ PROJECT: 'electron', ELECTRON_PATH: runtime.path })]);
