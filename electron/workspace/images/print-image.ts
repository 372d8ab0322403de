import jpeg from 'jpeg-js';
import type { Attachment } from '../attachments.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { decodedPng, jpegPixels, type Pixels, pngPixels } from './pixels.ts';

/** An image as it is printed: always a JPEG. */
export type PrintedJpeg = { bytes: Uint8Array; width: number; height: number };

/** The same under the SHA-256 of the stored image that it shows. */
export type PrintImage = PrintedJpeg & { sha256: string };

/** Longest side on paper, in pixels: 250 to the inch where it is printed largest (85 mm). */
export const PRINT_SIDE = 840;
/** A JPEG that is longer is coded again. */
const PRINT_BYTES = 300_000;
const QUALITY = 90;

/** The JPEG as it is, where it is small enough already; null where its pixels have to be worked on. */
export function asStored({ bytes, type }: Attachment): PrintedJpeg | null {
  if (type !== 'image/jpeg' || bytes.length > PRINT_BYTES) return null;
  const { width, height } = cleanJpeg(bytes);
  return Math.max(width, height) <= PRINT_SIDE ? { bytes, width, height } : null;
}

/** The largest sides of the same shape that are not longer than on paper; whole pixels, never more than there are. */
export function printSides({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, PRINT_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where the `place`-th of `all` parts of a length begins, in whole pixels. */
function edge(place: number, all: number, length: number): number {
  return Math.floor((place * length) / all);
}

/**
 * Fewer pixels: each is the mean of those that it stands for, and what is transparent lies on black, as in the viewer.
 * RGBA, 8 bits. `sides` must not be longer than the picture's own.
 */
export function scaledDown(pixels: Pixels, sides: { width: number; height: number }): Uint8Array {
  const out = new Uint8Array(sides.width * sides.height * 4);
  const { data, channels } = pixels;
  const full = pixels.depth === 16 ? 65_535 : 255;
  const hasAlpha = channels === 2 || channels === 4;
  // Gray is the same in all three colors.
  const [second, third] = channels < 3 ? [0, 0] : [1, 2];
  for (let y = 0; y < sides.height; y += 1) {
    const [top, bottom] = [edge(y, sides.height, pixels.height), edge(y + 1, sides.height, pixels.height)];
    for (let x = 0; x < sides.width; x += 1) {
      const [left, right] = [edge(x, sides.width, pixels.width), edge(x + 1, sides.width, pixels.width)];
      let [red, green, blue] = [0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          const at = (row * pixels.width + column) * channels;
          const alpha = hasAlpha ? (data[at + channels - 1] ?? 0) / full : 1;
          red += (data[at] ?? 0) * alpha;
          green += (data[at + second] ?? 0) * alpha;
          blue += (data[at + third] ?? 0) * alpha;
        }
      }
      const unit = 255 / full / ((bottom - top) * (right - left));
      const at = (y * sides.width + x) * 4;
      out[at] = Math.round(red * unit);
      out[at + 1] = Math.round(green * unit);
      out[at + 2] = Math.round(blue * unit);
      out[at + 3] = 255;
    }
  }
  return out;
}

/** A stored image at the resolution of print. Slow for a large one: belongs into a worker. Throws `Refused`. */
export function printImage({ bytes, type }: Attachment): PrintedJpeg {
  const pixels = type === 'image/png' ? pngPixels(decodedPng(bytes)) : jpegPixels(bytes);
  const sides = printSides(pixels);
  return { bytes: jpeg.encode({ ...sides, data: scaledDown(pixels, sides) }, QUALITY).data, ...sides };
}
