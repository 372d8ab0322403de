import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/audit/audit.ts';
import { getCase, listCases } from '../../../electron/cases/cases.service.ts';
import { queueQuery } from '@spineboard/core/contract';
import { openBoard, PASSPHRASE, temporaryFolder, workspaceAt } from '../../support/board-workspace.ts';

const SAVER = fileURLToPath(new URL('../../support/save-until-killed.ts', import.meta.url));

it('a process that is killed while it saves loses nothing that it had acknowledged', async () => {
  const place = temporaryFolder();
  const board = await openBoard(place.folder);
  board.workspace.close();

  const child = spawn(process.execPath, [SAVER, place.folder, board.meId, PASSPHRASE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8');
  for await (const part of child.stdout) {
    printed += part as string;
    if (printed.split('\n').length > 40) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  // The last line may be cut; what stands before a line end was acknowledged.
  const acknowledged = printed.split('\n').slice(0, -1);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  const again = workspaceAt(place.folder, board.clock);
  expect(await again.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
  const ctx = again.context();
  expect(acknowledged.map((id) => getCase(ctx, { id }).record.patient.name)).toEqual(
    acknowledged.map((_, index) => `Patient ${index}`),
  );
  const { total, counts } = listCases(ctx, queueQuery.parse({}));
  expect(total).toBe(counts.mine);
  expect(total - acknowledged.length).toBeLessThanOrEqual(1 + 40);
  expect(verifyAudit(ctx.db).intact).toBe(true);
  again.close();
  place.remove();
});
