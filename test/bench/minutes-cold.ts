import { setTimeout as wait } from 'node:timers/promises';
import { closeMinutesPrinter, prepareMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { distinctInput } from './minutes-forty.ts';

// Run as a process of its own: milliseconds of the first minutes, workers and fonts included, then of the same with
// one word changed, and their bytes; "computed" is what all threads together computed for the first. With "prepared" the
// printer was started a while before, as a meeting does; with "laidOut" the draft was set as well, as it is while the
// passphrase is typed.
const input = distinctInput(Number(process.argv[2] ?? 40));
if (process.argv[3] === 'prepared') {
  prepareMinutesPrinter();
  await wait(1000);
}
if (process.argv[3] === 'laidOut') await renderMinutes({ ...input, status: 'draft', signer: null });
const before = process.cpuUsage();
const start = performance.now();
const { pdf } = await renderMinutes(input);
const first = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const again = performance.now();
await renderMinutes({ ...input, number: `${input.number}b` });
const second = performance.now() - again;
process.stdout.write(JSON.stringify({ first, second, computed: (user + system) / 1000, bytes: pdf.length }));
await closeMinutesPrinter();
