import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FAMILIES, FONT_FILES } from './fonts.ts';
import { minutesLabels } from './labels.en.ts';
import { codePointName, type Coverage, coverageOf, printable, printableDeep } from './printable.ts';
import type { Paper, PrintJob } from './print-messages.ts';
import { KIT_FILE, readFonts, readTemplate, TEMPLATE_FILES } from './resources.ts';
import { type TypstProblem, typstProblem } from './typst-errors.ts';

/** The minutes could not be printed. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly problem: TypstProblem;

  constructor(problem: TypstProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Turns data into PDF bytes; keeps one compiler with its fonts. Synchronous: belongs into a worker. */
export type Printer = { print: (job: PrintJob) => Uint8Array };

/**
 * @param resourcesDir folder of the built resources, or null for the project's own
 * @param replaced Typst source in place of a paper's own template
 */
export function createPrinter(resourcesDir: string | null, replaced: Partial<Record<Paper, string>> = {}): Printer {
  const fonts = readFonts(resourcesDir);
  // Held in memory under paths of their own: only a source with a path gets lines in its diagnostics, and finds what it
  // shares with the others. Nothing is written.
  const workspace = tmpdir();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource(join(workspace, KIT_FILE), readTemplate(resourcesDir, KIT_FILE));
  const added = new Set<Paper>();
  const mainOf = (paper: Paper): string => {
    const path = join(workspace, TEMPLATE_FILES[paper]);
    if (!added.has(paper)) {
      compiler.addSource(path, replaced[paper] ?? readTemplate(resourcesDir, TEMPLATE_FILES[paper]));
      added.add(paper);
    }
    return path;
  };
  const coverage = coverageOf(
    FONT_FAMILIES.map((family) => fonts.filter((_, index) => FONT_FILES[index]?.family === family)),
  );
  return {
    print: (job) => {
      const args = { mainFilePath: mainOf(job.paper), inputs: inputsOf(job, coverage) };
      const options = { pdfStandard: 'a-3a', creationTimestamp: Math.floor(Date.parse(job.createdAt) / 1000) };
      const shadows = job.images.map(({ sha256, bytes }) => ({
        path: join(workspace, 'images', `${sha256}.jpg`),
        bytes: Buffer.from(bytes),
      }));
      try {
        for (const { path, bytes } of shadows) compiler.mapShadow(path, bytes);
        const pdf = compiler.pdf(args, options);
        compiler.evictCache(10);
        return pdf;
      } catch (error) {
        throw new PrintError(typstProblem(compiler, error, args));
      } finally {
        for (const { path } of shadows) compiler.unmapShadow(path);
      }
    },
  };
}

/** The four inputs of a template. */
function inputsOf({ json, view, language }: PrintJob, coverage: Coverage): Record<string, string> {
  const replaced = new Set<number>();
  const print = (text: string): string => printable(text, coverage, (code) => replaced.add(code));
  const printed = printableDeep<unknown>(JSON.parse(json), print);
  const beside = printableDeep(view, print);
  return {
    minutes: json,
    print: JSON.stringify(printed),
    view: JSON.stringify({
      ...beside,
      fonts: FONT_FAMILIES,
      lang: language.split('-')[0],
      replaced: [...replaced].sort((a, b) => a - b).map(codePointName),
    }),
    labels: JSON.stringify(minutesLabels(language)),
  };
}
