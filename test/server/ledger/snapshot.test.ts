import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'redis'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plant } from '../../../seeds/plant.ts'
import { snapshotHeld } from '../../../server/ledger/backup/snapshot.ts'
import type { LedgerClient } from '../../../server/ledger/connect.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { OPEN_AT } from '../../support/service.ts'
import { aForm } from './open.ts'

let folder = ''
let server: ChildProcess
let client: LedgerClient

/** A Redis of each test's own, on a socket, which it may kill and set as it likes. */
function start(save: string[]): void {
  const rules = save.flatMap((rule) => ['--save', rule])
  const socket = join(folder, 'redis.sock')
  server = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--appendonly', 'no', '--dir', folder, ...rules], {
    stdio: 'ignore',
  })
}
async function kill(): Promise<void> {
  const over = new Promise((done) => server.once('exit', done))
  server.kill('SIGKILL')
  await over
}
async function begin(save: string[]): Promise<void> {
  start(save)
  client = createClient({ socket: { path: join(folder, 'redis.sock'), reconnectStrategy: () => 20 } })
  client.on('error', () => {})
  await client.connect()
}
const info = async (name: string) => new RegExp(`${name}:(.*)`).exec(await client.info('persistence'))?.[1]?.trim()
const until = (name: string, value: string) => expect.poll(() => info(name), { timeout: 10_000, interval: 20 }).toBe(value)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(async () => {
  client.destroy()
  await kill()
  rmSync(folder, { recursive: true, force: true })
})

test('[FIG3] what was written before is on disk once it is held: a killed Redis comes back with it', async () => {
  await begin(['1 1'])
  await client.set('form', 'in')
  expect(await snapshotHeld(client)).toBe('held')
  await kill()
  start(['1 1'])
  expect(await client.get('form')).toBe('in')
})

test('[FIG3] a snapshot that began before the write holds nothing of it', async () => {
  await begin(['3600 1000'])
  for (const key of ['a', 'b', 'c', 'd']) await client.set(key, '1')
  await client.configSet('rdb-key-save-delay', '250000')
  await client.sendCommand(['BGSAVE'])
  await until('rdb_bgsave_in_progress', '1')
  await client.set('form', 'in')
  const answer = snapshotHeld(client, 2500)
  await until('rdb_bgsave_in_progress', '0')
  expect(await info('rdb_last_bgsave_status')).toBe('ok')
  expect(await answer).toBe('not-in-time')

  await client.configSet('rdb-key-save-delay', '0')
  const then = snapshotHeld(client)
  await client.sendCommand(['BGSAVE'])
  expect(await then).toBe('held')
})

test('[FIG3] one that began after the write holds it, although others go on writing meanwhile', async () => {
  await begin(['3600 1000'])
  await client.set('form', 'in')
  const answer = snapshotHeld(client)
  await expect.poll(() => info('rdb_changes_since_last_save')).not.toBe('0')
  await client.configSet('rdb-key-save-delay', '200000')
  await client.sendCommand(['BGSAVE'])
  await until('rdb_bgsave_in_progress', '1')
  await client.set('another', 'in')
  expect(await answer).toBe('held')
  expect(await info('rdb_changes_since_last_save')).not.toBe('0')
})

test('[FIG3] a snapshot that fails, and a Redis without snapshots, are never said to hold anything', async () => {
  await begin(['1 1'])
  await client.set('form', 'in')
  rmSync(folder, { recursive: true })
  expect(await snapshotHeld(client, 2500)).toBe('not-in-time')
  expect(await info('rdb_last_bgsave_status')).toBe('err')
  await client.configSet('save', '')
  expect(await snapshotHeld(client)).toBe('snapshots-off')
})

test('[FIG3] a Redis that restarted in between has lost what it had not saved, and that is said', async () => {
  await begin(['3600 1000'])
  await client.set('form', 'in')
  const answer = snapshotHeld(client)
  await client.ping()
  await kill()
  start(['3600 1000'])
  await client.set('more', 'in')
  expect(await answer).toBe('restarted')
  expect(await client.get('form')).toBe(null)
})

test('[FIG3] the tallies of a form that is held are in the snapshot, its number among them', async () => {
  await begin(['1 1'])
  const ledger = openLedger(client, 'u')
  await plant(ledger, OPEN_AT, { demo: false, examples: true })
  const form = aForm()
  await ledger.tallies.countForm('faxe', form, OPEN_AT)
  expect(await ledger.snapshotHeld()).toBe('held')
  await kill()
  start(['1 1'])
  expect(await ledger.tallies.countForm('faxe', form, OPEN_AT)).toBe('again')
  expect(await ledger.tallies.sums('faxe', 'running', 'Q', '2026-Q4')).toMatchObject({ family: 1 })
  await ledger.close()
})
