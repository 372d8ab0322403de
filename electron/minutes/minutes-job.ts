import { createHash } from 'node:crypto';
import { canonicalJson, type Minutes, minutesByCase, type MinutesInput, minutesView } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import type { PrintJob } from './print-messages.ts';

/**
 * The minutes as pages to be set, computed from the pinned facts.
 * @param turn lets others be served; called after each case and between the passes over all of them
 */
export async function minutesJob(
  input: MinutesInput,
  images: readonly PrintImage[],
  turn: () => Promise<void>,
): Promise<PrintJob> {
  const cases = minutesByCase(input);
  let step = cases.next();
  while (step.done !== true) {
    await turn();
    step = cases.next();
  }
  const minutes = step.value;
  const json = canonicalJson(minutes);
  await turn();
  return jobOfMinutes(minutes, json, { casesOnly: input.only !== undefined, images });
}

/**
 * Minutes that are data already, as pages to be set.
 * @param json the very bytes that are attached
 */
export function jobOfMinutes(
  minutes: Minutes,
  json: string,
  { casesOnly = false, images = [] }: { casesOnly?: boolean; images?: readonly PrintImage[] } = {},
): PrintJob {
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
  return {
    paper: 'minutes',
    json,
    view: minutesView(minutes, { sha256, casesOnly, images: new Map(images.map((image) => [image.sha256, image])) }),
    images,
    language: minutes.language,
    // For a draft the planned start of the meeting.
    createdAt: minutes.signer?.at ?? `${minutes.meeting.date}T${minutes.meeting.starts}:00.000Z`,
  };
}
