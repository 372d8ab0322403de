import type { Configuration } from 'electron-builder';

/** Of the native modules only what this platform loads. */
const NATIVE = [
  '!**/better-sqlite3/{deps,src,build}/**',
  '!node_modules/node-addon-api/**',
  '!**/better-sqlite3/prebuilds/*',
  '**/better-sqlite3/prebuilds/${platform}-${arch}.node',
];

/** The Node that npm brings along for the scripts; a package has Electron's. */
const SCRIPTS_NODE = '!node_modules/{node-linux-*,node-darwin-*,node-bin-*,node-win-*}/**';

/** A package for one platform. Every fuse that can be set is stated, so that none is what a default makes of it. */
const config: Configuration = {
  appId: 'org.spineboard.workstation',
  productName: 'Spineboard',
  directories: { output: 'release' },
  files: ['dist/**', 'package.json', '!**/*.hash', ...NATIVE, SCRIPTS_NODE],
  asar: true,
  // A native module cannot be loaded from inside the archive, and cannot look for its fonts there.
  asarUnpack: ['**/*.node', 'dist/resources/fonts/**'],
  // The prebuilds speak Node-API and fit every Electron; rebuilding them would need a compiler.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: 'dir', category: 'MedicalSoftware' },
  mac: { target: 'dir', category: 'public.app-category.medical' },
  win: { target: 'dir' },
};

export default config;
