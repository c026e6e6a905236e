import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startPair, type TestServer, type Wish } from '../support/server.ts'

/** What a story is played on: two server processes of one installation, and a browser. */
export type Stage = { one: TestServer; two: TestServer; browser: Browser }

/** Opens a stage for the tests of a file. Whoever came on it leaves after each. */
export function openStage(
  wish: () => Promise<Omit<Wish, 'port' | 'installation'>> | Omit<Wish, 'port' | 'installation'> = () => ({}),
): Stage {
  const stage = {} as Stage // filled before the first test begins
  beforeAll(async () => {
    const [pair, browser] = await Promise.all([Promise.resolve(wish()).then(startPair), openBrowser()])
    Object.assign(stage, { one: pair[0], two: pair[1], browser })
  }, 120_000)
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await stage.browser.close()
    await Promise.all([stage.one.stop(), stage.two.stop()])
  })
  return stage
}
