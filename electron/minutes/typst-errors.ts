import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FAMILIES } from './fonts.ts';

/** Why Typst made no PDF. `line` and `column` are 1-based in the template; null where Typst names no place. */
export type TypstProblem = { message: string; line: number | null; column: number | null };

type CompileArguments = Parameters<NodeCompiler['compile']>[0];
type Diagnostic = {
  message?: string;
  severity?: string;
  range?: { start?: { line?: number; character?: number } } | null;
};

/**
 * What a failed `pdf()` was about. An error of the template throws an empty message: it is compiled again and its
 * diagnostics are read. An error of the PDF standard carries the debug print of the diagnostic in its message.
 */
export function typstProblem(compiler: NodeCompiler, error: unknown, args: CompileArguments): TypstProblem {
  const printed = error instanceof Error ? error.message : String(error);
  const inside = /message:\s*"((?:[^"\\]|\\.)*)"/.exec(printed)?.[1];
  if (inside !== undefined) return { message: inside.replaceAll('\\"', '"'), line: null, column: null };
  const diagnostics = compiler.compile(args).takeDiagnostics();
  if (diagnostics === null)
    return { message: printed === '' ? 'Typst gave no reason.' : printed, line: null, column: null };
  const found = compiler.fetchDiagnostics(diagnostics) as Diagnostic[];
  return problemOf(found.find((entry) => entry.severity !== 'warning') ?? found[0]);
}

/**
 * The first font that what was printed names and the compiler does not know, null where there is none. Typst only warns
 * of it, and may leave out the text that was to be set in it.
 */
export function unknownFont(compiler: NodeCompiler, args: CompileArguments): TypstProblem | null {
  const warnings = compiler.compile(args).takeWarnings();
  const found = warnings === null ? [] : (compiler.fetchDiagnostics(warnings) as Diagnostic[]);
  const font = found.find(({ message }) => message?.startsWith('unknown font family') === true);
  if (font === undefined) return null;
  const problem = problemOf(font);
  return { ...problem, message: `${problem.message} (the minutes have ${FONT_FAMILIES.join(', ')})` };
}

function problemOf(found: Diagnostic | undefined): TypstProblem {
  const { line, character } = found?.range?.start ?? {};
  return {
    message: found?.message?.split(', hints:')[0] ?? 'Typst gave no reason.',
    line: line === undefined ? null : line + 1,
    column: character === undefined ? null : character + 1,
  };
}
