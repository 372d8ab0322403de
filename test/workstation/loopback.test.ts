import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '../../electron/loopback.ts';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A request with exactly these headers, which no well-behaved client would let anyone write. */
function ask(url: string, options: { method?: string; headers?: Record<string, string>; path?: string } = {}) {
  const { hostname, port, pathname, search, host } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path: options.path ?? pathname + search,
        method: options.method ?? 'GET',
        headers: { host, ...options.headers },
        setHost: false,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    request.on('error', reject);
    request.end(options.method === 'POST' ? '{}' : undefined);
  });
}

describe('the loopback host', () => {
  const reached: Request[] = [];
  let loopback: Loopback;
  let origin: string;
  let cookie: string;

  beforeEach(async () => {
    reached.length = 0;
    loopback = await serveLoopback({
      fetch: async (request) => {
        reached.push(request);
        return new Response(`${request.method} ${await request.text()}`);
      },
      log: () => undefined,
    });
    origin = loopback.origin;
    const entered = await ask(loopback.issueAddress());
    cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  });
  afterEach(() => loopback.close());

  it('listens on 127.0.0.1 and nowhere else', () => {
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('exchanges the token of the first address for a cookie that no script reads and no other site sends', async () => {
    const entered = await ask(loopback.issueAddress());
    expect(entered.status).toBe(303);
    expect(entered.headers['location']).toBe('/');
    expect(String(entered.headers['set-cookie'])).toMatch(
      /^spineboard-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(reached).toEqual([]);
  });

  it('lets its own page in, and does not show the workstation the cookie', async () => {
    expect((await ask(`${origin}/`, { headers: { cookie } })).status).toBe(200);
    const call = await ask(`${origin}/rpc/x`, { method: 'POST', headers: { cookie, origin } });
    expect(call.body).toBe('POST {}');
    expect(reached.map((request) => request.headers.get('cookie'))).toEqual([null, null]);
  });

  it.each<[string, number, () => Promise<Answer>]>([
    ['another name that points here', 421, () => ask(origin, { headers: { host: 'evil.example', cookie } })],
    [
      'localhost, which is another origin',
      421,
      () => ask(origin, { headers: { host: origin.replace('http://127.0.0.1', 'localhost'), cookie } }),
    ],
    ['our name with another port', 421, () => ask(origin, { headers: { host: '127.0.0.1:1', cookie } })],
    [
      'a page of another site',
      403,
      () => ask(origin, { method: 'POST', headers: { cookie, origin: 'https://evil.example' } }),
    ],
    ['a page without an origin', 403, () => ask(origin, { method: 'POST', headers: { cookie, origin: 'null' } })],
    ['a call that does not say where it comes from', 403, () => ask(origin, { method: 'POST', headers: { cookie } })],
    [
      'a page of another site that reads',
      403,
      () => ask(origin, { headers: { cookie, 'sec-fetch-site': 'cross-site' } }),
    ],
    ['another server of this computer', 403, () => ask(origin, { headers: { cookie, 'sec-fetch-site': 'same-site' } })],
    [
      'an image of a mail',
      403,
      () => ask(origin, { headers: { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' } }),
    ],
    ['someone without the cookie', 401, () => ask(`${origin}/`)],
    [
      'someone with a guessed cookie',
      401,
      () => ask(`${origin}/`, { headers: { cookie: `${cookie.split('=')[0]}=${'a'.repeat(43)}` } }),
    ],
    ['a wrong token', 403, () => ask(`${origin}/enter?token=${'a'.repeat(43)}`)],
    ['an empty token', 403, () => ask(`${origin}/enter?token=`)],
    ['no token', 403, () => ask(`${origin}/enter`)],
    ['a deletion', 405, () => ask(origin, { method: 'DELETE', headers: { cookie, origin } })],
    ['a preflight', 405, () => ask(origin, { method: 'OPTIONS', headers: { cookie, origin: 'https://evil.example' } })],
    ['a trace', 405, () => ask(origin, { method: 'TRACE', headers: { cookie } })],
    ['a proxy request for another host', 400, () => ask(origin, { path: 'http://evil.example/', headers: { cookie } })],
    ['an address that leaves the host open', 400, () => ask(origin, { path: '//evil.example/', headers: { cookie } })],
  ])('refuses %s with %i', async (_stranger, status, knock) => {
    const answer = await knock();
    expect(answer.status).toBe(status);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(reached).toEqual([]);
  });

  it('refuses a token that was used once', async () => {
    const address = loopback.issueAddress();
    expect((await ask(address)).status).toBe(303);
    expect((await ask(address)).status).toBe(403);
  });

  it('gives each session a cookie of its own', async () => {
    const again = await ask(loopback.issueAddress());
    expect(String(again.headers['set-cookie'])).not.toContain(cookie);
    expect((await ask(`${origin}/`, { headers: { cookie } })).status).toBe(200);
  });
});

describe('a stream over the loopback host', () => {
  it('passes each part on at once and ends when the reader goes away', async () => {
    const { promise: ended, resolve: cancelled } = Promise.withResolvers<void>();
    const { promise: started, resolve: start } = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>();
    const loopback = await serveLoopback({
      fetch: () =>
        Promise.resolve(
          new Response(
            new ReadableStream<Uint8Array>({
              start: (controller) => {
                start(controller);
                controller.enqueue(new TextEncoder().encode('first'));
              },
              cancel: () => cancelled(),
            }),
          ),
        ),
      log: () => undefined,
    });
    const entered = await fetch(loopback.issueAddress(), { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const leaving = new AbortController();
    const response = await fetch(`${loopback.origin}/rpc/x`, { headers: { cookie }, signal: leaving.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('first');
    (await started).enqueue(new TextEncoder().encode('second'));
    expect((await reader?.read())?.value).toBe('second');
    leaving.abort();
    await ended;
    await loopback.close();
  });
});
