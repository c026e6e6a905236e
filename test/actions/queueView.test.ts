import { expect, test } from 'vitest'
import { anotherCounsellor } from '../../server/actions/anotherCounsellor.ts'
import { endDuty } from '../../server/actions/endDuty.ts'
import { returnConversation } from '../../server/actions/returnConversation.ts'
import { seeQueue, seeQueueLine } from '../../server/actions/seeQueue.ts'
import { startDuty } from '../../server/actions/startDuty.ts'
import { takeFromQueue } from '../../server/actions/takeFromQueue.ts'
import { seeDesk } from '../../server/actions/tellDesk.ts'
import type { QueueView } from '../../shared/counsellorView.ts'
import { joined, onDuty, rungFor, seated } from '../support/actors.ts'
import { bytes, openDesk } from '../support/desk.ts'

const s = 1000

test('[J9] a counsellor sees who waits on her lines, also before she goes on duty, in one order; a stranger sees nothing', async () => {
  const { desk } = await openDesk()
  const { conv } = await joined(desk, { choices: { topic: 'family' } })
  const lineOf = (id: string) => seeQueueLine(desk, id)
  const mette = (await desk.ledger.staff.byLogin('demo.mette'))!.person
  const before = await seeQueue(desk, mette, lineOf)
  expect(before.lines.map((l) => l.line).sort()).toEqual(['aabenraa', 'faxe', 'ishoej-vallensbaek', 'ungeraadgivningen'])
  expect(before.lines.find((l) => l.line === 'aabenraa')).toMatchObject({ waiting: 1, entries: [{ conv, choices: { topic: 'family' } }] })
  const order = before.lines.map((l) => l.line)
  await startDuty(desk, mette, { seats: 3, lines: order.toReversed(), page: bytes(16), kid: bytes(32) })
  expect((await seeQueue(desk, mette, lineOf)).lines.map((l) => l.line)).toEqual(order)
  await endDuty(desk, mette)
  const { person } = await onDuty(desk, { line: 'faxe' })
  expect((await seeQueue(desk, person, lineOf)).lines.map((l) => l.line)).toEqual(['faxe'])
  expect(await seeQueue(desk, 'nobody', lineOf)).toEqual({ lines: [], alone: [] })
})

test('[J12] whoever asked for somebody else is shown so to that counsellor alone', async () => {
  const { desk } = await openDesk()
  const one = await onDuty(desk)
  const { conv } = await joined(desk)
  await seated(desk, one, conv)
  await anotherCounsellor(desk, conv, bytes(16))
  const two = await onDuty(desk, { nth: 1, line: 'faxe' })
  const seenBy = async (person: string) => {
    const { lines } = await seeQueue(desk, person, () => seeQueueLine(desk, 'aabenraa'))
    return lines[0]?.entries.map((entry) => entry.forOthers)
  }
  expect([await seenBy(one.person), await seenBy(two.person)]).toEqual([[true], [false]])
  expect(JSON.stringify(await seeQueue(desk, two.person, () => seeQueueLine(desk, 'aabenraa')))).not.toContain(one.person)
})

test('[J13] a counsellor knows which of her conversations nobody else on duty could go on with', async () => {
  const { desk } = await openDesk()
  const alone = async (person: string) => (await seeQueue(desk, person, (id) => seeQueueLine(desk, id))).alone
  const one = await onDuty(desk, { seats: 1 })
  const { conv } = await joined(desk)
  await seated(desk, one, conv)
  expect(await alone(one.person)).toEqual([conv])
  const two = await onDuty(desk, { nth: 1, seats: 1 })
  expect(await alone(one.person)).toEqual([])
  await anotherCounsellor(desk, conv, bytes(16))
  await seated(desk, two, conv)
  // The one who is still there is who the youth asked not to meet again.
  expect(await alone(two.person)).toEqual([conv])
  await endDuty(desk, two.person)
  expect(await alone(two.person)).toEqual([])
})

test('[A7] who is taken from a pull line is gone from every list at once; who comes too late is told so and sees who is left', async () => {
  const { desk, told } = await openDesk()
  const line = (await desk.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const [one, two] = [await onDuty(desk, { line }), await onDuty(desk, { line, nth: 1 })]
  const [first, second] = [await joined(desk, { line }), await joined(desk, { line })]
  const listOf = (person: string) => {
    const last = told.findLast((t) => t.to === `s:${person}` && t.notice === 'queue:view')
    return (last?.payload as QueueView | undefined)?.lines[0]?.entries.map((e) => e.conv) // the door's own schema
  }
  await takeFromQueue(desk, one.person, line, first.conv)
  expect([listOf(one.person), listOf(two.person)]).toEqual([[second.conv], [second.conv]])
  told.length = 0
  expect(await takeFromQueue(desk, two.person, line, first.conv)).toEqual({ ok: false, why: 'taken' })
  expect([listOf(one.person), listOf(two.person)]).toEqual([undefined, [second.conv]])
})

test('[J11] given back, she has waited since then, in the queue and on the ring', async () => {
  const { desk, clock } = await openDesk()
  const one = await onDuty(desk, { seats: 1 })
  const { conv } = await joined(desk)
  await seated(desk, one, conv)
  const joinedAt = clock.now
  clock.pass(40 * 60 * s)
  await returnConversation(desk, one.person, conv)
  const { entries } = (await seeQueue(desk, one.person, (id) => seeQueueLine(desk, id))).lines[0]!
  expect(entries).toMatchObject([{ conv, waitsSince: joinedAt + 40 * 60 * s, returned: true }])
  clock.pass(5 * s)
  const two = await onDuty(desk, { nth: 1 })
  await rungFor(desk, two.person, conv)
  expect((await seeDesk(desk, two.person))!.rings).toMatchObject([{ conv, waitsSince: joinedAt + 40 * 60 * s, returned: true }])
})
