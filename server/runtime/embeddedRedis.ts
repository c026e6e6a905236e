import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Log } from '../domain/loggedEvents.ts'
import { findOrInstallRedis } from './installRedis.ts'
import { redisPassword } from './redisPassword.ts'
import { freePort, type RedisPlan, startRedis, stopRedis } from './redisProcess.ts'
import { type ClaimedRun, claimRun, type RunningRedis } from './runFile.ts'

export type EmbeddedRedis = { liveUrl: string; ledgerUrl: string; close(): Promise<void> }

/** Waits between two tries to bring back a Redis that died. */
const AGAIN_MS = [0, 200, 1000, 3000]

/**
 * Two real `redis-server` processes that this app starts, owns and stops: one forgets, one keeps its snapshot in `dataDir`. Redis
 * processes left over from a killed app are stopped first. A Redis that dies is started again at the same address. The live Redis then
 * starts empty, which is intended.
 */
export async function openEmbeddedRedis(dataDir: string, path: string, log: Log): Promise<EmbeddedRedis> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const run = claimRun(dataDir)
  const started: Keeper[] = []
  // In the order of their start: live first. The ledger writes its snapshot last.
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

/** Stops the Redis processes that a killed app left running. A process that is no longer ours is not touched. */
async function stopLeftovers(run: ClaimedRun, log: Log) {
  for (const [which, leftover] of Object.entries(run.leftovers)) {
    if ((await stopRedis(leftover)) !== 'was-gone') log('redis-leftover-stopped', { which })
    run.note(which, null)
  }
}

type Keeper = { url: string; close(): Promise<void> }

/** Runs one Redis and starts it again each time it dies, until it is closed. */
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
        // Perhaps the dying Redis still holds the port, or the disk is full. Try again later.
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

/** Another program may take the free port before Redis opens it. Then another port is tried, three in all. */
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
