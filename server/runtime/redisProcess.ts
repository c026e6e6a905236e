import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { commandOf, isAlive, markOf, stopProcess } from './processes.ts'
import { redisPassword } from './redisPassword.ts'
import type { RunningRedis } from './runFile.ts'

/** What one of our two Redis is started with. */
export type RedisPlan = { which: 'live' | 'ledger'; program: string; dataDir: string; port: number; salt: string }

/** How long a Redis may take to be ready, and to stop; the ledger writes its snapshot while stopping. */
const READY_MS = 15_000
const STOP_MS = 10_000

const ownSettings = {
  /** Forgets: nothing on disk, and a full memory is an error, never a lost key. */
  live: () => ['save ""', 'appendonly no', 'maxmemory-policy noeviction'],
  /** Keeps: a snapshot within a second of a change. Never an append-only log, which would be an ordered diary of forms. */
  ledger: () => ['save 1 1', 'appendonly no', 'maxmemory-policy noeviction', 'dbfilename ledger.rdb', 'stop-writes-on-bgsave-error yes'],
}

/** Starts one and resolves when it takes connections. `noted` hears its pid before anything can go wrong. */
export async function startRedis(plan: RedisPlan, noted: (running: RunningRedis) => void): Promise<ChildProcess> {
  // The password stands in a file that only we can read, gone once Redis has read it: never on a command line, which anybody may list.
  const config = join(plan.dataDir, `${plan.which}.conf`)
  writeFileSync(config, configOf(plan), { mode: 0o600 })
  // Detached: a Ctrl-C in the terminal goes to the whole process group, and would take Redis away under the app.
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
    // Slow log, latency monitor and crash log keep arguments of commands.
    'slowlog-log-slower-than -1',
    'latency-monitor-threshold 0',
    'crash-log-enabled no',
    'crash-memcheck-enabled no',
    ...ownSettings[which](),
    '',
  ].join('\n')
}

function readyToAccept(child: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    let said = ''
    const giveUp = (why: string) => failed(new Error(`redis-server did not start: ${why}`))
    const timer = setTimeout(() => giveUp('it took too long'), READY_MS)
    child.once('error', (error) => giveUp(error.message))
    child.once('exit', () => giveUp(said.trim().split('\n').at(-1) ?? 'it ended at once'))
    const listen = (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-4000)
      if (!said.includes('Ready to accept connections')) return
      clearTimeout(timer)
      // From now on what it says is read and dropped: a pipe that nobody reads would stop it.
      for (const stream of [child.stdout, child.stderr]) stream?.removeAllListeners('data').resume()
      ready()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => clearTimeout(timer))
  })
}

/** Stops a Redis of ours; anything else that has its pid by now is left alone. */
export async function stopRedis(running: RunningRedis): Promise<'stopped' | 'killed' | 'was-gone'> {
  return isOurRedis(running) ? stopProcess(running, STOP_MS) : 'was-gone'
}

/** The same process as was noted, and still a redis-server on that port (Redis writes the port into its own title). */
function isOurRedis(running: RunningRedis): boolean {
  const command = commandOf(running.pid) ?? ''
  return isAlive(running) && command.includes('redis-server') && (command.includes(`:${running.port}`) || command.includes('.conf'))
}

/** A port of the loopback that nobody listens on just now. */
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
