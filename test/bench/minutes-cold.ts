import { setTimeout as wait } from 'node:timers/promises';
import { closeMinutesPrinter, prepareMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';

// Run as a process of its own: milliseconds of the first minutes, worker and fonts included, then of the same with
// one word changed, and their bytes. With "prepared" the printer was started a while before, as a meeting does.
const input = sampleInput(Number(process.argv[2] ?? 40));
if (process.argv[3] === 'prepared') {
  prepareMinutesPrinter();
  await wait(1000);
}
const start = performance.now();
const { pdf } = await renderMinutes(input);
const first = performance.now() - start;
const again = performance.now();
await renderMinutes({ ...input, number: `${input.number}b` });
const second = performance.now() - again;
process.stdout.write(JSON.stringify({ first, second, bytes: pdf.length }));
await closeMinutesPrinter();
