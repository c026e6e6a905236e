import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type BackupRow, backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { openEmbeddedRedis } from '../../../server/runtime/embeddedRedis.ts'
import { bareEnv } from '../../support/servers/bareEnv.ts'
import { scratch } from '../../support/servers/redis.ts'
import { OPEN_AT } from '../../support/service.ts'
import { aForm, openPlanted } from '../ledger/open.ts'

const PATIENCE = 120_000
const PATH = process.env.PATH ?? ''

function folder(): string {
  mkdirSync(scratch, { recursive: true })
  const dir = mkdtempSync(join(scratch, 'backup-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** `npm run backup` or `restore`, without npm, in an installation of its own. */
async function run(what: 'backup' | 'restore', dataDir: string, args: string[], input = '') {
  const program = join(import.meta.dirname, '..', '..', '..', 'server', `${what}.ts`)
  const child = spawn(process.execPath, [program, ...args], { env: bareEnv({ DATA_DIR: dataDir }) })
  let [out, said] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  child.stdin.end(input)
  await once(child, 'close')
  return { code: child.exitCode, out, said }
}

/** A file from an installation with staff and 23 forms. */
async function aBackup(): Promise<string> {
  const { ledger, client, prefix } = await openPlanted({ demo: true })
  await Promise.all(Array.from({ length: 23 }, () => ledger.tallies.countForm('aabenraa', aForm(), OPEN_AT)))
  return backupText(await backupRows(client, prefix, OPEN_AT))
}

test('[RUN30] a backup is restored into an empty installation, and backed up again it is the same but for the restoring', {
  timeout: PATIENCE,
}, async () => {
  const dataDir = join(folder(), 'data')
  const files = folder()
  const text = await aBackup()
  writeFileSync(join(files, 'one'), text)
  const restored = await run('restore', dataDir, [join(files, 'one')])
  expect(restored).toMatchObject({ code: 0, out: '' })
  expect(restored.said).toContain('Restored: 4 lines')
  expect(restored.said).toContain('nineteen of each at most')

  const again = await run('backup', dataDir, [join(files, 'two')])
  expect(again).toMatchObject({ code: 0, out: '' })
  expect(again.said).toContain('nineteen of each at most')
  expect(statSync(join(files, 'two')).mode & 0o777).toBe(0o600)
  expect(readdirSync(files).sort()).toEqual(['one', 'two'])
  const rows = backupRowsOf(readFileSync(join(files, 'two'), 'utf8'))
  const added = rows.filter((row) => row.row === 'audit' && row.entry.what === 'restored')
  expect(added).toHaveLength(1)
  const isSame = (row: BackupRow) => !added.includes(row) && (row.row !== 'hash' || row.name !== 'serials')
  expect(rows.filter(isSame)).toEqual(backupRowsOf(text).filter(isSame))

  const piped = await run('backup', dataDir, ['-'])
  expect(piped.out).toBe(readFileSync(join(files, 'two'), 'utf8'))
  expect(await run('restore', join(folder(), 'data'), ['-'], piped.out)).toMatchObject({ code: 0 })
})

test('[RUN32] an installation in use is not overwritten unless that is said', { timeout: PATIENCE }, async () => {
  const dataDir = join(folder(), 'data')
  const text = await aBackup()
  expect(await run('restore', dataDir, ['-'], text)).toMatchObject({ code: 0 })
  const second = await run('restore', dataDir, ['-'], text)
  expect(second.code).toBe(1)
  expect(second.said).toContain('nothing was changed')
  expect(second.said).toContain('--overwrite')
  expect(await run('restore', dataDir, ['-', '--overwrite'], text)).toMatchObject({ code: 0 })
})

test('[RUN34] what is no whole backup, no file or no question is said in one sentence, and nothing is started or written', {
  timeout: PATIENCE,
}, async () => {
  const dataDir = join(folder(), 'data')
  const text = await aBackup()
  const said = async (args: string[], input = '') => {
    const answer = await run('restore', dataDir, args, input)
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.said).not.toMatch(/\n\s+at /)
    return answer.said
  }
  expect(await said(['-'], text.slice(0, -50))).toContain('checksum does not hold. Nothing was changed.')
  expect(await said([join(dataDir, 'nowhere')])).toContain('no such file')
  expect(await said([])).toContain('Use: npm run restore FILE')
  expect((await run('backup', dataDir, [])).said).toContain('Use: npm run backup FILE')
  expect(existsSync(dataDir)).toBe(false)
  // An empty ledger is the wrong one: its backup would stand in for a good one.
  const file = join(folder(), 'file')
  expect(await run('backup', dataDir, [file])).toMatchObject({ code: 1, said: expect.stringContaining('nothing to back up') })
  expect(existsSync(file)).toBe(false)
})

test('[DIS79] a restore names the periods that are withheld from now on, and the next backup carries them', {
  timeout: PATIENCE,
}, async () => {
  const dataDir = join(folder(), 'data')
  const { ledger, client, prefix } = await openPlanted({ demo: true })
  await ledger.periods.since('aabenraa', Date.parse('2025-11-05T12:00:00Z'))
  const text = backupText(await backupRows(client, prefix, OPEN_AT))
  const restored = await run('restore', dataDir, ['-'], text)
  expect(restored.said).toContain(
    'Withheld for good, because the lost ledger may have published them already: aabenraa 2025, 2025-Q4, 2026',
  )
  const again = await run('backup', dataDir, ['-'])
  const lost = backupRowsOf(again.out).flatMap((row) => (row.row === 'hash' && row.name === 'lost' ? [row.fields] : []))
  expect(lost[0]?.aabenraa).toMatch(/^2025 2025-Q4 2026 2026-Q1( |$)/)
  // A line that has published nothing yet and counts since today has nothing to withhold.
  const fresh = await run('restore', join(folder(), 'data'), ['-'], await aBackup())
  expect(fresh.said).toContain('none is withheld')
})

test('[RUN31] beside an app that runs with its own Redis a backup is taken, and a restore says to stop it first', {
  timeout: PATIENCE,
}, async () => {
  const dataDir = join(folder(), 'data')
  const text = await aBackup()
  expect(await run('restore', dataDir, ['-'], text)).toMatchObject({ code: 0 })
  const pair = await openEmbeddedRedis(dataDir, PATH, () => {})
  onTestFinished(pair.close)
  const backedUp = await run('backup', dataDir, ['-'])
  expect(backedUp.code).toBe(0)
  expect(backupRowsOf(backedUp.out).length).toBe(backupRowsOf(text).length + 1)
  const answer = await run('restore', dataDir, ['-', '--overwrite'], text)
  expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('stop it, run this, and start it again.') })
})
