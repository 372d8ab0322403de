import { setTimeout as wait } from 'node:timers/promises';
import { buildMinutes, canonicalJson, type Minutes } from '@spineboard/core/board';
import { createPrinter } from '../../electron/minutes/compile.ts';
import { jobOfMinutes } from '../../electron/minutes/minutes-job.ts';
import { pagesOf } from '../../electron/minutes/pages.ts';
import { closeMinutesPrinter, prepareMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { builtResources, readCoverage } from '../../electron/minutes/resources.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';
import { distinctInput } from './minutes-forty.ts';

// Run as a process of its own: milliseconds of the first minutes, workers and fonts included, then of the same with
// one word changed, and their bytes; "computed" is what all threads together computed for the first. With "prepared" the
// printer was started a while before, as a meeting does; with "laidOut" the draft was set as well, as it is beside a meeting
// that is held. With "inProcess" it is what the figure to hold was set for: from the data of the minutes, which is there, in
// this one thread to the bytes, the compiler created for it; "sample" the same with the eight sample cases again and again, of
// which Typst lays each out once.
const cases = Number(process.argv[2] ?? 40);
const input = process.argv[3] === 'sample' ? sampleInput(cases) : distinctInput(cases);
if (process.argv[3] === 'prepared') {
  prepareMinutesPrinter();
  await wait(1000);
}
if (process.argv[3] === 'laidOut') await renderMinutes({ ...input, status: 'draft', signer: null });
if (process.argv[3] === 'inProcess' || process.argv[3] === 'sample') {
  const resources = builtResources();
  const data = (number: string): [Minutes, string] => {
    const minutes = buildMinutes({ ...input, number });
    return [minutes, canonicalJson(minutes)];
  };
  const [whole, changed] = [data(input.number), data(`${input.number}b`)];
  const start = performance.now();
  const coverage = readCoverage(resources);
  const printer = createPrinter(resources);
  const print = (of: [Minutes, string]): number =>
    printer.print({ ...pagesOf(jobOfMinutes(...of), coverage), template: null }).length;
  const bytes = print(whole);
  const first = performance.now() - start;
  const again = performance.now();
  print(changed);
  process.stdout.write(JSON.stringify({ first, second: performance.now() - again, bytes }));
} else {
  const before = process.cpuUsage();
  const start = performance.now();
  const { pdf } = await renderMinutes(input);
  const first = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const again = performance.now();
  await renderMinutes({ ...input, number: `${input.number}b` });
  const second = performance.now() - again;
  process.stdout.write(JSON.stringify({ first, second, computed: (user + system) / 1000, bytes: pdf.length }));
}
await closeMinutesPrinter();
