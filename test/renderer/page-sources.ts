import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

const ROOT = resolve(import.meta.dirname, '..', '..');
const PAGE = join(ROOT, 'renderer');

/** A node of the syntax tree, as far as these tests look into it. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>;

export type Source = { file: string; text: string; program: Node };

/** Every TypeScript file of the page but the catalogue itself, parsed. */
export function pageSources(): Source[] {
  return readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join('messages', 'en')))
    .map((name) => {
      const file = join(PAGE, name);
      return parsed(relative(ROOT, file), readFileSync(file, 'utf8'));
    });
}

/** One source, parsed; throws when it cannot be. */
export function parsed(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  return { file, text, program: program as unknown as Node };
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The node's own children, in order. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    isNode(value) ? [value] : Array.isArray(value) ? value.filter(isNode) : [],
  );
}

/** Every node of a tree, parents first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** "renderer/shell/rail.tsx:12" of a node. */
export function placeOf(source: Source, node: Node): string {
  return `${source.file}:${source.text.slice(0, node.start).split('\n').length}`;
}
