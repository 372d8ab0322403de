import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { imagesOfInput, type MinutesInput } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import { minutesJob } from './minutes-job.ts';
import { MinutesFault, printingFault } from './minutes-fault.ts';
import { TemplateFault } from './own-template.ts';
import { pagesOf } from './pages.ts';
import type { Pages, Printed, PrintJob } from './print-messages.ts';
import { setPages, startPrinter, stopPrinter } from './print-worker.ts';
import type { Coverage } from './printable.ts';
import { builtResources, readCoverage } from './resources.ts';

/** Gives the images of these SHA-256 as they are printed, but for those that cannot be read. */
export type ImagesOf = (asked: readonly string[]) => Promise<readonly PrintImage[]>;

/** What is at hand of the workspace when minutes are printed. */
export type PrintWith = {
  /** The key images as they are printed; null where there is no workspace. */
  imagesOf: ImagesOf | null;
  /** Source of the centre's own template; null for the built-in one. */
  template: string | null;
};

let covered: Coverage | null = null;
/** What the fonts cover, read once. */
const coverage = (): Coverage => (covered ??= readCoverage(builtResources()));

/** Starts the printer ahead of what it prints: it reads its fonts. Does nothing while it runs. */
export function prepareMinutesPrinter(): void {
  startPrinter();
  coverage();
}

/** Raised when the printer is closed: what is being written then is not set any more. */
let closings = 0;

/** Stops the printer; what is under way fails. The next print starts it again. */
export async function closeMinutesPrinter(): Promise<void> {
  closings += 1;
  await stopPrinter();
}

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input and the same images give the
 * same bytes, in any process. Keep the signed bytes: another version of Typst or of the fonts gives others. The data is
 * built here, a case at a time with others served in between, while the compiler starts in its worker, which then sets the
 * pages. In the place of an image that is missing or damaged stands a sentence.
 * @throws MinutesFault when the PDF cannot be made; TemplateFault when the centre's own template is why; LOCKED when the
 * workspace is locked meanwhile
 */
export async function renderMinutes(
  input: MinutesInput,
  { imagesOf = null, template = null }: Partial<PrintWith> = {},
): Promise<Printed> {
  prepareMinutesPrinter();
  const images = imagesOf === null ? [] : await imagesOf(imagesOfInput(input));
  if (template === null) return printed(() => minutesJob(input, images, turn));
  const name = `own template, ${createHash('sha256').update(template, 'utf8').digest('hex').slice(0, 8)}`;
  try {
    return await printed(async () => ({
      ...(await minutesJob({ ...input, template: name }, images, turn)),
      template,
    }));
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
  return printed(() => Promise.resolve(job));
}

async function printed(written: () => Promise<PrintJob>): Promise<Printed> {
  const before = closings;
  const pages = await pagesWritten(written);
  if (closings !== before) throw printingFault('The printer of the minutes was closed.');
  return setPages(pages);
}

async function pagesWritten(written: () => Promise<PrintJob>): Promise<Pages> {
  try {
    const job = await written();
    await turn();
    return pagesOf(job, coverage());
  } catch (error) {
    throw printingFault(error instanceof Error ? error.message : String(error), error);
  }
}
