import { defineConfig } from 'vitest/config'

/** Floods, real spans, all sizes and themes: what takes too long for every change. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/globalSetup.ts'],
    setupFiles: ['test/support/quiet.ts', 'test/support/patient.ts'],
    environment: 'node',
    // Whatever is waited for comes at once, except on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // While one waits in real time another works.
    maxWorkers: 2,
    testTimeout: 30 * 60_000,
    hookTimeout: 120_000,
  },
})
