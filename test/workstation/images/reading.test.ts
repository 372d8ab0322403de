import * as fc from 'fast-check';
import { decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImageRefusal } from '@spineboard/core/contract';
import { takeIn } from '../../../electron/workspace/images/intake.ts';
import { upright, type Orientation } from '../../../electron/workspace/images/orientation.ts';
import { readImage } from '../../../electron/workspace/images/read-image.ts';
import { Refused } from '../../../electron/workspace/images/refused.ts';
import {
  chunk,
  exif,
  exifSegment,
  header,
  jpegOf,
  png,
  PNG_END,
  PNG_SIGNATURE,
  segment,
  withSegments,
} from '../../support/pictures.ts';

const PLACE = 'Casa de Rosa, 38.7223 N 9.1393 W';

function refusalOf(file: Uint8Array): ImageRefusal {
  try {
    readImage(file);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('The file was taken');
}

/** What would be stored of it, or null where it is refused. Anything but a refusal is thrown. */
function takenOf(file: Uint8Array): Uint8Array | null {
  try {
    return readImage(file).bytes;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');
/** Red, green, blue and white quarters, so that every way to lie looks different. */
const quarters = (width: number, height: number) => (x: number, y: number) =>
  y < height / 2
    ? x < width / 2
      ? ([220, 20, 20] as const)
      : ([20, 200, 20] as const)
    : x < width / 2
      ? ([20, 20, 220] as const)
      : ([240, 240, 240] as const);

const near = (color: number[], [r, g, b]: readonly [number, number, number]) =>
  Math.max(Math.abs((color[0] ?? 0) - r), Math.abs((color[1] ?? 0) - g), Math.abs((color[2] ?? 0) - b)) < 24;

describe('a PNG', () => {
  it('keeps its pixels to the byte and loses texts, times, profiles and EXIF', () => {
    const notes = [
      chunk('tEXt', Buffer.from(`Author\0${PLACE}`)),
      chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${PLACE}`)),
      chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(PLACE))])),
      chunk('iCCP', Buffer.concat([Buffer.from('Screen of Rosa\0\0'), deflateSync(Buffer.alloc(40))])),
      chunk('tIME', Buffer.alloc(7, 1)),
      chunk('eXIf', exif(1, { place: PLACE })),
      chunk('prVt', Buffer.from(PLACE)),
    ];
    const { bytes, image } = readImage(png(60, 40, undefined, { extra: notes }));
    expect(Buffer.compare(bytes, png(60, 40))).toBe(0);
    expect(image).toMatchObject({ type: 'image/png', width: 60, height: 40 });
  });

  it('is turned upright where EXIF says that it lies, without losing a shade', () => {
    const lying = png(3, 2, (x, y) => 10 * (x + 1) + 100 * y, { extra: [chunk('eXIf', exif(6))] });
    const { bytes, image } = readImage(lying);
    expect([image.width, image.height]).toEqual([2, 3]);
    expect([...decodePng(bytes).data]).toEqual([110, 10, 120, 20, 130, 30]);
  });

  it.each([1, 2, 4] as const)('of %i bits a pixel is taken, upright and lying', (depth) => {
    const row = Math.ceil((10 * depth) / 8);
    const rows = deflateSync(Buffer.alloc(4 * (1 + row)));
    const of = (...extra: Buffer[]) =>
      Buffer.concat([PNG_SIGNATURE, header(10, 4, { depth }), ...extra, chunk('IDAT', rows), PNG_END]);
    expect(readImage(of()).image).toMatchObject({ width: 10, height: 4 });
    expect(readImage(of(chunk('eXIf', exif(8)))).image).toMatchObject({ width: 4, height: 10 });
  });

  it.each([8, 16] as const)('that is interlaced, of %i bits a pixel, is taken', (depth) => {
    const passes = [
      [2, 2],
      [1, 2],
      [3, 1],
      [2, 3],
      [5, 2],
      [4, 5],
      [9, 4],
    ];
    const length = passes.reduce((sum, [w = 0, h = 0]) => sum + h * (1 + Math.ceil((w * depth) / 8)), 0);
    const pixels = chunk('IDAT', deflateSync(Buffer.alloc(length)));
    const file = Buffer.concat([PNG_SIGNATURE, header(9, 9, { depth, interlaced: true }), pixels, PNG_END]);
    expect(readImage(file).image).toMatchObject({ width: 9, height: 9 });
  });

  it('with a palette is taken, upright and lying', () => {
    const palette = chunk('PLTE', Buffer.from([0, 0, 0, 250, 120, 10]));
    const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 0, 1, 0, 1, 1])));
    const of = (...extra: Buffer[]) =>
      Buffer.concat([PNG_SIGNATURE, header(2, 2, { color: 3 }), palette, ...extra, pixels, PNG_END]);
    expect(readImage(of()).image).toMatchObject({ width: 2, height: 2 });
    const turned = decodePng(readImage(of(chunk('eXIf', exif(3)))).bytes);
    expect([...turned.data]).toEqual([250, 120, 10, 250, 120, 10, 250, 120, 10, 0, 0, 0]);
  });
});

describe('a JPEG', () => {
  const width = 48;
  const height = 32;
  const plain = jpegOf(width, height, quarters(width, height));

  it('that is upright keeps its coded pixels to the byte and loses everything else', () => {
    const notes = [
      exifSegment(1, PLACE),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${PLACE}`)),
      segment(0xe2, Buffer.from(`ICC_PROFILE\0\u0001\u0001${PLACE}`, 'latin1')),
      segment(0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)),
      segment(0xfe, Buffer.from(PLACE)),
    ];
    const { bytes, image } = readImage(withSegments(plain, ...notes));
    expect(Buffer.compare(bytes, plain)).toBe(0);
    expect(image).toMatchObject({ type: 'image/jpeg', width, height });
  });

  it('from a phone held upright is turned upright, and its place is gone', () => {
    const { bytes, image } = readImage(withSegments(plain, exifSegment(6, PLACE)));
    expect([image.width, image.height]).toEqual([height, width]);
    expect(holds(bytes, PLACE)).toBe(false);
    expect(holds(bytes, 'Exif')).toBe(false);
    const { data } = jpeg.decode(bytes, { useTArray: true });
    const at = (x: number, y: number) => [...data.subarray((y * height + x) * 4, (y * height + x) * 4 + 3)];
    // What was below at the left is now above at the left.
    expect(near(at(4, 4), [20, 20, 220])).toBe(true);
    expect(near(at(28, 4), [220, 20, 20])).toBe(true);
    expect(near(at(4, 44), [240, 240, 240])).toBe(true);
    expect(near(at(28, 44), [20, 200, 20])).toBe(true);
  });

  it('loses the smaller pictures that a camera puts behind it', () => {
    const { bytes } = readImage(Buffer.concat([plain, Buffer.alloc(64), jpegOf(8, 8, () => [1, 2, 3])]));
    expect(Buffer.compare(bytes, plain)).toBe(0);
  });

  it('loses the thumbnail in its own header', () => {
    const jfif = Buffer.concat([
      Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001', 'latin1'),
      Buffer.alloc(3, 77),
    ]);
    const end = 4 + plain.readUInt16BE(4) - 2 + 2;
    const { bytes } = readImage(Buffer.concat([plain.subarray(0, 2), segment(0xe0, jfif), plain.subarray(end)]));
    expect(Buffer.from(bytes).readUInt16BE(4)).toBe(16);
    expect(bytes.subarray(18, 20)).toEqual(Buffer.from([0, 0]));
  });
});

describe('a file is refused', () => {
  const jpegFile = jpegOf(64, 64, (x, y) => [x * 3, y * 3, 90]);
  const pngFile = png(64, 64);
  it.each([
    ['empty', Buffer.alloc(0), { why: 'empty' }],
    [
      'an SVG renamed .png',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      { why: 'not-a-picture', found: 'svg' },
    ],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>hi</body></html>'), { why: 'not-a-picture', found: 'html' }],
    ['a DICOM file', Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]), { why: 'not-a-picture', found: 'dicom' }],
    ['a picture of a newer phone', Buffer.from('\0\0\0\u0018ftypheic'), { why: 'not-a-picture', found: 'heic' }],
    ['a PDF', Buffer.from('%PDF-1.7'), { why: 'not-a-picture', found: 'pdf' }],
    ['an archive', Buffer.from('PK\u0003\u0004'), { why: 'not-a-picture', found: 'zip' }],
    ['words', Buffer.from('just words'), { why: 'not-a-picture', found: 'unknown' }],
    ['only the first bytes of a PNG', PNG_SIGNATURE, { why: 'cut-short' }],
    [
      'a PNG with an archive behind it',
      Buffer.concat([pngFile, Buffer.from('PK\u0003\u0004')]),
      { why: 'more-than-a-picture' },
    ],
    [
      'a JPEG with a page behind it',
      Buffer.concat([jpegFile, Buffer.from('<script>')]),
      { why: 'more-than-a-picture' },
    ],
    ['a PNG with a changed header', Buffer.from(pngFile).fill(9, 16, 20), { why: 'damaged' }],
    [
      'a PNG of 30,000 by 30,000 pixels in a few bytes',
      Buffer.concat([PNG_SIGNATURE, header(30_000, 30_000), chunk('IDAT', deflateSync(Buffer.alloc(4096))), PNG_END]),
      { why: 'too-many-pixels', width: 30_000, height: 30_000 },
    ],
    ['a PNG without pixels', Buffer.concat([PNG_SIGNATURE, header(4, 4), PNG_END]), { why: 'damaged' }],
    [
      'a PNG with fewer pixels than it says',
      Buffer.concat([PNG_SIGNATURE, header(40, 40), chunk('IDAT', deflateSync(Buffer.alloc(41 * 20))), PNG_END]),
      { why: 'cut-short' },
    ],
    [
      'a PNG that unpacks to more than it says',
      Buffer.concat([PNG_SIGNATURE, header(4, 4), chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))), PNG_END]),
      { why: 'damaged' },
    ],
    [
      'a PNG with words behind its packed pixels',
      Buffer.concat([
        PNG_SIGNATURE,
        header(4, 4),
        chunk('IDAT', Buffer.concat([deflateSync(Buffer.alloc(20)), Buffer.from(PLACE)])),
        PNG_END,
      ]),
      { why: 'more-than-a-picture' },
    ],
    [
      'a PNG with a filter that does not exist',
      Buffer.concat([PNG_SIGNATURE, header(4, 1), chunk('IDAT', deflateSync(Buffer.from([9, 0, 0, 0, 0]))), PNG_END]),
      { why: 'damaged' },
    ],
    [
      'an interlaced PNG of two shades',
      Buffer.concat([PNG_SIGNATURE, header(9, 9, { depth: 1, interlaced: true }), PNG_END]),
      { why: 'special-kind' },
    ],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), { why: 'damaged' }],
    [
      'a lossless JPEG',
      withSegments(jpegFile, segment(0xc3, Buffer.from([16, 0, 8, 0, 8, 1, 1, 0x11, 0]))),
      { why: 'special-kind' },
    ],
  ] as const)('when it is %s', (_name, file, refusal) => {
    expect(refusalOf(file)).toEqual(refusal);
  });

  it('when it is a JPEG of 30,000 by 30,000 pixels in a few bytes', () => {
    const at = jpegFile.indexOf(Buffer.from([0xff, 0xc0]));
    const bomb = Buffer.from(jpegFile);
    bomb.writeUInt16BE(30_000, at + 5);
    bomb.writeUInt16BE(30_000, at + 7);
    expect(refusalOf(bomb)).toEqual({ why: 'too-many-pixels', width: 30_000, height: 30_000 });
  });

  it('wherever it was cut short', () => {
    for (const whole of [jpegFile, pngFile]) {
      fc.assert(
        fc.property(fc.integer({ min: 9, max: whole.length - 1 }), (length) => {
          expect(refusalOf(whole.subarray(0, length))).toEqual({ why: 'cut-short' });
        }),
        { seed: 4, numRuns: 200 },
      );
    }
  });

  it('or taken as something that decodes, whatever bytes of it are changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(jpegFile, pngFile),
        fc.array(fc.record({ at: fc.nat(4000), value: fc.nat(255) }), { minLength: 1, maxLength: 6 }),
        (whole, changes) => {
          const changed = Buffer.from(whole);
          for (const { at, value } of changes) changed[at % changed.length] = value;
          // Reading what is stored once more changes nothing.
          const taken = takenOf(changed);
          expect(taken === null || Buffer.compare(readImage(taken).bytes, taken) === 0).toBe(true);
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });

  it('in the thread that reads files, with the same words', async () => {
    const bytes = Uint8Array.from(jpegFile.subarray(0, 300));
    expect(await takeIn(bytes)).toEqual({ ok: false, refusal: { why: 'cut-short' } });
    expect(await takeIn(new Uint8Array(26 * 1024 * 1024))).toEqual({ ok: false, refusal: { why: 'too-long' } });
    expect(await takeIn(Uint8Array.from(jpegFile))).toMatchObject({ ok: true, image: { width: 64, height: 64 } });
  });
});

describe('turning a picture upright', () => {
  /** EXIF 2.32, table of Orientation: where the first row and the first column of the stored picture are seen. */
  const SEEN: Record<
    Orientation,
    { row: 'top' | 'bottom' | 'left' | 'right'; column: 'top' | 'bottom' | 'left' | 'right' }
  > = {
    1: { row: 'top', column: 'left' },
    2: { row: 'top', column: 'right' },
    3: { row: 'bottom', column: 'right' },
    4: { row: 'bottom', column: 'left' },
    5: { row: 'left', column: 'top' },
    6: { row: 'right', column: 'top' },
    7: { row: 'right', column: 'bottom' },
    8: { row: 'left', column: 'bottom' },
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'puts the first row and column where EXIF says, for orientation %i',
    (orientation) => {
      const [width, height] = [4, 3];
      const pixels = Uint8Array.from({ length: width * height }, (_, index) => index);
      const turned = upright(pixels, { width, height, size: 1 }, orientation);
      const across = orientation >= 5 ? height : width;
      const down = orientation >= 5 ? width : height;
      const side = (name: 'top' | 'bottom' | 'left' | 'right') =>
        [...turned].filter((_, index) => {
          const [x, y] = [index % across, Math.floor(index / across)];
          return { top: y === 0, bottom: y === down - 1, left: x === 0, right: x === across - 1 }[name];
        });
      expect(side(SEEN[orientation].row).sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
      expect(side(SEEN[orientation].column).sort((a, b) => a - b)).toEqual([0, 4, 8]);
    },
  );
});
