import { expect, test } from 'vitest'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { openDesk as takeDesk } from '../../../../server/actions/duty/openDesk.ts'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import { changeRoles } from '../../../../server/actions/staff/changeRoles.ts'
import { switchOff, switchOn } from '../../../../server/actions/staff/switchOff.ts'
import type { Staff } from '../../../../server/domain/staff.ts'
import { aStream, joined, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const LINE = 'aabenraa'
const OTHER = 'ungeraadgivningen'
const no = { ok: false, why: 'not-allowed' }

test('[STA38] switched off: youths who were rung for, connecting or talking wait again and are told, and no envelope is placed', async () => {
  const { service, told, last } = await openService()
  const counsellor = await onDuty(service, { seats: 3 })
  const { person, kid } = counsellor
  const youths = [await joined(service), await joined(service), await joined(service)] as const
  await seated(service, counsellor, youths[0].conv)
  const ring = await rungFor(service, person, youths[1].conv)
  await acceptRing(service, person, youths[1].conv, ring.ring)
  await rungFor(service, person, youths[2].conv)
  const envelope = aStream(kid)
  const write = (n: number) => sendEnvelope(service, youths[0].conv, { writer: kid, person, tellsCounsellor: null }, envelope(n))
  expect(await write(0)).toMatchObject({ ok: true })

  told.length = 0
  expect(await switchOff(service, 'console', person)).toEqual({ ok: true, value: null })
  expect(await write(1)).toEqual({ ok: false, why: 'not-yours' })
  for (const { conv } of youths) {
    expect((await service.live.tickets.find(conv))?.phase).toBe('waiting')
    expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting' })
  }
  expect(await service.live.seats.held(person)).toEqual([])
  expect(await service.live.shifts.find(person)).toBe(null)
  expect((await rosterOf(service, LINE))?.staff.map((entry) => entry.person)).not.toContain(person)
  // What her page still asks comes to nothing.
  const at = { page: bytes(16), kid }
  expect(await startDuty(service, person, { seats: 1, lines: [LINE], ...at })).toEqual(no)
  expect(await takeDesk(service, person, at.page, bytes(65))).toEqual(no)
  expect(await takeFromQueue(service, person, LINE, null)).toMatchObject({ ok: false })
  expect(await giveWraps(service, youths[1].conv, { wraps: [], nextChallenge: bytes(16) })).toMatchObject({ ok: false })
  expect(await switchOff(service, 'console', person)).toEqual({ ok: true, value: null })
  expect(await switchOff(service, 'console', 'nobody')).toEqual({ ok: false, why: 'gone' })
})

test('[STA38] one who goes on duty in the moment of being switched off is on duty no more afterwards', async () => {
  const { service } = await openService()
  const { person } = await onDuty(service)
  for (let i = 0; i < 10; i++) {
    const duty = () => startDuty(service, person, { seats: 1, lines: [LINE], page: bytes(16), kid: bytes(32) })
    await Promise.all([duty(), switchOff(service, 'console', person), duty()])
    expect(await service.live.shifts.find(person)).toBe(null)
    await switchOn(service, 'console', person)
  }
})

test('[DUT10] taken off a line during a shift: not shown its queue, not rung, holding nobody of it, and the other line goes on', async () => {
  const { service, last } = await openService()
  const { person, kid } = await onDuty(service, { line: OTHER, seats: 4 })
  await startDuty(service, person, { seats: 4, lines: [OTHER, LINE], page: bytes(16), kid })
  const [talks, rung, other] = [
    await joined(service, { line: LINE }),
    await joined(service, { line: LINE }),
    await joined(service, { line: OTHER }),
  ]
  await seated(service, { person, kid }, talks.conv)
  await rungFor(service, person, rung.conv)
  await seated(service, { person, kid }, other.conv)

  expect(await changeRoles(service, 'console', person, LINE, ['coordinator'])).toEqual({ ok: true, value: null })
  for (const { conv } of [talks, rung]) {
    expect((await service.live.tickets.find(conv))?.phase).toBe('waiting')
    expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting' })
  }
  expect((await service.live.tickets.find(other.conv))?.phase).toBe('chat')
  expect(await service.live.shifts.find(person)).toMatchObject({ lines: [OTHER], taken: 1 })
  expect((await seeQueue(service, person)).lines.map(({ line }) => line)).toEqual([OTHER])
  expect(last(`s:${person}`, 'queue:view')).toMatchObject({ lines: [{ line: OTHER }] })
  expect(last(`s:${person}`, 'desk:view')).toMatchObject({ shift: { lines: [OTHER] }, rings: [] })
  const later = await joined(service, { line: LINE })
  expect((await service.live.tickets.find(later.conv))?.phase).toBe('waiting')
  expect(await service.live.shifts.onDuty(LINE)).toEqual([])

  await changeRoles(service, 'console', person, OTHER, [])
  expect(await service.live.shifts.find(person)).toBe(null)
  expect((await service.live.tickets.find(other.conv))?.phase).toBe('waiting')
})

test('[DUT10] where the change was not heard, a counsellor taken off the line is still not rung and not shown its queue', async () => {
  const { service, pass } = await openService()
  const { person } = await onDuty(service)
  const staff = (await service.ledger.staff.find(person))!
  await service.ledger.staff.put({ ...staff, roles: {} })
  const youth = await joined(service)
  await pass(1000)
  expect((await service.live.tickets.find(youth.conv))?.phase).toBe('waiting')
  expect((await seeQueue(service, person)).lines).toEqual([])
  expect(await service.live.shifts.onDuty(LINE)).toEqual([])
})

test('[STA31] only a coordinator of every line of a person, and never that person, switches them off or on; roles are for the line', async () => {
  const { service } = await openService()
  const someone = async (roles: Staff['roles']) => {
    const staff: Staff = { ...(await service.ledger.staff.all())[0]!, person: bytes(16), login: bytes(6), roles }
    await service.ledger.staff.put(staff)
    return staff.person
  }
  const here = await someone({ [LINE]: ['coordinator'] })
  const both = await someone({ [LINE]: ['coordinator'], faxe: ['coordinator'] })
  const worker = await someone({ [LINE]: ['counsellor'], faxe: ['counsellor'] })
  for (const [by, person] of [
    [worker, here],
    [here, worker],
    [both, both],
    ['nobody', worker],
  ] as const) {
    expect(await switchOff(service, by, person)).toEqual(no)
    expect(await switchOn(service, by, person)).toEqual(no)
  }
  expect(await changeRoles(service, here, worker, 'faxe', [])).toEqual(no)
  expect(await changeRoles(service, here, worker, LINE, [])).toMatchObject({ ok: true })
  expect(await switchOff(service, both, worker)).toMatchObject({ ok: true })
  const off = (await service.ledger.auditTrail()).findLast(({ what }) => what === 'switched-off')
  expect(off).toMatchObject({ who: both, about: worker })
  await switchOff(service, 'console', both)
  expect(await switchOn(service, both, worker)).toEqual(no)
})

test('[STA39] switched on again, a person chooses a new password by a link, and nothing of before works', async () => {
  const { service } = await openService()
  const { person } = await onDuty(service)
  const reference = bytes(32)
  await service.ledger.sessions.make(reference, person, service.now())
  await switchOff(service, 'console', person)
  const on = await switchOn(service, 'console', person)
  expect(await service.ledger.links.look(on.ok ? on.value : '', service.now())).toMatchObject({ person, purpose: 'set-up' })
  expect(await service.ledger.staff.find(person)).toMatchObject({ active: true, passwordHash: null })
  expect(await service.ledger.sessions.find(reference, service.now())).toBe(null)
})
