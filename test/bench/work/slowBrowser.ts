import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Puzzle } from '../../../shared/proof.ts'
import { openBrowser } from '../../support/browser.ts'
import { builtPages } from '../../support/web.ts'

/** How the browser is slowed: not at all, by its own tools (which leave workers their pace), or as a whole, each thread of the page's process. */
export type Slowing = { by: 'nothing' | 'tools' | 'whole'; times: number }

export type SlowBrowser = {
  /** Milliseconds until the last of these is solved, each by a worker of its own, with the very file that pages use. */
  solve(puzzles: Puzzle[], slowing: Slowing): Promise<number>
  close(): Promise<void>
}

/** One turn of standing still and going on. */
const TURN_MS = 30

export async function openSlowBrowser(): Promise<SlowBrowser> {
  const assets = join(await builtPages(), 'assets')
  const name = readdirSync(assets).find((file) => file.startsWith('solver-'))
  if (!name) throw new Error('the pages have no solver')
  const solver = readFileSync(join(assets, name))
  const server = createServer((req, res) => {
    const isSolver = req.url === '/solver.js'
    res.setHeader('Content-Type', isSolver ? 'text/javascript' : 'text/html')
    res.end(isSolver ? solver : '<!doctype html><title>-</title>')
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`) // it listens on a port
  const tools = await page.context().newCDPSession(page)
  const overall = await browser.newBrowserCDPSession()

  const run = (puzzles: Puzzle[]) =>
    page.evaluate(async (all) => {
      const since = performance.now()
      const one = (puzzle: unknown) =>
        new Promise<void>((solved, failed) => {
          const worker = new Worker('/solver.js')
          worker.onmessage = ({ data }) => {
            worker.terminate()
            if (data === null) failed(new Error('not solved'))
            else solved()
          }
          worker.onerror = () => failed(new Error('no worker'))
          worker.postMessage(puzzle)
        })
      await Promise.all(all.map(one))
      return performance.now() - since
    }, puzzles)

  /** The page's process gets one part in so many of the time. */
  async function wholeSlowed(times: number, work: Promise<number>): Promise<number> {
    const { processInfo } = await overall.send('SystemInfo.getProcessInfo')
    const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    const say = (signal: 'SIGSTOP' | 'SIGCONT') => pids.forEach((pid) => void process.kill(pid, signal))
    let over = false
    work
      .finally(() => {
        over = true
      })
      .catch(() => {}) // told to whoever waits for it
    try {
      while (!over) {
        say('SIGSTOP')
        await wait((TURN_MS * (times - 1)) / times)
        say('SIGCONT')
        await wait(TURN_MS / times)
      }
    } finally {
      say('SIGCONT')
    }
    return work
  }

  return {
    async solve(puzzles, { by, times }) {
      await tools.send('Emulation.setCPUThrottlingRate', { rate: by === 'tools' ? times : 1 })
      const work = run(puzzles)
      return by === 'whole' ? wholeSlowed(times, work) : work
    },
    async close() {
      await browser.close()
      await new Promise((closed) => server.close(closed))
    },
  }
}
