import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { refreshWaiting } from '../../../../server/actions/queue/refreshWaiting.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { declineRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { sameCounsellor } from '../../../../server/actions/seating/sameCounsellor.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, type OnDutyNow, offerTo, onDuty, refuseStanding, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const s = 1000
const min = 60 * s

const decline = async (service: Service, { person }: OnDutyNow, conv: string) =>
  declineRing(service, person, conv, (await rungFor(service, person, conv)).ring)
const another = (service: Service, conv: string) => anotherCounsellor(service, conv, bytes(16))
const refused = async (service: Service, { person, kid }: OnDutyNow, conv: string) => {
  const ring = await rungFor(service, person, conv)
  await answerRing(service, person, ring.ring, offerTo(ring, kid))
  await service.live.seats.accept(conv, ring.ring)
  await refuseStanding(service, conv)
}
const givenBack = async (service: Service, one: OnDutyNow, conv: string) => {
  await seated(service, one, conv)
  await returnConversation(service, one.person, conv)
}
const estimateOf = async (service: Service, conv: string) => {
  const view = await seeYouth(service, conv)
  return view?.phase === 'waiting' ? view.estimate : null
}

test.each([
  ['declined', decline, 60 * s],
  ['given back', givenBack, 3 * min],
  ['refused', refused, 3 * min],
])(
  '[SEA25] %s by the only one on duty: the youth waits out the while, and the seat rings again by itself the moment it is over',
  async (_, act, span) => {
    const { service, pass, clock } = await openService()
    const one = await onDuty(service)
    const { conv } = await joined(service)
    await act(service, one, conv)
    const since = clock.now
    await pass(span - 1)
    expect((await seeDesk(service, one.person))!.rings).toEqual([])
    await pass(1)
    expect(await rungFor(service, one.person, conv)).toMatchObject({ conv })
    expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'ringing', rungAt: since + span })
  },
)

test.each([
  ['declined', decline],
  ['given back', givenBack],
  ['refused', refused],
])('[SEA25] %s, and another counsellor comes: the youth goes there at once', async (_, act) => {
  const { service } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await act(service, one, conv)
  const two = await onDuty(service, { nth: 1 })
  await rungFor(service, two.person, conv)
})

test('[SEA25] declined by one and given back by another, each is rung when their own while is over', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await decline(service, one, conv)
  const two = await onDuty(service, { nth: 1 })
  await givenBack(service, two, conv)
  await pass(60 * s)
  await rungFor(service, one.person, conv)
  await pass(50)
  await decline(service, one, conv)
  await changeDuty(service, one.person, 'paused')
  await pass(2 * min - 50)
  await rungFor(service, two.person, conv)
})

test('[SEA25] the while outlives a loss of the live Redis, and so does the wish', async () => {
  const { service, redis, prefix, pass, last } = await openService({ gatheringMs: 0 })
  const [one, two] = [await onDuty(service), await onDuty(service, { nth: 1 })]
  const { conv, token, asked } = await joined(service)
  const who = (await seeDesk(service, one.person))!.rings.length > 0 ? one : two
  const other = who === one ? two : one
  await seated(service, who, conv)
  await another(service, conv)
  await givenBack(service, other, conv)
  const { pass: sealed } = last(`y:${conv}`, 'youth:view') as { pass: string } // a waiting youth's view has one
  const all = await redis.keys(`${prefix}*`)
  await redis.del(all)
  const page = { protocol: asked.protocol, conv, token, page: bytes(16), challenge: bytes(16), last: 0 }
  for (const nth of [0, 1]) await onDuty(service, { nth })
  expect(await rebuildYouth(service, { ...page, pass: sealed })).toMatchObject({ ok: true, value: { estimate: { why: 'not-ready' } } })
  await pass(3 * min - 1)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
  expect((await service.live.deadlines.due(Number.MAX_SAFE_INTEGER, 99)).map((d) => d.kind)).toContain('avoided')
  await pass(1)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'ringing', person: other.person })
})

test('[TAL35] nobody here but the counsellor whom the youth asked not to meet again: the youth is told so, may take it back, and the seat rings at once', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await another(service, conv)
  expect(await estimateOf(service, conv)).toEqual({ why: 'only-unwanted' })
  await pass(30 * min)
  expect((await seeDesk(service, one.person))!.rings).toEqual([])
  expect(await sameCounsellor(service, conv)).toEqual({ ok: true, value: null })
  expect(await rungFor(service, one.person, conv)).toMatchObject({ purpose: 'handover', returned: true })
  expect(await sameCounsellor(service, conv)).toEqual({ ok: true, value: null })
  await seated(service, one, conv, [0])
  expect(await sameCounsellor(service, bytes(16))).toEqual({ ok: false, why: 'gone' })
})

test('[TAL35] what the youth takes back is the newest wish against somebody who is here, no older one', async () => {
  const { service } = await openService()
  const [one, two, three] = [await onDuty(service), await onDuty(service, { nth: 1 }), await onDuty(service, { nth: 2 })]
  const { conv } = await joined(service)
  const met: OnDutyNow[] = []
  for (let i = 0; i < 3; i++) {
    const ticket = await service.live.tickets.find(conv)
    const who = [one, two, three].find((c) => ticket?.phase === 'ringing' && ticket.person === c.person)!
    await seated(service, who, conv)
    await another(service, conv)
    met.push(who)
  }
  await endDuty(service, met[2]!.person)
  await sameCounsellor(service, conv)
  await rungFor(service, met[1]!.person, conv)
  expect((await service.live.tickets.find(conv))!.avoid).toEqual([met[0]!, met[2]!].map(({ person }) => ({ person, until: null })))
})

test('[TAL35] when another counsellor comes, goes, or only takes a break, the youth is told what is so', async () => {
  const { service, last } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await another(service, conv)
  const waits = last(`y:${conv}`, 'youth:view') as Parameters<typeof refreshWaiting>[2][number] // told a moment ago
  const first = await joined(service, { urgent: true })
  expect(waits).toMatchObject({ phase: 'waiting', estimate: { why: 'only-unwanted' } })
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull' })
  const two = await onDuty(service, { nth: 1, seats: 1 })
  await refreshWaiting(service, 'aabenraa', [waits])
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ estimate: { why: 'soon' } })
  await changeDuty(service, two.person, 'paused')
  expect(await estimateOf(service, conv)).toEqual({ why: 'only-unwanted' })
  await endDuty(service, one.person)
  expect(await estimateOf(service, conv)).toEqual({ why: 'all-talking' })
  await endDuty(service, two.person)
  expect(await estimateOf(service, conv)).toEqual({ why: 'nobody-yet' })
  expect((await service.live.tickets.find(first.conv))?.phase).toBe('waiting')
})

test('[WAI6] "soon" is said only where a counsellor is free who may take the youth', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await decline(service, one, conv)
  expect(await estimateOf(service, conv)).toEqual({ why: 'not-ready' })
  await pass(60 * s)
  expect(await estimateOf(service, conv)).toEqual({ why: 'soon' })
  // Free seats of somebody who does not speak her language, or take her topic, are nothing to her.
  await service.live.shifts.start({ ...(await service.live.shifts.find(one.person))!, langs: ['da'], topics: ['family'] })
  for (const choices of [{ lang: 'en' as const }, { topic: 'school-job' as const }])
    expect(await estimateOf(service, (await joined(service, { choices })).conv)).toEqual({ why: 'nobody-yet' })
})

test('[WAI6] given back for a lost counsellor, or promised another, only where a counsellor on duty may take the youth', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await another(service, conv)
  const two = await onDuty(service, { nth: 1, seats: 1 })
  await seated(service, two, conv)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', anotherOnDuty: false })
  await service.live.shifts.patch(two.person, { awayAt: service.now() })
  await service.later('counsellor-return', two.person, service.now() + 3 * min)
  await pass(5 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', anotherOnDuty: false })
})

test("[SEA30] where counsellors take by hand, only the youth's own wish stands in the way; the next one is another youth first", async () => {
  const { service, clock } = await openService()
  const line = (await service.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const one = await onDuty(service, { line, seats: 3 })
  const back = await joined(service, { line })
  await takeFromQueue(service, one.person, line, null)
  await givenBack(service, one, back.conv)
  clock.pass(1)
  const late = await joined(service, { line })
  expect(await takeFromQueue(service, one.person, line, null)).toMatchObject({ ok: true, value: { conv: late.conv } })
  expect(await takeFromQueue(service, one.person, line, null)).toMatchObject({ ok: true, value: { conv: back.conv } })
  await givenBack(service, one, back.conv)
  expect(await takeFromQueue(service, one.person, line, back.conv)).toMatchObject({ ok: true, value: { conv: back.conv } })
  await seated(service, one, back.conv)
  await another(service, back.conv)
  expect(await takeFromQueue(service, one.person, line, null)).toEqual({ ok: false, why: 'gone' })
  expect(await takeFromQueue(service, one.person, line, back.conv)).toEqual({ ok: false, why: 'not-allowed' })
  await sameCounsellor(service, back.conv)
  expect(await takeFromQueue(service, one.person, line, back.conv)).toMatchObject({ ok: true })
})

test('[SEA28] a shorter while with the same counsellor changes nothing: seats are looked at when the later one is over', async () => {
  const { service, clock } = await openService()
  const line = (await service.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const one = await onDuty(service, { line })
  const { conv } = await joined(service, { line })
  const due = async () => (await service.live.deadlines.due(Number.MAX_SAFE_INTEGER, 99)).filter((d) => d.kind === 'avoided')
  await takeFromQueue(service, one.person, line, conv)
  await givenBack(service, one, conv)
  const until = clock.now + 3 * min
  await takeFromQueue(service, one.person, line, conv)
  await decline(service, one, conv)
  expect((await service.live.tickets.find(conv))!.avoid).toEqual([{ person: one.person, until }])
  expect(await due()).toMatchObject([{ id: conv, dueAt: until }])
})

test('[SEA32] a counsellor without a connection cannot take by hand, this youth or the next: no-seat, and the youth keeps the place', async () => {
  const { service, clock } = await openService()
  const line = (await service.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const one = await onDuty(service, { line })
  const { conv } = await joined(service, { line })
  await service.live.shifts.patch(one.person, { awayAt: clock.now })
  for (const which of [conv, null]) expect(await takeFromQueue(service, one.person, line, which)).toEqual({ ok: false, why: 'no-seat' })
  expect(await service.live.tickets.placeOf(line, conv)).toBe(1)
})
