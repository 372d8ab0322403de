import { en } from '../../renderer/messages/catalogue.ts';
import { childrenOf, isNode, placeOf, walk, type Node, type Source } from './page-sources.ts';

/** Attributes and properties whose text a person reads or hears. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'description',
  'error',
  'hint',
  'label',
  'lead',
  'placeholder',
  'title',
  'unknownLabel',
]);

/** A single letter is a sign (κ, the O of the occiput), two are a word. */
const LETTERS = /\p{L}{2}/u;

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : '';
}

/** Texts that an expression may end in: both branches of a condition, the fallback of `??`, a literal itself. */
function textsOf(node: Node): Node[] {
  switch (node.type) {
    case 'Literal':
      // The key of a message is not read, its message is.
      return typeof node['value'] === 'string' && LETTERS.test(node['value']) && !(node['value'] in en) ? [node] : [];
    case 'TemplateLiteral': {
      const quasis = (node['quasis'] as Node[]).map((quasi) => (quasi['value'] as { raw: string }).raw);
      return quasis.some((text) => LETTERS.test(text)) ? [node] : [];
    }
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return isNode(node['expression']) ? textsOf(node['expression']) : [];
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].filter(isNode).flatMap(textsOf);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node['operator'] === '??' ||
        node['operator'] === '||' ||
        node['operator'] === '&&' ||
        node['operator'] === '+'
        ? [node['left'], node['right']].filter(isNode).flatMap(textsOf)
        : [];
    default:
      return [];
  }
}

/** Key caps carry the letters of keys, in every language the same. */
function isKeyCap(node: Node): boolean {
  return node.type === 'JSXElement' && nameOf((node['openingElement'] as Node)['name']) === 'kbd';
}

function childrenTexts(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'JSXText') return LETTERS.test(String(child['value'])) ? [child] : [];
    return child.type === 'JSXExpressionContainer' ? textsOf(child) : [];
  });
}

/**
 * Text that a person would read and that does not come from the catalogue: "file:line text". A text in a data
 * attribute, a class, a key or an address is not read.
 */
export function strayTexts(source: Source): string[] {
  const found: Node[] = [];
  for (const node of walk(source.program)) {
    if ((node.type === 'JSXElement' && !isKeyCap(node)) || node.type === 'JSXFragment')
      found.push(...childrenTexts(node));
    if (node.type === 'JSXAttribute' && READ.has(nameOf(node['name'])) && isNode(node['value'])) {
      found.push(...textsOf(node['value']));
    }
  }
  return found.map((node) => `${placeOf(source, node)} ${source.text.slice(node.start, node.end).trim()}`);
}
