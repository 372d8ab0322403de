import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

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
  const first = found.find((entry) => entry.severity !== 'warning') ?? found[0];
  const { line, character } = first?.range?.start ?? {};
  const message = first?.message?.split(', hints:')[0];
  return {
    message: message ?? 'Typst gave no reason.',
    line: line === undefined ? null : line + 1,
    column: character === undefined ? null : character + 1,
  };
}
