import { inflateSync } from 'node:zlib';

/** Whether a PDF of Typst carries exactly these bytes as an embedded file. */
export function carries(pdf: Uint8Array, content: string): boolean {
  const wanted = Buffer.from(content, 'utf8');
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf('/Type /EmbeddedFile'); at !== -1; at = bytes.indexOf('/Type /EmbeddedFile', at + 1)) {
    const object = bytes.lastIndexOf(' 0 obj', at);
    const begins = bytes.indexOf('stream', at);
    const head = bytes.toString('latin1', object, begins);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    if (!Number.isInteger(length)) continue;
    const start = begins + 'stream'.length + (bytes[begins + 'stream'.length] === 0x0d ? 2 : 1);
    const stored = bytes.subarray(start, start + length);
    try {
      if ((head.includes('/FlateDecode') ? inflateSync(stored) : stored).equals(wanted)) return true;
    } catch {
      // Another file's stream; the one that is looked for is whole.
    }
  }
  return false;
}
