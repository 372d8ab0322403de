import { convertIndexedToRgb, type DecodedPng, decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { Refused } from './refused.ts';

/** Rows of pixels from the top; `channels` samples each: 1 gray, 2 gray and alpha, 3 color, 4 color and alpha. */
export type Pixels = {
  width: number;
  height: number;
  data: Uint8Array | Uint16Array;
  channels: number;
  depth: 8 | 16;
};

/** What the decoder may use for the largest picture, in MB. */
const MEMORY_MB = 2048;

function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new Refused({ why: 'damaged' });
  }
}

/** The pixels of a JPEG, with an alpha that says nothing. Throws {@link Refused}. */
export function jpegPixels(bytes: Uint8Array): Pixels & { data: Uint8Array } {
  // The size was checked before; the decoder's own limit is only kept out of the way.
  const limits = { tolerantDecoding: false, maxResolutionInMP: 1000, maxMemoryUsageInMB: MEMORY_MB };
  const { width, height, data } = decoded(() => jpeg.decode(bytes, { useTArray: true, ...limits }));
  return { width, height, data, channels: 4, depth: 8 };
}

/** A PNG as it was coded. Throws {@link Refused}. */
export function decodedPng(bytes: Uint8Array): DecodedPng {
  return decoded(() => decodePng(bytes, { checkCrc: true }));
}

/** Samples of 1, 2 or 4 bits, a byte each and stretched to its range. */
function spread({ width, height, depth, data }: DecodedPng): Uint8Array {
  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte);
  const top = 2 ** depth - 1;
  const samples = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const packed = data[y * rowBytes + Math.floor(x / perByte)] ?? 0;
      samples[y * width + x] = (((packed >> (8 - depth * ((x % perByte) + 1))) & top) * 255) / top;
    }
  }
  return samples;
}

/** The pixels of a PNG, without a palette. */
export function pngPixels(png: DecodedPng): Pixels {
  const { width, height, channels, palette, depth } = png;
  if (palette !== undefined) {
    return { width, height, data: convertIndexedToRgb(png), channels: palette[0]?.length ?? 3, depth: 8 };
  }
  if (depth === 16) return { width, height, data: Uint16Array.from(png.data), channels, depth };
  return { width, height, data: depth === 8 ? Uint8Array.from(png.data) : spread(png), channels, depth: 8 };
}
