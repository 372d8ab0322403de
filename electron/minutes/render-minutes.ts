import { createHash } from 'node:crypto';
import { imagesOfInput, type MinutesInput } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import type { Printed, PrintJob } from './print-messages.ts';
import { MinutesFault } from './minutes-fault.ts';
import { TemplateFault } from './own-template.ts';
import { prepareMinutesPrinter, printTask } from './print-worker.ts';

export { closeMinutesPrinter, prepareMinutesPrinter } from './print-worker.ts';

/** Gives the images of these SHA-256 as they are printed, but for those that cannot be read. */
export type ImagesOf = (asked: readonly string[]) => Promise<readonly PrintImage[]>;

/** What is at hand of the workspace when minutes are printed. */
export type PrintWith = {
  /** The key images as they are printed; null where there is no workspace. */
  imagesOf: ImagesOf | null;
  /** Source of the centre's own template; null for the built-in one. */
  template: string | null;
};

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input and the same images give the
 * same bytes, in any process. Keep the signed bytes: another version of Typst or of the fonts gives others. All of it
 * happens in the worker: building the data of many cases would stop the main process for longer than a key press may wait.
 * In the place of an image that is missing or damaged stands a sentence.
 * @throws MinutesFault when the PDF cannot be made; TemplateFault when the centre's own template is why; LOCKED when the
 * workspace is locked meanwhile
 */
export async function renderMinutes(
  input: MinutesInput,
  { imagesOf = null, template = null }: Partial<PrintWith> = {},
): Promise<Printed> {
  prepareMinutesPrinter();
  const images = imagesOf === null ? [] : await imagesOf(imagesOfInput(input));
  if (template === null) return printTask({ input, images, template });
  const name = `own template, ${createHash('sha256').update(template, 'utf8').digest('hex').slice(0, 8)}`;
  try {
    return await printTask({ input: { ...input, template: name }, images, template });
  } catch (error) {
    if (error instanceof MinutesFault) throw new TemplateFault(error.problem);
    throw error;
  }
}

/**
 * Another paper: agenda, letter, minutes that are data already.
 * @throws MinutesFault when the PDF cannot be made
 */
export function printPaper(job: PrintJob): Promise<Printed> {
  prepareMinutesPrinter();
  return printTask({ job });
}
