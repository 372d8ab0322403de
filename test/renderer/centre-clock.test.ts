import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { centreDay, centreTime, centreZone, instantOf, setCentreZone } from '../../renderer/messages/centre-clock.ts';
import { formatClock, formatInstant } from '../../renderer/messages/format.ts';

const before = centreZone();
afterEach(() => {
  setCentreZone(before);
});

describe('the clock of the center', () => {
  it('tells every instant by the zone of the center, wherever the computer stands', () => {
    setCentreZone('America/New_York');
    const late = '2026-11-27T02:30:00.000Z';
    expect([formatClock(late), formatInstant(late), centreDay(late)]).toEqual([
      '21:30',
      '26 Nov 2026, 21:30',
      '2026-11-26',
    ]);
    setCentreZone('Asia/Tokyo');
    expect([formatClock(late), formatInstant(late), centreDay(late)]).toEqual([
      '11:30',
      '27 Nov 2026, 11:30',
      '2026-11-27',
    ]);
  });

  it('takes what was typed for the hour of the center', () => {
    setCentreZone('Europe/Rome');
    expect(instantOf('2026-11-26T16:00')).toBe('2026-11-26T15:00:00.000Z');
    expect(instantOf('2026-07-02T16:00')).toBe('2026-07-02T14:00:00.000Z');
  });

  it('takes the first of an hour that is there twice, and the next for one that is skipped', () => {
    setCentreZone('Europe/Rome');
    expect(instantOf('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(centreTime(instantOf('2026-03-29T02:30'))).toMatch(/^2026-03-29T0[13]:30$/);
  });

  it('gives back the minute that was typed, in any zone, but for one that no clock showed', () => {
    const zones = ['UTC', 'Europe/Rome', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/New_York'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (zone, at) => {
          setCentreZone(zone);
          const shown = centreTime(at.toISOString());
          expect(centreTime(instantOf(shown))).toBe(shown);
          expect(shown.slice(0, 10)).toBe(centreDay(at.toISOString()));
        },
      ),
    );
  });
});
