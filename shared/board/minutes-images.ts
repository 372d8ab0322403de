import type { CaseRecord } from '../case/record.ts';
import type { MinutesInput } from './minutes-input.ts';
import type { Minutes, MinutesCase, MinutesImage, MinutesPart } from './minutes-schema.ts';
import { type MinutesWords, minutesWords } from './minutes-words.en.ts';
import { longDate } from './wall-clock.ts';

/** Upright sides of an image as it will be printed, in pixels. */
export type PrintedSides = { width: number; height: number };

/** How an image is printed: its width on paper in mm, and what is said to who cannot see it. */
export type PrintedImage = {
  /** Null where the file was not at hand: then a sentence stands in its place. */
  width: number | null;
  alt: string;
};

/** Half the width of the text, and as high as leaves room for another row on the page, in mm. */
const BOX = { width: 84.5, height: 80 } as const;
/** The coarsest that is printed, in pixels to the inch: a small image stays small. */
const COARSEST = 100;
const INCH = 25.4;

/** The images that were chosen for the board, in their order, with what is known of each. */
export function minutesImages(record: CaseRecord, language: string, words: MinutesWords): MinutesImage[] {
  return record.images
    .filter((image) => image.chosen)
    .map(({ sha256, caption, modality, plane, date }) => ({
      sha256,
      caption,
      parts: [
        ...kind(modality === null ? null : words.modality[modality], plane === null ? null : words.plane[plane], words),
        part(date === null ? null : longDate(date, language), words.imageDateUnknown),
      ],
    }));
}

const part = (text: string | null, unknown: string): MinutesPart =>
  text === null ? { text: unknown, state: 'unknown' } : { text, state: 'known' };

/** Where neither is known, one word says it. */
function kind(modality: string | null, plane: string | null, words: MinutesWords): MinutesPart[] {
  if (modality === null && plane === null) return [part(null, words.imageKindUnknown)];
  return [part(modality, words.modalityUnknown), part(plane, words.planeUnknown)];
}

function widthOf({ width, height }: PrintedSides): number {
  return Math.min(BOX.width, (BOX.height * width) / height, (width * INCH) / COARSEST);
}

/** SHA-256 of every image that the minutes print, each once. */
export function imagesToPrint(minutes: Minutes): string[] {
  const logo = minutes.centre.logo === undefined ? [] : [minutes.centre.logo];
  return [...new Set([...logo, ...minutes.cases.flatMap((entry) => entry.images.map((image) => image.sha256))])];
}

/** The same from what the minutes are made of, before they are. */
export function imagesOfInput({ items, only, addendum, centre }: MinutesInput): string[] {
  const printed = items.filter(
    ({ item }) => addendum === undefined && item.kind === 'discuss' && (only === undefined || item.id === only),
  );
  const chosen = printed.flatMap(({ record }) => record.images.filter((image) => image.chosen));
  return [...new Set([...(centre.logo === undefined ? [] : [centre.logo]), ...chosen.map((image) => image.sha256)])];
}

/** The images of a case as they are printed. `atHand`: those whose file could be read, by SHA-256. */
export function printedImages(
  { images }: MinutesCase,
  language: string,
  atHand: ReadonlyMap<string, PrintedSides>,
): PrintedImage[] {
  const words = minutesWords(language);
  return images.map(({ sha256, caption, parts }, index) => {
    const sides = atHand.get(sha256);
    return {
      width: sides === undefined ? null : widthOf(sides),
      alt: words.imageAlt(index + 1, parts.map((each) => each.text).join(', '), caption),
    };
  });
}
