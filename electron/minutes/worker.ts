import { parentPort, workerData } from 'node:worker_threads';
import { createPrinter, PrintError, type Printer } from './compile.ts';
import { minutesJob } from './minutes-job.ts';
import type { PrintAnswer, PrintRequest } from './print-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The printer of the minutes runs in a worker only.');

const { resourcesDir } = workerData as { resourcesDir: string | null };
let printer: Printer | null = null;

// Reads the fonts while the main thread still computes the minutes. What fails here fails again, and is told, in print.
try {
  printer = createPrinter(resourcesDir);
} catch {
  printer = null;
}

port.on('message', (request: PrintRequest) => {
  const answer = print(request);
  if (answer.ok) port.postMessage(answer, [answer.pdf.buffer as ArrayBuffer]);
  else port.postMessage(answer);
});

function print({ id, task }: PrintRequest): PrintAnswer {
  try {
    const job = 'job' in task ? task.job : { ...minutesJob(task.input, task.images), template: task.template };
    printer ??= createPrinter(resourcesDir);
    // A copy of its own: the bytes are handed over, and Typst's buffer may be part of a larger one.
    return { id, ok: true, json: job.json, pdf: new Uint8Array(printer.print(job)) };
  } catch (error) {
    const problem =
      error instanceof PrintError
        ? error.problem
        : { message: error instanceof Error ? error.message : String(error), line: null, column: null };
    return { id, ok: false, problem };
  }
}
