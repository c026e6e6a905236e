import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { isAlone } from '../../../../server/actions/seating/isAlone.ts'
import type { QueueView } from '../../../../shared/doors/counsellorView.ts'
import { joined, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { answered } from '../../../support/wire.ts'

const s = 1000

test("[QUE36] a counsellor sees who waits on the counsellor's lines, also before going on duty, in one order; a stranger sees nothing", async () => {
  const { service } = await openService()
  const { conv } = await joined(service, { choices: { topic: 'family' } })
  const mette = (await service.ledger.staff.byLogin('demo.mette'))!.person
  const before = await seeQueue(service, mette)
  expect(before.lines.map((l) => l.line).sort()).toEqual(['aabenraa', 'faxe', 'ishoej-vallensbaek', 'ungeraadgivningen'])
  expect(before.lines.find((l) => l.line === 'aabenraa')).toMatchObject({ waiting: 1, entries: [{ conv, choices: { topic: 'family' } }] })
  const order = before.lines.map((l) => l.line)
  await startDuty(service, mette, { seats: 3, lines: order.toReversed(), page: bytes(16), kid: bytes(32) })
  expect((await seeQueue(service, mette)).lines.map((l) => l.line)).toEqual(order)
  await endDuty(service, mette)
  const { person } = await onDuty(service, { line: 'faxe' })
  expect((await seeQueue(service, person)).lines.map((l) => l.line)).toEqual(['faxe'])
  expect(await seeQueue(service, 'nobody')).toEqual({ lines: [] })
})

test('[TAL29] whoever asked for somebody else is shown so to that counsellor alone', async () => {
  const { service } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const two = await onDuty(service, { nth: 1, seats: 1 })
  await seated(service, two, (await joined(service)).conv)
  await anotherCounsellor(service, conv, bytes(16))
  const seenBy = async ({ person }: { person: string }) =>
    (await seeQueue(service, person)).lines[0]?.entries.map((entry) => entry.forOthers)
  expect([await seenBy(one), await seenBy(two)]).toEqual([[true], [false]])
  expect(JSON.stringify(await seeQueue(service, two.person))).not.toContain(one.person)
})

test('[TAL22] a counsellor who asks is told whether nobody else on duty could go on with this conversation', async () => {
  const { service } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const alone = async ({ person }: { person: string }) => answered(await isAlone(service, person, conv))
  expect(await alone(one)).toBe(true)
  const two = await onDuty(service, { nth: 1, seats: 1 })
  expect(await alone(one)).toBe(false)
  await anotherCounsellor(service, conv, bytes(16))
  await seated(service, two, conv)
  // The one who is still there is who the youth asked not to meet again.
  expect(await alone(two)).toBe(true)
  await onDuty(service, { nth: 2, seats: 1 })
  expect(await alone(two)).toBe(false)
  expect(await isAlone(service, two.person, bytes(16))).toEqual({ ok: false, why: 'gone' })
})

test('[SEA29] who is taken from a pull line is gone from every list at once; who comes too late is told so and sees who is left', async () => {
  const { service, told } = await openService()
  const line = (await service.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const [one, two] = [await onDuty(service, { line }), await onDuty(service, { line, nth: 1 })]
  const [first, second] = [await joined(service, { line }), await joined(service, { line })]
  const listOf = (person: string) => {
    const last = told.findLast((t) => t.to === `s:${person}` && t.notice === 'queue:view')
    return (last?.payload as QueueView | undefined)?.lines[0]?.entries.map((e) => e.conv) // the door's own schema
  }
  await takeFromQueue(service, one.person, line, first.conv)
  expect([listOf(one.person), listOf(two.person)]).toEqual([[second.conv], [second.conv]])
  told.length = 0
  expect(await takeFromQueue(service, two.person, line, first.conv)).toEqual({ ok: false, why: 'taken' })
  expect([listOf(one.person), listOf(two.person)]).toEqual([undefined, [second.conv]])
})

test('[QUE12] a youth who was given back has waited since then, in the queue and on the ring', async () => {
  const { service, clock } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const joinedAt = clock.now
  clock.pass(40 * 60 * s)
  await returnConversation(service, one.person, conv)
  const { entries } = (await seeQueue(service, one.person)).lines[0]!
  expect(entries).toMatchObject([{ conv, waitsSince: joinedAt + 40 * 60 * s, returned: true }])
  clock.pass(5 * s)
  const two = await onDuty(service, { nth: 1 })
  await rungFor(service, two.person, conv)
  expect((await seeDesk(service, two.person))!.rings).toMatchObject([{ conv, waitsSince: joinedAt + 40 * 60 * s, returned: true }])
})
