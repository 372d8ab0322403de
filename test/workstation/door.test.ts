import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { ERROR_CODES, type ErrorCode, errorMap } from '@spineboard/core/contract';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../electron/board/stage.ts';
import { Changes } from '../../electron/door/changes.ts';
import { noShell } from '../../electron/shell.ts';
import { createDoor } from '../../electron/door/door.ts';
import { Fault, type FaultData } from '../../electron/faults.ts';
import { createLog } from '../../electron/log.ts';
import { type Client, HOSTS, reach, type Reached } from '../support/workstation.ts';

const POLICY_OF_EVERYTHING_ELSE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

describe.each(HOSTS)('the page through $host', ({ through }) => {
  let reached: Reached;
  beforeEach(async () => {
    reached = await reach(through);
  });
  afterEach(() => reached.end());

  it('carries another nonce for its styles at each load, in the policy and in the page', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/', '/cases/01890000-0000-7000-8000-000000000000', '/index.html']) {
      const response = await reached.ask(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const nonce = /style-src 'self' 'nonce-([\w+/]{24})';/.exec(
        response.headers.get('content-security-policy') ?? '',
      )?.[1];
      expect(await response.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
      nonces.add(nonce ?? '');
    }
    expect(nonces.size).toBe(4);
  });

  it('names the type of every file and lets it be kept, because its name changes with its content', async () => {
    const response = await reached.ask('/assets/main-abc.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe('export {};');
    const head = await reached.ask('/assets/main-abc.js', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/no.js',
  ])('answers %s with nothing', async (path) => {
    const response = await reached.ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('outside');
  });

  it('puts the same protection on every answer', async () => {
    const call = (path: string, body: string) =>
      reached.ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const answers = await Promise.all([
      reached.ask('/assets/main-abc.js'),
      reached.ask('/assets/none.js'),
      reached.ask('/download/x'),
      call('/rpc/x', '{}'),
      call('/rpc/workspace/state', '{}'),
      call('/rpc/cases/list', '{"json":{}}'),
      reached.ask('/', { method: 'POST', body: '' }),
    ]);
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toBe(POLICY_OF_EVERYTHING_ELSE);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).not.toBeNull();
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 423, 404, 200, 423, 405]);
  });
});

describe('an error on its way across the border', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spineboard-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What the page gets when `thrown` comes out of the workspace. */
  async function crossed(thrown: unknown): Promise<ORPCError<string, unknown>> {
    const door = createDoor({
      desk: {
        workspace: () => {
          throw thrown;
        },
        openDemo: () => Promise.reject(thrown),
        renderMinutes: () => Promise.reject(thrown),
        printPaper: () => Promise.reject(thrown),
        prepareMinutes: () => undefined,
        changes: new Changes(),
        stage: new Stage(),
        shell: noShell,
        version: '0',
      },
      page: () => new Response(),
      log: createLog(folder),
    });
    const client: Client = createORPCClient(
      new RPCLink({ url: 'app://spineboard/rpc', fetch: (request) => door(request) }),
    );
    return client.workspace.state().then(
      () => Promise.reject(new Error('The call went through')),
      (error: ORPCError<string, unknown>) => error,
    );
  }

  const DATA: { [C in ErrorCode]: FaultData[C] } = {
    VALIDATION: { issues: [{ path: 'a.b', message: 'No' }] },
    NOT_FOUND: { what: 'case' },
    CASE_CHANGED: { revision: 2, author: 'A', savedAt: '2026-11-21T09:00:00Z', current: { any: 'record' } },
    LOCKED: { retryAfterSeconds: 4 },
    FORBIDDEN: { reason: 'signed' },
    DATABASE_CORRUPT: { detail: 'Page 4' },
    DATABASE_NEWER: { found: '2', known: '1' },
    DISK_FULL: undefined,
    IO: { reason: 'EACCES' },
    INTERNAL: undefined,
  };

  it.each(ERROR_CODES)('%s arrives with its status, its sentence and its data', async (code) => {
    const error = await crossed(new Fault(code, 'A sentence.', DATA[code]));
    expect(error.defined).toBe(true);
    expect(error.code).toBe(code);
    expect(error.status).toBe(errorMap[code].status);
    expect(error.message).toBe('A sentence.');
    expect(error.data).toEqual(DATA[code]);
  });

  it('becomes INTERNAL when nobody foresaw it, and neither the page nor the log learns its text', async () => {
    const error = await crossed(new SyntaxError('Unexpected token in "Facet, Ruth"'));
    expect(error.code).toBe('INTERNAL');
    expect(JSON.stringify(error.toJSON())).not.toContain('Ruth');
    const log = readFileSync(join(folder, 'spineboard.log'), 'utf8');
    expect(log).toContain('SyntaxError');
    expect(log).toContain('door.test.ts');
    expect(log).not.toContain('Ruth');
  });

  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['SQLITE_CORRUPT', 'DATABASE_CORRUPT'],
    ['SQLITE_IOERR_WRITE', 'IO'],
    ['EACCES', 'IO'],
  ])('%s of the system below becomes %s', async (code, expected) => {
    expect((await crossed(Object.assign(new Error('x'), { code }))).code).toBe(expected);
  });
});

describe('the stream of changes', () => {
  it('loses nothing for a window that reads slowly, and merges what waits', async () => {
    const changes = new Changes();
    const stream = changes.listen();
    for (let index = 0; index < 5000; index += 1) changes.publish(['cases', `case:${index % 3}`], 'w');
    changes.publish(['meetings'], null);
    expect(await stream.next()).toEqual({
      done: false,
      value: { topics: ['cases', 'case:0', 'case:1', 'case:2'], origin: 'w' },
    });
    expect(await stream.next()).toEqual({ done: false, value: { topics: ['meetings'], origin: null } });
  });

  it('ends for a window that leaves, and for all when the workstation closes', async () => {
    const changes = new Changes();
    const leaving = new AbortController();
    const left = changes.listen(leaving.signal);
    const stays = changes.listen();
    const next = [left.next(), stays.next()];
    leaving.abort();
    expect(await next[0]).toEqual({ done: true, value: undefined });
    expect(changes.size).toBe(1);
    changes.close();
    expect(await next[1]).toEqual({ done: true, value: undefined });
    expect(changes.size).toBe(0);
    expect(await changes.listen().next()).toEqual({ done: true, value: undefined });
  });
});
