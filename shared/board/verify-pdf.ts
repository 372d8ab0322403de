import { MINUTES_FILE } from './minutes-schema.ts';
import { PRINTED_HASH_LABEL } from './minutes-words.en.ts';

/** A PDF as a reader opened it; the part of pdf.js that is needed here. */
export type OpenPdf = {
  numPages: number;
  getPage: (number: number) => Promise<{ getTextContent: () => Promise<{ items: readonly unknown[] }> }>;
  getAttachments: () => Promise<ReadonlyMap<string, { filename: string }> | null>;
  getAttachmentContent: (id: string) => Promise<unknown>;
};

/** Opens bytes as a PDF. Rejects for what no reader can open. */
export type OpenPdfBytes = (bytes: Uint8Array) => Promise<{ document: OpenPdf; close: () => Promise<void> }>;

/** SHA-256 of bytes, hex. */
export type Sha256 = (bytes: Uint8Array) => Promise<string> | string;

/** What a file that is to be verified holds. Hashes are hex. */
export type PdfFinding =
  | { state: 'not-pdf'; sha256: string }
  /** Begins as a PDF and does not end as one. */
  | { state: 'cut-off'; sha256: string }
  /** No reader opens it, or part of it cannot be read. */
  | { state: 'damaged'; sha256: string }
  | {
      state: 'read';
      sha256: string;
      /** The hash that is printed beside {@link PRINTED_HASH_LABEL}; null where none is. */
      printed: string | null;
      /** The attached data; null where there is none. */
      attached: { bytes: Uint8Array; sha256: string } | null;
    };

/** Bytes at both ends in which the marks of a PDF stand. */
const EDGE = 1024;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');

/** Reads what a file says of itself. Never rejects for what a file can hold. */
export async function readMinutesPdf(
  bytes: Uint8Array,
  { open, sha256 }: { open: OpenPdfBytes; sha256: Sha256 },
): Promise<PdfFinding> {
  const hash = await sha256(bytes);
  if (!latin1(bytes.subarray(0, EDGE)).includes('%PDF-')) return { state: 'not-pdf', sha256: hash };
  if (!latin1(bytes.subarray(-EDGE)).includes('%%EOF')) return { state: 'cut-off', sha256: hash };
  let opened;
  try {
    opened = await open(bytes);
  } catch {
    return { state: 'damaged', sha256: hash };
  }
  try {
    const content = await attachedOf(opened.document);
    const attached = content === null ? null : { bytes: content, sha256: await sha256(content) };
    return { state: 'read', sha256: hash, printed: await printedHash(opened.document), attached };
  } catch {
    return { state: 'damaged', sha256: hash };
  } finally {
    await opened.close();
  }
}

async function attachedOf(document: OpenPdf): Promise<Uint8Array | null> {
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    if (filename !== MINUTES_FILE) continue;
    const content = await document.getAttachmentContent(id);
    return content instanceof Uint8Array ? content : null;
  }
  return null;
}

const dense = (text: string): string => text.replaceAll(/[\s\u00A0\u200B]+/gu, '');
const LABELS = Object.values(PRINTED_HASH_LABEL).map(dense);

/** The hash stands on one of the last pages, right behind its label: other hashes are printed as well. */
async function printedHash(document: OpenPdf): Promise<string | null> {
  for (let number = document.numPages; number >= 1; number -= 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = dense(items.map(textOf).join(''));
    for (const label of LABELS) {
      const at = text.indexOf(label);
      if (at === -1) continue;
      const hash = /^[0-9a-f]{64}/.exec(text.slice(at + label.length));
      if (hash !== null) return hash[0];
    }
  }
  return null;
}

function textOf(item: unknown): string {
  return typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string' ? item.str : '';
}
