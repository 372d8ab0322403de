import type { ForeignKind } from '@spineboard/core/contract';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function begins(bytes: Uint8Array, mark: readonly number[] | string, at = 0): boolean {
  const expected = typeof mark === 'string' ? Buffer.from(mark, 'latin1') : mark;
  return expected.every((value, index) => bytes[at + index] === value);
}

function foreignKind(bytes: Uint8Array): ForeignKind {
  if (begins(bytes, 'DICM', 128)) return 'dicom';
  if (begins(bytes, 'GIF8')) return 'gif';
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return 'webp';
  if (begins(bytes, 'ftyp', 4)) return 'heic';
  if (begins(bytes, [0x49, 0x49, 0x2a, 0]) || begins(bytes, [0x4d, 0x4d, 0, 0x2a])) return 'tiff';
  if (begins(bytes, 'BM')) return 'bmp';
  if (begins(bytes, 'PK')) return 'zip';
  if (begins(bytes, '%PDF')) return 'pdf';
  const text = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').toLowerCase();
  if (text.includes('<svg')) return 'svg';
  if (/<!doctype html|<html|<script|<body/.test(text)) return 'html';
  return 'unknown';
}

/** What a file is, by its first bytes; neither its name nor what a browser says of it counts. */
export function whatFile(bytes: Uint8Array): 'png' | 'jpeg' | { foreign: ForeignKind } {
  if (begins(bytes, PNG)) return 'png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  return { foreign: foreignKind(bytes) };
}

/**
 * Whether bytes that follow the end of a picture are harmless: padding, or the smaller pictures that cameras append.
 * Anything else makes the file two files in one.
 */
export function isHarmlessTail(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((value) => value !== 0);
  return first === -1 || begins(bytes, [0xff, 0xd8, 0xff], first);
}
