import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { counsellorGone } from '../../../../server/actions/duty/counsellorGone.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { acceptRing, declineRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { aYouth, joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openLedgerClient, openService, serviceOn } from '../../../support/service.ts'

const s = 1000
const min = 60 * s

test('[SEA8] a free seat is rung at once, and the youth sees nothing until somebody has accepted', async () => {
  const { service, last } = await openService()
  const counsellor = await onDuty(service)
  const youth = await joined(service, { choices: { topic: 'family', age: '15-17' } })
  expect(last(`s:${counsellor.person}`, 'desk:view')).toMatchObject({
    rings: [{ conv: youth.conv, purpose: 'seat', epoch: 0, offered: null, accepted: false, choices: { topic: 'family' } }],
  })
  expect(await seeYouth(service, youth.conv)).toMatchObject({ phase: 'waiting', place: 1 })
  const offer = await seated(service, counsellor, youth.conv)
  expect(last(`y:${youth.conv}`, 'youth:view')).toMatchObject({ phase: 'chat', counsellor: offer.staffKid, epoch: 0 })
  expect(last(`s:${counsellor.person}`, 'wraps:ready')).toEqual({ conv: youth.conv })
})

test.each([
  ['offer', 'yes'],
  ['yes', 'offer'],
])('[SEA11] %s first, then %s: both are needed before the youth is shown the offer', async (first) => {
  const { service } = await openService()
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  const ring = await rungFor(service, person, conv)
  const answer = () => answerRing(service, person, ring.ring, offerTo(ring, kid))
  const accept = () => acceptRing(service, person, conv, ring.ring)
  const [one, two] = first === 'offer' ? [answer, accept] : [accept, answer]
  expect(await one()).toEqual({ ok: true, value: null })
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting' })
  expect(await two()).toEqual({ ok: true, value: null })
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'connecting', offer: { staffKid: kid } })
  expect(await one()).toEqual({ ok: true, value: null })
})

test('[SEA11] an offer that speaks of another ring, key, challenge or purpose is refused', async () => {
  const { service } = await openService()
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  const ring = await rungFor(service, person, conv)
  const offer = offerTo(ring, kid)
  for (const wrong of [{ youthPub: bytes(65) }, { challenge: bytes(16) }, { purpose: 'handover' as const }, { epoch: 1 }, { line: 'faxe' }])
    expect(await answerRing(service, person, ring.ring, { ...offer, ...wrong })).toEqual({ ok: false, why: 'not-allowed' })
  expect(await answerRing(service, bytes(16), ring.ring, offer)).toEqual({ ok: false, why: 'gone' })
  expect(await answerRing(service, person, bytes(16), offer)).toEqual({ ok: false, why: 'gone' })
})

test('[SEA18] a browser that gives no offer in eight seconds gets no more seats, and the youth keeps the order', async () => {
  const { service, pass } = await openService()
  const { person } = await onDuty(service)
  const { conv } = await joined(service)
  const before = (await service.live.tickets.find(conv))!.orderAt
  await pass(8 * s)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', orderAt: before, returned: false })
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'away', taken: 0 })
})

test('[SEA19] a ring nobody accepts goes to somebody else first; three in a row and that counsellor is away', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service, { seats: 3 })
  const { conv } = await joined(service)
  const unanswered = async (who: typeof one) => {
    const ring = await rungFor(service, who.person, conv)
    await answerRing(service, who.person, ring.ring, offerTo(ring, who.kid))
    await pass(20 * s)
  }
  await unanswered(one)
  await unanswered(one)
  expect(await service.live.shifts.find(one.person)).toMatchObject({ state: 'on', missed: 2 })
  const two = await onDuty(service, { seats: 1, nth: 1 })
  await unanswered(one)
  expect(await service.live.shifts.find(one.person)).toMatchObject({ state: 'away', missed: 3 })
  await seated(service, two, conv)
})

test('[SEA24] a declined ring goes to somebody else and not back at once', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await declineRing(service, one.person, conv, (await rungFor(service, one.person, conv)).ring)
  await pass(2 * s)
  expect((await seeDesk(service, one.person))!.rings).toEqual([])
  const two = await onDuty(service, { nth: 1 })
  await seated(service, two, conv)
})

test('[SEA39] thirty arrivals on two servers at one moment: nobody is rung twice and no seat is overfilled', async () => {
  const { service, clock, told, prefix } = await openService()
  const [redis, ledger] = [new Redis(inject('liveUrl')), await openLedgerClient(inject('ledgerUrl'))]
  onTestFinished(async () => {
    redis.disconnect()
    await ledger.close()
  })
  const line = await service.ledger.lines.find('aabenraa')
  await service.ledger.lines.put({ ...line!, queueLimit: 100 })
  const other = serviceOn(redis, ledger, prefix, clock, told)
  await onDuty(service, { seats: 5 })
  await onDuty(other, { seats: 4, nth: 1 })
  const youths = Array.from({ length: 30 }, () => aYouth())
  await Promise.all(youths.map(({ asked }, n) => joinQueue(n % 2 ? service : other, asked)))
  const shifts = await service.live.shifts.onDuty('aabenraa')
  const held = (await Promise.all(shifts.map((c) => service.live.seats.held(c.person)))).flat()
  expect(held.length).toBe(9)
  expect(new Set(held).size).toBe(9)
  expect(shifts.every((c) => c.taken <= c.seats)).toBe(true)
  expect(await service.live.tickets.waiting('aabenraa')).toBe(21)
})

test('[SEA29] a counsellor of a pull line is never rung, and takes the next youth who fits, or this one', async () => {
  const { service, pass } = await openService()
  const line = (await service.ledger.lines.all()).find((l) => l.mode === 'pull')!.id
  const { person, kid } = await onDuty(service, { line, seats: 2 })
  const [first, second] = [await joined(service, { line }), await joined(service, { line })]
  await pass(2 * s)
  expect((await seeDesk(service, person))!.rings).toEqual([])
  const taken = await takeFromQueue(service, person, line, second.conv)
  expect(taken).toMatchObject({ ok: true, value: { conv: second.conv, accepted: true } })
  expect(await takeFromQueue(service, person, line, null)).toMatchObject({ ok: true, value: { conv: first.conv } })
  expect(await takeFromQueue(service, person, line, null)).toEqual({ ok: false, why: 'no-seat' })
  const ring = await rungFor(service, person, second.conv)
  await answerRing(service, person, ring.ring, offerTo(ring, kid))
  expect(await seeYouth(service, second.conv)).toMatchObject({ phase: 'connecting' })
})

test('[TAL14] every seating after a wrap was made is a hand-over of a new epoch, and the youth given back moves forward', async () => {
  const { service, clock } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const waiting = await joined(service)
  clock.pass(5 * min)
  await returnConversation(service, one.person, conv)
  expect(await service.live.tickets.placeOf('aabenraa', conv)).toBe(1)
  expect(await rungFor(service, one.person, waiting.conv)).toMatchObject({ purpose: 'seat' })
  const two = await onDuty(service, { nth: 1, seats: 1 })
  expect(await rungFor(service, two.person, conv)).toMatchObject({ purpose: 'handover', epoch: 1, returned: true })
  await seated(service, two, conv, [0])
  expect(await service.live.tickets.find(conv)).toMatchObject({
    epoch: 1,
    handOvers: 1,
    members: [
      { person: one.person, sinceEpoch: 0 },
      { person: two.person, sinceEpoch: 0 },
    ],
  })
})

test('[PRE18] a counsellor whose browser is gone: told after a minute, given back after three if somebody else is on duty', async () => {
  const { service, pass, last } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const two = await onDuty(service, { nth: 1 })
  await counsellorGone(service, one.person)
  await pass(59 * s)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', counsellorPresence: 'here' })
  await pass(1 * s)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', counsellorPresence: 'away', anotherOnDuty: true })
  await pass(2 * min)
  await seated(service, two, conv, [0])
})

test('[PRE21] with nobody else on duty the youth stays with the counsellor who is away, and goes on when the counsellor is back', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await counsellorGone(service, one.person)
  await pass(5 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', counsellorPresence: 'away', anotherOnDuty: false })
  await service.live.shifts.patch(one.person, { awayAt: null })
  await pass(5 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', counsellorPresence: 'here' })
})

test('[DUT14] a counsellor who goes off duty hands everybody back', async () => {
  const { service } = await openService()
  const one = await onDuty(service, { seats: 3 })
  const talks = [await joined(service), await joined(service)]
  for (const { conv } of talks) await seated(service, one, conv)
  await joined(service)
  await endDuty(service, one.person)
  expect(await service.live.seats.held(one.person)).toEqual([])
  expect(await service.live.shifts.find(one.person)).toBeNull()
  expect((await service.live.tickets.first('aabenraa', 2)).map((t) => t.conv).sort()).toEqual(talks.map((t) => t.conv).sort())
})

test('[TAL28] "another counsellor, please" does not come back to the same one, however long the youth waits', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await anotherCounsellor(service, conv, bytes(16))
  await pass(60 * min)
  expect((await seeDesk(service, one.person))!.rings).toEqual([])
  const two = await onDuty(service, { nth: 1 })
  await seated(service, two, conv)
})

test('[SEA33] a rejoin is asked only by the counsellor in the conversation, for its present epoch and challenge', async () => {
  const { service, last } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const talk = (await seeDesk(service, one.person))!.conversations[0]!
  const offer = { ...offerTo({ ...(await ringLike(talk)) }, one.kid), purpose: 'rejoin' as const }
  expect(await offerRejoin(service, bytes(16), offer)).toEqual({ ok: false, why: 'not-yours' })
  for (const wrong of [{ epoch: 1 }, { challenge: bytes(16) }, { purpose: 'seat' as const }, { youthPub: bytes(65) }])
    expect(await offerRejoin(service, one.person, { ...offer, ...wrong })).toEqual({ ok: false, why: 'not-allowed' })
  expect(await offerRejoin(service, one.person, offer)).toEqual({ ok: true, value: null })
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', offer: { purpose: 'rejoin' } })
})

const ringLike = async (talk: { conv: string; line: string; youthPub: string; challenge: string; epoch: number }) => ({
  ...talk,
  purpose: 'rejoin' as const,
  choices: { lang: 'da' as const },
  urgent: false,
  waitsSince: 0,
  returned: false,
  dueAt: 0,
  offered: null,
  accepted: false,
})
