import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { minutesJob } from './minutes-job.ts';
import { pagesOf } from './pages.ts';
import type { PagesRequest, PrintFailure, PrintRequest } from './print-messages.ts';
import type { Coverage } from './printable.ts';
import { readCoverage } from './resources.ts';

/*
 * Writes the pages: what the board decided, worked out from the pinned records and made printable. It has a thread of its
 * own, because the compiler starts meanwhile on the other.
 */

const port = parentPort;
if (port === null) throw new Error('The pages of the minutes are written in a worker only.');

/** `setting` leads to the worker that sets the pages. */
const { resourcesDir, setting } = workerData as { resourcesDir: string | null; setting: MessagePort };
let coverage: Coverage | null = null;

port.on('message', ({ id, task }: PrintRequest) => {
  try {
    const job = 'job' in task ? task.job : { ...minutesJob(task.input, task.images), template: task.template };
    coverage ??= readCoverage(resourcesDir);
    const pages = pagesOf(job, coverage);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    setting.postMessage({ id, pages } satisfies PagesRequest);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ id, ok: false, problem: { message, line: null, column: null } } satisfies PrintFailure);
  }
});
