import { isNode, placeOf, walk, type Node, type Source } from './page-sources.ts';

/** A call of `t` with a key that is written out, and the names of the arguments it gives. */
export type Call = { place: string; key: string; given: ReadonlySet<string> | null };
/** How the sources name messages: keys written out anywhere, and the starts of keys that are put together. */
export type Uses = { texts: ReadonlySet<string>; starts: readonly { place: string; start: string }[]; calls: Call[] };

function isCallOf(node: Node, name: string): boolean {
  return node.type === 'CallExpression' && isNode(node['callee']) && node['callee']['name'] === name;
}

/** Names in `{ a, b: c }`; null when they cannot be read off (a spread, a variable). */
function namesIn(node: Node | undefined): ReadonlySet<string> | null {
  if (node === undefined) return new Set();
  if (node.type !== 'ObjectExpression') return null;
  const properties = node['properties'] as Node[];
  if (properties.some((property) => property.type !== 'Property')) return null;
  return new Set(
    properties.map((property) => String((property['key'] as Node)['name'] ?? (property['key'] as Node)['value'])),
  );
}

/** Everything in the sources that names a message. */
export function messageUses(sources: readonly Source[]): Uses {
  const texts = new Set<string>();
  const starts: { place: string; start: string }[] = [];
  const calls: Call[] = [];
  for (const source of sources) {
    for (const node of walk(source.program)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') texts.add(node['value']);
      if (node.type === 'TemplateLiteral') {
        const [first] = node['quasis'] as Node[];
        const start = (first?.['value'] as { raw: string } | undefined)?.raw ?? '';
        if (/^[a-zA-Z][\w-]*\./.test(start)) starts.push({ place: placeOf(source, node), start });
      }
      if (!isCallOf(node, 't')) continue;
      const [key, values] = node['arguments'] as Node[];
      if (key?.type === 'Literal') {
        calls.push({ place: placeOf(source, node), key: String(key['value']), given: namesIn(values) });
      }
    }
  }
  return { texts, starts, calls };
}
