/**
 * A second process on a workspace folder: prints its state as one line of JSON and, with `hold`, stays until it is
 * ended. Arguments: folder, `look` or `hold`.
 */
import { resolve } from 'node:path';
import { Workspace } from '../../electron/workspace/workspace.ts';

const [folder = '', mode = 'look'] = process.argv.slice(2);
const workspace = new Workspace({
  folder,
  migrations: resolve(import.meta.dirname, '..', '..', 'migrations'),
  version: '0.1.0',
});
process.stdout.write(`${JSON.stringify(workspace.state())}\n`);
if (mode === 'hold') setInterval(() => undefined, 1000);
else workspace.close();
