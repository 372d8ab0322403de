import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { guardRuntime } from '../database/guard.ts';
import { createLog, type Log } from '../log.ts';
import type { Shell } from '../shell.ts';
import type { Workstation } from '../workstation.ts';

/** Version of the program. */
export const VERSION: string = packageJson.version;

/**
 * Cost of the passphrases' key derivation from the environment, where a test or a demo asks for a small one. A
 * workspace remembers the cost it was made with, so this can weaken only what is made while it is set.
 */
function testScrypt(env: NodeJS.ProcessEnv): { N: number; r: number; p: number } | null {
  const N = Number(env['SPINEBOARD_TEST_SCRYPT_N']);
  return Number.isInteger(N) && N >= 2 ? { N, r: 8, p: 1 } : null;
}

/** The program's log: in the workspace, but a demo leaves nothing in the folder of real patients. */
export function startLog(folder: string, demo: boolean): Log {
  return createLog(demo ? join(tmpdir(), 'spineboard-demo-log') : join(folder, 'log'));
}

/** Opens the workstation from the built files in `dist`, for both entries. */
export async function openWorkstation(options: {
  dist: string;
  folder: string;
  demo: boolean;
  log: Log;
  shell?: Shell;
}): Promise<Workstation> {
  const { dist, folder, demo, log, shell } = options;
  // Before anything loads the database, which an older Node would not survive.
  guardRuntime();
  const { createWorkstation } = await import('../workstation.ts');
  const scrypt = demo ? DEMO_SCRYPT : testScrypt(process.env);
  return createWorkstation({
    folder,
    demo,
    page: join(dist, 'renderer'),
    migrations: join(dist, 'resources', 'migrations'),
    version: VERSION,
    log,
    ...(shell === undefined ? {} : { shell }),
    ...(scrypt === null ? {} : { scrypt }),
  });
}

/** The demo's passphrase is printed on its screens; nothing is gained by making it slow to try. */
const DEMO_SCRYPT = { N: 1024, r: 8, p: 1 };
