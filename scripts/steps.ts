import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** Runs a command in the project's folder with its output shown; gives the exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a tool of the project (`node_modules/.bin/<name>`). */
export function tool(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  return run(join(ROOT, 'node_modules', '.bin', file), args, env);
}

/** What a step of the test run counted. */
export type Count = { passed: number; failed: number };

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
