import type { MinutesView } from '@spineboard/core/board';
import type { PrintImage } from '../workspace/images/print-image.ts';
import type { TypstProblem } from './typst-errors.ts';

/** What is set as pages: the signed JSON, what is printed beside it, and the key images that could be read. */
export type PrintJob = { json: string; view: MinutesView; images: readonly PrintImage[] };
/** What the workstation asks of the printing worker, and what it answers. */
export type PrintRequest = PrintJob & { id: number };
export type PrintAnswer = { id: number; ok: true; pdf: Uint8Array } | { id: number; ok: false; problem: TypstProblem };
