import { imagesOfInput, type MinutesInput } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import type { Printed, PrintJob } from './print-messages.ts';
import { prepareMinutesPrinter, printTask } from './print-worker.ts';

export { closeMinutesPrinter, prepareMinutesPrinter } from './print-worker.ts';

/** Gives the images of these SHA-256 as they are printed, but for those that cannot be read. */
export type ImagesOf = (asked: readonly string[]) => Promise<readonly PrintImage[]>;

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input and the same images give the
 * same bytes, in any process. Keep the signed bytes: another version of Typst or of the fonts gives others. All of it
 * happens in the worker: building the data of many cases would stop the main process for longer than a key press may wait.
 * @param imagesOf the key images as they are printed; left out where there is no workspace. In the place of an image that
 * is missing or damaged stands a sentence.
 * @throws MinutesFault when the PDF cannot be made; LOCKED when the workspace is locked meanwhile
 */
export async function renderMinutes(input: MinutesInput, imagesOf: ImagesOf | null = null): Promise<Printed> {
  prepareMinutesPrinter();
  const images = imagesOf === null ? [] : await imagesOf(imagesOfInput(input));
  return printTask({ input, images });
}

/**
 * Another paper: agenda, letter, minutes that are data already.
 * @throws MinutesFault when the PDF cannot be made
 */
export function printPaper(job: PrintJob): Promise<Printed> {
  prepareMinutesPrinter();
  return printTask({ job });
}
