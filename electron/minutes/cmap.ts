/** Which characters a TrueType font has a glyph for: its `cmap` table, formats 4 and 12. */

/** Calls `found` with every code point that the font maps to a glyph. Throws RangeError on a file without `cmap`. */
export function readCmap(font: Uint8Array, found: (codePoint: number) => void): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const seen = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const offset = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (seen.has(offset)) continue;
    seen.add(offset);
    const format = view.getUint16(offset);
    if (format === 4) readFormat4(view, offset, found);
    else if (format === 12) readFormat12(view, offset, found);
  }
}

function tableOffset(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new RangeError(`The font has no "${tag}" table`);
}

function readFormat4(view: DataView, offset: number, found: (codePoint: number) => void): void {
  const segments = view.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = view.getUint16(starts + segment * 2);
    const end = view.getUint16(ends + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const range = view.getUint16(ranges + segment * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      let glyph = code;
      if (range !== 0) glyph = view.getUint16(ranges + segment * 2 + range + (code - start) * 2);
      if (range !== 0 && glyph === 0) continue;
      if (((glyph + delta) & 0xffff) !== 0) found(code);
    }
  }
}

function readFormat12(view: DataView, offset: number, found: (codePoint: number) => void): void {
  const groups = view.getUint32(offset + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = offset + 16 + index * 12;
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    const first = view.getUint32(group + 8);
    for (let code = start; code <= end; code += 1) if (first + code - start !== 0) found(code);
  }
}
