import { Worker } from 'node:worker_threads';
import { IMAGE_BYTES } from '@spineboard/core/contract';
import { Fault } from '../../faults.ts';
import type { ImageTask, IntakeAnswer } from './intake-messages.ts';
import { whatFile } from './what-file.ts';

/** File of the worker in the build; from the sources it is the one beside this. */
const WORKER_BUNDLE = 'image-worker.js';
/** The largest picture takes a tenth of it on a slow computer; what takes longer is made to. */
const LONGEST_MS = 60_000;

/** Starts the thread that works on pictures. */
export function imageWorker(task: ImageTask, transferList: ArrayBuffer[] = []): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const url = new URL(fromSource ? './worker.ts' : WORKER_BUNDLE, import.meta.url);
  return new Worker(url, { workerData: task, transferList, execArgv: [] });
}

/** Pictures are large once decoded: one after another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file as a key image in a thread of its own, so that nobody waits for the decoding but who sent it. The thread
 * ends with the file: whatever a file does to its decoder is gone with it. `file` must be a whole buffer of its own; it
 * is handed over. Throws INTERNAL when the thread fails.
 */
export function takeIn(file: Uint8Array<ArrayBuffer>): Promise<IntakeAnswer> {
  // What needs no thread to be refused.
  if (file.length === 0) return Promise.resolve({ ok: false, refusal: { why: 'empty' } });
  if (file.length > IMAGE_BYTES) return Promise.resolve({ ok: false, refusal: { why: 'too-long' } });
  const what = whatFile(file);
  if (typeof what === 'object') {
    return Promise.resolve({ ok: false, refusal: { why: 'not-a-picture', found: what.foreign } });
  }
  const next = last.then(() => inWorker(file));
  last = next.catch(() => undefined);
  return next;
}

function inWorker(file: Uint8Array<ArrayBuffer>): Promise<IntakeAnswer> {
  const worker = imageWorker({ task: 'read', file }, [file.buffer]);
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      resolve({ ok: false, refusal: { why: 'damaged' } });
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', resolve);
    const failed = (cause?: unknown): void => {
      clearTimeout(tooLong);
      // Does nothing once it was answered.
      reject(new Fault('INTERNAL', 'The image could not be read.', undefined, { cause }));
    };
    worker.once('error', failed);
    worker.once('exit', () => {
      failed();
    });
  });
}
