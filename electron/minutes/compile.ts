import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { carries } from './attached.ts';
import { FONT_FAMILIES } from './fonts.ts';
import type { Pages, Paper } from './print-messages.ts';
import { fontsOnDisk, KIT_FILE, readTemplate, TEMPLATE_FILES, withoutSystemFonts } from './resources.ts';
import { type TypstProblem, typstProblem, unknownFont } from './typst-errors.ts';

/** The minutes could not be printed. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly problem: TypstProblem;

  constructor(problem: TypstProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const NOT_ATTACHED: TypstProblem = {
  message: 'the template does not attach the data of the minutes (pdf.attach with sys.inputs.minutes)',
  line: null,
  column: null,
};

/** Turns pages into PDF bytes; keeps one compiler. Synchronous: belongs into a worker. */
export type Printer = {
  print: (pages: Pages) => Uint8Array;
  /** Has Typst read the fonts, which it else does at the first text that needs them. For a time with nothing to set. */
  readFonts: () => void;
};

/** A character of each font, in both weights. */
const SPECIMEN = `#set text(font: ${JSON.stringify(FONT_FAMILIES).replace('[', '(').replace(']', ')')}, fallback: false)
A王김م☺ #text(weight: 600)[A王김م☺]`;

/**
 * @param resourcesDir folder of the built resources, or null for the project's own
 */
export function createPrinter(resourcesDir: string | null): Printer {
  // Held in memory under paths of their own: only a source with a path gets lines in its diagnostics, and finds what it
  // shares with the others. Nothing is written.
  const workspace = tmpdir();
  const fontPaths = fontsOnDisk(resourcesDir);
  const compiler = withoutSystemFonts(resourcesDir, () =>
    NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] }),
  );
  compiler.addSource(join(workspace, KIT_FILE), readTemplate(resourcesDir, KIT_FILE));
  const held = new Map<Paper, string | null>();
  const mainOf = ({ paper, template }: Pages): string => {
    const path = join(workspace, TEMPLATE_FILES[paper]);
    if (!held.has(paper) || held.get(paper) !== template) {
      compiler.addSource(path, template ?? readTemplate(resourcesDir, TEMPLATE_FILES[paper]));
      held.set(paper, template);
    }
    return path;
  };
  return {
    readFonts: () => {
      compiler.compile({ mainFileContent: SPECIMEN });
    },
    print: (pages) => {
      const args = { mainFilePath: mainOf(pages), inputs: pages.inputs };
      const options = { pdfStandard: 'a-3a', creationTimestamp: Math.floor(Date.parse(pages.createdAt) / 1000) };
      const shadows = pages.images.map(({ sha256, bytes }) => ({
        path: join(workspace, 'images', `${sha256}.jpg`),
        bytes: Buffer.from(bytes),
      }));
      try {
        for (const { path, bytes } of shadows) compiler.mapShadow(path, bytes);
        const pdf = compiler.pdf(args, options);
        compiler.evictCache(10);
        // Nothing is half signed: whatever a centre's own template leaves out, the data is attached as it is, and no word
        // of it is lost for want of a font.
        if (pages.template !== null) {
          if (!carries(pdf, pages.inputs.minutes)) throw new PrintError(NOT_ATTACHED);
          const missing = unknownFont(compiler, args);
          if (missing !== null) throw new PrintError(missing);
        }
        return pdf;
      } catch (error) {
        throw error instanceof PrintError ? error : new PrintError(typstProblem(compiler, error, args));
      } finally {
        for (const { path } of shadows) compiler.unmapShadow(path);
      }
    },
  };
}
