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

/** The four inputs of a template, each JSON. */
export type PageInputs = {
  /** The data byte for byte, to be attached. */
  minutes: string;
  print: string;
  view: string;
  labels: string;
};

/** A {@link PrintJob} as Typst reads it. */
export type Pages = Pick<PrintJob, 'paper' | 'images' | 'createdAt'> & {
  inputs: PageInputs;
  /** Source in place of the paper's own template; null for that. */
  template: string | null;
};

/** To the worker that sets the pages. */
export type PrintRequest = { id: number; pages: Pages };
export type Printed = { json: string; pdf: Uint8Array };
export type PrintFailure = { id: number; ok: false; problem: TypstProblem };
/** From it. */
export type PrintAnswer = ({ id: number; ok: true } & Printed) | PrintFailure;
