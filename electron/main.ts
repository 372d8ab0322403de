import { app, BrowserWindow, dialog, Menu, protocol, screen, session } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from './start/arguments.ts';
import { defaultWorkspace } from './start/folders.ts';
import { openWorkstation, startLog } from './start/open.ts';
import { projectorPlace, type Shell } from './shell.ts';
import { closeSession, guardContents, isOwn, ORIGIN, SCHEME, WEB_PREFERENCES } from './security.ts';
import type { Workstation } from './workstation.ts';

type WindowState = { x?: number; y?: number; width: number; height: number; maximized: boolean };

const { demo, workspace, userData } = parseArguments(process.argv.slice(app.isPackaged ? 1 : 2), 'switches');
// Chromium's own files stay out of the workspace, and a demo beside a real workspace is a program of its own.
app.setPath('userData', userData ?? join(app.getPath('appData'), demo ? 'spineboard-shell-demo' : 'spineboard-shell'));
protocol.registerSchemesAsPrivileged([SCHEME]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

/** Where the window was, if that place still exists. */
function lastState(): WindowState {
  const fresh = { width: 1440, height: 900, maximized: false };
  try {
    const kept = JSON.parse(readFileSync(stateFile(), 'utf8')) as WindowState;
    const { x, y, width, height } = kept;
    if (x === undefined || y === undefined || !(width >= 640 && height >= 480)) return fresh;
    const seen = screen
      .getAllDisplays()
      .some(({ workArea: at }) => x < at.x + at.width && x + width > at.x && y >= at.y && y < at.y + at.height);
    return seen ? kept : fresh;
  } catch {
    return fresh;
  }
}

let work: BrowserWindow | null = null;
let projector: BrowserWindow | null = null;

const shell: Shell = {
  openProjector: (path) => {
    const screens = screen.getAllDisplays().map(({ bounds }) => bounds);
    const { bounds, fullScreen } = projectorPlace(screens, work?.getBounds() ?? null);
    if (projector === null) {
      const window = new BrowserWindow({
        ...(bounds ?? { width: 1280, height: 720 }),
        fullscreen: fullScreen,
        title: 'Spineboard',
        backgroundColor: '#08090b',
        autoHideMenuBar: true,
        webPreferences: WEB_PREFERENCES,
      });
      window.on('closed', () => {
        projector = null;
      });
      projector = window;
    }
    void projector.loadURL(`${ORIGIN}${path}`);
    projector.focus();
    return true;
  },
};

function openWindow(): void {
  const { maximized, ...bounds } = lastState();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Spineboard',
    autoHideMenuBar: true,
    webPreferences: WEB_PREFERENCES,
  });
  work = window;
  window.on('closed', () => {
    work = null;
    // A projector without the work behind it would only keep the program from ending.
    projector?.close();
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      writeFileSync(stateFile(), JSON.stringify(state));
    } catch {
      // Where the window was is not worth an error.
    }
  });
  void window.loadURL(`${ORIGIN}/`);
}

async function start(): Promise<void> {
  await app.whenReady();
  closeSession(session.defaultSession);
  // The window is drawn while the database opens; its first request waits.
  const folder = workspace ?? defaultWorkspace();
  const log = startLog(folder, demo);
  const opening = openWorkstation({ dist: join(app.getAppPath(), 'dist'), folder, demo, log, shell });
  protocol.handle(SCHEME.scheme, async (request) =>
    isOwn(request.url) ? (await opening).fetch(request) : new Response(null, { status: 404 }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'editMenu' }, { role: 'viewMenu' }, { role: 'windowMenu' }]));
  openWindow();
  app.on('activate', () => {
    if (work === null) openWindow();
  });
  const workstation: Workstation = await opening;
  app.on('will-quit', () => void workstation.close());
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (work?.isMinimized() === true) work.restore();
    work?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  start().catch((error: unknown) => {
    dialog.showErrorBox('Spineboard could not start', error instanceof Error ? error.message : 'The log says where.');
    app.exit(1);
  });
} else {
  app.quit();
}
