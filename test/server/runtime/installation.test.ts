import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test, vi } from 'vitest'
import { redisFaults, type WhichRedis } from '../../../server/domain/redisFaults.ts'
import { liveSettings } from '../../../server/live/liveSettings.ts'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { scratch } from '../../support/servers/redis.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const docs = (file: string) => readFileSync(join(root, 'docs', 'installation', file), 'utf8')

test.each(['live', 'ledger'] as const)(
  '[INS24] a real Redis with the documented redis.conf passes the check: %s',
  async (which: WhichRedis) => {
    const folder = mkdtempSync(join(scratch, 'installation-'))
    const port = await freePort()
    const conf = docs(`redis-${which}.conf`)
      .replace(/^port .*$/m, `port ${port}`)
      .replace(/^dir .*$/m, `dir ${folder}`)
    writeFileSync(join(folder, 'redis.conf'), conf)
    const child = spawn('redis-server', [join(folder, 'redis.conf')], { stdio: 'ignore' })
    const over = once(child, 'exit')
    const redis = new Redis(port, '127.0.0.1', { password: 'CHANGE-ME', retryStrategy: () => 50 })
    redis.on('error', () => {})
    onTestFinished(async () => {
      redis.disconnect()
      child.kill('SIGTERM')
      await over
      rmSync(folder, { recursive: true, force: true })
    })
    await vi.waitFor(async () => expect(await redis.ping()).toBe('PONG'), { timeout: 10_000, interval: 50 })
    expect(redisFaults(which, await liveSettings(redis))).toEqual([])
  },
)

test('[INS24] the unit starts the server with the flags of npm start, and no service of its may dump its memory', () => {
  const start = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start
  const flags = /node (--\S+ .*server\/main\.ts)/.exec(start)?.[1]
  expect(docs('ungechat@.service')).toContain(`/opt/ungechat/node_modules/.bin/node ${flags}`)
  for (const unit of ['ungechat@.service', 'ungechat-redis@.service']) expect(docs(unit)).toContain('LimitCORE=0')
  expect(docs('nginx.conf')).not.toMatch(/access_log (?!off)/)
})

test('[INS25] with no Redis at its address a command ends with one sentence', async () => {
  const urls = { REDIS_LIVE_URL: `redis://:x@127.0.0.1:${await freePort()}`, REDIS_LEDGER_URL: `redis://:x@127.0.0.1:${await freePort()}` }
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: mkdtempSync(join(scratch, 'console-')), ...urls }
  onTestFinished(() => rmSync(env.DATA_DIR, { recursive: true, force: true }))
  for (const command of [
    ['server/console/line.ts', 'list'],
    ['server/backup.ts', '-'],
    ['server/addStaff.ts', '--login', 'a', '--name', 'A', '--line', 'vejen'],
  ]) {
    const run = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    run.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
    const [code] = (await once(run, 'exit')) as [number | null]
    expect([code, said.trim()], command.join(' ')).toEqual([1, expect.stringMatching(/^No Redis answers at REDIS_LEDGER_URL: .*\?$/)])
  }
}, 60_000)
