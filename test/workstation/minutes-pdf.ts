import { createHash } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; alt?: string; children?: Node[] };

/** What a reader finds in a PDF. */
export type ReadPdf = {
  pages: string[];
  /** Text of all pages, white space as single spaces. */
  text: string;
  /** The same, as it would be copied: with what has no width. */
  copied: string;
  /** What the XMP metadata claims. */
  marker: { part: string; conformance: string };
  info: Record<string, unknown>;
  attachments: { name: string; content: Uint8Array; sha256: string }[];
  /** Roles of the structure tree, every page. */
  roles: string[];
  figures: string[];
  outline: string[];
  /** Right end of the text that reaches farthest right, and lowest baseline above the footer, in points. */
  widest: number;
  lowest: number;
  /** Names of the embedded fonts, without the subset prefix. */
  fonts: string[];
};

const squeeze = (text: string): string =>
  text
    .replaceAll('\u200B', '')
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim();

function walk(node: Node | null | undefined, visit: (node: Node) => void): void {
  if (node === null || node === undefined) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** Reads a PDF the way a viewer does. Leaves the given bytes untouched. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    const copied: string[] = [];
    const roles: string[] = [];
    const figures: string[] = [];
    let widest = 0;
    let lowest = Infinity;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      copied.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
      for (const item of content.items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x, y] = item.transform as number[];
        widest = Math.max(widest, (x ?? 0) + item.width);
        lowest = Math.min(lowest, y ?? 0);
      }
      pages.push(
        squeeze(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')),
      );
      walk((await page.getStructTree()) as Node, (node) => {
        if (node.role === undefined) return;
        roles.push(node.role);
        if (node.role === 'Figure') figures.push(node.alt ?? '');
      });
    }
    const metadata = await document.getMetadata();
    const attachments: ReadPdf['attachments'] = [];
    for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
      const content = (await document.getAttachmentContent(id)) as unknown as Uint8Array;
      attachments.push({ name: filename, content, sha256: createHash('sha256').update(content).digest('hex') });
    }
    const outline: string[] = [];
    const titles = (entries: { title: string; items: unknown[] }[]): void => {
      for (const entry of entries) {
        outline.push(squeeze(entry.title));
        titles(entry.items as { title: string; items: unknown[] }[]);
      }
    };
    titles((await document.getOutline()) ?? []);
    return {
      pages,
      text: pages.join(' '),
      copied: copied.join('\n'),
      marker: {
        part: String(metadata.metadata.get('pdfaid:part')),
        conformance: String(metadata.metadata.get('pdfaid:conformance')),
      },
      info: metadata.info as Record<string, unknown>,
      attachments,
      roles,
      figures,
      outline,
      widest,
      lowest,
      fonts: fontsOf(bytes),
    };
  } finally {
    await task.destroy();
  }
}

/** Font descriptors stand uncompressed in what Typst writes. */
function fontsOf(bytes: Uint8Array): string[] {
  const found = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/FontName *\/(?:[A-Z]{6}\+)?([\w-]+)/g);
  return [...new Set(Array.from(found, (match) => match[1] ?? ''))].sort();
}
