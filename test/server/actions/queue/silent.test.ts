import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import type { Desk } from '../../../../server/actions/desk.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { pageSpeaks } from '../../../../server/actions/queue/pageSpeaks.ts'
import { sayUrgent } from '../../../../server/actions/queue/sayUrgent.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import { youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, joined, onDuty, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'
import { evening, serve, silences, ticketOf } from '../figures/evening.ts'

const s = 1000
const min = 60 * s

test('[A20] a page that neither wraps nor refuses stands behind whoever waits, without its boost, and goes to others for three minutes', async () => {
  const opened = await openDesk()
  const { desk, clock, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const silent = await joined(desk, { urgent: true })
  clock.pass(s)
  const [first, second] = [await joined(desk), await joined(desk, { urgent: true })]
  await serve(desk, [one], [])
  await pass(60 * s)
  const ticket = await ticketOf(desk, silent.conv)
  expect(ticket).toMatchObject({ phase: 'waiting', urgent: true, inVain: { times: 1, silent: true, parkedAt: null } })
  expect(ticket.orderAt).toBeGreaterThan((await ticketOf(desk, first.conv)).orderAt)
  expect(ticket.avoid).toEqual([{ person: one.person, until: clock.now + 3 * min }])
  expect((await seeDesk(desk, one.person))!.rings.map((r) => r.conv)).toEqual([second.conv])
  expect(await desk.live.tickets.placeOf('aabenraa', silent.conv)).toBe(2)
  expect(await seeYouth(desk, silent.conv)).toMatchObject({ phase: 'waiting', place: 2, unanswered: 'behind' })
})

test('[A20] saying it is urgent, or a conversation before, does not put a silent page back to the front', async () => {
  const opened = await openDesk()
  const { desk, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const silent = await joined(desk, { urgent: true })
  await seated(desk, one, silent.conv)
  await sendEnvelope(desk, silent.conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
  await returnConversation(desk, one.person, silent.conv)
  expect(await ticketOf(desk, silent.conv)).toMatchObject({ returned: true })
  const two = await onDuty(desk, { nth: 1, seats: 1 })
  await serve(desk, [two], [])
  const waits = [await joined(desk), await joined(desk)]
  await serve(desk, [one], [])
  await seated(desk, one, waits[0]!.conv).catch(() => null)
  await pass(60 * s)
  await sayUrgent(desk, silent.conv)
  expect(await ticketOf(desk, silent.conv)).toMatchObject({ returned: false, inVain: { times: 1 } })
  expect((await ticketOf(desk, silent.conv)).orderAt).toBeGreaterThan((await ticketOf(desk, waits[1]!.conv)).orderAt)
})

test('[A21] the third silence parks the ticket: not rung, in no queue, before nobody; a page that speaks comes back behind the others', async () => {
  const opened = await openDesk()
  const { desk, clock } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 }), await onDuty(desk, { seats: 1, nth: 2 })]
  const { conv, token, asked } = await joined(desk)
  await silences(opened, team, conv, 3)
  expect(await seeYouth(desk, conv)).toMatchObject({ phase: 'waiting', unanswered: 'parked' })
  expect(await desk.live.tickets.waiting('aabenraa')).toBe(0)
  expect(await evening(opened, team, 5 * min)).toEqual([])
  for (const { person } of team) await desk.live.shifts.setState(person, 'paused')
  const waits = await joined(desk)
  expect(await seeYouth(desk, waits.conv)).toMatchObject({ place: 1 })
  clock.pass(min)
  await resumeYouth(desk, { protocol: PROTOCOL, conv, token, page: asked.page, gen: 0 })
  expect(await seeYouth(desk, conv)).toMatchObject({ phase: 'waiting', place: 2 })
  expect((await ticketOf(desk, conv)).inVain?.parkedAt).toBeNull()
  for (const { person } of team) await desk.live.shifts.setState(person, 'on')
  await opened.pass(0)
  expect(await evening(opened, team, 2 * s)).toEqual([waits.conv, conv])
})

test('[A21] parked again, a page that speaks rests first, longer each time', async () => {
  const opened = await openDesk()
  const { desk, clock, pass } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 }), await onDuty(desk, { seats: 1, nth: 2 })]
  const { conv } = await joined(desk)
  await silences(opened, team, conv, 3)
  await pageSpeaks(desk, conv)
  await silences(opened, team, conv, 4)
  const parkedAt = clock.now
  await pageSpeaks(desk, conv)
  expect(await seeYouth(desk, conv)).toMatchObject({ unanswered: 'rests' })
  expect(await evening(opened, team, 2 * min)).toEqual([])
  await pass(3 * min - (clock.now - parkedAt))
  expect(await ticketOf(desk, conv)).toMatchObject({ phase: 'ringing' })
})

test('[A22] two silent tickets take a handful of rings an hour, and an honest youth who comes a minute later is rung next', async () => {
  const opened = await openDesk()
  const { desk } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 })]
  await joined(desk, { urgent: true })
  await joined(desk, { urgent: true })
  const before = await evening(opened, team, 59 * s)
  const honest = await joined(desk)
  const after = await evening(opened, team, 60 * min, async () => {
    const t = await ticketOf(desk, honest.conv)
    if (t.phase === 'connecting') await seatedByPage(desk, honest.conv)
  })
  // Both seats come free at once; who is rung at which desk is not told apart here.
  expect(after.slice(0, 2)).toContain(honest.conv)
  expect(before.length + after.length - 1).toBeLessThanOrEqual(6)
}, 60_000)

async function seatedByPage(desk: Desk, conv: string) {
  const t = await ticketOf(desk, conv)
  if (t.phase !== 'connecting') return
  await giveWraps(desk, conv, { wraps: [wrapFor(t.offer)], nextChallenge: bytes(16) })
}

const refuses = (why: 'not-wanted' | 'not-safe') => async (desk: Desk, conv: string) =>
  void (await refuseOffer(desk, conv, { why, nextChallenge: bytes(16) }))

test.each([
  ['refuses every offer', refuses('not-wanted')],
  ['finds no offer safe', refuses('not-safe')],
  ['wishes for another at every offer', async (desk: Desk, conv: string) => void (await anotherCounsellor(desk, conv, bytes(16)))],
  [
    'gives keys and wishes for another at once',
    async (desk: Desk, conv: string) => {
      await seatedByPage(desk, conv)
      await anotherCounsellor(desk, conv, bytes(16))
    },
  ],
])(
  '[A23] a page that %s is passed for whoever waits, and is rung a dozen times an hour at most',
  async (_, act) => {
    const opened = await openDesk()
    const { desk } = opened
    const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 })]
    const { conv } = await joined(desk, { urgent: true })
    const youth = async () => {
      const t = await ticketOf(desk, conv)
      if (t.phase === 'connecting') await act(desk, conv)
      // Whom it wished away it takes back: else nobody would be left to hold.
      const ticket = await ticketOf(desk, conv)
      for (const { person, until } of ticket.avoid) if (until === null) await desk.live.tickets.takeBackWish(conv, person)
      await pageSpeaks(desk, conv)
    }
    const rung = await evening(opened, team, 60 * min, youth)
    expect(rung.length).toBeLessThanOrEqual(12)
    await desk.live.shifts.setState(team[0]!.person, 'paused')
    await desk.live.shifts.setState(team[1]!.person, 'paused')
    await joined(desk)
    expect(await desk.live.tickets.placeOf('aabenraa', conv)).not.toBe(1)
  },
  90_000,
)

test('[A23] a page that gives keys and never writes a word is handed back to the front once, then stands behind, then is parked', async () => {
  const opened = await openDesk()
  const { desk, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const { conv } = await joined(desk)
  const orders: unknown[] = []
  for (let i = 0; i < 3; i++) {
    await seated(desk, one, conv)
    await returnConversation(desk, one.person, conv)
    const { returned, inVain } = await ticketOf(desk, conv)
    orders.push([returned, inVain?.parkedAt !== null])
    await pass(3 * min)
  }
  expect(orders).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ])
})

test('[A23] who wrote in the conversation is handed back to the front each time, and seatings in vain before are forgotten', async () => {
  const opened = await openDesk()
  const { desk, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const { conv } = await joined(desk)
  await serve(desk, [one], [])
  await refuseOffer(desk, conv, { why: 'not-safe', nextChallenge: bytes(16) })
  for (let i = 0; i < 4; i++) {
    await pass(3 * min)
    await seated(desk, one, conv)
    await sendEnvelope(desk, conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
    await returnConversation(desk, one.person, conv)
    expect(await ticketOf(desk, conv)).toMatchObject({ returned: true, inVain: { times: 0, parkedAt: null } })
  }
})

test('[A26] who wrote only while waiting has said something: given back at once, again and again, she is not counted in vain', async () => {
  const { desk, pass } = await openDesk()
  const one = await onDuty(desk, { seats: 1 })
  const { conv } = await joined(desk)
  const stream = aStream('youth')
  for (let i = 0; i < 4; i++) {
    await sendEnvelope(desk, conv, { writer: 'youth', tellsCounsellor: async () => null }, stream(i))
    await pass(s)
    await seated(desk, one, conv)
    await returnConversation(desk, one.person, conv)
    const { returned, inVain } = await ticketOf(desk, conv)
    expect([returned, inVain?.times ?? 0]).toEqual([true, 0])
    await pass(3 * min)
  }
})

test('[A27] a youth whose counsellor is rung is told so in the same step: it is her turn soon, whatever was said of the wait before', async () => {
  const { desk, told } = await openDesk()
  const { conv } = await joined(desk)
  expect(await seeYouth(desk, conv)).toMatchObject({ phase: 'waiting', estimate: { why: 'nobody-yet' } })
  told.length = 0
  await onDuty(desk)
  const views = told.filter(({ notice }) => notice === 'youth:view').map(({ payload }) => payload)
  expect(views.at(-1)).toMatchObject({ conv, phase: 'waiting', estimate: { why: 'soon' } })
})

test('[A23] a page that comes back with another challenge again and again does not keep a counsellor ringing', async () => {
  const opened = await openDesk()
  const { desk, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const { conv, token, asked } = await joined(desk)
  const rings = new Set<string>()
  for (let i = 0; i < 60; i++) {
    const [ring] = (await seeDesk(desk, one.person))!.rings
    if (ring) rings.add(ring.ring)
    await resumeYouth(desk, { protocol: PROTOCOL, conv, token, page: asked.page, gen: 0, challenge: bytes(16) })
    await pass(s)
  }
  expect(rings.size).toBeLessThanOrEqual(4)
})

test('[A24] a page without a connection when somebody came keeps its order the first time, and may be rung by the same one at once', async () => {
  const opened = await openDesk()
  const { desk, pass } = opened
  const one = await onDuty(desk, { seats: 1 })
  const cut = await joined(desk, { device: 'phone' })
  await joined(desk)
  const { orderAt } = await ticketOf(desk, cut.conv)
  await serve(desk, [one], [])
  await youthGone(desk, cut.conv)
  await pass(60 * s)
  expect(await ticketOf(desk, cut.conv)).toMatchObject({ phase: 'waiting', orderAt, avoid: [], inVain: { times: 1, silent: false } })
  expect(await desk.live.tickets.placeOf('aabenraa', cut.conv)).toBe(1)
})
