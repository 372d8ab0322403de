import { createHash } from 'node:crypto';
import { buildMinutes, canonicalJson, imagesToPrint, type MinutesInput, minutesView } from '@spineboard/core/board';
import { imagesForPrint, type ReadStored } from '../workspace/images/for-print.ts';
import { prepareMinutesPrinter, printMinutes } from './print-worker.ts';

export { closeMinutesPrinter, prepareMinutesPrinter } from './print-worker.ts';

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input and the same images give the
 * same bytes, in any process. Keep the signed bytes: another version of Typst or of the fonts gives others.
 * @param read the stored key images; left out where there is no workspace. In the place of an image that is missing or
 * damaged stands a sentence.
 * @throws MinutesFault when the PDF cannot be made; LOCKED when the workspace is locked meanwhile
 */
export async function renderMinutes(
  input: MinutesInput,
  read: ReadStored | null = null,
): Promise<{ json: string; pdf: Uint8Array }> {
  prepareMinutesPrinter();
  const minutes = buildMinutes(input);
  const json = canonicalJson(minutes);
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
  const images = read === null ? [] : await imagesForPrint(imagesToPrint(minutes), read);
  const view = minutesView(minutes, {
    sha256,
    casesOnly: input.only !== undefined,
    images: new Map(images.map((image) => [image.sha256, image])),
  });
  return { json, pdf: await printMinutes({ json, view, images }) };
}
