import jpeg from 'jpeg-js';
import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The first chunk of a PNG: gray or, as `color` says, another of its color types. */
export function header(width: number, height: number, { depth = 8, color = 0, interlaced = false } = {}): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, color, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', data);
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const PNG_END = chunk('IEND', new Uint8Array(0));

/** Gray by default: `value` gives each sample of each pixel. Extra chunks stand before the pixels. */
export function png(
  width: number,
  height: number,
  value: (x: number, y: number, channel: number) => number = (x, y) => (x * 7 + y * 13) % 256,
  { extra = [], color = 0 }: { extra?: readonly Uint8Array[]; color?: 0 | 2 } = {},
): Buffer {
  const channels = color === 2 ? 3 : 1;
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        rows[y * (1 + width * channels) + 1 + x * channels + channel] = value(x, y, channel);
      }
    }
  }
  const pixels = chunk('IDAT', deflateSync(rows));
  return Buffer.concat([PNG_SIGNATURE, header(width, height, { color }), ...extra, pixels, PNG_END]);
}

type Color = readonly [number, number, number];

/** A JPEG whose pixels `value` gives. */
export function jpegOf(width: number, height: number, value: (x: number, y: number) => Color, quality = 92): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(value(x, y), (y * width + x) * 4);
  }
  return jpeg.encode({ width, height, data }, quality).data;
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** EXIF data, little-endian or big, with an orientation and, behind it, the place where the picture was taken. */
export function exif(orientation: number, { little = true, place = '' } = {}): Buffer {
  const data = Buffer.alloc(8 + 2 + 2 * 12 + 4 + 24);
  const u16 = (value: number, at: number) => (little ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at));
  data.write(little ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  // Orientation, one SHORT.
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  // The directory of the place (GPS).
  u16(0x8825, 22);
  u16(4, 24);
  u32(1, 26);
  u32(38, 30);
  return Buffer.concat([data, Buffer.from(place, 'latin1')]);
}

/** The JPEG with segments put behind its first bytes, where cameras put theirs. */
export function withSegments(file: Uint8Array, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)]);
}

/** The segment in which a camera tells how it was held and where. */
export function exifSegment(orientation: number, place = ''): Buffer {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, { place })]));
}

/** Like an axial slice: a bright ring with a dark middle. For eyes, and large enough to zoom. */
export function axialLike(size: number): Buffer {
  const middle = size / 2;
  return png(size, size, (x, y) => {
    const far = Math.hypot(x - middle, (y - middle) * 1.15) / middle;
    const grain = ((x * 73 + y * 151) % 17) * 2;
    if (far > 0.92) return 6;
    const body = Math.hypot(x - middle, y - middle * 0.8) / middle;
    if (body < 0.26) return 190 - grain;
    if (body < 0.3) return 235;
    const canal = Math.hypot(x - middle, (y - middle * 1.24) * 1.2) / middle;
    if (canal < 0.07) return 90;
    if (canal < 0.12) return 220;
    return 60 + Math.round(50 * (1 - far)) + grain;
  });
}
