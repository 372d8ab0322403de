import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyDecision } from '@spineboard/core/board';
import { signMeeting, type Signing } from '../../electron/board/minutes.service.ts';
import { closeMinutesPrinter, prepareMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { openBoard, PASSPHRASE, temporaryFolder } from '../support/board-workspace.ts';
import { finishedMeetingOf } from '../support/finished-meeting.ts';
import { distinctInput } from './minutes-forty.ts';

/**
 * How long the main process hears nothing while a meeting of 40 cases is signed: the facts are read, the worker builds
 * the data, sets the pages and writes the bytes, these are kept part by part, then one transaction names them and the
 * cases become discussed. A stall ends where the event loop turns, so each piece of the signing between two turns is
 * measured in the time of its own thread, to which other programs on the computer add nothing. Beside it the longest
 * delay of a timer, to which they do.
 */
const CASES = 40;
const RUNS = 12;
const BUDGET_MS = 50;

const place = temporaryFolder();
const board = await openBoard(place.folder);
const { ctx } = board;
// Their images lie in no workspace; reading images is not the main process's work.
const records = distinctInput(CASES).items.map(({ record }) => ({ ...record, images: [] }));
const reason = 'Watch, and see him again. '.repeat(8);

/** Milliseconds that this thread has computed so far. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The longest that this thread computed between two turns of its event loop while `work` went on. */
async function longestPiece(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = computed();
  let isOver = false;
  const turned = (): void => {
    const now = computed();
    longest = Math.max(longest, now - before);
    before = computed();
    if (!isOver) setImmediate(turned);
  };
  setImmediate(turned);
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

type Stall = { piece: number; delay: number };

async function stallDuring(work: () => Promise<unknown>): Promise<Stall> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const piece = await longestPiece(work);
  // The delay of what was computed last is seen by the timer that follows it.
  await wait(20);
  delay.disable();
  return { piece, delay: delay.max / 1e6 };
}

const signing: Signing = {
  slots: board.workspace.slots,
  appVersion: '0.1.0',
  renderMinutes: (input) => renderMinutes(input),
};
prepareMinutesPrinter();
await wait(1000);
const idle: Stall[] = [];
const stalls: Stall[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const meetingId = finishedMeetingOf(board, records, () => ({ ...emptyDecision(), kind: 'none', reason }));
  idle.push(await stallDuring(() => wait(300)));
  stalls.push(
    await stallDuring(() => signMeeting(ctx, signing, { meetingId, personId: board.meId, passphrase: PASSPHRASE })),
  );
}
await closeMinutesPrinter();
board.workspace.close();
place.remove();

const median = (runs: readonly Stall[], of: keyof Stall): number =>
  runs.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
const worst = (runs: readonly Stall[], of: keyof Stall): number => Math.max(...runs.map((run) => run[of]));
const line = (name: string, runs: readonly Stall[]): string =>
  `${name.padEnd(20)} longest piece ${median(runs, 'piece').toFixed(1).padStart(6)} ms, worst ${worst(runs, 'piece').toFixed(1).padStart(6)}   longest delay ${median(runs, 'delay').toFixed(1).padStart(6)} ms, worst ${worst(runs, 'delay').toFixed(1).padStart(6)}\n`;
process.stdout.write(`Main process while a meeting of ${CASES} cases is signed, ${RUNS} times\n`);
process.stdout.write(line('Nothing to do', idle));
process.stdout.write(line('Signing', stalls));
process.stdout.write(`Worst ${worst(stalls, 'piece').toFixed(1)} ms (to hold: ${BUDGET_MS})\n`);
if (worst(stalls, 'piece') > BUDGET_MS) process.exitCode = 1;
