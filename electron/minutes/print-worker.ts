import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { PrintAnswer, Printed, PrintRequest, PrintTask } from './print-messages.ts';
import { MinutesFault } from './minutes-fault.ts';
import { builtResources } from './resources.ts';

/** The two workers, each as the source beside this one and as a bundle of the build. */
const WRITER = { source: './pages-worker.ts', bundle: 'pages-worker.js' };
const SETTER = { source: './worker.ts', bundle: 'minutes-worker.js' };

type Waiting = { resolve: (printed: Printed) => void; reject: (error: Error) => void };
/** One writes the pages and hands them to the other, which sets them: two threads, because both take long to start. */
type Press = { writer: Worker; setter: Worker };

let press: Press | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

const workersOf = ({ writer, setter }: Press): Worker[] => [writer, setter];

function start(): Press {
  const resourcesDir = builtResources();
  const { port1: setting, port2: written } = new MessageChannel();
  const worker = ({ source, bundle }: typeof WRITER, port: Record<string, MessagePort>): Worker =>
    new Worker(new URL(resourcesDir === null ? source : bundle, import.meta.url), {
      workerData: { resourcesDir, ...port },
      transferList: Object.values(port),
      execArgv: [],
    });
  const started = { writer: worker(WRITER, { setting }), setter: worker(SETTER, { written }) };
  for (const each of workersOf(started)) {
    // An idle printer keeps no process alive; a running job does.
    each.unref();
    each.on('message', (answer: PrintAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) for (const one of workersOf(started)) one.unref();
      if (answer.ok) job?.resolve({ json: answer.json, pdf: answer.pdf });
      else job?.reject(new MinutesFault(answer.problem));
    });
    each.on('error', (error) => {
      failed(started, error);
    });
    each.on('exit', () => {
      failed(started, new Error('The printer of the minutes stopped.'));
    });
  }
  return started;
}

/** Everything that waited on workers of which one is gone fails; the next job starts new ones. */
function failed(gone: Press, error: Error): void {
  if (press !== gone) return;
  press = null;
  const jobs = [...waiting.values()];
  waiting.clear();
  for (const job of jobs)
    job.reject(new MinutesFault({ message: error.message, line: null, column: null }, { cause: error }));
  for (const each of workersOf(gone)) void each.terminate();
}

/** Starts the workers, so that the compiler knows its fonts before there is something to print. Does nothing while they run. */
export function prepareMinutesPrinter(): void {
  press ??= start();
}

/**
 * Prints in the workers, which are started at the first call and again after a crash.
 * @throws MinutesFault when Typst refuses or a worker stops
 */
export function printTask(task: PrintTask): Promise<Printed> {
  return new Promise((resolve, reject) => {
    press ??= start();
    const id = nextId;
    nextId += 1;
    waiting.set(id, { resolve, reject });
    for (const each of workersOf(press)) each.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    press.writer.postMessage({ id, task } satisfies PrintRequest);
  });
}

/** Stops the workers; jobs that still wait fail. The next print starts them again. */
export async function closeMinutesPrinter(): Promise<void> {
  const running = press;
  if (running === null) return;
  failed(running, new Error('The printer of the minutes was closed.'));
  await Promise.all(workersOf(running).map((each) => each.terminate()));
}
