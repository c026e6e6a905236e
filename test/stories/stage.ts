import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { keptBrowser } from '../support/browser.ts'
import { linksOf } from '../support/servers/links.ts'
import { newInstallation, type Served, startPair, type TestServer, type Wish } from '../support/servers/server.ts'
import { openAppHere } from '../support/servers/serverPair.ts'
import { builtPages } from '../support/web.ts'

type Asked = Omit<Wish, 'port' | 'installation'>
type Wished = () => Promise<Asked> | Asked

/** What a story is played on: two servers of one installation, and a browser. */
export type Stage<S extends Served = Served> = { one: S; two: S; browser: Browser }

/** A stage whose two servers are the real app, twice, in the process of the test. After each test all pages are closed. */
export const openStage = (wish: Wished = () => ({})): Stage => stageWith(wish, pairHere)

/** A stage with two server processes: for stories that kill one, or that look at what the two share. */
export const openStageOfProcesses = (wish: Wished = () => ({})): Stage<TestServer> => stageWith(wish, startPair)

function stageWith<S extends Served>(wish: Wished, open: (asked: Asked) => Promise<[S, S]>): Stage<S> {
  const stage = {} as Stage<S> // filled before the first test begins
  beforeAll(async () => {
    const [[one, two], browser] = await Promise.all([Promise.resolve(wish()).then(open), keptBrowser()])
    Object.assign(stage, { one, two, browser })
  }, 120_000)
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await Promise.all([stage.one.stop(), stage.two.stop()])
  })
  return stage
}

async function pairHere(asked: Asked): Promise<[Served, Served]> {
  const installation = newInstallation()
  const dist = await builtPages()
  const open = async (): Promise<Served> => {
    const here = await openAppHere({ dist, ...asked, installation })
    if (!here.demo) throw new Error('a story needs the demo')
    return { ...here, links: await linksOf(here.app.service, here.demo), stop: () => here.app.close() }
  }
  return [await open(), await open()]
}
