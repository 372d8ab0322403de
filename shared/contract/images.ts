import { z } from 'zod';

/** Longest file of a key image, in bytes. */
export const IMAGE_BYTES = 25 * 1024 * 1024;
/** Longest side, in pixels; what the record can hold. */
export const IMAGE_SIDE = 30_000;
/** Most pixels, so that whatever is stored can be shown and printed on any of the board's computers. */
export const IMAGE_PIXELS = 40_000_000;

/** Where a file is sent: POST, its bytes as they are; answers {@link imageAnswer}. Nothing else is said of it. */
export const IMAGE_UPLOAD = '/upload/image';
/** Where a stored image is seen: GET, followed by its SHA-256. */
export const IMAGE_VIEW = '/attachments/';

/** What a file turned out to be instead of PNG or JPEG. */
export const FOREIGN_KINDS = [
  'dicom',
  'svg',
  'html',
  'pdf',
  'gif',
  'webp',
  'heic',
  'tiff',
  'bmp',
  'zip',
  'unknown',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Why a file is not taken. Nothing of it is kept then. */
export const imageRefusal = z.discriminatedUnion('why', [
  z.object({ why: z.literal('empty') }),
  z.object({ why: z.literal('too-long') }),
  /** By its content; the name of a file proves nothing. */
  z.object({ why: z.literal('not-a-picture'), found: z.enum(FOREIGN_KINDS) }),
  /** It ends before the picture does. */
  z.object({ why: z.literal('cut-short') }),
  /** It cannot be decoded. */
  z.object({ why: z.literal('damaged') }),
  z.object({ why: z.literal('too-many-pixels'), width: z.int(), height: z.int() }),
  /** A kind that few programs show: a JPEG that is lossless, of 12 bits or arithmetic, an interlaced PNG of few shades. */
  z.object({ why: z.literal('special-kind') }),
  /** Something else follows the picture in the same file. */
  z.object({ why: z.literal('more-than-a-picture') }),
]);
export type ImageRefusal = z.infer<typeof imageRefusal>;

/** A stored image as the record names it. */
export const storedImage = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/png', 'image/jpeg']),
  /** Pixels, upright. */
  width: z.int().min(1).max(IMAGE_SIDE),
  height: z.int().min(1).max(IMAGE_SIDE),
});
export type StoredImage = z.infer<typeof storedImage>;

/** The answer to a file that was sent. */
export const imageAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), image: storedImage }),
  z.object({ outcome: z.literal('refused'), refusal: imageRefusal }),
]);
export type ImageAnswer = z.infer<typeof imageAnswer>;
