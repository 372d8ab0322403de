import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterNews,
  changesIn,
  COMES_BACK_WITHIN,
  NO_WINDOW,
  projectorAt,
  type Presence,
  type Showing,
  type WindowNews,
} from '../../renderer/screens/present/presence.ts';

const showing = (itemId: string | null, more: Partial<Showing> = {}): Showing => ({
  itemId,
  isBlank: false,
  isAlone: false,
  ...more,
});
const shows = (windowId: string, what: Showing): WindowNews => ({ kind: 'shows', windowId, showing: what });
const gone = (windowId: string, at: number): WindowNews => ({ kind: 'gone', windowId, at });
const heard = (...news: WindowNews[]): Presence => news.reduce(afterNews, NO_WINDOW);

describe('the projector, as the scribe is told of it', () => {
  it('is not open until a window says what it shows', () => {
    expect(projectorAt(NO_WINDOW, 0)).toEqual({ is: 'off' });
    const state = projectorAt(heard(shows('a', showing('facet'))), 0);
    expect(state).toEqual({ is: 'on', showing: showing('facet'), windows: 1 });
  });

  it('shows what its window said last', () => {
    const presence = heard(shows('a', showing('facet')), shows('a', showing('atlas', { isBlank: true })));
    expect(projectorAt(presence, 0)).toMatchObject({ showing: { itemId: 'atlas', isBlank: true }, windows: 1 });
  });

  it('stays open while one of two windows is, and says what that one shows', () => {
    const two = heard(shows('a', showing('facet')), shows('b', showing('atlas')));
    expect(projectorAt(two, 0)).toMatchObject({ showing: { itemId: 'facet' }, windows: 2 });
    expect(projectorAt(afterNews(two, gone('a', 100)), 9_000)).toMatchObject({
      showing: { itemId: 'atlas' },
      windows: 1,
    });
  });

  it('says of a window that goes along before one that stands by itself, whichever was first', () => {
    const alone = shows('a', showing('facet', { isAlone: true }));
    const along = shows('b', showing('atlas'));
    for (const news of [
      [alone, along],
      [along, alone],
    ]) {
      expect(projectorAt(heard(...news), 0)).toMatchObject({ showing: { itemId: 'atlas', isAlone: false } });
    }
    expect(projectorAt(heard(alone), 0)).toMatchObject({ showing: { isAlone: true } });
  });

  it('is missed a few seconds after its last window went, and not while it is only loaded anew', () => {
    const left = heard(shows('a', showing('facet')), gone('a', 1_000));
    expect(projectorAt(left, 1_000)).toMatchObject({ is: 'on', showing: { itemId: 'facet' } });
    expect(projectorAt(left, 1_000 + COMES_BACK_WITHIN - 1)).toMatchObject({ is: 'on' });
    expect(projectorAt(left, 1_000 + COMES_BACK_WITHIN)).toEqual({ is: 'closed' });
    const back = afterNews(left, shows('anew', showing('facet')));
    expect(projectorAt(back, 1_000_000)).toMatchObject({ is: 'on', windows: 1 });
  });

  it('opens again at any time after it was closed', () => {
    const again = heard(shows('a', showing('facet')), gone('a', 0), shows('b', showing('atlas')));
    expect(projectorAt(again, 600_000)).toMatchObject({ is: 'on', showing: { itemId: 'atlas' } });
  });

  it('takes no notice of the end of a window that it never heard of, or of the same end twice', () => {
    expect(projectorAt(heard(gone('a', 0)), 9_000)).toEqual({ is: 'off' });
    const twice = heard(shows('a', showing('facet')), gone('a', 0), gone('a', 60_000));
    expect(projectorAt(twice, 60_000)).toEqual({ is: 'closed' });
  });
});

/** Said the long way: what every window did last, asked again at each instant. */
function oracle(steps: readonly { windowId: string; showing: Showing | null; at: number }[], now: number): string {
  const past = steps.filter(({ at }) => at <= now);
  const lastOf = (windowId: string) => past.findLast((each) => each.windowId === windowId);
  const open = ['a', 'b', 'c'].filter((id) => (lastOf(id)?.showing ?? null) !== null);
  if (open.length > 0) return `on ${open.length}`;
  const isOpenAfter = (count: number): boolean =>
    ['a', 'b', 'c'].some(
      (id) => (past.slice(0, count).findLast((each) => each.windowId === id)?.showing ?? null) !== null,
    );
  const closing = past.findLastIndex((_, index) => isOpenAfter(index) && !isOpenAfter(index + 1));
  const closed = past[closing];
  if (closed === undefined) return 'off';
  return now - closed.at < COMES_BACK_WITHIN ? 'on 1' : 'closed';
}

const presenceOf = (steps: readonly { windowId: string; showing: Showing | null; at: number }[]): Presence =>
  heard(
    ...steps.map(({ windowId, showing: shown, at }) => (shown === null ? gone(windowId, at) : shows(windowId, shown))),
  );

describe('whatever windows come, go, stand alone and go blank, in whatever order', () => {
  const what = fc.record({
    itemId: fc.constantFrom('facet', 'atlas', null),
    isBlank: fc.boolean(),
    isAlone: fc.boolean(),
  });
  const step = fc.record({
    after: fc.integer({ min: 0, max: 4_000 }),
    windowId: fc.constantFrom('a', 'b', 'c'),
    showing: fc.option(what, { nil: null }),
  });
  const timeline = fc.array(step, { maxLength: 14 }).map((steps) => {
    let at = 0;
    return steps.map((each) => {
      at += each.after;
      return { ...each, at };
    });
  });

  it('the scribe is told how it is', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: 0, max: 5_000 }), (steps, later) => {
        const now = (steps.at(-1)?.at ?? 0) + later;
        const state = projectorAt(presenceOf(steps), now);
        expect(state.is === 'on' ? `on ${state.windows}` : state.is).toBe(oracle(steps, now));
      }),
    );
  });

  it('time alone changes it at most once, and exactly when that was foretold', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: 0, max: 5_000 }), (steps, later) => {
        const presence = presenceOf(steps);
        const now = (steps.at(-1)?.at ?? 0) + later;
        const wait = changesIn(presence, now);
        const state = projectorAt(presence, now);
        const then = projectorAt(presence, now + (wait ?? 0));
        expect(projectorAt(presence, now + Math.max(0, (wait ?? 1_000_000) - 1))).toEqual(state);
        expect(then).toEqual(wait === null ? state : { is: 'closed' });
        expect(changesIn(presence, now + (wait ?? 1_000_000))).toBeNull();
      }),
    );
  });
});
