import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { line as id } from '../actions/figures/freezing.ts'
import { command, folder, source, target } from './aLineFile.ts'

test('[INS35] kept changes of an older program leave and are taken up, and read as lines at every hour', async () => {
  const from = await source()
  const keys = ledgerKeys(from.prefix)
  const change = { at: 1, by: 'x', before: { overflow: ['faxe'] }, after: { overflow: [] } }
  await from.client.hSet(keys.lineChanges, id, JSON.stringify([change]))
  const file = join(folder(), 'older')
  expect(await command(from.service, 'export', id, file)).toMatchObject({ ok: true })
  const there = await target(from)
  expect(await command(there, 'import', file)).toMatchObject({ ok: true })
  expect((await there.ledger.lineChanges.read(id))?.changes).toEqual([
    { ...change, before: { overflow: alwaysTo('faxe') }, after: { overflow: alwaysTo() } },
  ])
})
