import { build } from './build.ts';
import { tool } from './steps.ts';

// A package for this platform, unpacked, under `release/`. Other arguments go to electron-builder.
await build();
process.exit(
  await tool('electron-builder', ['--dir', '--config', 'electron-builder.config.ts', ...process.argv.slice(2)]),
);
