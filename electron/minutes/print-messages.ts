import type { MinutesInput } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import type { TypstProblem } from './typst-errors.ts';

/** The papers that can be printed; each has a template of its own. */
export type Paper = 'minutes' | 'letter' | 'agenda';

/** What is set as pages. */
export type PrintJob = {
  paper: Paper;
  /** The data, canonical JSON: printed, and attached byte for byte where the paper carries data. */
  json: string;
  /** What is printed beside the data: drawings, dates in words, the hash. */
  view: object;
  /** The key images that could be read. */
  images: readonly PrintImage[];
  /** Source in place of the paper's own template; null or left out for that. */
  template?: string | null;
  /** BCP 47 tag of the labels. */
  language: string;
  /** Instant that the PDF names as its creation, UTC ISO 8601. */
  createdAt: string;
};

/** What the printing worker is asked for: minutes from what they are made of, or pages of data that is there already. */
export type PrintTask =
  | { input: MinutesInput; images: readonly PrintImage[]; template: string | null }
  | { job: PrintJob };
export type PrintRequest = { id: number; task: PrintTask };
export type Printed = { json: string; pdf: Uint8Array };
export type PrintAnswer = ({ id: number; ok: true } & Printed) | { id: number; ok: false; problem: TypstProblem };
