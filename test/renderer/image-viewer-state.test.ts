import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../renderer/actions/action.ts';
import { meaningOf } from '../../renderer/actions/dispatch.ts';
import { viewerActions, type ViewerWork } from '../../renderer/actions/image-actions.ts';
import { moved } from '../../renderer/screens/case/images/order.ts';
import {
  fitted,
  held,
  neighborOf,
  oneToOne,
  panned,
  WHOLE,
  WINDOW,
  zoomedBy,
  zoomedTo,
  type View,
} from '../../renderer/screens/case/images/viewer-state.ts';

const image = { width: 1000, height: 500 };
const pane = { width: 800, height: 600 };
const whole = fitted(image, pane);

/** The viewer with some images: what it shows, and what was asked of it. */
function viewer(all = 3, isComparing = false, view = WHOLE) {
  const state = { view, asked: [] as string[] };
  const ask = (what: string) => () => {
    state.asked.push(what);
  };
  const work: ViewerWork = {
    image,
    whole,
    pixelRatio: 1,
    all,
    isComparing,
    change: (next) => {
      state.view = next(state.view);
    },
    step: (by) => {
      state.asked.push(`step ${by}`);
    },
    compare: ask('compare'),
    swap: ask('swap'),
    leave: ask('leave'),
  };
  const calm = { isTyping: false, hasList: false, hasDialog: false, isRepeat: false };
  const live = Object.values(bind(viewerActions, work));
  const press = (key: string) => meaningOf(key, null, live, calm, false).action;
  return { state, press };
}

const after = (view: View, keys: readonly string[]) => {
  const { state, press } = viewer(3, false, view);
  keys.forEach((key) => press(key)?.perform());
  return state.view;
};

const views = fc.record({
  zoom: fc.double({ min: 0.2, max: 20, noNaN: true }),
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  brightness: fc.integer({ min: 20, max: 300 }),
  contrast: fc.integer({ min: 20, max: 300 }),
});

describe('the viewer', () => {
  it('shows an image whole at first, as large as its pane allows', () => {
    expect(whole).toEqual({ width: 800, height: 400 });
    expect(fitted({ width: 100, height: 400 }, pane)).toEqual({ width: 150, height: 600 });
  });

  it('zooms around the pointer: what is under it stays under it', () => {
    const point = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(views, fc.double({ min: 0.2, max: 20, noNaN: true }), point, point, (view, zoom, x, y) => {
        const next = zoomedTo(view, zoom, { x, y });
        const seen = (each: View) => [(x - each.x) / each.zoom, (y - each.y) / each.zoom] as const;
        expect(seen(next)[0]).toBeCloseTo(seen(view)[0], 6);
        expect(seen(next)[1]).toBeCloseTo(seen(view)[1], 6);
      }),
      { seed: 3 },
    );
  });

  it('never loses the image: the middle of the pane always shows some of it', () => {
    const keys = fc.array(fc.constantFrom('+', '-', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '0', '1'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(keys, (pressed) => {
        const { x, y, zoom } = held(after(WHOLE, pressed), whole);
        expect(Math.abs(x)).toBeLessThanOrEqual((whole.width * zoom) / 2);
        expect(Math.abs(y)).toBeLessThanOrEqual((whole.height * zoom) / 2);
      }),
      { seed: 5 },
    );
  });

  it('shows one pixel of the image on one of the screen, also on a dense screen', () => {
    expect(oneToOne(WHOLE, image, whole, 1).zoom * whole.width).toBe(1000);
    expect(oneToOne(WHOLE, image, whole, 2).zoom * whole.width).toBe(500);
  });

  it('answers to its keys and leaves the others alone', () => {
    expect(after(WHOLE, ['+', '-'])).toEqual(WHOLE);
    expect(after(WHOLE, ['ArrowRight'])).toMatchObject({ x: -60, y: 0 });
    expect(after(WHOLE, ['B', 'B', 'V', 'C', 'X', 'X'])).toMatchObject({
      brightness: 110,
      contrast: 90,
    });
    expect(after(WHOLE, ['+', 'B', 'ArrowUp', '0'])).toMatchObject({ zoom: 1, x: 0, y: 0, brightness: 110 });
    expect(after(WHOLE, ['+', 'B', 'ArrowUp', 'R'])).toEqual(WHOLE);
    expect(viewer().press('Q')).toBeNull();
  });

  it('keeps zoom and window within what can be seen', () => {
    expect(zoomedBy(WHOLE, 100).zoom).toBe(40);
    expect(zoomedBy(WHOLE, -100).zoom).toBe(0.1);
    expect(
      after(
        WHOLE,
        Array.from({ length: 40 }, () => 'B'),
      ).brightness,
    ).toBe(WINDOW.max);
    expect(
      after(
        WHOLE,
        Array.from({ length: 40 }, () => 'X'),
      ).contrast,
    ).toBe(WINDOW.min);
    expect(panned(WHOLE, 3, 4)).toMatchObject({ x: 3, y: 4 });
  });
});

describe('several images', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }));
  const [a, b, c] = list as [{ id: string }, { id: string }, { id: string }];

  it('are stepped through around the end, and the one that stays is passed over', () => {
    expect([neighborOf(list, a, 1), neighborOf(list, c, 1), neighborOf(list, a, -1)]).toEqual([b, a, c]);
    expect([neighborOf(list, b, 1, c), neighborOf(list, b, -1, a)]).toEqual([a, c]);
    expect([neighborOf([a], a, 1), neighborOf([a, b], a, 1, b)]).toEqual([a, a]);
  });

  it('a lone image has nothing beside it, and the reason is said', () => {
    const { state, press } = viewer(1);
    for (const key of [']', '[', 'D']) {
      expect(press(key)?.whyNot).toBe('There is no other image');
      press(key)?.perform();
    }
    expect(state.asked).toEqual([]);
  });

  it('two of two side by side can be swapped and not stepped through', () => {
    const { state, press } = viewer(2, true);
    expect(press(']')?.whyNot).toBe('There is no other image');
    ['S', 'D', 'Escape'].forEach((key) => press(key)?.perform());
    expect(state.asked).toEqual(['swap', 'compare', 'leave']);
    expect(viewer(3, true).press('PageDown')?.whyNot).toBeNull();
    expect(viewer(3, false).press('S')?.whyNot).toBe('Only one image is in sight');
  });
});

describe('the order of images', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }));
  const order = (id: string, by: -1 | 1) =>
    moved(list, id, by)
      .map((each) => each.id)
      .join('');

  it('moves one a place and stops at the ends', () => {
    expect([order('b', -1), order('b', 1), order('a', -1), order('c', 1), order('x', 1)]).toEqual([
      'bac',
      'acb',
      'abc',
      'abc',
      'abc',
    ]);
  });
});
