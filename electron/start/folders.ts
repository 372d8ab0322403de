import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the platform keeps a program's data: the workspace of someone who names no other. */
export function defaultWorkspace(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spineboard');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Spineboard');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'spineboard');
}
