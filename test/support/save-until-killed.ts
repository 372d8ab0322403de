/** Creates cases in a workspace and prints the id of each once it was acknowledged, until it is killed. Arguments: folder, person, passphrase. */
import { createCase } from '../../electron/cases/cases.service.ts';
import { patient, TestClock, workspaceAt } from './board-workspace.ts';

const [folder = '', personId = '', passphrase = ''] = process.argv.slice(2);
const workspace = workspaceAt(folder, new TestClock());
await workspace.unlock({ personId, passphrase });
const ctx = workspace.context();
for (let index = 0; ; index += 1) {
  const { id } = createCase(ctx, { record: patient(`Patient ${index}`) }).result;
  process.stdout.write(`${id}\n`);
}
