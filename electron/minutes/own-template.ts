import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_TEMPLATE, type TemplateProblem } from '@spineboard/core/board';
import { Fault } from '../faults.ts';

/** Longest template that is read. */
const LIMIT = 1024 * 1024;

/**
 * The centre's own template cannot be used. Its message may stand in the log: it names the template's line, and nothing
 * of a patient.
 */
export class TemplateFault extends Fault<'VALIDATION'> {
  readonly problem: TemplateProblem;

  constructor(problem: TemplateProblem) {
    const message = templateSentence(problem);
    super('VALIDATION', message, { issues: [{ path: 'template', message }] });
    this.problem = problem;
  }
}

/** "minutes.typ, line 3, column 5: unknown variable". */
export function templateSentence({ message, line, column }: TemplateProblem): string {
  const where = [
    OWN_TEMPLATE,
    ...(line === null ? [] : [`line ${line}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ];
  return `${where.join(', ')}: ${message}`;
}

const refused = (message: string): TemplateFault => new TemplateFault({ message, line: null, column: null });

/** Source of the template that the workspace folder holds; null where there is none. Throws TemplateFault. */
export function readOwnTemplate(folder: string): string | null {
  const path = join(folder, OWN_TEMPLATE);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    if (!found.isFile()) throw refused('it is not a file');
    if (found.size > LIMIT) throw refused('it is longer than 1 MB');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw refused(error instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be read');
  }
}
