import type { CustomScheme, Session, WebContents, WebPreferences } from 'electron';

/** The only origin there is: the page, its calls and its downloads. */
export const ORIGIN = 'app://spineboard';

/** Registered before the program is ready: without `standard` the page has no origin, without `stream` no changes. */
export const SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/** Every window's, stated in full so that no default can change them. */
export const WEB_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would be fetched from the network.
  spellcheck: false,
};

/** Whether an address is one of the product's own. */
export function isOwn(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === ORIGIN;
  } catch {
    return false;
  }
}

/** No permission but filling the screen, for the own pages; no device is ever shown, nothing is asked of a network. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permission === 'fullscreen' && isOwn(contents.getURL())),
  );
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'] },
    (_details, answer) => answer({ cancel: true }),
  );
}

/** Keeps a window on the product's own pages: no way out, no embedded content, only own pages as new windows. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) =>
    isOwn(url)
      ? { action: 'allow', overrideBrowserWindowOptions: { webPreferences: WEB_PREFERENCES, autoHideMenuBar: true } }
      : { action: 'deny' },
  );
}
