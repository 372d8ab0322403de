import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { closeMinutesPrinter, prepareMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';

/**
 * How long the main process hears nothing while minutes of 40 cases are set: building the data, the layout and the bytes
 * all happen in the worker. What is held to is all the time that the main thread computes during an export: no stall can
 * be longer, and other programs on the computer do not add to it. Beside it the longest delay of a timer, which they do.
 */
const CASES = 40;
const RUNS = 12;
const BUDGET_MS = 50;

const input = sampleInput(CASES);
prepareMinutesPrinter();
await wait(1000);

type Stall = { computed: number; delayed: number };

async function stallDuring(work: () => Promise<unknown>): Promise<Stall> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  delay.disable();
  return { computed: (user + system) / 1000, delayed: delay.max / 1e6 };
}

const idle: Stall[] = [];
const stalls: Stall[] = [];
for (let run = 0; run < RUNS; run += 1) {
  idle.push(await stallDuring(() => wait(300)));
  stalls.push(await stallDuring(() => renderMinutes({ ...input, number: `2026-${run + 1}` })));
}
await closeMinutesPrinter();

const median = (runs: readonly Stall[], of: keyof Stall): number =>
  runs.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
const worst = (runs: readonly Stall[], of: keyof Stall): number => Math.max(...runs.map((run) => run[of]));
const line = (name: string, runs: readonly Stall[]): string =>
  `${name.padEnd(20)} main thread computed ${median(runs, 'computed').toFixed(1).padStart(6)} ms, worst ${worst(runs, 'computed').toFixed(1).padStart(6)}   longest delay ${median(runs, 'delayed').toFixed(1).padStart(6)} ms, worst ${worst(runs, 'delayed').toFixed(1).padStart(6)}\n`;
process.stdout.write(`Main process while minutes of ${CASES} cases are set, ${RUNS} runs\n`);
process.stdout.write(line('Nothing to do', idle));
process.stdout.write(line('Minutes', stalls));
process.stdout.write(`Worst ${worst(stalls, 'computed').toFixed(1)} ms (to hold: ${BUDGET_MS})\n`);
if (worst(stalls, 'computed') > BUDGET_MS) process.exitCode = 1;
