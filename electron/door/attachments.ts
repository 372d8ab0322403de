import { IMAGE_BYTES, IMAGE_VIEW, type ImageAnswer } from '@spineboard/core/contract';
import { readBody } from './body.ts';
import { securityHeaders } from './headers.ts';
import type { Desk } from './router.ts';

/** A refused file is an answer like another; only what the workstation could not do is an error. */
function answered(answer: ImageAnswer): Response {
  return Response.json(answer, { status: answer.outcome === 'stored' ? 201 : 200, headers: securityHeaders() });
}

/**
 * Answers a file that is to become an image of a case: stored and on the disk, or why it is not taken. The bytes of the
 * request are the file; what a header says of them is not looked at. Throws LOCKED, DATABASE_CORRUPT, DISK_FULL, IO.
 */
export async function storeImage(desk: Desk, request: Request): Promise<Response> {
  const body = await readBody(request, IMAGE_BYTES);
  // As for every call that writes: a large database is not relied on before its structure was found whole.
  await desk.workspace().sound();
  if (body === null) return answered({ outcome: 'refused', refusal: { why: 'too-long' } });
  return answered(await desk.workspace().attachments.store(new Uint8Array(body)));
}

/**
 * Answers with a stored image, to an open workspace only. No browser may keep it: what is behind the lock stays behind
 * it. Throws LOCKED, NOT_FOUND, IO.
 */
export async function viewImage(desk: Desk, pathname: string): Promise<Response> {
  const { bytes, type } = await desk.workspace().attachments.read(pathname.slice(IMAGE_VIEW.length));
  const body = new Uint8Array(bytes).buffer;
  return new Response(body, {
    headers: {
      ...securityHeaders(),
      'content-type': type,
      'content-length': String(body.byteLength),
      'content-disposition': 'inline',
    },
  });
}
