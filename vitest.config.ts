import { defineConfig } from 'vitest/config'
import { InTurn } from './test/support/inTurn.ts'

/** Rooms whose tests share nothing but a Redis, each under a prefix of its own: a worker runs them one after another. */
const plain = [
  'server/actions',
  'server/admission',
  'server/console',
  'server/domain',
  'server/files',
  'server/ledger',
  'server/live',
  'server/simulation',
  'shared',
  'web/cipher',
].map((room) => `test/${room}/**/*.test.ts`)
/** Rooms whose tests talk with a server, in their own process or in one they start: each server is an installation of its own. */
const served = ['canary', 'property', 'server/alerts', 'server/http', 'server/jobs', 'server/runtime', 'server/sockets', 'stories'].map(
  (room) => `test/${room}/**/*.test.ts`,
)
const deleted = ['test/support/deletedAfter.ts']
const pages = ['test/web/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    globalSetup: ['test/support/globalSetup.ts'],
    // Two cores: a third of the time is waiting (for a span, for a page), which a third worker fills.
    maxWorkers: 3,
    sequence: { sequencer: InTurn },
    projects: [
      // A worker loads everything once and runs file after file.
      { extends: true, test: { name: 'plain', include: plain, isolate: false, setupFiles: deleted } },
      { extends: true, test: { name: 'served', include: served, isolate: false, setupFiles: deleted } },
      // Here each file has a world of its own, in a worker that has jsdom loaded already.
      {
        extends: true,
        test: { name: 'pages', include: pages, exclude: ['test/web/cipher/**'], pool: 'vmForks', setupFiles: ['test/support/drawn.ts'] },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['test/*.test.ts'] },
      },
    ],
    setupFiles: ['test/support/quiet.ts', 'test/support/patient.ts'],
    // Files that draw pages say `@vitest-environment jsdom` themselves.
    environment: 'node',
    // Whatever is waited for comes at once, except on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
