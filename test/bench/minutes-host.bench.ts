/**
 * The first minutes of 40 cases since the workstation was started, as the person has them: the built host is unlocked, the
 * finished meeting is opened, and a moment later its draft is asked for, to the last byte of the PDF; then once more. Each
 * run has a host of its own. Beside it the same asked for at once, before anything could be made ready.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { emptyDecision } from '@spineboard/core/board';
import { DRAFT_DOWNLOAD } from '@spineboard/core/contract';
import { build } from '../../scripts/build.ts';
import { startHost } from '../e2e/support/host.ts';
import { openBoard, PASSPHRASE, temporaryFolder, type OpenBoard } from '../support/board-workspace.ts';
import { finishedMeetingOf } from '../support/finished-meeting.ts';
import type { Client } from '../support/workstation.ts';
import { distinctInput } from './minutes-forty.ts';

const CASES = 40;
const RUNS = 5;
const BUDGET_MS = 500;

/** A finished meeting of so many cases, everything decided. Gives its id. */
function finished(board: OpenBoard): string {
  const { items } = distinctInput(CASES);
  // Their images lie in no workspace.
  const records = items.map(({ record }) => ({ ...record, images: [] }));
  return finishedMeetingOf(board, records, (index) => {
    const draft = items[index]?.item.decision.draft ?? emptyDecision();
    return draft.kind === null ? { ...draft, kind: 'none', reason: 'Watch.' } : draft;
  });
}

type Times = { first: number; next: number };

/** One start of the built host; `readyMs` after the meeting was opened its draft is asked for. */
async function once(folder: string, meetingId: string, readyMs: number): Promise<Times> {
  const host = await startHost(folder);
  try {
    const entered = await fetch(host.address, { redirect: 'manual' });
    const { origin } = new URL(host.address);
    const headers = { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '', origin };
    const client: Client = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
    const state = await client.workspace.state();
    if (state.phase !== 'locked') throw new Error(`The workspace is ${state.phase}`);
    await client.workspace.unlock({ personId: state.people[0]?.id ?? '', passphrase: PASSPHRASE });
    await client.board.get({ id: meetingId });
    await wait(readyMs);
    const draft = async (): Promise<number> => {
      const asked = performance.now();
      const answer = await fetch(`${origin}${DRAFT_DOWNLOAD}${meetingId}/draft.pdf`, { headers });
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
      return performance.now() - asked;
    };
    return { first: await draft(), next: await draft() };
  } finally {
    await host.end();
  }
}

await build();
const place = temporaryFolder();
const board = await openBoard(place.folder);
const meetingId = finished(board);
board.workspace.close();
const ready: Times[] = [];
const atOnce: Times[] = [];
for (let run = 0; run < RUNS; run += 1) {
  ready.push(await once(place.folder, meetingId, 1000));
  atOnce.push(await once(place.folder, meetingId, 0));
}
place.remove();

const median = (runs: readonly Times[], of: keyof Times): number =>
  runs.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
const line = (name: string, runs: readonly Times[]): string =>
  `${name.padEnd(34)} ${median(runs, 'first').toFixed(0).padStart(5)} ms   once more ${median(runs, 'next').toFixed(0).padStart(5)} ms\n`;
process.stdout.write(`First minutes of ${CASES} cases since the start, median of ${RUNS} (to hold: ${BUDGET_MS} ms)\n`);
process.stdout.write(line('A second after the meeting opened', ready));
process.stdout.write(line('At once', atOnce));
