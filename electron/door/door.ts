import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { IMAGE_UPLOAD, IMAGE_VIEW, WINDOW_HEADER } from '@spineboard/core/contract';
import type { Log } from '../log.ts';
import { storeImage, viewImage } from './attachments.ts';
import { BODY_LIMIT, readBody } from './body.ts';
import { download } from './downloads.ts';
import { type BorderError, refusal, toBorderError } from './errors.ts';
import { securityHeaders, sentence } from './headers.ts';
import type { Page } from './page.ts';
import { type Call, type Desk, router } from './router.ts';

/** Answers every request of the page, and never throws. */
export type Door = (request: Request) => Promise<Response>;

const UNREADABLE = { path: '', message: 'The request cannot be read: it must be JSON as the contract says' };
const TOO_LONG = { path: '', message: `At most ${BODY_LIMIT / 1024 / 1024} MB can be sent at once` };

/** An error in the form in which the page's client reads it. */
function rpcError(error: BorderError): Response {
  return Response.json({ json: error.toJSON() }, { status: error.status, headers: securityHeaders() });
}

function withSecurity(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders())) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** The one door: the page and its files, the calls of the contract, downloads and the stream of changes. */
export function createDoor(options: { desk: Desk; page: Page; log: Log }): Door {
  const { desk, page, log } = options;
  const handler = new RPCHandler<Call>(router, {
    // Whatever a call throws leaves as one of the closed union.
    clientInterceptors: [
      async (options) => {
        try {
          return await options.next();
        } catch (error) {
          throw toBorderError(error, log);
        }
      },
    ],
    // What fails before the call, while its input is read, is a refused input.
    interceptors: [
      async (options) => {
        try {
          return await options.next();
        } catch (error) {
          throw error instanceof ORPCError && error.defined ? error : refusal([UNREADABLE]);
        }
      },
    ],
    eventIteratorKeepAliveInterval: 15_000,
  });

  async function call(request: Request): Promise<Response> {
    if (request.method !== 'POST') return sentence(405, 'Calls are made with POST.', { allow: 'POST' });
    const type = request.headers.get('content-type');
    if (type !== null && !/^application\/json(?:;|$)/.test(type)) return rpcError(refusal([UNREADABLE]));
    const body = await readBody(request);
    if (body === null) return rpcError(refusal([TOO_LONG]));
    const read = new Request(request.url, {
      method: 'POST',
      headers: type === null ? {} : { 'content-type': type },
      body,
      signal: request.signal,
    });
    const origin = request.headers.get(WINDOW_HEADER)?.slice(0, 100) ?? null;
    const { matched, response } = await handler.handle(read, { prefix: '/rpc', context: { desk, origin } });
    return matched ? withSecurity(response) : sentence(404, 'There is no such call.');
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/rpc/')) return call(request);
    if (pathname === IMAGE_UPLOAD) {
      if (request.method !== 'POST') return sentence(405, 'Files are sent with POST.', { allow: 'POST' });
      return storeImage(desk, request).catch((error: unknown) => rpcError(toBorderError(error, log)));
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sentence(405, 'This can only be read.', { allow: 'GET, HEAD' });
    }
    const file = pathname.startsWith('/download/')
      ? download(desk, pathname)
      : pathname.startsWith(IMAGE_VIEW)
        ? viewImage(desk, pathname)
        : null;
    const response =
      file === null
        ? page(pathname)
        : await file.catch((error: unknown) => {
            const refused = toBorderError(error, log);
            return sentence(refused.status, refused.message);
          });
    if (request.method === 'GET') return response;
    return new Response(null, { status: response.status, headers: response.headers });
  }

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (request.signal.aborted) return sentence(499, 'The request was given up.');
      log('internal error at the door', error);
      return sentence(500, 'Something went wrong inside Spineboard; the log says where.');
    }
  };
}
