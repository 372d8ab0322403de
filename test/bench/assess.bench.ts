/**
 * The whole assessment of a case, scores, NOMS, options and what would change it, against reading the same record with
 * its schema. To hold: under 1 ms for a complete case, under 5 ms with everything unknown.
 */
import { caseRecord, emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { verdicts } from '@spineboard/core/options';
import { completeCase } from '../core/support/cases.ts';

const NOW = '2026-11-26T12:00:00Z';
const RUNS = 2000;

/** Median milliseconds of one run. */
function median(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS * 2; run += 1) {
    const start = performance.now();
    work();
    if (run >= RUNS) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[RUNS / 2] ?? Number.NaN;
}

function assess(record: CaseRecord): void {
  verdicts(record, assessCase(record, { now: NOW }));
}

const cases: { name: string; record: CaseRecord; limit: number }[] = [
  { name: 'complete case', record: completeCase(), limit: 1 },
  { name: 'one lesion, everything unknown', record: { ...emptyCase(), lesions: [emptyLesion('a')] }, limit: 5 },
  {
    name: 'thirty lesions, everything unknown',
    record: { ...emptyCase(), lesions: Array.from({ length: 30 }, (_, index) => emptyLesion(String(index))) },
    limit: 30 * 5,
  },
];

for (const { name, record, limit } of cases) {
  const parse = median(() => caseRecord.parse(record));
  const whole = median(() => {
    assess(record);
  });
  const verdict = whole <= limit ? 'holds' : 'TOO SLOW';
  process.stdout.write(
    `${name}: ${whole.toFixed(3)} ms, ${(whole / parse).toFixed(1)}x its schema check; limit ${limit} ms: ${verdict}\n`,
  );
  if (whole > limit) process.exitCode = 1;
}
