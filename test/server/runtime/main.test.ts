import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { beganOf } from '../../../server/runtime/processes.ts'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import type { Run } from '../../../server/runtime/runFile.ts'
import { bareEnv } from '../../support/servers/bareEnv.ts'
import { scratch } from '../../support/servers/redis.ts'
import { builtPages } from '../../support/web.ts'

const main = join(import.meta.dirname, '..', '..', '..', 'server', 'main.ts')
beforeAll(async () => void (await builtPages()), 120_000)

function folder(): string {
  mkdirSync(scratch, { recursive: true })
  const dataDir = mkdtempSync(join(scratch, 'main-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

type Started = {
  child: ChildProcess
  said(): string
  upWithin(): Promise<void>
  endWithin(signal?: NodeJS.Signals): Promise<number | null>
}

/** `npm start`, without npm: nothing in the environment but what is given. */
function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [main], { env: bareEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (text += bytes.toString()))
  const endWithin = async (signal?: NodeJS.Signals) => {
    const over = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
    if (signal) child.kill(signal)
    await over
    return child.exitCode
  }
  onTestFinished(() => void endWithin('SIGTERM'))
  return {
    child,
    said: () => text,
    upWithin: () => vi.waitFor(() => expect(text).toMatch(/^Coordinator /m), { timeout: 15_000, interval: 20 }),
    endWithin,
  }
}

const redisIn = (dataDir: string) => Object.values((JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Run).redis) // written by our own runtime

test('[RUN12] on an empty store it prints exactly three links that work, and Ctrl-C stops everything it started', async () => {
  const dataDir = folder()
  const port = await freePort()
  const app = start({ PORT: String(port), DATA_DIR: dataDir })
  await app.upWithin()
  const links = [...app.said().matchAll(/^(\w+) +(http:\/\/localhost:\d+\/\S+)$/gm)].map(([, who, link]) => ({ who, link: link ?? '' }))
  expect(links.map(({ who }) => who)).toEqual(['Youth', 'Counsellor', 'Coordinator'])
  for (const { who, link } of links) {
    const res = await fetch(link, { redirect: 'manual' })
    expect([who, new URL(link).port, res.status]).toEqual([who, String(port), who === 'Youth' ? 200 : 303])
  }
  const pids = redisIn(dataDir).map(({ pid }) => pid)
  // npm passes a Ctrl-C on, and the terminal sends it too.
  app.child.kill('SIGINT')
  expect(await app.endWithin('SIGINT')).toBe(0)
  expect(pids.map(beganOf)).toEqual([null, null])
  // Keys and secrets are for their owner alone.
  for (const file of ['server.secret', 'root.key', 'ledger.rdb']) expect(statSync(join(dataDir, file)).mode & 0o077, file).toBe(0)
})

test('[RUN9] after kill -9 it starts again over what was left, and keeps what was kept', async () => {
  const dataDir = folder()
  const port = await freePort()
  const first = start({ PORT: String(port), DATA_DIR: dataDir })
  await first.upWithin()
  const secret = readFileSync(join(dataDir, 'server.secret'), 'utf8')
  const pids = redisIn(dataDir).map(({ pid }) => pid)
  await first.endWithin('SIGKILL')
  const again = start({ PORT: String(port), DATA_DIR: dataDir })
  await again.upWithin()
  expect(pids.map(beganOf)).toEqual([null, null])
  expect(again.said().match(/redis-leftover-stopped/g)).toHaveLength(2)
  expect(readFileSync(join(dataDir, 'server.secret'), 'utf8')).toBe(secret)
  expect(await again.endWithin('SIGTERM')).toBe(0)
})

test('[RUN6] a second start says in one sentence what is in its way: the same folder, or the same port', { timeout: 60_000 }, async () => {
  const dataDir = folder()
  const port = String(await freePort())
  const app = start({ PORT: port, DATA_DIR: dataDir })
  await app.upWithin()
  const twice = start({ PORT: String(await freePort()), DATA_DIR: dataDir })
  expect(await twice.endWithin()).toBe(1)
  expect(twice.said()).toContain('already runs from this folder')
  expect(twice.said()).not.toContain('stopped')
  const beside = folder()
  const samePort = start({ PORT: port, DATA_DIR: beside })
  expect(await samePort.endWithin()).toBe(1)
  expect(samePort.said()).toContain(`Port ${port} is taken`)
  for (const { said } of [twice, samePort]) expect(said()).not.toMatch(/\n\s+at /)
  expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200)
})

test('[RUN2] in production it ends at once, names every fault, and starts nothing', async () => {
  const dataDir = folder()
  const app = start({ NODE_ENV: 'production', DATA_DIR: dataDir, SERVER_SECRET: 'change-me' })
  expect(await app.endWithin()).toBe(1)
  for (const name of ['PUBLIC_ORIGINS', 'REDIS_LIVE_URL', 'REDIS_LEDGER_URL', 'ROOT_KEY_FILE', 'SERVER_SECRET'])
    expect(app.said()).toContain(name)
  expect(app.said()).not.toMatch(/\n\s+at /)
  expect(() => statSync(join(dataDir, 'run.json'))).toThrow()
})
