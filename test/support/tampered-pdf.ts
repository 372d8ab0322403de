/** Ways in which a PDF stops to be what was signed. Each gives new bytes and leaves the given ones alone. */

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** One byte in the drawing of a page, not in the attached data. */
export function withOneByteChanged(pdf: Uint8Array, at = Math.floor(pdf.length / 2)): Uint8Array {
  const changed = new Uint8Array(pdf);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Without its last part, as a copy that was interrupted. */
export function cutOff(pdf: Uint8Array, keep = 0.7): Uint8Array {
  return pdf.slice(0, Math.floor(pdf.length * keep));
}

/** The attached file is not reached any more: what a program does that drops attachments, without moving a byte. */
export function withoutAttachment(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf).replaceAll('/EmbeddedFiles', '/EmbeddedFilez').replaceAll('/AF ', '/Af ');
  return Buffer.from(text, 'latin1');
}

/**
 * The attached data replaced by other bytes, as an editor of PDFs writes it: a new object of the same number at the
 * end, with its own cross-reference.
 */
export function withOtherAttachment(pdf: Uint8Array, content: Uint8Array): Uint8Array {
  const text = latin1(pdf);
  const file = /(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type \/EmbeddedFile/.exec(text);
  const trailer = text.lastIndexOf('startxref');
  const previous = /startxref\s+(\d+)/.exec(text.slice(trailer))?.[1];
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1];
  const size = /\/Size (\d+)/.exec(text)?.[1];
  if (file?.[1] === undefined || previous === undefined || root === undefined || size === undefined) {
    throw new Error('Not a PDF with an attachment');
  }
  const head = Buffer.concat([pdf, Buffer.from('\n')]);
  const object = Buffer.concat([
    Buffer.from(`${file[1]} 0 obj\n<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const xref = `xref\n${file[1]} 1\n${String(head.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${head.length + object.length}\n%%EOF\n`;
  return Buffer.concat([head, object, Buffer.from(xref)]);
}
