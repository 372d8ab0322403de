import { createHash } from 'node:crypto';
import { buildMinutes, canonicalJson, imagesToPrint, type MinutesInput, minutesView } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import { prepareMinutesPrinter, printMinutes } from './print-worker.ts';

export { closeMinutesPrinter, prepareMinutesPrinter } from './print-worker.ts';

/** Gives the images of these SHA-256 as they are printed, but for those that cannot be read. */
export type ImagesOf = (asked: readonly string[]) => Promise<readonly PrintImage[]>;

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input and the same images give the
 * same bytes, in any process. Keep the signed bytes: another version of Typst or of the fonts gives others.
 * @param imagesOf the key images as they are printed; left out where there is no workspace. In the place of an image that
 * is missing or damaged stands a sentence.
 * @throws MinutesFault when the PDF cannot be made; LOCKED when the workspace is locked meanwhile
 */
export async function renderMinutes(
  input: MinutesInput,
  imagesOf: ImagesOf | null = null,
): Promise<{ json: string; pdf: Uint8Array }> {
  prepareMinutesPrinter();
  const minutes = buildMinutes(input);
  const json = canonicalJson(minutes);
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
  const images = imagesOf === null ? [] : await imagesOf(imagesToPrint(minutes));
  const view = minutesView(minutes, {
    sha256,
    casesOnly: input.only !== undefined,
    images: new Map(images.map((image) => [image.sha256, image])),
  });
  return { json, pdf: await printMinutes({ json, view, images }) };
}
