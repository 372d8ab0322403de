import { createHash } from 'node:crypto';
import { IMAGE_BYTES, type StoredImage } from '@spineboard/core/contract';
import { type DecodedPng, encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { isSideways, upright, type Orientation } from './orientation.ts';
import { decodedPng, jpegPixels, pngPixels } from './pixels.ts';
import { Refused } from './refused.ts';
import { whatFile } from './what-file.ts';

/** A file that is taken: its bytes as they will be stored, and what the record says of them. */
export type ReadImage = { bytes: Uint8Array; image: StoredImage };

type Picture = { bytes: Uint8Array; width: number; height: number };

/** Of a picture that had to be turned; above it the file only grows. */
const QUALITY = 95;
/** Upright JPEGs keep their coded pixels; others are decoded, turned and coded again. Print colors become screen's. */
function readJpeg(file: Uint8Array): Picture {
  const clean = cleanJpeg(file);
  const { width, height, data } = jpegPixels(clean.bytes);
  if (clean.orientation === 1 && clean.components !== 4) return { bytes: clean.bytes, width, height };
  const pixels = upright(data, { width, height, size: 4 }, clean.orientation);
  const sides = isSideways(clean.orientation) ? { width: height, height: width } : { width, height };
  return { bytes: jpeg.encode({ ...sides, data: pixels }, QUALITY).data, ...sides };
}

function turnPng(png: DecodedPng, orientation: Orientation): Picture {
  const { width, height } = png;
  const { data, channels, depth } = pngPixels(png);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const turned = upright(bytes, { width, height, size: (channels * depth) / 8 }, orientation);
  const sides = isSideways(orientation) ? { width: height, height: width } : { width, height };
  const samples = depth === 16 ? new Uint16Array(turned.buffer) : turned;
  return { bytes: encodePng({ ...sides, channels, depth, data: samples }), ...sides };
}

/** Upright PNGs keep their coded pixels; the others lose nothing by being coded again. */
function readPng(file: Uint8Array): Picture {
  const { bytes, width, height, orientation } = cleanPng(file);
  const png = decodedPng(bytes);
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
