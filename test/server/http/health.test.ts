import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Run } from '../../../server/runtime/runFile.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { startServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

async function open() {
  const redis = await openRedisPair()
  onTestFinished(redis.close)
  const server = await startServer({ dist: emptyPages(), redis })
  onTestFinished(server.stop)
  const pids = () => (JSON.parse(readFileSync(join(redis.dataDir, 'run.json'), 'utf8')) as Run).redis // written by our own runtime
  const ask = async (path: string) => {
    const res = await fetch(server.origin + path)
    return { status: res.status, says: await res.json() }
  }
  return { server, pids, ask }
}
const until = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 50 })

test('[FAU8] ready says which Redis does not answer, and that it answers again; live stays true', async () => {
  const { pids, ask } = await open()
  expect(await ask('/health/ready')).toEqual({ status: 200, says: { ok: true, live: true, ledger: true, stopping: false } })
  for (const which of ['live', 'ledger'] as const) {
    const pid = pids()[which]?.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    await until(async () => expect(await ask('/health/ready')).toMatchObject({ status: 503, says: { ok: false, [which]: false } }))
    expect(await ask('/health/live')).toEqual({ status: 200, says: { ok: true } })
    process.kill(pid, 'SIGCONT')
    await until(async () => expect((await ask('/health/ready')).status).toBe(200))
  }
})

test('[RUN7] a server finds its way back to a Redis that died and was started again', async () => {
  const { server, pids, ask } = await open()
  for (const which of ['live', 'ledger'] as const) process.kill(pids()[which]?.pid ?? 0, 'SIGKILL')
  await until(async () => expect(server.output()).toContain('redis-back'))
  await until(async () => expect((await ask('/health/ready')).status).toBe(200))
  expect((await fetch(`${server.origin}/a`)).status).toBe(200)
})

test('[RUN8] a server that is told to stop closes everything by itself, also while its live Redis does not answer', async () => {
  const { server, pids } = await open()
  const pid = pids().live?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  await server.stop()
  process.kill(pid, 'SIGCONT')
  expect(server.process.exitCode).toBe(0)
  expect(server.output()).not.toContain('stop-gave-up')
})
