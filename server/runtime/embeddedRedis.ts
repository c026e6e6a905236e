import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Log } from '../log.ts'
import { findOrInstallRedis } from './installRedis.ts'
import { redisPassword } from './redisPassword.ts'
import { freePort, type RedisPlan, startRedis, stopRedis } from './redisProcess.ts'
import { type ClaimedRun, claimRun, type RunningRedis } from './runFile.ts'

export type EmbeddedRedis = { liveUrl: string; ledgerUrl: string; close(): Promise<void> }

/** Waits between two tries to bring back a Redis that died. */
const AGAIN_MS = [0, 200, 1000, 3000]

/**
 * Two real `redis-server` processes that this app starts, owns and stops: one forgets, one keeps its snapshot in `dataDir`.
 * Leftovers of a killed app are stopped first. One that dies is started again at the same address; what the live one held is gone, as it should be.
 */
export async function openEmbeddedRedis(dataDir: string, path: string, log: Log): Promise<EmbeddedRedis> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const run = claimRun(dataDir)
  const started: Keeper[] = []
  // In order: live first, so that the ledger's snapshot is the last thing written and the first thing there.
  const close = async () => {
    for (const keeper of started) await keeper.close()
    run.release()
  }
  try {
    await stopLeftovers(run, log)
    const program = findOrInstallRedis(path, log)
    const urls: string[] = []
    for (const which of ['live', 'ledger'] as const) {
      const keeper = await keepRunning({ which, program, dataDir, salt: randomBytes(32).toString('hex') }, run, log)
      started.push(keeper)
      urls.push(keeper.url)
    }
    const [liveUrl = '', ledgerUrl = ''] = urls
    return { liveUrl, ledgerUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Stops what a killed app left running; what is no longer ours is left alone. */
async function stopLeftovers(run: ClaimedRun, log: Log) {
  for (const [which, leftover] of Object.entries(run.leftovers)) {
    if ((await stopRedis(leftover)) !== 'was-gone') log('redis-leftover-stopped', { which })
    run.note(which, null)
  }
}

type Keeper = { url: string; close(): Promise<void> }

/** One Redis that is started again whenever it dies, until it is closed. */
async function keepRunning(plan: Omit<RedisPlan, 'port'>, run: ClaimedRun, log: Log): Promise<Keeper> {
  const { which, dataDir, salt } = plan
  let running: RunningRedis | null = null
  let closed = false
  let bringingBack: Promise<void> = Promise.resolve()

  const start = async (port: number) => {
    const since = performance.now()
    const child = await startRedis({ ...plan, port }, (noted) => {
      running = noted
      run.note(which, noted)
    })
    log('redis-started', { which, ms: Math.round(performance.now() - since) })
    watch(child, port)
  }
  const watch = (child: ChildProcess, port: number) =>
    child.once('exit', () => {
      if (closed) return
      log('redis-died', { which })
      bringingBack = bringBack(port)
    })
  const bringBack = async (port: number) => {
    for (let tries = 0; !closed; tries += 1) {
      await new Promise((again) => setTimeout(again, AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]))
      if (closed) return
      try {
        return await start(port)
      } catch {
        // The port may still be held by the dying one, or the disk be full: the next try is later.
      }
    }
  }

  const port = await startOnFreePort(start)
  return {
    url: `redis://:${redisPassword(dataDir, salt)}@127.0.0.1:${port}`,
    async close() {
      closed = true
      await bringingBack
      if (running !== null) await stopRedis(running)
      run.note(which, null)
    },
  }
}

/** Somebody else may take the free port between our look and Redis's own: then another one. */
async function startOnFreePort(start: (port: number) => Promise<void>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    try {
      await start(port)
      return port
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}
