import { Worker } from 'node:worker_threads';
import type { PrintAnswer, Printed, PrintRequest, PrintTask } from './print-messages.ts';
import { MinutesFault } from './minutes-fault.ts';
import { builtResources } from './resources.ts';

/** File of the worker: the source beside this one, or the bundle of the build (`minutes-worker.js`). */
const WORKER_BUNDLE = 'minutes-worker.js';

type Waiting = { resolve: (printed: Printed) => void; reject: (error: Error) => void };

let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const built = builtResources();
  const file = built === null ? new URL('./worker.ts', import.meta.url) : new URL(WORKER_BUNDLE, import.meta.url);
  const started = new Worker(file, { workerData: { resourcesDir: built }, execArgv: [] });
  // An idle printer keeps no process alive; a running job does.
  started.unref();
  started.on('message', (answer: PrintAnswer) => {
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if (answer.ok) job?.resolve({ json: answer.json, pdf: answer.pdf });
    else job?.reject(new MinutesFault(answer.problem));
  });
  started.on('error', (error) => {
    failed(started, error);
  });
  started.on('exit', () => {
    failed(started, new Error('The printer of the minutes stopped.'));
  });
  return started;
}

/** Everything that waited on a worker that is gone fails; the next job starts a new one. */
function failed(gone: Worker, error: Error): void {
  if (worker !== gone) return;
  worker = null;
  const jobs = [...waiting.values()];
  waiting.clear();
  for (const job of jobs)
    job.reject(new MinutesFault({ message: error.message, line: null, column: null }, { cause: error }));
}

/** Starts the worker, so that it reads its fonts before there is something to print. Does nothing while one runs. */
export function prepareMinutesPrinter(): void {
  worker ??= start();
}

/**
 * Prints in the worker, which is started at the first call and again after a crash.
 * @throws MinutesFault when Typst refuses or the worker stops
 */
export function printTask(task: PrintTask): Promise<Printed> {
  return new Promise((resolve, reject) => {
    worker ??= start();
    const id = nextId;
    nextId += 1;
    waiting.set(id, { resolve, reject });
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ id, task } satisfies PrintRequest);
  });
}

/** Stops the worker; jobs that still wait fail. The next print starts it again. */
export async function closeMinutesPrinter(): Promise<void> {
  const running = worker;
  if (running === null) return;
  failed(running, new Error('The printer of the minutes was closed.'));
  await running.terminate();
}
