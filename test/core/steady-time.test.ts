import { steadyTime, type ClockAnchor } from '@spineboard/core/board';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR = 3600_000;
const START = Date.parse('2026-11-26T15:00:00.000Z');

/** What happens to a computer between two looks at its clock: time goes by, awake or asleep, and somebody sets it. */
type Happening = { passes: number; setBy: number };

/** The instants that a meeting is told, one after each happening. */
function told(happenings: readonly Happening[]): number[] {
  let wall = START;
  let awake = 1000;
  let anchor: ClockAnchor | null = null;
  let notBefore = Number.NEGATIVE_INFINITY;
  return [{ passes: 0, setBy: 0 }, ...happenings].map(({ passes, setBy }) => {
    wall += passes + setBy;
    awake += passes;
    const time = steadyTime(anchor, { wall, awake, notBefore });
    anchor = time.anchor;
    notBefore = time.now;
    return time.now - START;
  });
}

describe('the time in a meeting', () => {
  it('goes on by what went by when the clock is set an hour back or forward, and set right again', () => {
    for (const setBy of [HOUR, -HOUR]) {
      expect(
        told([
          { passes: 60_000, setBy: 0 },
          { passes: 60_000, setBy },
          { passes: 60_000, setBy: 0 },
          { passes: 60_000, setBy: -setBy },
        ]),
      ).toEqual([0, 60_000, 120_000, 180_000, 240_000]);
    }
  });

  it('counts the time that the lid was closed', () => {
    expect(told([{ passes: 2 * HOUR, setBy: 0 }])).toEqual([0, 2 * HOUR]);
  });

  it('follows a clock that drifts, and one that was plainly wrong', () => {
    expect(told([{ passes: 60_000, setBy: 800 }])).toEqual([0, 60_800]);
    expect(told([{ passes: 60_000, setBy: 24 * HOUR }])).toEqual([0, 60_000 + 24 * HOUR]);
  });

  it('is never before what the meeting holds, whatever the clock says', () => {
    expect(steadyTime(null, { wall: START - HOUR, awake: 5, notBefore: START }).now).toBe(START);
    const happening = fc.record({
      passes: fc.integer({ min: 0, max: 4 * HOUR }),
      setBy: fc.oneof(fc.constant(0), fc.integer({ min: -48 * HOUR, max: 48 * HOUR })),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (happenings) => {
        const instants = told(happenings);
        expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      }),
    );
  });

  it('is exactly what went by where nobody sets the clock by more than three hours', () => {
    const happening = fc.record({
      passes: fc.integer({ min: 0, max: HOUR }),
      setBy: fc.constantFrom(0, 0, HOUR, -HOUR),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        // As long as all settings together stay within the three hours.
        let together = 0;
        for (const { setBy } of happenings) {
          together += setBy;
          fc.pre(Math.abs(together) <= 3 * HOUR);
        }
        const sums = happenings.map((_, index) =>
          happenings.slice(0, index + 1).reduce((sum, { passes }) => sum + passes, 0),
        );
        expect(told(happenings)).toEqual([0, ...sums]);
      }),
    );
  });
});
