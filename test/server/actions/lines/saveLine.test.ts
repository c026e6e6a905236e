import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { sha256OfText } from '../../../../server/domain/sha256.ts'
import { backupRows } from '../../../../server/ledger/backup/backupRows.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { CHANGES_KEPT, type LineReading, type SettingsChange } from '../../../../shared/settings/lineSettings.ts'
import { joined } from '../../../support/actors.ts'
import { openLedgerClient, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const bo = 'bo'.padEnd(22, 'o')
const line = 'faxe'
const greeting = { da: 'Her svarer Mette og Jonas.', en: 'Mette and Jonas answer here.' }

async function opened() {
  const world = await openService()
  await world.service.ledger.staff.put({ ...demoCoordinator, person: bo, login: 'bo@faxe', name: 'Bo' })
  return world
}
async function read(service: Service, person = karin): Promise<LineReading> {
  const answer = await readLine(service, person, line)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
async function save(service: Service, base: string, change: SettingsChange, person = karin) {
  const answer = await saveLine(service, person, line, base, change)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}

test('[LIN16] only a coordinator of the line reads and saves its settings', async () => {
  const { service } = await opened()
  const { version } = await read(service)
  const elsewhere = { ...demoCoordinator, person: 'x'.repeat(22), login: 'x', roles: { aabenraa: ['coordinator' as const] } }
  const off = { ...demoCoordinator, person: 'y'.repeat(22), login: 'y', active: false }
  await service.ledger.staff.put(elsewhere)
  await service.ledger.staff.put(off)
  for (const person of [demoCounsellors[0]!.person, elsewhere.person, off.person, 'nobody'.padEnd(22, 'z')]) {
    expect(await readLine(service, person, line)).toEqual({ ok: false, why: 'not-allowed' })
    expect(await saveLine(service, person, line, version, { greeting })).toEqual({ ok: false, why: 'not-allowed' })
  }
  expect((await read(service)).version).toBe(version)
})

test('[LIN17] a line is saved over the version that was read, and every process reads it within a second', async () => {
  const { service, prefix } = await opened()
  const before = await read(service)
  expect(coordinatorDoor.requests['line:read'].reply.safeParse(before).success).toBe(true)
  await service.ledger.lines.all()
  const answer = await save(service, before.version, { greeting, queueLimit: 30 })
  expect(answer).toMatchObject({ did: 'saved', reading: { settings: { greeting, queueLimit: 30 } } })
  expect(await service.ledger.lines.find(line)).toMatchObject({ greeting, queueLimit: 30, name: before.settings.name })
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  expect(JSON.parse((await client.hGet(`${prefix}:lines`, line))!)).toMatchObject({ greeting })
})

test('[LIN17] over an older version nothing is changed, and the answer is the line as it stands', async () => {
  const { service } = await opened()
  const { version } = await read(service)
  await save(service, version, { greeting }, bo)
  const late = await save(service, version, { queueLimit: 40 })
  expect(late).toMatchObject({ did: 'newer', reading: { settings: { greeting, queueLimit: 25 }, changes: [{ by: 'Bo' }] } })
  expect((await service.ledger.lines.find(line))!.queueLimit).toBe(25)
  if (late.did !== 'newer') throw new Error(late.did)
  expect(await save(service, late.reading.version, { queueLimit: 40 })).toMatchObject({ did: 'saved', reading: { settings: { greeting } } })
})

test('[LIN17] of two who save at once exactly one is taken', async () => {
  const { service } = await opened()
  const { version } = await read(service)
  const answers = await Promise.all([
    save(service, version, { queueLimit: 31 }),
    save(service, version, { queueLimit: 32 }, bo),
    save(service, version, { urgentReserve: 7 }),
  ])
  expect(answers.map(({ did }) => did).sort()).toEqual(['newer', 'newer', 'saved'])
})

test('[LIN18] the audit names the fields and the hash of the change, and its chain stays whole', async () => {
  const { service, clock } = await opened()
  const before = await read(service)
  const saved = await save(service, before.version, { greeting, queueLimit: 30 })
  expect(await save(service, saved.did === 'saved' ? saved.reading.version : '', { greeting })).toMatchObject({ did: 'same' })
  const trail = (await service.ledger.auditTrail()).filter(({ what }) => what === 'line-changed')
  const change = {
    at: clock.now,
    by: karin,
    before: { greeting: before.settings.greeting, queueLimit: 25 },
    after: { greeting, queueLimit: 30 },
  }
  expect(trail).toMatchObject([{ at: clock.now, who: karin, about: `faxe greeting queueLimit ${sha256OfText(JSON.stringify(change))}` }])
  expect(await service.ledger.auditBrokenAt()).toBe(null)
  expect((await read(service)).changes).toEqual([{ ...change, by: demoCoordinator.name }])
})

test('[LIN18] the last 20 changes are kept with what stood before, and a backup carries them', async () => {
  const { service, prefix, clock } = await opened()
  let { version } = await read(service)
  for (let limit = 1; limit <= CHANGES_KEPT + 3; limit++) {
    clock.pass(1000)
    const answer = await save(service, version, { queueLimit: limit })
    if (answer.did !== 'saved') throw new Error(answer.did)
    version = answer.reading.version
  }
  const { changes } = await read(service)
  expect(changes).toHaveLength(CHANGES_KEPT)
  expect(changes[0]).toMatchObject({ before: { queueLimit: CHANGES_KEPT + 2 }, after: { queueLimit: CHANGES_KEPT + 3 } })
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const rows = await backupRows(client, prefix, clock.now)
  const carried = rows.find((row) => row.row === 'hash' && row.name === 'lineChanges')
  expect(JSON.parse((carried as { fields: Record<string, string> }).fields[line]!)).toHaveLength(CHANGES_KEPT)
})

test('[LIN19] one field that is not taken keeps the whole save out', async () => {
  const { service } = await opened()
  const before = await read(service)
  const answer = await save(service, before.version, { greeting, queueLimit: 0, name: { da: '', en: 'Faxe' } })
  expect(answer).toEqual({
    did: 'faults',
    faults: [
      { field: 'name', why: 'name-empty', at: 'da' },
      { field: 'queueLimit', why: 'queue-limit' },
    ],
  })
  expect(await read(service)).toEqual(before)
  expect((await service.ledger.auditTrail()).some(({ what }) => what === 'line-changed')).toBe(false)
})

test('[LIN21] a path that another line has is not taken, and none is while a youth waits', async () => {
  const { service } = await opened()
  const { version } = await read(service)
  expect(await save(service, version, { path: '/u' })).toMatchObject({ did: 'faults', faults: [{ why: 'path-taken' }] })
  await joined(service, { line })
  expect(await save(service, version, { path: '/fx' })).toMatchObject({ did: 'faults', faults: [{ why: 'path-in-use' }] })
})

test('[LIN22] hours that a coordinator saves are no examples any more, and other fields leave them examples', async () => {
  const { service } = await opened()
  const { version, settings, hoursAreExamples } = await read(service)
  expect(hoursAreExamples).toBe(true)
  const other = await save(service, version, { queueLimit: 30 })
  if (other.did !== 'saved') throw new Error(other.did)
  expect(other.reading.hoursAreExamples).toBe(true)
  const hours = { ...settings.hours, week: settings.hours.week.slice(1) }
  expect(await save(service, other.reading.version, { hours })).toMatchObject({ did: 'saved', reading: { hoursAreExamples: false } })
})
