import { IMAGE_PIXELS, IMAGE_SIDE, type ImageRefusal } from '@spineboard/core/contract';

/** Thrown while a file is read that is not taken. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: ImageRefusal;

  constructor(refusal: ImageRefusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** Throws before anything is decoded that would not fit. */
export function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Refused({ why: 'damaged' });
  if (width > IMAGE_SIDE || height > IMAGE_SIDE || width * height > IMAGE_PIXELS) {
    throw new Refused({ why: 'too-many-pixels', width, height });
  }
}
