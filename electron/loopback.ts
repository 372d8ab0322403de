import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { sentence } from './door/headers.ts';
import type { Log } from './log.ts';

/** The workstation behind a server that only this computer reaches. */
export type Loopback = {
  /** `http://127.0.0.1:<port>`; the only host and the only origin that is answered. */
  origin: string;
  /** A new first address. Its token opens one session and is worth nothing afterwards. */
  issueAddress: () => string;
  /** Ends every connection, then the server. */
  close: () => Promise<void>;
};

const METHODS = new Set(['GET', 'HEAD', 'POST']);
const ENTRANCE = '/enter';

function same(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function among(given: string, expected: Iterable<string>): boolean {
  let found = false;
  // Every one is compared, so that the time does not tell which was near.
  for (const one of expected) found = same(given, one) || found;
  return found;
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/**
 * Why a request is not one of our own page's, as an answer; null when it may pass to the session check. The Host must
 * be ours to the letter (a name that was pointed at 127.0.0.1 is not), a foreign Origin or a cross-site fetch is
 * refused whatever cookies it brings, and what changes something must say where it comes from.
 */
export function refuseStranger(request: IncomingMessage, origin: string): Response | null {
  const { headers, method = '', url = '' } = request;
  if (headers.host === undefined || `http://${headers.host}` !== origin) {
    return sentence(421, 'Spineboard does not answer under this name.');
  }
  if (!METHODS.has(method)) return sentence(405, 'This method is not used here.', { allow: [...METHODS].join(', ') });
  if (!url.startsWith('/') || url.startsWith('//')) return sentence(400, 'This address cannot be read.');
  if (headers.origin !== undefined && headers.origin !== origin) {
    return sentence(403, 'Another site may not ask Spineboard for anything.');
  }
  if (method === 'POST' && headers.origin === undefined) {
    return sentence(403, 'A call must come from the page of Spineboard.');
  }
  const site = headers['sec-fetch-site'];
  const navigates = method === 'GET' && (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && navigates)) {
    return sentence(403, 'Another site may not ask Spineboard for anything.');
  }
  return null;
}

function toRequest(request: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The session is this server's business and is not shown to the workstation.
    if (value === undefined || name === 'cookie') continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const method = request.method ?? 'GET';
  if (method !== 'POST') return new Request(`${origin}${request.url ?? '/'}`, { method, headers, signal });
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  // A body that is still on its way must be announced as such.
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
  return new Request(`${origin}${request.url ?? '/'}`, init);
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) {
    response.end();
    return;
  }
  response.flushHeaders();
  await pipeline(Readable.fromWeb(answer.body as WebStream<Uint8Array>), response);
}

/**
 * Puts the workstation behind a server on 127.0.0.1. `port` 0 takes a free one. Only a browser that was given the
 * first address gets in: its token is exchanged for a cookie that scripts cannot read and other sites cannot send.
 */
export async function serveLoopback(options: {
  fetch: (request: Request) => Promise<Response>;
  port?: number;
  log: Log;
}): Promise<Loopback> {
  const { fetch, log } = options;
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  let origin = '';
  let cookieName = '';

  const enter = (url: URL): Response => {
    const token = url.searchParams.get('token') ?? '';
    if (!among(token, tokens)) {
      return sentence(403, 'This address was used already or is wrong; start Spineboard again for a new one.');
    }
    tokens.delete(token);
    const session = randomBytes(32).toString('base64url');
    sessions.add(session);
    return sentence(303, 'Welcome.', {
      location: '/',
      'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    });
  };

  const answer = async (request: IncomingMessage, signal: AbortSignal): Promise<Response> => {
    const refused = refuseStranger(request, origin);
    if (refused !== null) return refused;
    const url = new URL(request.url ?? '/', origin);
    if (request.method === 'GET' && url.pathname === ENTRANCE) return enter(url);
    if (!among(cookieOf(request, cookieName) ?? '', sessions)) {
      return sentence(401, 'Spineboard opens only with the address that it gave out when it started.');
    }
    return fetch(toRequest(request, origin, signal));
  };

  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    answer(request, gone.signal)
      .then((result) => send(result, response))
      .catch((error: unknown) => {
        // A window that was closed while its stream ran is no fault.
        if (!gone.signal.aborted) log('the loopback server could not answer', error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  origin = `http://127.0.0.1:${port}`;
  // Cookies are not kept apart by port; the name is.
  cookieName = `spineboard-${port}`;

  return {
    origin,
    issueAddress: () => {
      const token = randomBytes(32).toString('base64url');
      tokens.add(token);
      return `${origin}${ENTRANCE}?token=${token}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
