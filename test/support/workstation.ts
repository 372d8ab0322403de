import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { type contract, WINDOW_HEADER } from '@spineboard/core/contract';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Log } from '../../electron/log.ts';
import { serveLoopback } from '../../electron/loopback.ts';
import type { UpkeepTimes } from '../../electron/workspace/workspace-options.ts';
import { createWorkstation } from '../../electron/workstation.ts';

/** Every call of the contract, as the page has it. */
export type Client = ContractRouterClient<typeof contract>;

/** A real workstation on a real folder, reached through one of its hosts. */
export type Reached = {
  origin: string;
  folder: string;
  /** A window: a client that names itself in every call. */
  window: (name?: string) => Client;
  /** A request as the page would make it. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Quits, lets the folder change, and starts again on it. */
  restart: (change?: () => void) => Promise<void>;
  end: () => Promise<void>;
  /** What was logged. */
  logged: string[];
};

type Host = { origin: string; send: (request: Request) => Promise<Response>; end: () => Promise<void> };
type HostOf = (fetch: (request: Request) => Promise<Response>, log: Log) => Promise<Host>;

const bareDoor: HostOf = (fetch) =>
  Promise.resolve({ origin: 'app://spineboard', send: fetch, end: () => Promise.resolve() });

const overLoopback: HostOf = async (fetch, log) => {
  const loopback = await serveLoopback({ fetch, log });
  const entered = await globalThis.fetch(loopback.issueAddress(), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    origin: loopback.origin,
    // A browser adds both by itself.
    send: (request) => {
      request.headers.set('cookie', cookie);
      request.headers.set('origin', loopback.origin);
      return globalThis.fetch(request);
    },
    end: loopback.close,
  };
};

/** Both ways to the same door. */
export const HOSTS: { host: string; through: HostOf }[] = [
  { host: 'the bare door', through: bareDoor },
  { host: 'the loopback server', through: overLoopback },
];

const PAGE =
  '<!doctype html><html><head><meta property="csp-nonce" nonce="" /><title>Page</title></head><body></body></html>';

/** Starts a workstation on a fresh folder. */
export async function reach(through: HostOf, upkeep?: UpkeepTimes): Promise<Reached> {
  const root = mkdtempSync(join(tmpdir(), 'spineboard-door-'));
  const folder = join(root, 'workspace');
  const page = join(root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), PAGE);
  writeFileSync(join(page, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), 'outside');
  const logged: string[] = [];
  const log: Log = (event) => void logged.push(event);

  const begin = async () => {
    const workstation = await createWorkstation({
      folder,
      page,
      migrations: resolve(import.meta.dirname, '..', '..', 'migrations'),
      version: '0.0.0-test',
      log,
      scrypt: { N: 1024, r: 8, p: 1 },
      ...(upkeep === undefined ? {} : { upkeep }),
    });
    return { workstation, host: await through(workstation.fetch, log) };
  };
  let running = await begin();
  const finish = async (): Promise<void> => {
    await running.workstation.close();
    await running.host.end();
  };

  const reached: Reached = {
    origin: running.host.origin,
    folder,
    logged,
    window: (name = 'window-1') =>
      createORPCClient(
        new RPCLink({
          url: () => `${running.host.origin}/rpc`,
          headers: { [WINDOW_HEADER]: name },
          fetch: (request) => running.host.send(request),
        }),
      ),
    ask: (path, init) => running.host.send(new Request(`${running.host.origin}${path}`, init)),
    restart: async (change) => {
      await finish();
      change?.();
      running = await begin();
      reached.origin = running.host.origin;
    },
    end: async () => {
      await finish();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return reached;
}

/** Passphrase of everyone in these tests. */
export const PASSPHRASE = 'correct horse battery';

/** First start, up to the empty queue. */
export async function openFresh(client: Client) {
  const { recoveryCode } = await client.workspace.setup({
    centre: 'University hospital',
    unit: 'Spine tumor board',
    person: { name: 'R. Costa', role: 'chair', specialty: 'surgery' },
    passphrase: PASSPHRASE,
    timeZone: 'Europe/Rome',
  });
  const state = await client.workspace.confirmRecovery({ code: recoveryCode });
  if (state.phase !== 'open') throw new Error(`The workspace is ${state.phase}`);
  return { me: state.me, recoveryCode };
}
