import { readFileSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { firstReplies } from '../../../server/ledger/deskTexts/firstReplies.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { deskTextBounds } from '../../../shared/deskTexts/deskText.ts'
import type { OwnReply } from '../../../shared/deskTexts/ownReply.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { bytes } from '../../support/service.ts'
import { aReply, aSheet } from '../actions/deskTexts/aText.ts'
import { line as id, opened } from '../actions/figures/freezing.ts'
import { openPlanted } from '../ledger/open.ts'
import { openConsole } from './aLine.ts'
import { command, folder, sealedAnew, target } from './aLineFile.ts'

const by = { who: demoCoordinator.person, now: 0 }
const tea: OwnReply = { id: 'own-tea', lang: 'da', name: 'te', text: 'Jeg henter lige en kop te.' }

test('[TEX6] the texts of a line leave with it and are taken up with it; [TEX10] the file has no reply of a counsellor’s own', async () => {
  const from = await opened()
  const { ledger } = from.service
  await ledger.deskTexts.save({ line: id, id: 'own-1', over: 0 }, aReply(), () => [], by)
  await ledger.deskTexts.save({ line: id, id: 'own-2', over: 0 }, aSheet(), () => [], by)
  await ledger.deskTexts.save({ line: 'faxe', id: 'own-3', over: 0 }, aSheet({ title: 'Fremmed' }), () => [], by)
  await ledger.ownReplies.save(demoCoordinator.person, tea)
  await ledger.lines.put({ ...(await ledger.lines.find(id))!, overflow: alwaysTo() })
  const file = `${folder()}/line.jsonl`
  expect(await command(from.service, 'export', id, file)).toMatchObject({ ok: true })
  const text = readFileSync(file, 'utf8')
  for (const word of ['Fremmed', tea.text]) expect(text).not.toContain(word)

  const there = await target(from)
  expect(await command(there, 'import', file)).toMatchObject({ ok: true })
  expect(await there.ledger.deskTexts.of(id)).toEqual(await ledger.deskTexts.of(id))

  const rows = text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((row) => JSON.parse(row))
  const tooMany = Array.from({ length: deskTextBounds.replies + deskTextBounds.sheets + 1 }, () => ({
    ...aSheet(),
    id: 'own-9',
    line: id,
    version: 1,
  }))
  for (const texts of [tooMany, [{ ...aSheet({ text: 'x'.repeat(3001) }), id: 'own-9', line: id, version: 1 }]]) {
    writeFileSync(`${file}.bad`, sealedAnew(rows.map((row) => (row.name === 'deskTexts' ? { ...row, text: JSON.stringify(texts) } : row))))
    expect(await command(await target(from), 'import', `${file}.bad`)).toMatchObject({ ok: false })
  }
  expect(await command(from.service, 'remove', id, '--force')).toMatchObject({ ok: true })
  expect(await ledger.deskTexts.of(id)).toEqual([])
})

test('[TEX6] a backup carries the texts; [TEX10] and each counsellor’s own replies', async () => {
  const { ledger, client, prefix } = await openPlanted()
  await ledger.deskTexts.save({ line: 'faxe', id: 'own-1', over: 0 }, aSheet(), () => [], by)
  await ledger.ownReplies.save(demoCoordinator.person, tea)
  const there = `t${bytes(6)}`
  await restoreRows(client, there, backupRowsOf(backupText(await backupRows(client, prefix, 0))), { overwrite: false, now: 0 })
  const restored = openLedger(client, there)
  onTestFinished(() => restored.close())
  expect(await restored.deskTexts.of('faxe')).toEqual(await ledger.deskTexts.of('faxe'))
  expect(await restored.ownReplies.of(demoCoordinator.person)).toEqual(await ledger.ownReplies.of(demoCoordinator.person))
})

test('[TEX5] a line that is made begins with the same replies as the examples', async () => {
  const { service, add } = await openConsole()
  await add()
  const begun = (line: string) => firstReplies(line).map(({ id: of }) => of)
  expect((await service.ledger.deskTexts.of('vejen')).map(({ id: of }) => of).sort()).toEqual(begun('vejen').sort())
  expect((await service.ledger.deskTexts.of('faxe')).map(({ id: of }) => of).sort()).toEqual(begun('faxe').sort())
})

test('[TEX10] own replies go with an account that is taken away', async () => {
  const { service, person } = await openConsole()
  const { person: mads } = await person('mads', { faxe: ['counsellor'] })
  await service.ledger.ownReplies.save(mads, tea)
  expect(await service.ledger.ownReplies.of(mads)).toHaveLength(1)
  expect(await command(service, 'remove', 'faxe', '--force')).toMatchObject({ ok: true })
  expect(await service.ledger.ownReplies.of(mads)).toEqual([])
})
