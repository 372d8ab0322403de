import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../faults.ts';
import type { Attachment } from '../attachments.ts';
import { imageWorker } from './intake.ts';
import type { PrintAnswer, PrintRequest } from './intake-messages.ts';
import { asStored, type PrintedJpeg, type PrintImage } from './print-image.ts';

/** Reads a stored image by its SHA-256. */
export type ReadStored = (sha256: string) => Promise<Attachment>;

/** What the largest picture takes many times over. */
const LONGEST_MS = 60_000;

/** Null where the folder does not hold the file, or it cannot be read. Throws LOCKED and whatever else went wrong. */
async function stored(sha256: string, read: ReadStored): Promise<Attachment | null> {
  try {
    return await read(sha256);
  } catch (error) {
    if (error instanceof Fault && (error.code === 'NOT_FOUND' || error.code === 'IO')) return null;
    throw error;
  }
}

/** Null where the thread fails at it; then it is over with the thread. */
async function scaled(worker: Worker, { bytes, type }: Attachment): Promise<PrintedJpeg | null> {
  const file = Uint8Array.from(bytes);
  const answer = once(worker, 'message', { signal: AbortSignal.timeout(LONGEST_MS) });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  worker.postMessage({ bytes: file, type } satisfies PrintRequest, [file.buffer]);
  try {
    const [printed] = (await answer) as [PrintAnswer];
    return printed;
  } catch {
    return null;
  }
}

/**
 * Stored images as they are printed, in the order asked for; those whose file is missing or damaged are left out. Small
 * JPEGs go as they are, the others one after another through a thread of their own. Throws LOCKED.
 */
export async function imagesForPrint(asked: readonly string[], read: ReadStored): Promise<PrintImage[]> {
  const images: PrintImage[] = [];
  let worker: Worker | null = null;
  try {
    for (const sha256 of asked) {
      const image = await stored(sha256, read);
      if (image === null) continue;
      let printed = asStored(image);
      if (printed === null) {
        worker ??= imageWorker({ task: 'print' });
        printed = await scaled(worker, image);
        if (printed === null) {
          void worker.terminate();
          worker = null;
        }
      }
      if (printed !== null) images.push({ sha256, ...printed });
    }
  } finally {
    void worker?.terminate();
  }
  return images;
}
