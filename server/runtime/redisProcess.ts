import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import { commandOf, isAlive, markOf, stopProcess } from './processes.ts'
import { redisPassword } from './redisPassword.ts'
import type { RunningRedis } from './runFile.ts'

/** The settings with which one of our two Redis is started. */
export type RedisPlan = { which: 'live' | 'ledger'; program: string; dataDir: string; port: number; salt: string }

/** How long a Redis may take to be ready, and to stop. The ledger writes its snapshot while it stops. */
const READY_MS = 15_000
const STOP_MS = 10_000

const ownSettings = {
  /** The Redis that forgets: nothing on disk. A full memory makes writes fail; no key is evicted. */
  live: () => ['save ""', 'appendonly no', 'maxmemory-policy noeviction'],
  /** The Redis that keeps: a snapshot within a second of a change. Never an append-only log: it would show the order of all forms. */
  ledger: () => ['save 1 1', 'appendonly no', 'maxmemory-policy noeviction', 'dbfilename ledger.rdb', 'stop-writes-on-bgsave-error yes'],
}

/** Starts a Redis and resolves when it takes connections. `noted` gets its pid at once, so that it can be stopped if the start fails. */
export async function startRedis(plan: RedisPlan, noted: (running: RunningRedis) => void): Promise<ChildProcess> {
  // The password is in a file that only this account can read, deleted when Redis has read it. It is never on a command line, which
  // every account can list.
  const config = join(plan.dataDir, `${plan.which}.conf`)
  writeFileSync(config, configOf(plan), { mode: 0o600 })
  // Detached: a Ctrl-C in the terminal goes to the whole process group, and would stop Redis before the app.
  const child = spawn(plan.program, [config], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], cwd: plan.dataDir })
  const mark = child.pid === undefined ? null : markOf(child.pid)
  const running = mark === null ? null : { ...mark, port: plan.port, salt: plan.salt }
  if (running !== null) noted(running)
  try {
    await readyToAccept(child)
    return child
  } catch (error) {
    if (running !== null) await stopRedis(running)
    throw error
  } finally {
    rmSync(config, { force: true })
  }
}

function configOf({ which, dataDir, port, salt }: RedisPlan): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${redisPassword(dataDir, salt)}`,
    `dir ${JSON.stringify(dataDir)}`,
    'daemonize no',
    // Slow log, latency monitor and crash log can keep the arguments of commands, so they are off.
    'slowlog-log-slower-than -1',
    'latency-monitor-threshold 0',
    'crash-log-enabled no',
    'crash-memcheck-enabled no',
    ...ownSettings[which](),
    '',
  ].join('\n')
}

function readyToAccept(child: ChildProcess): Promise<void> {
  const notStarted = (why: string) => new Error(`redis-server did not start: ${why}`)
  const isReady = new Promise<void>((ready, failed) => {
    let said = ''
    child.once('error', (error) => failed(notStarted(error.message)))
    child.once('exit', () => failed(notStarted(said.trim().split('\n').at(-1) ?? 'it ended at once')))
    const listen = (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-4000)
      if (!said.includes('Ready to accept connections')) return
      // From now on its output is read and thrown away: a pipe that nobody reads fills up and would block Redis.
      for (const stream of [child.stdout, child.stderr]) stream?.removeAllListeners('data').resume()
      ready()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
  return waitAtMost(READY_MS, isReady, () => {
    throw notStarted('it took too long')
  })
}

/** Stops one of our Redis processes. If another process has its pid now, that process is not touched. */
export async function stopRedis(running: RunningRedis): Promise<'stopped' | 'killed' | 'was-gone'> {
  return isOurRedis(running) ? stopProcess(running, STOP_MS) : 'was-gone'
}

/** Is it the noted process, and still a redis-server on that port or with our `.conf`? Redis writes the port into its own title. */
function isOurRedis(running: RunningRedis): boolean {
  const command = commandOf(running.pid) ?? ''
  return isAlive(running) && command.includes('redis-server') && (command.includes(`:${running.port}`) || command.includes('.conf'))
}

/** A port of the loopback address on which no program listens at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))))
    })
  })
}
