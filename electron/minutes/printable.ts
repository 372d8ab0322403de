import { readCmap } from './cmap.ts';

/** Per code point a bit for each font family that has a glyph in all its weights. */
export type Coverage = Uint8Array;

const CODE_POINTS = 0x11_0000;

/**
 * What the fonts cover together.
 * @param families font files by family, every weight of it
 */
export function coverageOf(families: readonly (readonly Uint8Array[])[]): Coverage {
  if (families.length > 8) throw new RangeError('At most eight font families');
  const coverage = new Uint8Array(CODE_POINTS);
  families.forEach((weights, family) => {
    const counts = new Uint8Array(CODE_POINTS);
    weights.forEach((font, index) => {
      readCmap(font, (code) => {
        if (counts[code] === index) counts[code] = index + 1;
      });
    });
    for (let code = 0; code < CODE_POINTS; code += 1) {
      if (counts[code] === weights.length && !isRefused(code)) coverage[code] = (coverage[code] ?? 0) | (1 << family);
    }
  });
  return coverage;
}

/**
 * The coverage as a file: for each run of code points with the same bits one 32-bit number, little endian, its first code
 * point above eight bits.
 */
export function packCoverage(coverage: Coverage): Uint8Array {
  const runs: number[] = [];
  for (let code = 0; code < CODE_POINTS; code += 1) {
    const bits = coverage[code] ?? 0;
    if (code === 0 || bits !== coverage[code - 1]) runs.push((code << 8) | bits);
  }
  const view = new DataView(new ArrayBuffer(runs.length * 4));
  for (const [index, run] of runs.entries()) view.setUint32(index * 4, run, true);
  return new Uint8Array(view.buffer);
}

/** What {@link packCoverage} wrote. */
export function unpackCoverage(file: Uint8Array): Coverage {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const coverage = new Uint8Array(CODE_POINTS);
  for (let at = 0; at < file.length; at += 4) {
    const run = view.getUint32(at, true);
    const next = at + 4 < file.length ? view.getUint32(at + 4, true) >>> 8 : CODE_POINTS;
    if ((run & 0xff) !== 0) coverage.fill(run & 0xff, run >>> 8, next);
  }
  return coverage;
}

/** What PDF/A-3a refuses even where a font has a glyph: private use, whose meaning no reader can know. */
function isRefused(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf_0000 || code === 0xfeff || code === 0;
}

/** Latin letters, digits and common punctuation: nearly every text of a board, and all in the first font. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2010-\u2015\u2018-\u201F\u2022\u2026]*$/;

/** Control characters but line feed and tab, bidi overrides and isolates, byte order marks. */
const DROPPED = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029\uFEFF\uFFF9-\uFFFB]/gu;

/** Characters that shape others and need no glyph of their own. */
function isInvisible(code: number): boolean {
  return (
    code === 0x0a ||
    code === 0x200b ||
    code === 0x200c ||
    code === 0x200d ||
    code === 0x2060 ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

const UNBROKEN = /[^\s\u200B]{30,}/gu;
const RUN = 10;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** "U+20BB7". */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What stays on one line: number and unit, day and month, dose and fractions, Frankel and grade, initial and name. */
const BOUND = [
  /(?<=\d) (?=(?:Gy|mm|cm|mL|mg|%|h|L|years|months|weeks|days|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)(?![\p{L}\p{N}]))/gu,
  /(?<=\d\sGy in|\b(?:day|week|row|rows)) (?=\d)/gu,
  /(?<=\bFrankel) (?=[A-E])/gu,
  /(?<=(?<!\p{L})(?:\p{Lu}|Dr|Prof)\.) (?=\p{L})/gu,
];

/** Gives unbroken runs of 30 and more characters a place to break after each 10: the narrowest column holds them. */
function breakable(text: string): string {
  return text.replaceAll(UNBROKEN, (run) => {
    const parts: string[] = [];
    let count = 0;
    for (const { segment } of segmenter.segment(run)) {
      if (count > 0 && count % RUN === 0) parts.push('\u200B');
      parts.push(segment);
      count += 1;
    }
    return parts.join('');
  });
}

/**
 * A text as the fonts can print it: NFC, without control and direction characters, with what no font covers
 * written as `[U+20BB7]` (and reported), because one missing glyph stops a whole PDF/A export.
 * @param replaced gets every replaced code point
 */
export function printable(text: string, coverage: Coverage, replaced: (codePoint: number) => void): string {
  if (PLAIN.test(text)) return settled(text);
  const normal = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .replaceAll(DROPPED, '');
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(normal)) parts.push(printableCluster(segment, coverage, replaced));
  return settled(parts.join(''));
}

function settled(text: string): string {
  const bound = BOUND.reduce((before, spaces) => before.replaceAll(spaces, '\u00A0'), text);
  return bound.length < 30 ? bound : breakable(bound);
}

/** One grapheme: whole when a single font has all of it, else only with the characters that go with its base. */
function printableCluster(cluster: string, coverage: Coverage, replaced: (codePoint: number) => void): string {
  let fonts = 0xff;
  let out = '';
  for (const character of cluster) {
    const code = character.codePointAt(0) ?? 0;
    if (isInvisible(code)) {
      out += character;
      continue;
    }
    const mine = (coverage[code] ?? 0) & fonts;
    if (mine === 0) {
      replaced(code);
      out += `[${codePointName(code)}]`;
    } else {
      fonts = mine;
      out += character;
    }
  }
  return out;
}

/** Keys whose values the program made: identifiers, hashes to be copied from the page, drawings. */
const MADE = /^id$|Id$|^sha256$|Sha256$|^svg$|^logo$/;

/**
 * The same value with every text in it printable; keys stay, and so does what the program made itself. A text is set
 * once, however often the minutes hold it.
 */
export function printableDeep<T>(value: T, print: (text: string) => string): T {
  const set = new Map<string, string>();
  const made = new Map<string, boolean>();
  const isMade = (key: string): boolean => {
    const known = made.get(key) ?? MADE.test(key);
    made.set(key, known);
    return known;
  };
  const deep = (each: unknown): unknown => {
    if (typeof each === 'string') {
      const known = set.get(each) ?? print(each);
      set.set(each, known);
      return known;
    }
    if (Array.isArray(each)) return each.map(deep);
    if (each === null || typeof each !== 'object') return each;
    const copy: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(each)) copy[key] = isMade(key) ? entry : deep(entry);
    return copy;
  };
  return deep(value) as T;
}
