import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { plant } from '../../../seeds/plant.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { bareEnv } from '../../support/servers/bareEnv.ts'
import { openRedisPair, scratch } from '../../support/servers/redis.ts'

const PREFIX = 'ungechat'

function folder(): string {
  mkdirSync(scratch, { recursive: true })
  const dir = mkdtempSync(join(scratch, 'trace-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** An installation of its own, on its real Redis, and the commands on it. */
async function opened() {
  const redis = await openRedisPair()
  onTestFinished(redis.close)
  const client = await connectLedger(redis.ledgerUrl)
  onTestFinished(() => client.close())
  const ledger = openLedger(client, PREFIX)
  const run = async (what: 'backup' | 'restore', args: string[], { cutOff = false } = {}) => {
    const program = join(import.meta.dirname, '..', '..', '..', 'server', `${what}.ts`)
    const env = bareEnv({ DATA_DIR: redis.dataDir, REDIS_LIVE_URL: redis.liveUrl, REDIS_LEDGER_URL: redis.ledgerUrl })
    const child = spawn(process.execPath, [program, ...args], { env })
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
    // The reader of the pipe goes away before anything comes.
    if (cutOff) child.stdout.destroy()
    else child.stdout.resume()
    await once(child, 'close')
    return { code: child.exitCode, said }
  }
  return { client, ledger, run, trace: () => ledger.backupTrace.of() }
}

test('[ALE35] a finished backup leaves the moment and nothing else; one that failed leaves nothing; a restore begins without it', {
  timeout: 120_000,
}, async () => {
  const { client, ledger, run, trace } = await opened()
  await plant(ledger, Date.now(), { demo: true })
  expect((await trace()).lastAt).toBeNull()
  const files = folder()
  expect((await run('backup', [join(files, 'no', 'such', 'folder')])).code).toBe(1)
  expect((await run('backup', ['-'], { cutOff: true })).code).not.toBe(0)
  expect((await trace()).lastAt).toBeNull()
  const before = Date.now()
  expect(await run('backup', [join(files, 'one')])).toMatchObject({ code: 0, said: expect.not.stringContaining('no note') })
  const { lastAt } = await trace()
  expect(lastAt).toBeGreaterThanOrEqual(before)
  expect(lastAt).toBeLessThanOrEqual(Date.now())
  const kept = JSON.stringify(await client.hGetAll(ledgerKeys(PREFIX).backupTrace))
  expect(kept).not.toContain(files)
  // Without a change the next one is the same file: the moment is not in it.
  expect((await run('backup', [join(files, 'two')])).code).toBe(0)
  expect(readFileSync(join(files, 'two'), 'utf8')).toBe(readFileSync(join(files, 'one'), 'utf8'))
  expect(await run('restore', [join(files, 'one'), '--overwrite'])).toMatchObject({ code: 0 })
  expect((await trace()).lastAt).toBeNull()
})
