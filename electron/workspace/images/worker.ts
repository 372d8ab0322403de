import { parentPort, workerData } from 'node:worker_threads';
import type { IntakeAnswer, IntakeJob } from './intake-messages.ts';
import { readImage } from './read-image.ts';
import { Refused } from './refused.ts';

const port = parentPort;
if (port === null) throw new Error('Files are read as images in a worker only.');

const { file } = workerData as IntakeJob;

try {
  const { bytes, image } = readImage(file);
  // A copy of its own: the bytes are handed over, and they may be part of a larger buffer.
  const own = Uint8Array.from(bytes);
  port.postMessage({ ok: true, bytes: own, image } satisfies IntakeAnswer, [own.buffer]);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  port.postMessage({ ok: false, refusal: error.refusal } satisfies IntakeAnswer);
}
