import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

/** The priority of the thread that reads it, as `nice` counts. */
const NICE = "Number(readFileSync('/proc/thread-self/stat', 'utf8').split(') ')[1].split(' ')[16])";
const stepsBack = new URL('../../../electron/workspace/low-priority.ts', import.meta.url).href;

const niceOfThis = (): number => {
  const [, rest = ''] = readFileSync('/proc/thread-self/stat', 'utf8').split(') ');
  return Number(rest.split(' ')[16]);
};

describe.runIf(process.platform === 'linux')('the check and the backup beside the work', () => {
  it('step back behind everything that a person waits for, alone', async () => {
    const before = niceOfThis();
    const source = `
      import { readFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      import { stepBack } from '${stepsBack}';
      const before = ${NICE};
      stepBack();
      parentPort.postMessage([before, ${NICE}]);`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
    const [[first, then]] = (await once(worker, 'message')) as [[number, number]];
    expect(first).toBe(before);
    expect(then).toBe(19);
    expect(niceOfThis()).toBe(before);
  });
});
