import { crc32, inflateSync } from 'node:zlib';
import { orientationOf, type Orientation } from './orientation.ts';
import { checkSize, Refused } from './refused.ts';
import { isHarmlessTail } from './what-file.ts';

/** A PNG with nothing in it but the picture. The coded pixels are the very bytes that came. */
export type CleanPng = { bytes: Uint8Array; width: number; height: number; orientation: Orientation };

const SIGNATURE_BYTES = 8;
/** The picture, its palette and transparency, and how bright and which color its numbers are meant. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);
/** Samples of a pixel by color type. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** Where the seven passes of an interlaced picture begin and how far apart their pixels are: x, y, across, down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

type Header = { width: number; height: number; bits: number; isInterlaced: boolean };

function headerOf(data: DataView): Header {
  if (data.byteLength !== 13) throw new Refused({ why: 'damaged' });
  const channels = CHANNELS.get(data.getUint8(9));
  const depth = data.getUint8(8);
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new Refused({ why: 'damaged' });
  const [width, height] = [data.getUint32(0), data.getUint32(4)];
  checkSize(width, height);
  // The decoder does not read them, and nobody saves a slice so.
  if (data.getUint8(12) === 1 && depth < 8) throw new Refused({ why: 'special-kind' });
  return { width, height, bits: channels * depth, isInterlaced: data.getUint8(12) === 1 };
}

/** Bytes that the pixels are before they are packed: each row with the number of its filter. */
function unpackedLength({ width, height, bits, isInterlaced }: Header): number {
  const rows = (across: number, down: number): number =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!isInterlaced) return rows(width, height);
  return PASSES.reduce(
    (sum, [x, y, across, down]) =>
      sum + rows(Math.max(0, Math.ceil((width - x) / across)), Math.max(0, Math.ceil((height - y) / down))),
    0,
  );
}

/** Unpacks the pixels, never further than the header announces. Throws for less, for more and for what follows them. */
function checkPixels(packed: Uint8Array, header: Header): void {
  const expected = unpackedLength(header);
  let unpacked: { buffer: Uint8Array; engine: { bytesWritten: number } };
  try {
    // With `info` the answer tells how much of the input was used; the types do not know it.
    const options = { maxOutputLength: expected, info: true };
    unpacked = inflateSync(packed, options) as unknown as typeof unpacked;
  } catch (error) {
    const isShort = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    throw new Refused({ why: isShort ? 'cut-short' : 'damaged' });
  }
  if (unpacked.buffer.length !== expected) throw new Refused({ why: 'cut-short' });
  if (unpacked.engine.bytesWritten < packed.length) throw new Refused({ why: 'more-than-a-picture' });
}

/**
 * Takes out of a PNG whatever is not the picture: texts, EXIF, XMP, color profiles, times, further frames, what
 * follows its end (PNG third edition, section 5). Throws {@link Refused}; of the pixels only their number is checked.
 */
export function cleanPng(bytes: Uint8Array): CleanPng {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const packed: Uint8Array[] = [];
  let header: Header | null = null;
  let orientation: Orientation | null = null;
  let at = SIGNATURE_BYTES;
  for (;;) {
    if (at + 12 > bytes.length) throw new Refused({ why: 'cut-short' });
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw new Refused({ why: 'cut-short' });
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const data = bytes.subarray(at + 8, end - 4);
    const isKept = KEPT.has(type);
    const isSound = !isKept || crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4);
    if (!isSound || (header === null) !== (type === 'IHDR')) throw new Refused({ why: 'damaged' });
    if (type === 'IHDR') header = headerOf(new DataView(data.buffer, data.byteOffset, data.byteLength));
    if (type === 'eXIf') orientation ??= orientationOf(data);
    if (type === 'IDAT') packed.push(data);
    if (isKept) kept.push(bytes.subarray(at, end));
    // Whatever begins with a capital is needed to show the picture, and nobody knows this one.
    else if (/^[A-Z]/.test(type)) throw new Refused({ why: 'damaged' });
    at = end;
    if (type === 'IEND') break;
  }
  if (header === null || packed.length === 0) throw new Refused({ why: 'damaged' });
  if (!isHarmlessTail(bytes.subarray(at))) throw new Refused({ why: 'more-than-a-picture' });
  checkPixels(Buffer.concat(packed), header);
  return { bytes: Buffer.concat(kept), width: header.width, height: header.height, orientation: orientation ?? 1 };
}
