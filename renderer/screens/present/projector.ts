import { PROJECTOR_MARK } from '@spineboard/core/contract';
import { client } from '../../api/client.ts';

/** Name of the window on the projector: opened again, it is the same one. */
const WINDOW = 'spineboard-projector';

/** Place of the presentation in the page. */
const placeOf = (meetingId: string): string => `/board/${meetingId}/present${PROJECTOR_MARK}`;

/** Whether this window was opened for the projector, so that closing the presentation closes it. */
export function isProjector(): boolean {
  return globalThis.location.hash === PROJECTOR_MARK;
}

/**
 * Opens the presentation in a window of its own: the shell's where there is one, else the browser's. Answers false
 * where neither opened. Throws what the host answered.
 */
export async function openProjector(meetingId: string): Promise<boolean> {
  const { opened } = await client.present.openProjector({ meetingId });
  if (opened) return true;
  const projector = globalThis.open(placeOf(meetingId), WINDOW, 'popup,width=1280,height=720');
  projector?.focus();
  return projector !== null;
}
