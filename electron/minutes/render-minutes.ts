import { createHash } from 'node:crypto';
import { buildMinutes, canonicalJson, type MinutesInput, minutesView } from '@spineboard/core/board';
import { prepareMinutesPrinter, printMinutes } from './print-worker.ts';

export { closeMinutesPrinter, prepareMinutesPrinter } from './print-worker.ts';

/**
 * The minutes as canonical JSON and as PDF/A-3a with that JSON attached. The same input gives the same bytes, in any
 * process. Keep the signed bytes: another version of Typst or of the fonts gives others.
 * @throws MinutesFault when the PDF cannot be made
 */
export async function renderMinutes(input: MinutesInput): Promise<{ json: string; pdf: Uint8Array }> {
  prepareMinutesPrinter();
  const minutes = buildMinutes(input);
  const json = canonicalJson(minutes);
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
  return {
    json,
    pdf: await printMinutes({ json, view: minutesView(minutes, { sha256, casesOnly: input.only !== undefined }) }),
  };
}
