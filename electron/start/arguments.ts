import { parseArgs } from 'node:util';

/** What may be said when the workstation starts. */
export type StartArguments = {
  /** Throw-away workspace, filled. */
  demo: boolean;
  /** The workspace folder; null is the platform's own place. */
  workspace: string | null;
  /** Whether Electron may be used. */
  electron: boolean;
  /** Whether a browser may be opened; else the address is printed. */
  browser: boolean;
  /** Port of the loopback server; 0 takes a free one. */
  port: number;
  /** Where Electron keeps Chromium's own files; null is the platform's own place. */
  userData: string | null;
};

/** What a person can type, for the message after a wrong argument. */
export const USAGE =
  'Usage: npm start -- [--demo] [--workspace <folder>] [--no-electron] [--no-browser] [--port <number>]';

const OPTIONS = {
  demo: { type: 'boolean', default: false },
  workspace: { type: 'string' },
  electron: { type: 'boolean', default: true },
  browser: { type: 'boolean', default: true },
  port: { type: 'string', default: '0' },
  'user-data': { type: 'string' },
} as const;

const OWN = new Set(Object.keys(OPTIONS).flatMap((name) => [`--${name}`, `--no-${name}`]));

const isOwn = (arg: string): boolean => !arg.startsWith('-') || OWN.has(arg.split('=', 1)[0] ?? '');

/**
 * Reads the command line. Throws a TypeError with a sentence for an argument that is not known. `among` is set where
 * the runtime's own switches (`--inspect=0`, `--no-sandbox`) stand between ours: those are passed over.
 */
export function parseArguments(args: readonly string[], among?: 'switches'): StartArguments {
  const { values } = parseArgs({
    args: among === undefined ? [...args] : args.filter(isOwn),
    strict: true,
    allowNegative: true,
    // A desktop may hand over a file that was dropped on the program.
    allowPositionals: among !== undefined,
    options: OPTIONS,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TypeError('A port is a whole number from 0 to 65535.');
  }
  return {
    demo: values.demo,
    workspace: values.workspace ?? null,
    electron: values.electron,
    browser: values.browser,
    port,
    userData: values['user-data'] ?? null,
  };
}
