import type { TypstProblem } from './typst-errors.ts';

/** What the workstation asks of the printing worker, and what it answers. */
export type PrintRequest = { id: number; json: string };
export type PrintAnswer = { id: number; ok: true; pdf: Uint8Array } | { id: number; ok: false; problem: TypstProblem };
