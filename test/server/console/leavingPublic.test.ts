import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publicOf } from '../../../shared/settings/public/publicFields.ts'
import { aJoint, aStandard, aStatement, both } from '../../support/publicFields.ts'
import { line as id } from '../actions/figures/freezing.ts'
import { command, source, target } from './aLineFile.ts'

const said = {
  dpo: both('Ring 12 34 56 78.'),
  jointControllers: [aJoint],
  standard: aStandard,
  statement: aStatement,
  theme: { light: '#7a1f5d', dark: '#f0a8d8' },
}

test('[PUB4] what a line says in public leaves with it and comes with it', async () => {
  const from = await source()
  const { lines } = from.service.ledger
  await lines.put({ ...(await lines.find(id))!, ...said })
  const file = `${from.file}.public`
  expect(await command(from.service, 'export', id, file)).toMatchObject({ ok: true })
  expect(readFileSync(file, 'utf8')).toContain('Web-gruppen i Faxe Kommune')
  const there = await target(from)
  expect(await command(there, 'import', file)).toMatchObject({ ok: true })
  expect(publicOf((await there.ledger.lines.find(id))!)).toEqual(said)
})

test('[PUB4] a file from before these fields is taken', async () => {
  const from = await source()
  expect(from.text).not.toContain('"statement"')
  const there = await target(from)
  expect(await command(there, 'import', from.file)).toMatchObject({ ok: true })
  expect(publicOf((await there.ledger.lines.find(id))!)).toEqual(publicOf({}))
})
