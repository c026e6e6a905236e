import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**', 'test/bench/**', 'node_modules/**'],
    globalSetup: ['test/support/globalSetup.ts'],
    setupFiles: ['test/support/quiet.ts'],
    // Files that draw pages say `@vitest-environment jsdom` themselves.
    environment: 'node',
    // Two cores: a third of the time is waiting (for a span, for a page), which a third worker fills.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
