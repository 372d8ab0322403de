import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Minutes } from '@spineboard/core/board';
import { FONT_FAMILIES, FONT_FILES } from './fonts.ts';
import { minutesLabels } from './labels.en.ts';
import { codePointName, type Coverage, coverageOf, printable, printableDeep } from './printable.ts';
import type { PrintJob } from './print-messages.ts';
import { readFonts, readTemplate, TEMPLATE_FILE } from './resources.ts';
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

/** Turns minutes into PDF bytes; keeps one compiler with its fonts. Synchronous: belongs into a worker. */
export type Printer = { print: (job: PrintJob) => Uint8Array };

/**
 * @param resourcesDir folder of the built resources, or null for the project's own
 * @param template Typst source; the template of the minutes unless given
 */
export function createPrinter(resourcesDir: string | null, template = readTemplate(resourcesDir)): Printer {
  const fonts = readFonts(resourcesDir);
  // Held in memory under a path of its own: only a source with a path gets lines in its diagnostics. Nothing is written.
  const workspace = tmpdir();
  const main = join(workspace, TEMPLATE_FILE);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource(main, template);
  const coverage = coverageOf(
    FONT_FAMILIES.map((family) => fonts.filter((_, index) => FONT_FILES[index]?.family === family)),
  );
  return {
    print: (job) => {
      const minutes = JSON.parse(job.json) as Minutes;
      const args = { mainFilePath: main, inputs: inputsOf(job, minutes, coverage) };
      const shadows = job.images.map(({ sha256, bytes }) => ({
        path: join(workspace, 'images', `${sha256}.jpg`),
        bytes: Buffer.from(bytes),
      }));
      const options = { pdfStandard: 'a-3a', creationTimestamp: creationSeconds(minutes) };
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

/** The four inputs of the template. */
function inputsOf({ json, view }: PrintJob, minutes: Minutes, coverage: Coverage): Record<string, string> {
  const replaced = new Set<number>();
  const print = (text: string): string => printable(text, coverage, (code) => replaced.add(code));
  const printed = printableDeep(minutes, print);
  const beside = printableDeep(view, print);
  return {
    minutes: json,
    print: JSON.stringify(printed),
    view: JSON.stringify({
      ...beside,
      fonts: FONT_FAMILIES,
      lang: minutes.language.split('-')[0],
      replaced: [...replaced].sort((a, b) => a - b).map(codePointName),
    }),
    labels: JSON.stringify(minutesLabels(minutes.language)),
  };
}

/** Seconds that the PDF names as its creation: the instant of signing; for a draft the planned start of the meeting. */
function creationSeconds(minutes: Minutes): number {
  const instant = minutes.signer?.at ?? `${minutes.meeting.date}T${minutes.meeting.starts}:00Z`;
  return Math.floor(Date.parse(instant) / 1000);
}
