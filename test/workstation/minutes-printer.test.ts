import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildMinutes, canonicalJson, type Minutes } from '@spineboard/core/board';
import { createPrinter, PrintError } from '../../electron/minutes/compile.ts';
import { FONT_FAMILIES, FONT_FILES, fontFiles } from '../../electron/minutes/fonts.ts';
import { MinutesFault } from '../../electron/minutes/minutes-fault.ts';
import { pagesOf } from '../../electron/minutes/pages.ts';
import { jobOfMinutes } from '../../electron/minutes/minutes-job.ts';
import type { Pages } from '../../electron/minutes/print-messages.ts';
import { coverageOf, packCoverage, printable, unpackCoverage } from '../../electron/minutes/printable.ts';
import { sampleInput } from './minutes-sample.ts';

const files = fontFiles(null).map((path) => readFileSync(path));
const coverage = coverageOf(
  FONT_FAMILIES.map((family) => files.filter((_, index) => FONT_FILES[index]?.family === family)),
);
const print = (text: string): { text: string; replaced: number[] } => {
  const replaced: number[] = [];
  return { text: printable(text, coverage, (code) => replaced.push(code)), replaced };
};

const ATTACHED = `#set document(title: "All", date: auto)
  #pdf.attach("minutes.json", bytes(sys.inputs.minutes), relationship: "source", mime-type: "application/json", description: "x")`;
/** A name as a font file holds it. */
const inFont = (name: string): Buffer => Buffer.from(name, 'utf16le').swap16();

const setAs = (minutes: Minutes, template: string): Pages =>
  pagesOf({ ...jobOfMinutes(minutes, canonicalJson(minutes)), template }, coverage);

describe('the fonts of the minutes', () => {
  it('are ten files, each family in both weights', () => {
    expect(FONT_FILES).toHaveLength(10);
    for (const family of FONT_FAMILIES) expect(FONT_FILES.filter((font) => font.family === family)).toHaveLength(2);
    expect(fontFiles('/resources')[0]).toBe('/resources/fonts/Inter_400Regular.ttf');
  });

  it('cover what they are there for and not what they are not', () => {
    const covered = (text: string): boolean =>
      Array.from(text).every((c) => (coverage[c.codePointAt(0) ?? 0] ?? 0) > 0);
    for (const text of ['Ångström', 'Ωμ', 'Привет', 'Nguyễn', '王秀英', 'さくら', '김지우', 'محمد', '💃', '–“”’…□•']) {
      expect([text, covered(text)]).toEqual([text, true]);
    }
    for (const text of ['שלום', 'ไทย', '𠮷', '\uFFFD', '\uE000']) expect([text, covered(text)]).toEqual([text, false]);
    expect(coverage.reduce((count, bits) => count + (bits > 0 ? 1 : 0), 0)).toBeGreaterThan(45_000);
  });

  it('are known to the built program by a small file that says the same', () => {
    const file = packCoverage(coverage);
    expect(file.length).toBeLessThan(200_000);
    expect(Buffer.from(unpackCoverage(file)).equals(Buffer.from(coverage))).toBe(true);
  });

  it('really have a glyph in both weights for every character that is said to be covered', () => {
    const printer = createPrinter(null);
    const template = `${ATTACHED}
      #let D = json(bytes(sys.inputs.print))
      #let V = json(bytes(sys.inputs.view))
      #set text(font: V.fonts, fallback: false, lang: "en", size: 4pt)
      #D.meeting.conflicts
      #text(weight: 600, D.meeting.conflicts)`;
    const covered = [];
    for (let code = 0x21; code < coverage.length; code += 1) if ((coverage[code] ?? 0) > 0) covered.push(code);
    const text = covered.map((code) => String.fromCodePoint(code)).join(' ');
    const minutes = buildMinutes(sampleInput(0));
    expect(
      printer.print(setAs({ ...minutes, meeting: { ...minutes.meeting, conflicts: text } }, template)).length,
    ).toBeGreaterThan(1_000_000);
  }, 120_000);
});

describe('the printer', () => {
  it('knows the fonts that it brings along, and none of the computer', () => {
    const arabic = readFileSync(fontFiles(null).find((path) => path.endsWith('NotoSansArabic_400Regular.ttf')) ?? '');
    const [known, other] = [inFont('Noto Sans Arabic'), inFont('Noto Sans Zrabic')];
    for (let at = arabic.indexOf(known); at >= 0; at = arabic.indexOf(known, at)) other.copy(arabic, at);
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    writeFileSync(join(folder, 'other.ttf'), arabic);
    writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><dir>${folder}</dir></fontconfig>`);
    vi.stubEnv('FONTCONFIG_FILE', join(folder, 'fonts.conf'));

    const minutes = buildMinutes(sampleInput(1));
    const set = (font: string) => (): Uint8Array =>
      createPrinter(null).print(setAs(minutes, `${ATTACHED}\n#text(font: "${font}", fallback: false)[محمد]`));
    expect(Buffer.from(set('Noto Sans Arabic')()).toString('latin1')).toContain('+NotoSansArabic');
    expect(set('Noto Sans Zrabic')).toThrow(
      'unknown font family: noto sans zrabic (the minutes have Inter, Noto Sans SC',
    );
    expect(process.env['FONTCONFIG_FILE']).toBe(join(folder, 'fonts.conf'));
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('sets the same bytes whether it had read the fonts before or not', () => {
    const minutes = buildMinutes(sampleInput(1));
    const pages = pagesOf(jobOfMinutes(minutes, canonicalJson(minutes)), coverage);
    const [first, second] = [createPrinter(null), createPrinter(null)];
    second.readFonts();
    expect(Buffer.from(second.print(pages)).equals(Buffer.from(first.print(pages)))).toBe(true);
  });
});

describe('printable text', () => {
  it('leaves plain text alone, and never changes printable text again', () => {
    expect(print('Nurse Lucía Romero, T7–T11').text).toBe('Nurse Lucía Romero, T7–T11');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = print(text).text;
        expect(print(once)).toEqual({ text: once, replaced: [] });
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it('replaces what no font has and reports it', () => {
    expect(print('A𠮷B')).toEqual({ text: 'A[U+20BB7]B', replaced: [0x2_0bb7] });
  });

  it('replaces a mark whose base is in another font, because one font has to set both', () => {
    expect(print('e\u0301').text).toBe('é');
    expect(print('王\u0336').text).toContain('王');
  });

  it('keeps a number on one line with its unit', () => {
    expect(print('27 Gy in 3, 4.1 % of 186 patients').text).toBe('27\u00A0Gy in\u00A03, 4.1\u00A0% of 186 patients');
  });

  it('keeps a day with its month, a grade with its scale, and a name with its initial', () => {
    expect(print('28 November, from day 7').text).toBe('28\u00A0November, from day\u00A07');
    expect(print('Frankel E; Dr. Costa and R. Costa. Then nothing.').text).toBe(
      'Frankel\u00A0E; Dr.\u00A0Costa and R.\u00A0Costa. Then nothing.',
    );
  });

  it('gives long unbroken runs places to break, and short ones none', () => {
    expect(print('x'.repeat(29)).text).toBe('x'.repeat(29));
    expect(
      print('x'.repeat(35))
        .text.split('\u200B')
        .map((part) => part.length),
    ).toEqual([10, 10, 10, 5]);
  });
});

describe('what goes wrong while printing', () => {
  const minutes = buildMinutes(sampleInput(1));
  const problemOf = (template: string): PrintError['problem'] => {
    try {
      createPrinter(null).print(setAs(minutes, template));
    } catch (error) {
      if (error instanceof PrintError) return error.problem;
      throw error;
    }
    throw new Error('It was printed');
  };

  it('names message and line of an error in the template', () => {
    expect(problemOf('= Fine\n\n#nothing-of-this-name')).toEqual({
      message: 'unknown variable: nothing-of-this-name',
      line: 3,
      column: 2,
    });
    expect(problemOf('#panic("stop")').message).toContain('panicked');
  });

  it('names the line of a font that the minutes do not have, for Typst would leave out what is set in it', () => {
    const { message, line, column } = problemOf(`${ATTACHED}\n\n#text(font: "Arial", fallback: false)[Lost]`);
    expect(message).toContain('unknown font family: arial');
    expect([line, column]).toEqual([4, 13]);
  });

  it('names what the PDF standard refuses, without a line', () => {
    const problem = problemOf(
      '#set document(title: "x", date: auto)\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'9\' height=\'9\'/>"), format: "svg")',
    );
    expect(problem.message).toContain('PDF/A-3a error');
    expect(problem.line).toBeNull();
  });

  it('keeps the patient out of the message that may be logged', () => {
    const problem = problemOf(
      '#set document(title: "x", date: auto)\n#set text(font: "Inter", fallback: false)\n#sys.inputs.minutes.slice(0, 0)\u{1F9EC} Giulia \u05E9',
    );
    const fault = new MinutesFault(problem);
    expect(fault.code).toBe('INTERNAL');
    expect(fault.message).toContain('could not be displayed');
    expect(fault.message).not.toMatch(/Giulia|\u05E9/u);
  });
});
