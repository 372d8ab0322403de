import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ImageTask, IntakeAnswer, PrintAnswer, PrintRequest } from './intake-messages.ts';
import { printImage } from './print-image.ts';
import { readImage } from './read-image.ts';
import { Refused } from './refused.ts';

if (parentPort === null) throw new Error('Files are read as images in a worker only.');
const task = workerData as ImageTask;
if (task.task === 'read') read(task.file, parentPort);
else print(parentPort);

function read(file: Uint8Array, port: MessagePort): void {
  try {
    const { bytes, image } = readImage(file);
    // A copy of its own: the bytes are handed over, and they may be part of a larger buffer.
    const own = Uint8Array.from(bytes);
    port.postMessage({ ok: true, bytes: own, image } satisfies IntakeAnswer, [own.buffer]);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    port.postMessage({ ok: false, refusal: error.refusal } satisfies IntakeAnswer);
  }
}

function print(port: MessagePort): void {
  port.on('message', (request: PrintRequest) => {
    try {
      const { bytes, width, height } = printImage(request);
      const own = Uint8Array.from(bytes);
      port.postMessage({ bytes: own, width, height } satisfies PrintAnswer, [own.buffer]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      port.postMessage(null satisfies PrintAnswer);
    }
  });
}
