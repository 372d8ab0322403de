import type { ImageRefusal } from '@spineboard/core/contract';
import type { Attachment } from '../attachments.ts';
import type { PrintedJpeg } from './print-image.ts';
import type { ReadImage } from './read-image.ts';

/**
 * What the worker is started for: to read one file as an image, or to bring stored images to the resolution of print,
 * which it is then sent one after another.
 */
export type ImageTask = { task: 'read'; file: Uint8Array } | { task: 'print' };

/** What the worker made of a file, said once. */
export type IntakeAnswer = ({ ok: true } & ReadImage) | { ok: false; refusal: ImageRefusal };

/** A stored image to print, and what became of it; null where it cannot be decoded. */
export type PrintRequest = Attachment;
export type PrintAnswer = PrintedJpeg | null;
