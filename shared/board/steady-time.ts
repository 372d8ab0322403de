/** Where a clock was last looked at. `at`: instant that was told, ms since 1970; `awake`: ms since the computer started. */
export type ClockAnchor = { at: number; awake: number };

/** What clocks may differ by without having been set: the resolution of one and the drift of the other. */
const TOLERANCE = 5000;
/** A clock that is set by more was plainly wrong, and is followed; up to here it is an hour gained or lost. */
const HELD_UP_TO = 3 * 3600_000;

/**
 * The instant now, for a meeting that goes on while somebody sets the computer's clock. The time since the computer
 * started counts sleep and knows nothing of clocks that are set: where both tell otherwise by up to three hours, the
 * meeting keeps its own pace; where they agree, and beyond that, the clock is followed. Never before `notBefore`.
 *
 * @param wall what the computer's clock says, ms since 1970
 * @param awake ms since the computer started, sleep included
 * @param notBefore latest instant that the meeting already holds, ms since 1970; -Infinity for none
 */
export function steadyTime(
  anchor: ClockAnchor | null,
  { wall, awake, notBefore }: { wall: number; awake: number; notBefore: number },
): { now: number; anchor: ClockAnchor } {
  const paced = anchor === null ? wall : anchor.at + (awake - anchor.awake);
  const set = Math.abs(wall - paced);
  const at = set > TOLERANCE && set <= HELD_UP_TO ? paced : wall;
  return { now: Math.max(at, notBefore), anchor: { at, awake } };
}
