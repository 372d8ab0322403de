import { Fault } from '../faults.ts';
import type { TypstProblem } from './typst-errors.ts';

/**
 * The minutes could not be printed. `message` names no patient: what Typst quotes from the document is cut out, because
 * the message of a fault may be logged. `line` is the line of the template, where Typst names one.
 */
export class MinutesFault extends Fault<'INTERNAL'> {
  readonly line: number | null;
  /** The same without what Typst quotes of the document. */
  readonly problem: TypstProblem;

  constructor(problem: TypstProblem, options?: { cause?: unknown }) {
    const where = problem.line === null ? '' : ` (template line ${problem.line})`;
    const reason = problem.message.replaceAll(/[“"«].*?[”"»]/gsu, '[text]');
    super('INTERNAL', `The minutes could not be printed${where}: ${reason}`, undefined, options);
    this.line = problem.line;
    this.problem = { ...problem, message: reason };
  }
}

/** A fault that lies in no line of a template. */
export function printingFault(message: string, cause?: unknown): MinutesFault {
  return new MinutesFault({ message, line: null, column: null }, { cause });
}
