import { createHash } from 'node:crypto';
import { IMAGE_BYTES, type StoredImage } from '@spineboard/core/contract';
import { convertIndexedToRgb, type DecodedPng, decode as decodePng, encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { cleanJpeg, type CleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { isSideways, upright, type Orientation } from './orientation.ts';
import { Refused } from './refused.ts';
import { whatFile } from './what-file.ts';

/** A file that is taken: its bytes as they will be stored, and what the record says of them. */
export type ReadImage = { bytes: Uint8Array; image: StoredImage };

type Picture = { bytes: Uint8Array; width: number; height: number };

/** Of a picture that had to be turned; above it the file only grows. */
const QUALITY = 95;
/** What the decoder may use for the largest picture, in MB. */
const MEMORY_MB = 2048;

function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new Refused({ why: 'damaged' });
  }
}

function jpegPixels({ bytes }: CleanJpeg): { width: number; height: number; data: Uint8Array } {
  // The size was checked before; the decoder's own limit is only kept out of the way.
  const limits = { tolerantDecoding: false, maxResolutionInMP: 1000, maxMemoryUsageInMB: MEMORY_MB };
  return decoded(() => jpeg.decode(bytes, { useTArray: true, ...limits }));
}

/** Upright JPEGs keep their coded pixels; others are decoded, turned and coded again. Print colors become screen's. */
function readJpeg(file: Uint8Array): Picture {
  const clean = cleanJpeg(file);
  const { width, height, data } = jpegPixels(clean);
  if (clean.orientation === 1 && clean.components !== 4) return { bytes: clean.bytes, width, height };
  const pixels = upright(data, { width, height, size: 4 }, clean.orientation);
  const sides = isSideways(clean.orientation) ? { width: height, height: width } : { width, height };
  return { bytes: jpeg.encode({ ...sides, data: pixels }, QUALITY).data, ...sides };
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

/** The samples of a PNG, 8 or 16 bits each, without a palette. */
function samplesOf(png: DecodedPng): { data: Uint8Array | Uint16Array; channels: number; depth: 8 | 16 } {
  const { channels, palette, depth } = png;
  if (palette !== undefined) return { data: convertIndexedToRgb(png), channels: palette[0]?.length ?? 3, depth: 8 };
  if (depth === 16) return { data: Uint16Array.from(png.data), channels, depth };
  return { data: depth === 8 ? Uint8Array.from(png.data) : spread(png), channels, depth: 8 };
}

function turnPng(png: DecodedPng, orientation: Orientation): Picture {
  const { width, height } = png;
  const { data, channels, depth } = samplesOf(png);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const turned = upright(bytes, { width, height, size: (channels * depth) / 8 }, orientation);
  const sides = isSideways(orientation) ? { width: height, height: width } : { width, height };
  const samples = depth === 16 ? new Uint16Array(turned.buffer) : turned;
  return { bytes: encodePng({ ...sides, channels, depth, data: samples }), ...sides };
}

/** Upright PNGs keep their coded pixels; the others lose nothing by being coded again. */
function readPng(file: Uint8Array): Picture {
  const { bytes, width, height, orientation } = cleanPng(file);
  const png = decoded(() => decodePng(bytes, { checkCrc: true }));
  return orientation === 1 ? { bytes, width, height } : turnPng(png, orientation);
}

/**
 * Reads a file as a key image: upright, without any data but the picture, decoded once in full so that whatever is
 * stored can be shown. What the file is called or said to be does not count; its content does. Throws {@link Refused}.
 */
export function readImage(file: Uint8Array): ReadImage {
  if (file.length === 0) throw new Refused({ why: 'empty' });
  if (file.length > IMAGE_BYTES) throw new Refused({ why: 'too-long' });
  const what = whatFile(file);
  if (typeof what === 'object') throw new Refused({ why: 'not-a-picture', found: what.foreign });
  const { bytes, width, height } = what === 'png' ? readPng(file) : readJpeg(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, image: { sha256, type: what === 'png' ? 'image/png' : 'image/jpeg', width, height } };
}
