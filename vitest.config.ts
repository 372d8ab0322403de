import { defineConfig } from 'vitest/config';

/** Everything but the end-to-end specs and the benchmarks; the database and the PDF are the real ones. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    env: { SPINEBOARD_TEST_SCRYPT_N: '1024' },
  },
});
