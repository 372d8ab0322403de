import { z } from 'zod';
import { decisionDraft } from '../board/meeting.ts';
import { procedure } from './base.ts';

/** What a page of the presentation is about, in the order in which they are walked. */
export const PRESENT_PAGES = ['case', 'scores', 'images', 'options', 'change', 'decision'] as const;
export type PresentPage = (typeof PRESENT_PAGES)[number];

/** Where the presentation of a meeting stands. `part`: 0 is the first sheet of a page that needs several. */
export const presentPosition = z.strictObject({
  itemId: z.uuid(),
  page: z.enum(PRESENT_PAGES),
  part: z.int().min(0).max(99),
  blank: z.boolean(),
});
export type PresentPosition = z.infer<typeof presentPosition>;

/** A decision as it is being typed, over the version that the host holds. Kept in memory only. */
export const typedDecision = z.strictObject({ itemId: z.uuid(), version: z.int().min(0), draft: decisionDraft });
export type TypedDecision = z.infer<typeof typedDecision>;

/** What the host knows of a presentation. Position null: nobody has presented this meeting since the program started. */
export const presentState = z.object({ position: presentPosition.nullable(), typed: typedDecision.nullable() });
export type PresentState = z.infer<typeof presentState>;

/** End of the address in the window on the projector: leaving the presentation closes that window. */
export const PROJECTOR_MARK = '#projector';

const meetingRef = z.strictObject({ meetingId: z.uuid() });

/**
 * The presentation of a meeting: where it stands, for every window that follows. Nothing of it is stored; it ends with
 * the program and with the lock.
 */
export const present = {
  state: procedure.input(meetingRef).output(presentState),
  /** The first window says where it stands; where the meeting is presented already nothing moves. NOT_FOUND as `move`. */
  begin: procedure.input(meetingRef.extend({ position: presentPosition })).output(presentState),
  /** Every following window goes there. NOT_FOUND for a case that is not on the agenda. */
  move: procedure.input(meetingRef.extend({ position: presentPosition })).output(presentState),
  /** Shows what is being typed before it is saved. Saving is `board.saveDecision`, and only that. */
  type: procedure.input(meetingRef.extend({ typed: typedDecision })).output(z.object({})),
  /**
   * Opens the presentation in a window of its own, on a second screen where there is one. `opened` false: this host has
   * no windows, the page opens one itself.
   */
  openProjector: procedure.input(meetingRef).output(z.object({ opened: z.boolean() })),
};
