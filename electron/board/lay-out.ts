import type { Context } from '../database/context.ts';
import { theMeeting } from './meeting.store.ts';
import { draftMinutesInput, type Signing } from './minutes.service.ts';

/**
 * Sets the draft of a finished meeting, for the printer keeps what it has laid out and the signed pages differ from it in
 * little. What fails here fails again, and is told, when it is signed.
 */
export async function layOut(
  ctx: Context,
  { renderMinutes, appVersion }: Pick<Signing, 'renderMinutes' | 'appVersion'>,
  { meetingId }: { meetingId: string },
): Promise<void> {
  try {
    if (theMeeting(ctx.db, meetingId).status !== 'finished') return;
    await renderMinutes(draftMinutesInput(ctx, appVersion, { meetingId }));
  } catch {
    // Nobody waits for it.
  }
}
