import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ElectronDouble, navigation, screenAt } from '../support/electron-double.ts';
import { type Client, openFresh, PASSPHRASE } from '../support/workstation.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');
const argv = process.argv;

let root: string;
let electron: ElectronDouble;

/** A program folder as the build leaves it. */
function program(): string {
  const dist = join(root, 'program', 'dist');
  mkdirSync(join(dist, 'renderer'), { recursive: true });
  writeFileSync(
    join(dist, 'renderer', 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="" /><title>Spineboard</title>',
  );
  cpSync(join(PROJECT, 'migrations'), join(dist, 'resources', 'migrations'), { recursive: true });
  return join(root, 'program');
}

/** Starts the shell as Electron would: its module is evaluated, then the program becomes ready. */
async function start(options: { args?: string[]; first?: boolean } = {}): Promise<void> {
  const { promise: ready, resolve: becomeReady } = Promise.withResolvers<void>();
  electron = new ElectronDouble({
    appPath: program(),
    appData: join(root, 'app-data'),
    ready,
    ...(options.first === undefined ? {} : { first: options.first }),
  });
  mkdirSync(join(root, 'app-data', 'spineboard-shell'), { recursive: true });
  process.argv = ['electron', root, '--inspect=0', '--workspace', join(root, 'workspace'), ...(options.args ?? [])];
  vi.resetModules();
  vi.doMock('electron', () => electron.module());
  await import('../../electron/main.ts');
  electron.calls.push('ready');
  becomeReady();
  if (options.first !== false) await vi.waitUntil(() => electron.windows.length === 1);
}

function ask(url: string, init?: RequestInit): Promise<Response> {
  const handler = electron.handlers.get('app');
  if (handler === undefined) throw new Error('Nothing handles app://');
  return handler(new Request(url, init));
}

function page(): Client {
  return createORPCClient(new RPCLink({ url: 'app://spineboard/rpc', fetch: (request) => ask(request.url, request) }));
}

/** What a page is answered that asks to fill the screen. */
function fullScreenFor(url: string): boolean[] {
  const granted: boolean[] = [];
  electron.session.permissionRequest?.({ getURL: () => url }, 'fullscreen', (answer) => granted.push(answer));
  return granted;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spineboard-shell-'));
  vi.stubEnv('SPINEBOARD_TEST_SCRYPT_N', '1024');
});
afterEach(async () => {
  electron.app.emit('will-quit');
  await vi.waitFor(() => undefined);
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.doUnmock('electron');
  rmSync(root, { recursive: true, force: true });
});

describe('the Electron shell', () => {
  it('registers its scheme and the sandbox before Electron is ready', async () => {
    await start();
    const ready = electron.calls.indexOf('ready');
    for (const call of ['registerSchemesAsPrivileged', 'enableSandbox', 'setPath', 'requestSingleInstanceLock']) {
      expect(electron.calls.indexOf(call)).toBeGreaterThanOrEqual(0);
      expect(electron.calls.indexOf(call)).toBeLessThan(ready);
    }
    expect(electron.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ]);
  });

  it('opens one window on the page, sandboxed, isolated, without a preload script', async () => {
    await start();
    const [window] = electron.windows;
    expect(window?.url).toBe('app://spineboard/');
    expect(window?.options['webPreferences']).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    const stated = ['autoHideMenuBar', 'height', 'minHeight', 'minWidth', 'show', 'title', 'webPreferences', 'width'];
    expect(Object.keys(window?.options ?? {}).toSorted()).toEqual(stated);
    expect(window?.did).toEqual([]);
    window?.emit('ready-to-show');
    expect(window?.did).toEqual(['show']);
  });

  it('answers app:// with the real workstation, from the first start to the next unlock', async () => {
    await start();
    const index = await ask('app://spineboard/');
    expect(index.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await index.text()).toMatch(/nonce="[\w+/]{24}"/);

    const { me } = await openFresh(page());
    const { emptyCase } = await import('@spineboard/core/case');
    const { id } = await page().cases.create({ record: emptyCase() });
    expect(existsSync(join(root, 'workspace', 'board.db'))).toBe(true);

    electron.app.emit('will-quit');
    await start();
    expect((await page().workspace.state()).phase).toBe('locked');
    await page().workspace.unlock({ personId: me.id, passphrase: PASSPHRASE });
    expect((await page().cases.get({ id })).id).toBe(id);
  });

  it('streams changes through the handler and ends with its reader', async () => {
    await start();
    const leaving = new AbortController();
    const stream = await page().workspace.changes(undefined, { signal: leaving.signal });
    const heard = stream.next();
    await openFresh(page());
    expect(await heard).toMatchObject({ done: false, value: { origin: null } });
    leaving.abort();
  });

  it.each(['app://elsewhere/', 'app://spineboard.evil/', 'app://spineboard:81/'])('knows no %s', async (url) => {
    await start();
    expect((await ask(url)).status).toBe(404);
  });

  it('opens the projector on the second screen and fills it, one window however often it is asked for', async () => {
    await start();
    const { me } = await openFresh(page());
    const details = {
      title: 'Board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: me.id,
      scribeId: null,
    };
    const meeting = await page().board.create(details);
    electron.displays = [screenAt(0), screenAt(1920)];
    expect(await page().present.openProjector({ meetingId: meeting.id })).toEqual({ opened: true });
    const projector = electron.windows[1];
    expect(projector?.url).toBe(`app://spineboard/board/${meeting.id}/present#projector`);
    expect(projector?.options).toMatchObject({ x: 1920, y: 0, width: 1920, height: 1080, fullscreen: true });
    expect(projector?.options['webPreferences']).toEqual(electron.windows[0]?.options['webPreferences']);
    await page().present.openProjector({ meetingId: meeting.id });
    expect(electron.windows).toHaveLength(2);
    projector?.emit('closed');
    await page().present.openProjector({ meetingId: meeting.id });
    expect(electron.windows).toHaveLength(3);
    expect(electron.windows[2]?.did).toEqual(['focus']);
    electron.windows[0]?.emit('closed');
    expect(electron.windows[2]?.did).toEqual(['focus', 'close']);
  });

  it('opens the projector as a window beside the work where there is one screen', async () => {
    await start();
    const { me } = await openFresh(page());
    const details = {
      title: 'Board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: me.id,
      scribeId: null,
    };
    const meeting = await page().board.create(details);
    await page().present.openProjector({ meetingId: meeting.id });
    expect(electron.windows[1]?.options).toMatchObject({ width: 1280, height: 720, fullscreen: false });
  });

  it('lets its own pages fill the screen, and nobody else', async () => {
    await start();
    expect(fullScreenFor('app://spineboard/board')).toEqual([true]);
    expect(fullScreenFor('app://elsewhere/')).toEqual([false]);
  });

  it('grants no other permission and shows no device', async () => {
    await start();
    const granted: boolean[] = [];
    for (const permission of ['media', 'notifications', 'geolocation', 'clipboard-read', 'openExternal']) {
      electron.session.permissionRequest?.({}, permission, (answer) => granted.push(answer));
    }
    expect(granted).toEqual([false, false, false, false, false]);
    expect(electron.session.permissionCheck?.()).toBe(false);
    expect(electron.session.devicePermission?.()).toBe(false);
  });

  it('asks no network for anything', async () => {
    await start();
    const schemes = electron.session.blocked?.urls.map((url) => url.split(':')[0]);
    expect(schemes).toEqual(['http', 'https', 'ws', 'wss', 'ftp', 'file']);
    const answers: boolean[] = [];
    electron.session.blocked?.answer({}, ({ cancel }) => answers.push(cancel));
    expect(answers).toEqual([true]);
  });

  it.each([
    ['app://spineboard/cases', true],
    ['app://elsewhere/', false],
    ['https://spineboard/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['not an address', false],
  ])('a page that goes to %s may: %s', async (url, allowed) => {
    await start();
    const contents = electron.windows[0]?.webContents;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = navigation(url);
      expect(contents?.emit(name, event)).toBe(true);
      expect(event.defaultPrevented).toBe(!allowed);
    }
    const answer = contents?.openWindow({ url });
    expect(answer?.action).toBe(allowed ? 'allow' : 'deny');
    // A window that may open is as closed as the first.
    expect(answer?.overrideBrowserWindowOptions?.webPreferences?.['sandbox']).toBe(allowed ? true : undefined);
  });

  it('embeds no other content', async () => {
    await start();
    const event = navigation('app://spineboard/');
    electron.windows[0]?.webContents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('remembers where its window was, as long as that place is on a screen', async () => {
    await start();
    const [first] = electron.windows;
    if (first !== undefined) first.maximized = true;
    first?.emit('close');
    electron.app.emit('will-quit');

    await start();
    expect(electron.windows[0]?.options).toMatchObject({ x: 40, y: 50, width: 1200, height: 800 });
    electron.windows[0]?.emit('ready-to-show');
    expect(electron.windows[0]?.did).toEqual(['maximize', 'show']);
    if (electron.windows[0] !== undefined) electron.windows[0].bounds.x = 4000;
    electron.windows[0]?.emit('close');
    electron.app.emit('will-quit');

    await start();
    expect(electron.windows[0]?.options).toMatchObject({ width: 1440, height: 900 });
    expect(electron.windows[0]?.options).not.toHaveProperty('x');
  });

  it('leaves the workspace to the first of two starts, whose window comes to the front', async () => {
    await start({ first: false });
    expect(electron.calls).toContain('quit');
    expect(electron.windows).toEqual([]);
    await start();
    const [window] = electron.windows;
    if (window !== undefined) window.minimized = true;
    electron.app.emit('second-instance');
    expect(window?.did).toEqual(['restore', 'focus']);
  });

  it('keeps the files of Chromium out of the workspace', async () => {
    await start();
    expect(electron.paths.get('userData')).toBe(join(root, 'app-data', 'spineboard-shell'));
    await start({ args: ['--user-data', join(root, 'other')] });
    expect(electron.paths.get('userData')).toBe(join(root, 'other'));
  });

  it('gives the workspace back when it quits', async () => {
    await start();
    await openFresh(page());
    electron.app.emit('will-quit');
    await start();
    expect((await page().workspace.state()).phase).toBe('locked');
  });
});
