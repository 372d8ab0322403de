import * as fc from 'fast-check';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { notFound } from '../../../electron/faults.ts';
import { imagesForPrint } from '../../../electron/workspace/images/for-print.ts';
import type { Pixels } from '../../../electron/workspace/images/pixels.ts';
import {
  asStored,
  PRINT_SIDE,
  printImage,
  printSides,
  scaledDown,
} from '../../../electron/workspace/images/print-image.ts';
import { jpegOf, png } from '../../support/pictures.ts';

const pixels = fc
  .record({
    width: fc.integer({ min: 1, max: 24 }),
    height: fc.integer({ min: 1, max: 24 }),
    channels: fc.integer({ min: 1, max: 4 }),
    depth: fc.constantFrom(8 as const, 16 as const),
    seed: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ width, height, channels, depth, seed }): Pixels => {
    const values = Array.from(
      { length: width * height * channels },
      (_, at) => ((at + seed) * 2_654_435_761) % (depth === 16 ? 65_536 : 256),
    );
    return { width, height, channels, depth, data: depth === 16 ? Uint16Array.from(values) : Uint8Array.from(values) };
  });

/** The mean of a part of one color, counted out: with what is transparent on black, from 0 to 1. */
function mean(
  { data, width, channels, depth }: Pixels,
  color: number,
  part: readonly [number, number, number, number],
) {
  const full = depth === 16 ? 65_535 : 255;
  const [left, top, right, bottom] = part;
  const values: number[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * channels;
      const channel = channels < 3 ? 0 : color;
      const alpha = channels === 2 || channels === 4 ? (data[at + channels - 1] ?? 0) / full : 1;
      values.push(((data[at + channel] ?? 0) / full) * alpha);
    }
  }
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

describe('a stored image at the resolution of print', () => {
  it('has in each pixel the mean of those that it stands for', () => {
    fc.assert(
      fc.property(pixels, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }), (image, w, h) => {
        const sides = { width: Math.min(w, image.width), height: Math.min(h, image.height) };
        const scaled = scaledDown(image, sides);
        expect(scaled).toHaveLength(sides.width * sides.height * 4);
        for (let y = 0; y < sides.height; y += 1) {
          for (let x = 0; x < sides.width; x += 1) {
            const part = [
              Math.floor((x * image.width) / sides.width),
              Math.floor((y * image.height) / sides.height),
              Math.floor(((x + 1) * image.width) / sides.width),
              Math.floor(((y + 1) * image.height) / sides.height),
            ] as const;
            for (const color of [0, 1, 2]) {
              const value = scaled[(y * sides.width + x) * 4 + color] ?? -1;
              expect(Math.abs(value - 255 * mean(image, color, part))).toBeLessThan(0.51);
            }
            expect(scaled[(y * sides.width + x) * 4 + 3]).toBe(255);
          }
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('keeps its shape, is never larger than it was and never longer than paper shows', () => {
    const side = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const sides = printSides({ width, height });
        expect(Math.max(sides.width, sides.height)).toBeLessThanOrEqual(PRINT_SIDE);
        expect(sides.width).toBeLessThanOrEqual(width);
        expect(sides.height).toBeLessThanOrEqual(height);
        expect(Math.min(sides.width, sides.height)).toBeGreaterThanOrEqual(1);
        const wanted = Math.min(1, PRINT_SIDE / Math.max(width, height));
        expect(Math.abs(sides.width - width * wanted)).toBeLessThan(1);
        expect(Math.abs(sides.height - height * wanted)).toBeLessThan(1);
      }),
      { seed: 12 },
    );
  });

  it('is a JPEG whatever it was stored as, and shows the same', () => {
    const printed = printImage({ bytes: png(1000, 500, () => 137), type: 'image/png' });
    expect([printed.width, printed.height]).toEqual([840, 420]);
    const { data, width, height } = jpeg.decode(printed.bytes, { useTArray: true });
    expect([width, height]).toEqual([840, 420]);
    for (const at of [0, 840 * 4 * 200 + 400, data.length - 4]) {
      expect(Math.abs((data[at] ?? 0) - 137)).toBeLessThanOrEqual(2);
    }
  });

  it('is left as it is where it is a small JPEG already', () => {
    const bytes = jpegOf(400, 300, () => [10, 20, 30]);
    expect(asStored({ bytes, type: 'image/jpeg' })).toEqual({ bytes, width: 400, height: 300 });
    expect(asStored({ bytes: jpegOf(841, 4, () => [1, 2, 3]), type: 'image/jpeg' })).toBeNull();
    expect(asStored({ bytes: png(4, 4), type: 'image/png' })).toBeNull();
  });

  it('comes in the order asked for; one that is gone or cannot be decoded is left out, the next are printed', async () => {
    const files = new Map([
      ['large', { bytes: png(900, 900), type: 'image/png' as const }],
      ['broken', { bytes: png(30, 30).subarray(0, 60), type: 'image/png' as const }],
      ['small', { bytes: jpegOf(20, 10, () => [1, 2, 3]), type: 'image/jpeg' as const }],
      ['after', { bytes: png(12, 8), type: 'image/png' as const }],
    ]);
    const images = await imagesForPrint(['large', 'gone', 'broken', 'small', 'after'], (name) => {
      const file = files.get(name);
      return file === undefined ? Promise.reject(notFound('attachment')) : Promise.resolve(file);
    });
    expect(images.map(({ sha256, width, height }) => [sha256, width, height])).toEqual([
      ['large', 840, 840],
      ['small', 20, 10],
      ['after', 12, 8],
    ]);
  });
});
