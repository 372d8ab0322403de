import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../renderer/screens/case/images/order.ts';
import {
  fitted,
  held,
  oneToOne,
  panned,
  viewAfterKey,
  WHOLE,
  WINDOW,
  zoomedBy,
  zoomedTo,
  type View,
} from '../../renderer/screens/case/images/viewer-state.ts';

const image = { width: 1000, height: 500 };
const pane = { width: 800, height: 600 };
const whole = fitted(image, pane);
const setting = { image, whole, pixelRatio: 1 };
const after = (view: View, keys: readonly string[]) =>
  keys.reduce(
    (now, key) => viewAfterKey(now, key.replace('Shift+', ''), key.startsWith('Shift+'), setting) ?? now,
    view,
  );

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
    expect(after(WHOLE, ['b', 'b', 'Shift+B', 'c', 'Shift+C', 'Shift+C'])).toMatchObject({
      brightness: 110,
      contrast: 90,
    });
    expect(after(WHOLE, ['+', 'b', 'ArrowUp', '0'])).toMatchObject({ zoom: 1, x: 0, y: 0, brightness: 110 });
    expect(after(WHOLE, ['+', 'b', 'ArrowUp', 'r'])).toEqual(WHOLE);
    expect(viewAfterKey(WHOLE, 'q', false, setting)).toBeNull();
  });

  it('keeps zoom and window within what can be seen', () => {
    expect(zoomedBy(WHOLE, 100).zoom).toBe(40);
    expect(zoomedBy(WHOLE, -100).zoom).toBe(0.1);
    expect(
      after(
        WHOLE,
        Array.from({ length: 40 }, () => 'b'),
      ).brightness,
    ).toBe(WINDOW.max);
    expect(
      after(
        WHOLE,
        Array.from({ length: 40 }, () => 'Shift+C'),
      ).contrast,
    ).toBe(WINDOW.min);
    expect(panned(WHOLE, 3, 4)).toMatchObject({ x: 3, y: 4 });
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
