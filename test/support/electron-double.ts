import { EventEmitter } from 'node:events';

/** What a handler of an event may call. */
type Preventable = { defaultPrevented: boolean; preventDefault: () => void };

/** An event as Electron hands it over. */
export function navigation(url: string): Preventable & { url: string } {
  const event = {
    url,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** A screen of 1920 x 1080 whose left edge is at `x`. */
export function screenAt(x: number) {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { bounds, workArea: bounds };
}

type WindowAnswer = { action: string; overrideBrowserWindowOptions?: { webPreferences?: Record<string, unknown> } };

class WebContents extends EventEmitter {
  openWindow: (details: { url: string }) => WindowAnswer = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: (details: { url: string }) => WindowAnswer): void {
    this.openWindow = handler;
  }
}

/** Everything that the shell did, in order, and what it registered. */
export class ElectronDouble {
  readonly calls: string[] = [];
  readonly app = new EventEmitter() as EventEmitter & Record<string, unknown>;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly windows: FakeWindow[] = [];
  readonly paths = new Map<string, string>();
  readonly errors: string[] = [];
  readonly session: {
    permissionRequest?: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
    permissionCheck?: () => boolean;
    devicePermission?: () => boolean;
    blocked?: { urls: string[]; answer: (details: unknown, callback: (result: { cancel: boolean }) => void) => void };
  } = {};
  displays = [screenAt(0)];

  constructor(options: { appPath: string; appData: string; ready: Promise<void>; first?: boolean }) {
    this.paths.set('appData', options.appData);
    Object.assign(this.app, {
      isPackaged: false,
      getAppPath: () => options.appPath,
      getPath: (name: string) => this.paths.get(name),
      setPath: (name: string, path: string) => {
        this.calls.push('setPath');
        this.paths.set(name, path);
      },
      enableSandbox: () => this.calls.push('enableSandbox'),
      whenReady: () => {
        this.calls.push('whenReady');
        return options.ready;
      },
      requestSingleInstanceLock: () => {
        this.calls.push('requestSingleInstanceLock');
        return options.first ?? true;
      },
      quit: () => this.calls.push('quit'),
      exit: (code: number) => this.calls.push(`exit ${code}`),
    });
  }

  /** The module `electron`, as the shell imports it. */
  module(): Record<string, unknown> {
    // oxlint-disable-next-line typescript/no-this-alias -- the window below is constructed with `new` by the shell
    const double = this;
    return {
      app: this.app,
      BrowserWindow: class extends FakeWindow {
        constructor(options: Record<string, unknown>) {
          super(options);
          double.calls.push('BrowserWindow');
          double.windows.push(this);
          double.app.emit('web-contents-created', {}, this.webContents);
        }
        static getAllWindows(): FakeWindow[] {
          return double.windows;
        }
      },
      dialog: { showErrorBox: (title: string, text: string) => this.errors.push(`${title}: ${text}`) },
      Menu: { setApplicationMenu: () => undefined, buildFromTemplate: (template: unknown) => template },
      protocol: {
        registerSchemesAsPrivileged: (schemes: ElectronDouble['schemes']) => {
          this.calls.push('registerSchemesAsPrivileged');
          this.schemes.push(...schemes);
        },
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
          this.calls.push(`handle ${scheme}`);
          this.handlers.set(scheme, handler);
        },
      },
      screen: { getAllDisplays: () => this.displays },
      session: {
        defaultSession: {
          setPermissionRequestHandler: (handler: NonNullable<ElectronDouble['session']['permissionRequest']>) => {
            this.session.permissionRequest = handler;
          },
          setPermissionCheckHandler: (handler: () => boolean) => {
            this.session.permissionCheck = handler;
          },
          setDevicePermissionHandler: (handler: () => boolean) => {
            this.session.devicePermission = handler;
          },
          webRequest: {
            onBeforeRequest: (
              filter: { urls: string[] },
              answer: NonNullable<ElectronDouble['session']['blocked']>['answer'],
            ) => {
              this.session.blocked = { urls: filter.urls, answer };
            },
          },
        },
      },
    };
  }
}

/** A window that shows nothing and remembers everything. */
class FakeWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = new WebContents();
  readonly did: string[] = [];
  url = '';
  bounds = { x: 40, y: 50, width: 1200, height: 800 };
  maximized = false;
  minimized = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.url = url;
    return Promise.resolve();
  }
  show(): void {
    this.did.push('show');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restore');
  }
  maximize(): void {
    this.did.push('maximize');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): FakeWindow['bounds'] {
    return this.bounds;
  }
  getBounds(): FakeWindow['bounds'] {
    return this.bounds;
  }
  close(): void {
    this.did.push('close');
    this.emit('close');
    this.emit('closed');
  }
}
