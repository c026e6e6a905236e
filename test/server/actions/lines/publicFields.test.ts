import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import { seeStandard } from '../../../../server/actions/lines/seeStandard.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { type LineReading, type SettingsChange, settingsOf } from '../../../../shared/settings/lineSettings.ts'
import { keptPublicFields, publicOf } from '../../../../shared/settings/public/publicFields.ts'
import { aJoint, aStandard, aStatement, both } from '../../../support/publicFields.ts'
import { bytes, openLedgerClient, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'faxe'
const names = Object.keys(keptPublicFields) as (keyof typeof keptPublicFields)[]

async function read(service: Service): Promise<LineReading> {
  const answer = await readLine(service, karin, line)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
async function saved(service: Service, change: SettingsChange): Promise<LineReading> {
  const { version } = await read(service)
  const answer = await saveLine(service, karin, line, version, change)
  if (!answer.ok || answer.value.did !== 'saved') throw new Error(JSON.stringify(answer))
  return answer.value.reading
}
/** The row of the line as an older program wrote it. */
async function olderRow(prefix: string) {
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const row = JSON.parse((await client.hGet(`${prefix}:lines`, line))!) as Record<string, unknown>
  for (const name of names) delete row[name]
  await client.hSet(`${prefix}:lines`, line, JSON.stringify(row))
}

test('[PUB1] an older line is read with empty public fields, and saving its greeting changes and audits the greeting alone', async () => {
  const { service, prefix } = await openService()
  await olderRow(prefix)
  const before = await read(service)
  expect(before.settings).toMatchObject({ dpo: both(''), jointControllers: [], statement: null, theme: null })
  const reading = await saved(service, { greeting: both('Her svarer Mette.') })
  expect(Object.keys(reading.changes[0]!.before)).toEqual(['greeting'])
  const [entry] = (await service.ledger.auditTrail()).filter(({ what }) => what === 'line-changed')
  expect(entry?.about).toMatch(/^faxe greeting [\w-]{43}$/)
})

test('[PUB3] each public field is saved, audited, and undone to what an older line did not say', async () => {
  const { service, prefix } = await openService()
  await olderRow(prefix)
  const before = await read(service)
  const change = {
    dpo: both('Ring 12 34 56 78.'),
    jointControllers: [aJoint],
    standard: aStandard,
    statement: aStatement,
    theme: { light: '#7a1f5d', dark: '#f0a8d8' },
  }
  const reading = await saved(service, change)
  expect(publicOf(reading.settings)).toEqual(change)
  const [last] = reading.changes
  expect(Object.keys(last!.before).sort()).toEqual([...names].sort())
  const undone = await saved(service, last!.before)
  expect(undone.settings).toEqual(before.settings)
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})

test('[PUB2] one public field that is not taken keeps the whole save out', async () => {
  const { service } = await openService()
  const before = await read(service)
  const change = { dpo: both('Ring.'), theme: { light: '#ffd400', dark: '#f0a8d8' } }
  const answer = await saveLine(service, karin, line, before.version, change)
  expect(answer).toMatchObject({ ok: true, value: { did: 'faults', faults: [{ field: 'theme', why: 'theme-weak' }] } })
  expect(settingsOf((await service.ledger.lines.find(line))!)).toEqual(before.settings)
})

test('[PUB12] the figure is of the last whole quarter alone: nothing of the running one moves it', async () => {
  const { service, clock } = await openService()
  clock.now = Date.parse('2026-11-19T17:00:00+01:00')
  const fold = (when: string, event: 'wait-5' | 'wait-20', count: number) =>
    service.ledger.figures.fold(bytes(16), [{ line, event, slotStart: Date.parse(when), count }], clock.now)
  const seen = async () => seeStandard(service, (await service.ledger.lines.find(line))!, { standard: aStandard })
  await fold('2026-06-30T20:00:00Z', 'wait-20', 500)
  expect(await seen()).toEqual({ quarter: '2026-Q3', kept: 'too-few', madeUp: false })
  await fold('2026-07-01T12:00:00Z', 'wait-5', 60)
  await fold('2026-09-30T12:00:00Z', 'wait-20', 20)
  const told = await seen()
  expect(told).toMatchObject({ kept: 75 })
  await fold('2026-10-01T12:00:00Z', 'wait-20', 300)
  await fold('2026-11-19T15:45:00Z', 'wait-20', 300)
  expect(await seen()).toEqual(told)
  expect(await seeStandard(service, (await service.ledger.lines.find(line))!, { standard: { ...aStandard, wait: null } })).toBe(null)
})
