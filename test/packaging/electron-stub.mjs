// Loaded before an emitted file: stands in for the runtime, which exists only inside Electron itself. Every name that
// the shell imports is there; being ready never comes, so that only the loading is tried.
import { registerHooks } from 'node:module';

const stub = `
const called = (name) => (...args) => { process.stdout.write(name + '\\n'); return args.length === 0 ? undefined : ''; };
export const app = { isPackaged: false, on: called('on'), setPath: called('setPath'), getPath: () => '/tmp',
  getAppPath: () => '/tmp', enableSandbox: called('enableSandbox'), quit: called('quit'), exit: called('exit'),
  requestSingleInstanceLock: () => true, whenReady: () => new Promise(() => undefined) };
export const protocol = { registerSchemesAsPrivileged: called('registerSchemesAsPrivileged') };
export class BrowserWindow {}
export const dialog = {}; export const Menu = {}; export const screen = {}; export const session = {};
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(stub)}`, shortCircuit: true }
      : next(specifier, context),
});
