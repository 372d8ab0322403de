import { parentPort, workerData } from 'node:worker_threads';
import { createPrinter, PrintError, type Printer } from './compile.ts';
import type { PrintAnswer, PrintRequest } from './print-messages.ts';

/* Sets the pages: a thread for the compiler, which starts while the pages are written in the main process. */

const port = parentPort;
if (port === null) throw new Error('The printer of the minutes runs in a worker only.');

const { resourcesDir } = workerData as { resourcesDir: string | null };
let printer: Printer | null = null;

// What fails here fails again, and is told, in print.
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

// Pages that are there already come first: they are handed over before this.
setImmediate(() => {
  printer?.readFonts();
});

function print({ id, pages }: PrintRequest): PrintAnswer {
  try {
    printer ??= createPrinter(resourcesDir);
    // A copy of its own: the bytes are handed over, and Typst's buffer may be part of a larger one.
    return { id, ok: true, json: pages.inputs.minutes, pdf: new Uint8Array(printer.print(pages)) };
  } catch (error) {
    const problem =
      error instanceof PrintError
        ? error.problem
        : { message: error instanceof Error ? error.message : String(error), line: null, column: null };
    return { id, ok: false, problem };
  }
}
