import { expect, onTestFinished, test } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { offers } from '../../../seeds/offers.ts'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { recordOf } from '../../../shared/help/recordOf.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { OPEN_AT } from '../../support/service.ts'
import { aDraft } from '../actions/help/numbers.ts'
import { openPlanted } from './open.ts'

const by = { who: 'somebody', now: OPEN_AT }
const own = recordOf(aDraft(), { id: 'own-house', line: 'faxe', before: null })
const lise = {
  ...{ id: 'own-lise', line: 'faxe', name: 'Lise', place: 'Biblioteket', when: 'Tirsdag', owner: 'Lise Holm' },
  ...{ say: 'Jeg kommer fra chatten.', agreedOn: '2026-11-18' },
}

test('[NUM14] a backup carries what coordinators wrote, what they removed, and the bridges', async () => {
  const { ledger, client, prefix } = await openPlanted()
  await ledger.ownEntries.save(own, null, null, by)
  await ledger.ownEntries.remove('klubber-faxe', 0, OPEN_AT, by)
  await ledger.bridges.save(lise, 0, by)
  const there = ownPrefix()
  await restoreRows(client, there, backupRowsOf(backupText(await backupRows(client, prefix, OPEN_AT))), { overwrite: false, now: OPEN_AT })
  const restored = openLedger(client, there)
  onTestFinished(() => restored.close())
  expect(await restored.bridges.all()).toEqual([{ ...lise, version: 1 }])
  const all = await restored.offers.all()
  expect(all.find(({ id }) => id === 'own-house')).toEqual({ ...own, version: 1 })
  expect(all.find(({ id }) => id === 'klubber-faxe')?.goneAt).toBe(OPEN_AT)
})

test('[NUM14] a row of a coordinator that a later program cannot read is left out and kept; a planted one is replaced', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const keys = ledgerKeys(prefix)
  const strange = (row: object) => JSON.stringify({ ...row, fromAnotherTime: true })
  await client.hSet(keys.offers, 'own-house', strange({ ...own, version: 3 }))
  await client.hSet(keys.offers, offers[0]!.id, strange(offers[0]!))
  await client.hSet(keys.helpNumbers, '112', strange({ ...helpNumbers[0]!, version: 1 }))
  await ledger.offers.renew(offers)
  await ledger.helpNumbers.renew(helpNumbers)
  expect((await ledger.offers.all()).some(({ id }) => id === 'own-house')).toBe(false)
  expect(await client.hGet(keys.offers, 'own-house')).toContain('fromAnotherTime')
  expect(await client.hGet(keys.helpNumbers, '112')).toContain('fromAnotherTime')
  expect((await ledger.offers.all()).find(({ id }) => id === offers[0]!.id)).toEqual(offers[0])
})
