import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import type { Campaign } from '../../../shared/campaigns/campaign.ts'
import { line as id, opened } from '../actions/figures/freezing.ts'
import { command, folder, sealedAnew, target } from './aLineFile.ts'

const campaign: Campaign = {
  ...{ id: 'own-1', line: id, name: 'Uge 48', from: '2026-11-23', to: '2026-11-29', factor: 2.5, seats: 1 },
  text: { da: 'Skriv til os.', en: 'Write to us.' },
}

/** A line with one campaign, and its file. */
async function exported() {
  const world = await opened()
  const { service } = world
  const before = await service.ledger.campaigns.fresh(id)
  for (const one of before) await service.ledger.campaigns.remove({ line: id, id: one.id, base: one.version }, { who: 'test', now: 0 })
  await service.ledger.campaigns.put(campaign, { ...campaign, line: 'faxe', name: 'Fremmed' })
  const line = (await service.ledger.lines.find(id))!
  await service.ledger.lines.put({ ...line, overflow: { spans: [], otherwise: [] } })
  const file = `${folder()}/line.jsonl`
  expect(await command(service, 'export', id, file)).toMatchObject({ ok: true })
  return { ...world, file, text: readFileSync(file, 'utf8') }
}

test('[CAM6] a campaign leaves with its line and is taken up with it, and one of another line is refused', async () => {
  const from = await exported()
  expect(from.text).not.toContain('Fremmed')
  const there = await target(from)
  expect(await command(there, 'import', from.file)).toMatchObject({ ok: true })
  expect(await there.ledger.campaigns.fresh(id)).toMatchObject([campaign])
  const rows = from.text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((row) => JSON.parse(row))
  const other = await target(from)
  for (const [change, why] of [
    [{ line: 'faxe' }, 'of another line'],
    [{ id: 'own-9' }, 'of another line'],
    [{ text: { da: 'x'.repeat(201), en: '' } }, 'of another line'],
    [{ factor: 11 }, 'of another line'],
  ] as const) {
    const bad = `${from.file}.bad`
    writeFileSync(
      bad,
      sealedAnew(
        rows.map((row) => (row.name === 'campaigns' ? { ...row, text: JSON.stringify({ ...JSON.parse(row.text), ...change }) } : row)),
      ),
    )
    expect(await command(other, 'import', bad)).toMatchObject({ ok: false, text: expect.stringContaining(why) })
  }
  const many = `${from.file}.many`
  const more = Array.from({ length: 40 }, (_, i) => ({
    ...{ row: 'thing', name: 'campaigns', field: `${id} own-more-${i}` },
    text: JSON.stringify({ ...campaign, id: `own-more-${i}` }),
  }))
  writeFileSync(many, sealedAnew([...rows, ...more]))
  expect(await command(other, 'import', many)).toMatchObject({ ok: false, text: expect.stringContaining('no line has so many') })
  expect(await other.ledger.lines.all()).toEqual([])
})

test('[CAM6] campaigns are in a backup, and nothing is saved for a line that is gone', async () => {
  const { service, client, prefix, clock } = await exported()
  const rows = await backupRows(client, prefix, clock.now)
  const row = rows.find((one) => one.row === 'hash' && one.name === 'campaigns')
  expect(row).toMatchObject({ fields: { [`${id} own-1`]: JSON.stringify(campaign) } })
  await client.hDel(ledgerKeys(prefix).lines, id)
  const { id: _, line: __, ...draft } = campaign
  const saved = await service.ledger.campaigns.save({ line: id, id: 'own-2', base: null }, draft, () => [], { who: 'test', now: 0 })
  expect(saved).toBe('gone')
  expect(await service.ledger.campaigns.fresh(id)).toHaveLength(1)
})
