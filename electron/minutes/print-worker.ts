import { SHARE_ENV, Worker } from 'node:worker_threads';
import { MinutesFault, printingFault } from './minutes-fault.ts';
import type { Pages, PrintAnswer, Printed, PrintRequest } from './print-messages.ts';
import { builtResources } from './resources.ts';

/** The worker as the source beside this one and as a bundle of the build. */
const SOURCE = './worker.ts';
const BUNDLE = 'minutes-worker.js';

type Waiting = { resolve: (printed: Printed) => void; reject: (error: Error) => void };

let printer: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const resourcesDir = builtResources();
  const started = new Worker(new URL(resourcesDir === null ? SOURCE : BUNDLE, import.meta.url), {
    workerData: { resourcesDir },
    execArgv: [],
    // The compiler reads the environment of the process, of which a worker else has a copy.
    env: SHARE_ENV,
  });
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
  if (printer !== gone) return;
  printer = null;
  const jobs = [...waiting.values()];
  waiting.clear();
  for (const job of jobs) job.reject(printingFault(error.message, error));
  void gone.terminate();
}

/** Starts the worker, so that the compiler knows its fonts before there is something to print. Does nothing while it runs. */
export function startPrinter(): void {
  printer ??= start();
}

/**
 * Sets pages in the worker, which is started at the first call and again after a crash.
 * @throws MinutesFault when Typst refuses or the worker stops
 */
export function setPages(pages: Pages): Promise<Printed> {
  return new Promise((resolve, reject) => {
    printer ??= start();
    const id = nextId;
    nextId += 1;
    waiting.set(id, { resolve, reject });
    printer.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    printer.postMessage({ id, pages } satisfies PrintRequest);
  });
}

/** Stops the worker; jobs that still wait fail. The next print starts it again. */
export async function stopPrinter(): Promise<void> {
  const running = printer;
  if (running === null) return;
  failed(running, new Error('The printer of the minutes was closed.'));
  await running.terminate();
}
