import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { pageSpeaks } from '../../../../server/actions/queue/pageSpeaks.ts'
import { sayUrgent } from '../../../../server/actions/queue/sayUrgent.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, joined, onDuty, refuseStanding, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { evening, serve, silences, ticketOf } from '../figures/evening.ts'

const s = 1000
const min = 60 * s

test('[QUE28] a page that neither wraps nor refuses stands behind whoever waits, without its boost, and goes to others for three minutes', async () => {
  const opened = await openService()
  const { service, clock, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const silent = await joined(service, { urgent: true })
  clock.pass(s)
  const [first, second] = [await joined(service), await joined(service, { urgent: true })]
  await serve(service, [one], [])
  await pass(60 * s)
  const ticket = await ticketOf(service, silent.conv)
  expect(ticket).toMatchObject({ phase: 'waiting', urgent: true, inVain: { times: 1, silent: true, parkedAt: null } })
  expect(ticket.orderAt).toBeGreaterThan((await ticketOf(service, first.conv)).orderAt)
  expect(ticket.avoid).toEqual([{ person: one.person, until: clock.now + 3 * min }])
  expect((await seeDesk(service, one.person))!.rings.map((r) => r.conv)).toEqual([second.conv])
  expect(await service.live.tickets.placeOf('aabenraa', silent.conv)).toBe(2)
  expect(await seeYouth(service, silent.conv)).toMatchObject({ phase: 'waiting', place: 2, unanswered: 'behind' })
})

test('[QUE28] saying it is urgent, or a conversation before, moves no silent page forward', async () => {
  const opened = await openService()
  const { service, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const silent = await joined(service, { urgent: true })
  await seated(service, one, silent.conv)
  await sendEnvelope(service, silent.conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
  await returnConversation(service, one.person, silent.conv)
  expect(await ticketOf(service, silent.conv)).toMatchObject({ returned: true })
  const two = await onDuty(service, { nth: 1, seats: 1 })
  await serve(service, [two], [])
  const waits = [await joined(service), await joined(service)]
  await serve(service, [one], [])
  await seated(service, one, waits[0]!.conv).catch(() => null)
  await pass(60 * s)
  await sayUrgent(service, silent.conv)
  expect(await ticketOf(service, silent.conv)).toMatchObject({ returned: false, inVain: { times: 1 } })
  expect((await ticketOf(service, silent.conv)).orderAt).toBeGreaterThan((await ticketOf(service, waits[1]!.conv)).orderAt)
})

test('[QUE30] the third silence parks the ticket: not rung, in no queue, before nobody; a page that speaks comes back behind the others', async () => {
  const opened = await openService()
  const { service, clock } = opened
  const team = [
    await onDuty(service, { seats: 1 }),
    await onDuty(service, { seats: 1, nth: 1 }),
    await onDuty(service, { seats: 1, nth: 2 }),
  ]
  const { conv, token, asked } = await joined(service)
  await silences(opened, team, conv, 3)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', unanswered: 'parked' })
  expect(await service.live.tickets.waiting('aabenraa')).toBe(0)
  expect(await evening(opened, team, 5 * min)).toEqual([])
  for (const { person } of team) await service.live.shifts.setState(person, 'paused')
  const waits = await joined(service)
  expect(await seeYouth(service, waits.conv)).toMatchObject({ place: 1 })
  clock.pass(min)
  await resumeYouth(service, { protocol: PROTOCOL, conv, token, page: asked.page, gen: 0 })
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', place: 2 })
  expect((await ticketOf(service, conv)).inVain?.parkedAt).toBeNull()
  for (const { person } of team) await service.live.shifts.setState(person, 'on')
  await opened.pass(0)
  expect(await evening(opened, team, 2 * s)).toEqual([waits.conv, conv])
})

test('[QUE30] parked again, a page that speaks rests first, longer each time', async () => {
  const opened = await openService()
  const { service, clock, pass } = opened
  const team = [
    await onDuty(service, { seats: 1 }),
    await onDuty(service, { seats: 1, nth: 1 }),
    await onDuty(service, { seats: 1, nth: 2 }),
  ]
  const { conv } = await joined(service)
  await silences(opened, team, conv, 3)
  await pageSpeaks(service, conv)
  await silences(opened, team, conv, 4)
  const parkedAt = clock.now
  await pageSpeaks(service, conv)
  expect(await seeYouth(service, conv)).toMatchObject({ unanswered: 'rests' })
  expect(await evening(opened, team, 2 * min)).toEqual([])
  await pass(3 * min - (clock.now - parkedAt))
  expect(await ticketOf(service, conv)).toMatchObject({ phase: 'ringing' })
})

test('[QUE32] two silent tickets take a handful of rings an hour, and an honest youth who comes a minute later is rung next', async () => {
  const opened = await openService()
  const { service } = opened
  const team = [await onDuty(service, { seats: 1 }), await onDuty(service, { seats: 1, nth: 1 })]
  await joined(service, { urgent: true })
  await joined(service, { urgent: true })
  const before = await evening(opened, team, 59 * s)
  const honest = await joined(service)
  const after = await evening(opened, team, 60 * min, async () => {
    const t = await ticketOf(service, honest.conv)
    if (t.phase === 'connecting') await seatedByPage(service, honest.conv)
  })
  // Both seats come free at once; who is rung at which desk is not told apart here.
  expect(after.slice(0, 2)).toContain(honest.conv)
  expect(before.length + after.length - 1).toBeLessThanOrEqual(6)
}, 60_000)

async function seatedByPage(service: Service, conv: string) {
  const t = await ticketOf(service, conv)
  if (t.phase !== 'connecting') return
  await giveWraps(service, conv, { wraps: [wrapFor(t.offer)], nextChallenge: bytes(16) })
}

const refuses = (why: 'not-wanted' | 'not-safe') => async (service: Service, conv: string) =>
  void (await refuseStanding(service, conv, why))

test.each([
  ['refuses every offer', refuses('not-wanted')],
  ['finds no offer safe', refuses('not-safe')],
  ['wishes for another at every offer', async (service: Service, conv: string) => void (await anotherCounsellor(service, conv, bytes(16)))],
  [
    'gives keys and wishes for another at once',
    async (service: Service, conv: string) => {
      await seatedByPage(service, conv)
      await anotherCounsellor(service, conv, bytes(16))
    },
  ],
])(
  '[QUE33] a page that %s is passed for whoever waits, and is rung a dozen times an hour at most',
  async (_, act) => {
    const opened = await openService()
    const { service } = opened
    const team = [await onDuty(service, { seats: 1 }), await onDuty(service, { seats: 1, nth: 1 })]
    const { conv } = await joined(service, { urgent: true })
    const youth = async () => {
      const t = await ticketOf(service, conv)
      if (t.phase === 'connecting') await act(service, conv)
      // Whom it wished away it takes back: else nobody would be left to hold.
      const ticket = await ticketOf(service, conv)
      for (const { person, until } of ticket.avoid) if (until === null) await service.live.tickets.takeBackWish(conv, person)
      await pageSpeaks(service, conv)
    }
    const rung = await evening(opened, team, 60 * min, youth)
    expect(rung.length).toBeLessThanOrEqual(12)
    await service.live.shifts.setState(team[0]!.person, 'paused')
    await service.live.shifts.setState(team[1]!.person, 'paused')
    await joined(service)
    expect(await service.live.tickets.placeOf('aabenraa', conv)).not.toBe(1)
  },
  90_000,
)

test('[QUE33] a page that gives keys and never writes a word is given back and moved forward once, then stands behind, then is parked', async () => {
  const opened = await openService()
  const { service, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  const orders: unknown[] = []
  for (let i = 0; i < 3; i++) {
    await seated(service, one, conv)
    await returnConversation(service, one.person, conv)
    const { returned, inVain } = await ticketOf(service, conv)
    orders.push([returned, inVain?.parkedAt !== null])
    await pass(3 * min)
  }
  expect(orders).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ])
})

test('[QUE33] a youth who wrote in the conversation is moved forward each time, and seatings in vain before are forgotten', async () => {
  const opened = await openService()
  const { service, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await serve(service, [one], [])
  await refuseStanding(service, conv)
  for (let i = 0; i < 4; i++) {
    await pass(3 * min)
    await seated(service, one, conv)
    await sendEnvelope(service, conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
    await returnConversation(service, one.person, conv)
    expect(await ticketOf(service, conv)).toMatchObject({ returned: true, inVain: { times: 0, parkedAt: null } })
  }
})

test('[QUE26] a youth who wrote only while waiting has said something: given back at once, again and again, the youth is not counted in vain', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  const stream = aStream('youth')
  for (let i = 0; i < 4; i++) {
    await sendEnvelope(service, conv, { writer: 'youth', tellsCounsellor: async () => null }, stream(i))
    await pass(s)
    await seated(service, one, conv)
    await returnConversation(service, one.person, conv)
    const { returned, inVain } = await ticketOf(service, conv)
    expect([returned, inVain?.times ?? 0]).toEqual([true, 0])
    await pass(3 * min)
  }
})

test("[WAI9] a youth whose counsellor is rung is told so in the same step: it is soon the youth's turn, whatever was said of the wait before", async () => {
  const { service, told } = await openService()
  const { conv } = await joined(service)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', estimate: { why: 'nobody-yet' } })
  told.length = 0
  await onDuty(service)
  const views = told.filter(({ notice }) => notice === 'youth:view').map(({ payload }) => payload)
  expect(views.at(-1)).toMatchObject({ conv, phase: 'waiting', estimate: { why: 'soon' } })
})
