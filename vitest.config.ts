import { defineConfig } from 'vitest/config'
import { InTurn } from './test/support/inTurn.ts'

/** Rooms whose tests share nothing but a Redis, each under a prefix of its own: one worker runs them one after another. */
const plain = ['actions', 'admission', 'cipher', 'domain', 'ledger', 'live', 'shared'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    globalSetup: ['test/support/globalSetup.ts'],
    // Two cores: a third of the time is waiting (for a span, for a page), which a third worker fills.
    maxWorkers: 3,
    sequence: { sequencer: InTurn },
    projects: [
      { extends: true, test: { name: 'plain', include: plain, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.{ts,tsx}'], exclude: [...plain, 'test/long/**', 'test/bench/**'] },
      },
    ],
    setupFiles: ['test/support/quiet.ts'],
    // Files that draw pages say `@vitest-environment jsdom` themselves.
    environment: 'node',
    // Whatever is waited for comes at once, except on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
