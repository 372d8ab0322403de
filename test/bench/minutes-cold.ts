import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';

// Run as a process of its own: milliseconds of the first minutes, worker and fonts included, then of the same with
// one word changed, and their bytes.
const input = sampleInput(Number(process.argv[2] ?? 40));
const start = performance.now();
const { pdf } = await renderMinutes(input);
const first = performance.now() - start;
const again = performance.now();
await renderMinutes({ ...input, number: `${input.number}b` });
const second = performance.now() - again;
process.stdout.write(JSON.stringify({ first, second, bytes: pdf.length }));
await closeMinutesPrinter();
