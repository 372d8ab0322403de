import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childrenOf, parsed, placeOf, type Node, type Source } from '../renderer/page-sources.ts';

const CORE = resolve(import.meta.dirname, '..', '..', 'shared');

/** Files of words and tables, by topic: who reviews what clinicians read opens these. */
const WORDS = [
  // Questions, answers, bands, citations: one file an instrument, and the words around a total or a derived answer.
  /^instruments\/(ambulation|barthel|ecog|escc|follow-up-status|frankel|karnofsky|mcdonnell|pain-type|sins|tokuhashi|tomita|vas)\.ts$/,
  // Techniques with doses, results, limits; series; sources.
  /^options\/(.+-options|cells|catalogue|sources|series-results|series-titles)\.ts$/,
  // Histologies and codes, with what the lists say of them.
  /^case\/(histologies|codes)\.ts$/,
  // Published patients with the papers' claims.
  /^registry\/claims-.+\.ts$/,
  /(words|sentences)(\.en)?\.ts$/,
];

/** How something has to be written: read by who types or imports it, and no word about a patient. */
const INPUT = /^(case\/(parse|record|texts)|contract\/.+|board\/(board-file|meeting|minutes))\.ts$/;

/** Read by people, and about how something is written, not about a patient: what is wrong with an input. */
const isAboutInput = (node: Node, parent: Node | null): boolean =>
  node.type === 'ThrowStatement' ||
  (node.type === 'NewExpression' && /Error|Problem/.test(nameOf(node['callee']))) ||
  (node.type === 'Property' && nameOf(node['key']) === 'message') ||
  (node.type === 'CallExpression' && /^(regex|refine|min|max)$/.test(calleeOf(node))) ||
  (parent?.type === 'Property' && nameOf(parent['key']) === 'error');

function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { name, value } = node as { name?: unknown; value?: unknown };
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}

function calleeOf(node: Node): string {
  const callee = node['callee'] as Node;
  return callee.type === 'MemberExpression' ? nameOf(callee['property']) : nameOf(callee);
}

/** Two words beside each other, or one with a figure: what a person reads. Markup and path data are not. */
const isSentence = (text: string): boolean =>
  /\p{L}{2,}[,:;]? \p{L}{2,}|\p{L}{3,} $/u.test(text) && !/[<>="]/.test(text);

function* sentences(node: Node, parent: Node | null): Generator<Node> {
  if (node.type === 'ImportDeclaration' || isAboutInput(node, parent)) return;
  const quasi = node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : null;
  const text = node.type === 'Literal' ? node['value'] : quasi;
  if (typeof text === 'string' && isSentence(text)) yield node;
  for (const child of childrenOf(node)) yield* sentences(child, node);
}

const sources: Source[] = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
  .map((name) => parsed(name.replaceAll('\\', '/'), readFileSync(join(CORE, name), 'utf8')));

describe('what a clinician reads', () => {
  it('stands in files of words, where someone who does not program can review it', () => {
    const stray = sources
      .filter((source) => ![...WORDS, INPUT].some((each) => each.test(source.file)))
      .flatMap((source) => [...sentences(source.program, null)].map((node) => placeOf(source, node)));
    expect(stray).toEqual([]);
  });

  it('is found where it strays into code', () => {
    const source = parsed('noms/axes.ts', 'export const axis = (levels: string) => `no lesion at ${levels}`;');
    expect([...sentences(source.program, null)]).toHaveLength(1);
  });

  it('every file of words is one of the core’s', () => {
    for (const each of WORDS) expect(sources.some((source) => each.test(source.file))).toBe(true);
  });
});
