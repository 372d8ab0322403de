import { steadyTime, type ClockAnchor } from '@spineboard/core/board';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { wholeMeeting } from './meeting-view.ts';
import { minutesOf } from './minutes.store.ts';

/** Where the clock of each meeting was last looked at; gone with the database, and with the program. */
const anchors = new WeakMap<Database, Map<string, ClockAnchor>>();

/**
 * The instant now in a meeting, UTC ISO 8601: what is stamped in it follows in order and lasts as long as it lasted, also
 * when the computer's clock is set in the middle. After a new start of the program at least the order is kept. Throws
 * NOT_FOUND.
 */
export function meetingNow(ctx: Pick<Context, 'db' | 'clock' | 'awake'>, meetingId: string): string {
  const meeting = wholeMeeting(ctx.db, meetingId);
  const held = [
    meeting.startedAt,
    meeting.finishedAt,
    ...meeting.agenda.flatMap(({ startedAt, endedAt, decision }) => [
      startedAt,
      endedAt,
      decision.recorded?.at ?? null,
    ]),
    ...minutesOf(ctx.db, meetingId).map(({ signedAt }) => signedAt),
  ].flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]));
  const known = anchors.get(ctx.db) ?? new Map<string, ClockAnchor>();
  anchors.set(ctx.db, known);
  const wall = Date.parse(ctx.clock());
  const awake = ctx.awake === undefined ? wall : ctx.awake();
  const notBefore = Math.max(Number.NEGATIVE_INFINITY, ...held);
  const { now, anchor } = steadyTime(known.get(meetingId) ?? null, { wall, awake, notBefore });
  known.set(meetingId, anchor);
  return new Date(now).toISOString();
}
