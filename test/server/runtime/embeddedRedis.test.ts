import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Log } from '../../../server/domain/loggedEvents.ts'
import { openLog } from '../../../server/log.ts'
import { openEmbeddedRedis } from '../../../server/runtime/embeddedRedis.ts'
import { NoRedis } from '../../../server/runtime/installRedis.ts'
import { beganOf, commandOf, markOf } from '../../../server/runtime/processes.ts'
import { AlreadyRunning, type Run } from '../../../server/runtime/runFile.ts'
import { scratch } from '../../support/servers/redis.ts'

const path = process.env.PATH ?? ''
const runIn = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Run // written by the code under test
const isThere = (pid: number) => beganOf(pid) !== null

function folder(): string {
  mkdirSync(scratch, { recursive: true })
  const dataDir = mkdtempSync(join(scratch, 'embedded-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

async function open(dataDir: string, log: Log = () => {}) {
  const pair = await openEmbeddedRedis(dataDir, path, log)
  onTestFinished(pair.close)
  return pair
}

function client(url: string): Redis {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
  redis.on('error', () => {})
  onTestFinished(() => redis.disconnect())
  return redis
}

/** An app of its own that owns a pair, to be killed. */
async function openElsewhere(dataDir: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'ownsRedis.ts'), [dataDir], { silent: true })
  onTestFinished(async () => {
    if (child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    // The next start takes its leftovers away.
    await (await openEmbeddedRedis(dataDir, path, () => {})).close()
  })
  await once(child, 'message')
  return child
}

test('[RUN5] live forgets and ledger keeps, both on loopback only and behind a password', async () => {
  const dataDir = folder()
  const pair = await open(dataDir)
  const [live, ledger] = [client(pair.liveUrl), client(pair.ledgerUrl)]
  const setting = async (redis: Redis, name: string) => ((await redis.config('GET', name)) as string[])[1] // Redis answers [name, value]
  expect(await setting(live, 'save')).toBe('')
  expect(await setting(ledger, 'save')).toBe('1 1')
  for (const redis of [live, ledger]) {
    expect(await setting(redis, 'appendonly')).toBe('no')
    expect(await setting(redis, 'maxmemory-policy')).toBe('noeviction')
    expect(await setting(redis, 'slowlog-log-slower-than')).toBe('-1')
    expect(await setting(redis, 'bind')).toBe('127.0.0.1')
  }
  await ledger.set('kept', 'yes')
  await vi.waitFor(() => expect(statSync(join(dataDir, 'ledger.rdb')).size).toBeGreaterThan(90), { timeout: 5000, interval: 50 })

  const stranger = new Redis(pair.ledgerUrl.replace(/:[0-9a-f]+@/, ':wrong@'), { lazyConnect: true, retryStrategy: () => null })
  stranger.on('error', () => {})
  await expect(stranger.connect().then(() => stranger.get('kept'))).rejects.toThrow()
  stranger.disconnect()
})

test('[RUN5] a password is on no command line and in no file that stays', async () => {
  const dataDir = folder()
  const pair = await open(dataDir)
  for (const url of [pair.liveUrl, pair.ledgerUrl]) {
    const password = new URL(url).password
    expect(password.length).toBeGreaterThanOrEqual(32)
    for (const { pid } of Object.values(runIn(dataDir).redis)) expect(commandOf(pid)).not.toContain(password)
    expect(readFileSync(join(dataDir, 'run.json'), 'utf8')).not.toContain(password)
  }
  expect(existsSync(join(dataDir, 'live.conf'))).toBe(false)
  expect(statSync(join(dataDir, 'run.json')).mode & 0o077).toBe(0)
})

test('[RUN8] closing stops both, keeps what the ledger had, and leaves no run file', async () => {
  const dataDir = folder()
  const pair = await openEmbeddedRedis(dataDir, path, () => {})
  const pids = Object.values(runIn(dataDir).redis).map(({ pid }) => pid)
  await client(pair.ledgerUrl).set('kept', 'yes')
  await pair.close()
  expect(pids.map(isThere)).toEqual([false, false])
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
  const again = await open(dataDir)
  expect(await client(again.ledgerUrl).get('kept')).toBe('yes')
  expect(await client(again.liveUrl).dbsize()).toBe(0)
})

test('[RUN9] after kill -9 of the app its two Redis outlive it, and the next start finds and stops them', async () => {
  const dataDir = folder()
  const app = await openElsewhere(dataDir)
  const left = Object.values(runIn(dataDir).redis).map(({ pid }) => pid)
  const over = once(app, 'exit')
  app.kill('SIGKILL')
  await over
  expect(left.map(isThere)).toEqual([true, true])
  const lines: string[] = []
  await open(
    dataDir,
    openLog((line) => lines.push(line)),
  )
  expect(left.map(isThere)).toEqual([false, false])
  const stopped = lines.filter((line) => line.includes('redis-leftover-stopped')).map((line) => /"which":"(\w+)"/.exec(line)?.[1])
  expect(stopped.sort()).toEqual(['ledger', 'live'])
})

test('[RUN9] a process that merely has the pid of a leftover is left alone', async () => {
  const dataDir = folder()
  const own = markOf(process.pid)
  if (own === null) throw new Error('this process has no mark')
  const dead = { pid: 2 ** 22 - 1, began: 'long ago' }
  // Our own pid, with another start; and our own start, but no redis-server.
  const redis = { live: { ...own, began: 'another time', port: 1 }, ledger: { ...own, port: 2 } }
  writeFileSync(join(dataDir, 'run.json'), JSON.stringify({ app: dead, redis }))
  await open(dataDir)
  expect(isThere(process.pid)).toBe(true)
})

test('[RUN9] a torn run file is nothing to guess from', async () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'run.json'), '{"app":{"pid":1')
  await open(dataDir)
})

test('[RUN6] a second start of the same checkout says so and disturbs nothing; another checkout runs beside it', async () => {
  const dataDir = folder()
  await openElsewhere(dataDir)
  const before = runIn(dataDir)
  await expect(openEmbeddedRedis(dataDir, path, () => {})).rejects.toThrow(AlreadyRunning)
  expect(runIn(dataDir)).toEqual(before)
  const beside = await open(folder())
  expect(await client(beside.liveUrl).ping()).toBe('PONG')
})

test('[RUN7] a Redis that dies is started again at the same address; what live held is gone, what ledger held is not', async () => {
  const dataDir = folder()
  const pair = await open(dataDir)
  const [live, ledger] = [client(pair.liveUrl), client(pair.ledgerUrl)]
  await live.set('held', '1')
  await ledger.set('kept', '1')
  await ledger.save()
  const before = runIn(dataDir).redis
  for (const which of ['live', 'ledger']) process.kill(before[which]?.pid ?? 0, 'SIGKILL')
  await vi.waitFor(
    () => {
      const after = runIn(dataDir).redis
      for (const which of ['live', 'ledger']) expect(after[which]?.pid).not.toBe(before[which]?.pid)
    },
    { timeout: 10_000, interval: 20 },
  )
  expect(await live.get('held')).toBeNull()
  expect(await ledger.get('kept')).toBe('1')
  await pair.close()
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
})

test('[RUN10] without redis-server, and with no way to install it, it says so in one sentence', async () => {
  const nowhere = folder()
  const error: unknown = await openEmbeddedRedis(folder(), nowhere, () => {}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NoRedis)
  expect(String(error)).not.toContain('\n')
})
