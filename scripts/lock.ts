import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';
import { say } from './steps.ts';

/** A package of the lock file, as far as this reads it. */
type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type LockFile = { packages: Record<string, Locked> };

const FILE = join(ROOT, 'package-lock.json');
const SYSTEM = /(?<=[-/])(?:android|darwin|freebsd|linux|openharmony|win32)(?=-|$)/;
const PROCESSOR = /(?<=-)(?:arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?=-|$)/;
const LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** The place where Node would find `name` from `from`, or null. */
function found(lock: LockFile, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return null;
  }
}

/** What the name of a platform's package says of it: `…-linux-x64-musl`. Null for a name that says nothing. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | null {
  const os = SYSTEM.exec(name)?.[0];
  const cpu = PROCESSOR.exec(name)?.[0];
  if (os === undefined || cpu === undefined) return null;
  const libc = LIBRARIES[name.slice(name.lastIndexOf('-') + 1)];
  return { os: [os], cpu: [cpu], ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }) };
}

/**
 * The entries that a lock file lacks for packages of other platforms. A registry that does not carry them leaves them
 * out when the file is written, and `npm ci` then calls the file out of step; with them it is complete everywhere.
 */
export function missingEntries(lock: LockFile): Record<string, Locked> {
  const complete: LockFile = { packages: { ...lock.packages } };
  const missing: Record<string, Locked> = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      const there = found(complete, path, name);
      if (platform === null || (there !== null && complete.packages[there]?.version === version)) continue;
      const entry: Locked = { version, ...(dev === true ? { dev } : {}), optional: true, ...platform };
      const place = there === null ? `node_modules/${name}` : `${path}/node_modules/${name}`;
      complete.packages[place] = entry;
      missing[place] = entry;
    }
  }
  return missing;
}

/** Whether the lock file names every platform's packages; says how to complete it. */
export function lockIsComplete(): boolean {
  const count = Object.keys(missingEntries(JSON.parse(readFileSync(FILE, 'utf8')) as LockFile)).length;
  if (count > 0) say(`${count} packages of other platforms are not in the lock file; "npm run lock" adds them.`);
  return count === 0;
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;
  const missing = missingEntries(lock);
  const [root, ...rest] = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  writeFileSync(
    FILE,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries([root ?? ['', {}], ...rest]) }, null, 2)}\n`,
  );
  say(`${Object.keys(missing).length} packages of other platforms added to the lock file.`);
}
