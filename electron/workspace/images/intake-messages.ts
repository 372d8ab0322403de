import type { ImageRefusal } from '@spineboard/core/contract';
import type { ReadImage } from './read-image.ts';

/** A file for the worker to read. */
export type IntakeJob = { file: Uint8Array };

/** What the worker made of it, said once. */
export type IntakeAnswer = ({ ok: true } & ReadImage) | { ok: false; refusal: ImageRefusal };
