import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/visual/**', 'node_modules/**'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    environment: 'node',
    globalSetup: 'tests/run-folder.ts',
    // One load of the modules a core, instead of one a file: a quarter of the time.
    isolate: false,
    // All cores: the runner's own choice leaves one idle.
    maxWorkers: '100%',
    // Room for a machine whose two cores also build the site.
    testTimeout: 30_000,
  },
});
