/** How a picture lies, as EXIF counts it: 1 is upright, 2 to 8 are turned or mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
const SHORT = 3;

function isOrientation(value: number): value is Orientation {
  return Number.isInteger(value) && value >= 1 && value <= 8;
}

/**
 * The orientation in the TIFF structure of EXIF data (EXIF 2.32, section 4.6.4), without the "Exif" mark before it.
 * What cannot be read is upright, as every viewer takes it.
 */
export function orientationOf(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const mark = view.getUint16(0);
    if (mark !== 0x4949 && mark !== 0x4d4d) return 1;
    const little = mark === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, little) !== TAG) continue;
      const value = view.getUint16(entry + 8, little);
      return view.getUint16(entry + 2, little) === SHORT && isOrientation(value) ? value : 1;
    }
    return 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** Whether a picture that lies so has its sides exchanged once it is upright. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

/**
 * The pixels upright. `size` is the bytes of a pixel; width and height are those of the lying picture. Row by row from
 * the top left, as everything else here.
 */
export function upright(
  pixels: Uint8Array,
  picture: { width: number; height: number; size: number },
  orientation: Orientation,
): Uint8Array {
  const { width, height, size } = picture;
  const across = isSideways(orientation) ? height : width;
  const down = isSideways(orientation) ? width : height;
  const { first, right, below } = walk(orientation, width, height);
  const turned = new Uint8Array(width * height * size);
  let to = 0;
  for (let y = 0; y < down; y += 1) {
    let from = (first + y * below) * size;
    for (let x = 0; x < across; x += 1) {
      for (let byte = 0; byte < size; byte += 1) turned[to + byte] = pixels[from + byte] ?? 0;
      to += size;
      from += right * size;
    }
  }
  return turned;
}

/** In pixels of the lying picture: where the upright one begins, and what a step to the right and one down are there. */
function walk(
  orientation: Orientation,
  width: number,
  height: number,
): { first: number; right: number; below: number } {
  const topRight = width - 1;
  const bottomLeft = (height - 1) * width;
  switch (orientation) {
    case 1:
      return { first: 0, right: 1, below: width };
    case 2:
      return { first: topRight, right: -1, below: width };
    case 3:
      return { first: bottomLeft + topRight, right: -1, below: -width };
    case 4:
      return { first: bottomLeft, right: 1, below: -width };
    case 5:
      return { first: 0, right: width, below: 1 };
    case 6:
      return { first: bottomLeft, right: -width, below: 1 };
    case 7:
      return { first: bottomLeft + topRight, right: -width, below: -1 };
    case 8:
      return { first: topRight, right: width, below: -1 };
    default:
      return orientation satisfies never;
  }
}
