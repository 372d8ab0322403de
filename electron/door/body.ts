/** Largest request body, in bytes. The longest record stays far below it. */
export const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * Reads a request's body, at most `limit` bytes; null when it is longer. The rest is then read and thrown away: an
 * answer that comes before the body has ended is lost where a socket lies between. An ArrayBuffer, because a Blob body loses its
 * content on its way through a custom scheme.
 */
export async function readBody(request: Request, limit: number = BODY_LIMIT): Promise<ArrayBuffer | null> {
  if (request.body === null) return new ArrayBuffer(0);
  let isTooLong = Number(request.headers.get('content-length') ?? 0) > limit;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    isTooLong ||= length > limit;
    if (isTooLong) chunks.length = 0;
    else chunks.push(value);
  }
  if (isTooLong) return null;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}
