import { expect, test } from 'vitest';
import { SteadyNow } from '../../renderer/screens/board/steady-now.ts';

/** A page whose clocks go on as told. */
function page() {
  let wall = Date.parse('2026-11-26T16:00:00.000Z');
  let since = 500;
  const steady = new SteadyNow({ wall: () => wall, since: () => since });
  return {
    steady,
    passes: (ms: number) => {
      wall += ms;
      since += ms;
    },
    /** Set, or asleep: the counting clock stands still meanwhile. */
    jumps: (ms: number) => {
      wall += ms;
    },
  };
}

test('the time goes on when the computer’s clock is set an hour, and the host is asked once', () => {
  for (const hour of [3600_000, -3600_000]) {
    const { steady, passes, jumps } = page();
    steady.set(1_000_000);
    passes(60_000);
    expect(steady.now()).toBe(1_060_000);
    expect(steady.wasSet()).toBe(false);
    jumps(hour);
    expect(steady.now()).toBe(1_060_000);
    expect(steady.wasSet()).toBe(true);
    expect(steady.wasSet()).toBe(false);
    passes(1000);
    expect(steady.now()).toBe(1_061_000);
  }
});

test('after sleep the host says how late it is', () => {
  const { steady, passes, jumps } = page();
  steady.set(1_000_000);
  jumps(1800_000);
  expect(steady.wasSet()).toBe(true);
  steady.set(2_800_000);
  passes(5000);
  expect(steady.now()).toBe(2_805_000);
});

test('until the host answers it is the clock of the computer', () => {
  const { steady, passes } = page();
  passes(2000);
  expect(new Date(steady.now()).toISOString()).toBe('2026-11-26T16:00:02.000Z');
});
