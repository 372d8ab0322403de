import { orientationOf, type Orientation } from './orientation.ts';
import { checkSize, Refused } from './refused.ts';
import { isHarmlessTail } from './what-file.ts';

/** A JPEG with nothing in it but the picture. The coded pixels are the very bytes that came. */
export type CleanJpeg = {
  bytes: Uint8Array;
  width: number;
  height: number;
  /** 1 gray, 3 color, 4 print colors, which browsers and PDF show differently. */
  components: number;
  orientation: Orientation;
};

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Quantization and Huffman tables, number of lines, restart interval. */
const TABLES = new Set([0xdb, 0xc4, 0xdc, 0xdd]);
/** Baseline, extended and progressive; the other frames are lossless, hierarchical or arithmetic. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function isOtherFrame(marker: number): boolean {
  return (marker >= 0xc3 && marker <= 0xcf) || marker === 0xde || marker === 0xdf;
}

/** Application data and comments. */
function isNote(marker: number): boolean {
  return marker >= 0xe0 && marker <= 0xfe;
}

/** Stands alone, without a length. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function startsWith(data: Uint8Array, text: string): boolean {
  return Buffer.from(data.subarray(0, text.length)).toString('latin1') === text;
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), data]);
}

/** Of a note only what says how the numbers are meant as colors: JFIF without its thumbnail, Adobe's transform. */
function keptNote(marker: number, data: Uint8Array): Uint8Array | null {
  if (marker === 0xe0 && startsWith(data, 'JFIF\0') && data.length >= 14) {
    const kept = Uint8Array.from(data.subarray(0, 14));
    kept.fill(0, 12);
    return segment(marker, kept);
  }
  if (marker === 0xee && startsWith(data, 'Adobe') && data.length >= 12) return segment(marker, data.subarray(0, 12));
  return null;
}

/** End of the coded data that begins at `at`: the place of the next marker that is not part of it. */
function scanEnd(bytes: Uint8Array, at: number): number {
  for (let here = bytes.indexOf(0xff, at); here !== -1; here = bytes.indexOf(0xff, here + 1)) {
    const next = bytes[here + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return here;
  }
  throw new Refused({ why: 'cut-short' });
}

/** The marker at `at` and the place behind it; fill bytes before it are passed. */
function markerAt(bytes: Uint8Array, at: number): { marker: number; after: number } {
  let here = at;
  if (here < bytes.length && bytes[here] !== 0xff) throw new Refused({ why: 'damaged' });
  while (bytes[here] === 0xff) here += 1;
  const marker = bytes[here];
  if (marker === undefined) throw new Refused({ why: 'cut-short' });
  return { marker, after: here + 1 };
}

/**
 * Takes out of a JPEG whatever is not the picture: EXIF with its place and its thumbnail, XMP, color profiles,
 * comments, what follows its end (ITU T.81, annex B). Throws {@link Refused}; nothing is decoded yet.
 */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  let frame: { width: number; height: number; components: number } | null = null;
  let orientation: Orientation | null = null;
  let hasScan = false;
  let at = 2;
  for (;;) {
    const { marker, after } = markerAt(bytes, at);
    if (marker === EOI) {
      if (!isHarmlessTail(bytes.subarray(after))) throw new Refused({ why: 'more-than-a-picture' });
      kept.push(Uint8Array.of(0xff, EOI));
      break;
    }
    if (isBare(marker)) {
      at = after;
      continue;
    }
    const length = ((bytes[after] ?? 0) << 8) | (bytes[after + 1] ?? 0);
    const end = after + length;
    if (end > bytes.length || after + 2 > bytes.length) throw new Refused({ why: 'cut-short' });
    if (length < 2) throw new Refused({ why: 'damaged' });
    const data = bytes.subarray(after + 2, end);
    at = end;
    if (isNote(marker)) {
      if (marker === 0xe1 && startsWith(data, 'Exif\0\0')) orientation ??= orientationOf(data.subarray(6));
      const note = keptNote(marker, data);
      if (note !== null) kept.push(note);
    } else if (FRAMES.has(marker)) {
      if (frame !== null || data.length < 6) throw new Refused({ why: 'damaged' });
      const [precision = 0, high = 0, low = 0, left = 0, right = 0, components = 0] = data;
      if (precision !== 8) throw new Refused({ why: 'special-kind' });
      frame = { width: (left << 8) | right, height: (high << 8) | low, components };
      checkSize(frame.width, frame.height);
      kept.push(segment(marker, data));
    } else if (marker === SOS) {
      if (frame === null) throw new Refused({ why: 'damaged' });
      hasScan = true;
      at = scanEnd(bytes, end);
      kept.push(segment(marker, data), bytes.subarray(end, at));
    } else if (TABLES.has(marker)) {
      kept.push(segment(marker, data));
    } else {
      throw new Refused({ why: isOtherFrame(marker) ? 'special-kind' : 'damaged' });
    }
  }
  if (frame === null || !hasScan) throw new Refused({ why: 'damaged' });
  return { bytes: Buffer.concat(kept), ...frame, orientation: orientation ?? 1 };
}
