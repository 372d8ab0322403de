import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/**
 * Has V8 compile the page's functions beside its loading, on a thread of its own, rather than each at its first call:
 * the first visit of a screen would wait for hundreds of them.
 */
const compiledAtLoad: Plugin = {
  name: 'compiled-at-load',
  // After everything that writes into the file: the comment has to be its first line.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      }
    },
  },
};

/** The page: `renderer/index.html` to `dist/renderer`, nothing inline, so that the strictest policy holds. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: '/',
  publicDir: false,
  plugins: [react(), compiledAtLoad],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    // A data: address would need an exception for fonts and styles in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    sourcemap: false,
  },
});
