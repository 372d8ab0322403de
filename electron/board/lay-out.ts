import type { Meeting } from '@spineboard/core/board';
import type { Context } from '../database/context.ts';
import { theMeeting } from './meeting.store.ts';
import { draftMinutesInput, type Signing } from './minutes.service.ts';

/** Whether a meeting is one whose minutes will be signed: held now, or over. */
export const willBeSigned = ({ status }: Pick<Meeting, 'status'>): boolean =>
  status === 'inSession' || status === 'finished';

/**
 * Sets the draft of a meeting that will be signed, for the printer keeps what it has laid out: the next draft, and what is
 * signed in the end, differ from it in little. What fails here fails again, and is told, when it is signed.
 */
export async function layOut(
  ctx: Context,
  { renderMinutes, appVersion }: Pick<Signing, 'renderMinutes' | 'appVersion'>,
  { meetingId }: { meetingId: string },
): Promise<void> {
  try {
    if (!willBeSigned(theMeeting(ctx.db, meetingId))) return;
    await renderMinutes(draftMinutesInput(ctx, appVersion, { meetingId }));
  } catch {
    // Nobody waits for it.
  }
}
