import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { readTranscript } from '../../../../server/actions/conversation/readTranscript.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { counsellorGone } from '../../../../server/actions/duty/counsellorGone.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import { sayUrgent } from '../../../../server/actions/queue/sayUrgent.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { assignWaiting } from '../../../../server/actions/seating/assignWaiting.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { youthBack, youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { rebuildTranscript, rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { staffHere, youthHere } from '../../../../server/domain/presence.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, aYouth, joined, offerTo, onDuty, rungFor, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000
/** The same desk, but before this seat is asked for something else happens: another server was quicker. */
const outrun = (service: Service, first: () => Promise<unknown>): Service => {
  let done = false
  const ring: Service['live']['seats']['ring'] = async (...asked) => {
    if (!done) {
      done = true
      await first()
    }
    return service.live.seats.ring(...asked)
  }
  return { ...service, live: { ...service.live, seats: { ...service.live.seats, ring } } }
}

test('[SEA43] when another server was quicker, the youth who stands behind is not seated before the youth in front', async () => {
  const { service, clock } = await openService()
  const first = await joined(service)
  clock.pass(1000)
  const second = await joined(service)
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull' })
  const [one, two] = [await onDuty(service, { seats: 1 }), await onDuty(service, { seats: 1, nth: 1 })]
  await service.ledger.lines.put(line)
  // The seat the first was to have is gone when it is asked for; the second's seat is hers now.
  const chosen = (await service.live.shifts.free('aabenraa')).map((c) => c.person).sort()[0]!
  const taken = async () => {
    await service.live.shifts.patch(chosen, { awayAt: clock.now })
  }
  await assignWaiting(outrun(service, taken), 'aabenraa')
  const other = [one, two].find((c) => c.person !== chosen)!
  expect((await seeDesk(service, other.person))!.rings.map((r) => r.conv)).toEqual([first.conv])
  expect(await service.live.tickets.placeOf('aabenraa', second.conv)).toBe(1)
})

test('[SEA44] many who avoid a counsellor neither hide those behind them nor let others overtake', async () => {
  const { service, clock } = await openService()
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull', queueLimit: 100 })
  const one = await onDuty(service, { seats: 2 })
  for (let i = 0; i < 20; i++) {
    const { conv } = await joined(service)
    await takeFromQueue(service, one.person, 'aabenraa', conv)
    await anotherCounsellor(service, conv, bytes(16))
  }
  clock.pass(1000)
  const hidden = await joined(service)
  clock.pass(1000)
  const late = await joined(service, { choices: { topic: 'family' } })
  expect(await takeFromQueue(service, one.person, 'aabenraa', null)).toMatchObject({ ok: true, value: { conv: hidden.conv } })
  expect(await takeFromQueue(service, one.person, 'aabenraa', null)).toMatchObject({ ok: true, value: { conv: late.conv } })
})

test('[SEA21] a missed ring goes elsewhere in the order of the queue, not past those who stand before the youth', async () => {
  const { service, clock, pass } = await openService()
  const one = await onDuty(service, { seats: 1 })
  const avoids = await joined(service)
  await seated(service, one, avoids.conv)
  await anotherCounsellor(service, avoids.conv, bytes(16))
  clock.pass(5 * min)
  const late = await joined(service)
  const lateRing = await rungFor(service, one.person, late.conv)
  await answerRing(service, one.person, lateRing.ring, offerTo(lateRing, one.kid))
  // A second counsellor comes the very moment the late one's ring lapses: the seat is of whoever waits longest.
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull' })
  const two = await onDuty(service, { seats: 1, nth: 1 })
  await service.ledger.lines.put(line)
  clock.pass(20_000)
  await pass(0)
  await rungFor(service, two.person, avoids.conv)
  await rungFor(service, one.person, late.conv)
})

test('[QUE18] said to be urgent in the moment of being given back, both count', async () => {
  const { service, clock } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const giveBack: Service['live']['seats']['giveBack'] = async (...asked) => {
    await sayUrgent(service, conv)
    return service.live.seats.giveBack(...asked)
  }
  await anotherCounsellor({ ...service, live: { ...service.live, seats: { ...service.live.seats, giveBack } } }, conv, bytes(16))
  expect(await service.live.tickets.find(conv)).toMatchObject({ urgent: true, returned: true, orderAt: clock.now - 70 * min })
})

test('[PRE11] given back while away, the youth is held as long as in the talk, and then let go', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await youthGone(service, conv)
  await pass(4 * min)
  await endDuty(service, one.person)
  await pass(10 * min)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', returned: true })
  await pass(1 * min)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'ended', endedBy: 'connection' })
})

test('[PRE25] the next page here before the old one is noted as gone: the person is not away, also if the server died over it', async () => {
  const { service, clock, pass } = await openService()
  const { conv, asked } = await joined(service, { device: 'phone' })
  const here = () => service.live.presence.came('two', { id: youthHere(conv), page: asked.page }, clock.now)
  await here()
  await youthGone(service, conv)
  expect(await service.live.tickets.find(conv)).toMatchObject({ youthAwayAt: null })
  await service.live.tickets.patch(conv, { youthAwayAt: clock.now })
  await service.later('ticket-away', conv, clock.now + 3 * min)
  clock.pass(3 * min)
  await here()
  await pass(0)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', youthAwayAt: null })
})

test('[PRE25] a counsellor whose next page is here is not away either', async () => {
  const { service, clock } = await openService()
  const one = await onDuty(service)
  await service.live.presence.came('two', { id: staffHere(one.person), page: bytes(16) }, clock.now)
  await counsellorGone(service, one.person)
  const { conv } = await joined(service)
  await rungFor(service, one.person, conv)
})

test('[PRE12] a page that asks for its ticket again after a lost connection is back, and may write', async () => {
  const { service, redis, prefix } = await openService()
  const { asked, conv } = await joined(service)
  await youthGone(service, conv)
  // The server that took the ticket died before it had opened the transcript.
  await redis.unlink(`${prefix}:{${conv}}:transcript`)
  expect(await joinQueue(service, asked)).toMatchObject({ ok: true, value: { phase: 'waiting' } })
  await youthBack(service, conv)
  expect(await service.live.tickets.find(conv)).toMatchObject({ youthAwayAt: null })
  const sent = await sendEnvelope(service, conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
  expect(sent).toMatchObject({ ok: true, value: { place: 1 } })
})

test('[SEA17] wraps given twice are answered twice, and what a dead server left undone is done', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  const offer = await seated(service, one, conv)
  await service.live.transcripts.setWriters(conv, [])
  expect(await giveWraps(service, conv, { wraps: [wrapFor(offer)], nextChallenge: bytes(16) })).toEqual({ ok: true, value: null })
  const writing = { writer: one.kid, person: one.person, tellsCounsellor: null }
  expect(await sendEnvelope(service, conv, writing, aStream(one.kid)(0))).toMatchObject({ ok: true })
  await service.live.transcripts.setWriters(conv, [])
  await pass(1000)
  expect(await sendEnvelope(service, conv, writing, aStream(one.kid)(0))).toMatchObject({ ok: true })
})

test('[SEA17] the youth closed the page just as it gave the wraps: the talk is held as a talk is, and no longer', async () => {
  const { service, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await youthGone(service, conv)
  await seated(service, one, conv)
  await pass(5 * min)
  await sendEnvelope(service, conv, { writer: one.kid, person: one.person, tellsCounsellor: null }, aStream(one.kid)(0))
  await pass(10 * min)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'ended', endedBy: 'connection' })
})

test('[TRA29] a server that dies at the end leaves nothing written behind', async () => {
  const { service, redis, prefix, pass } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  await sendEnvelope(service, conv, { writer: 'youth', tellsCounsellor: async () => null }, aStream('youth')(0))
  const transcripts = { ...service.live.transcripts, erase: () => Promise.reject(new Error('dead')) }
  await expect(endConversation({ ...service, live: { ...service.live, transcripts } }, conv, 'youth')).rejects.toThrow('dead')
  expect(await redis.exists(`${prefix}:{${conv}}:transcript`)).toBe(1)
  await pass(1000)
  expect(await redis.exists(`${prefix}:{${conv}}:transcript`)).toBe(0)
})

test('[PRE16] a ticket taken by a page that never came is let go', async () => {
  const { service, pass } = await openService()
  const { asked } = aYouth()
  await service.live.presence.expect(youthHere(asked.conv), service.now())
  await joinQueue(service, asked)
  await pass(21_000)
  await pass(1 * min)
  expect(await service.live.tickets.find(asked.conv)).toMatchObject({ phase: 'ended', endedBy: 'connection' })
})

test('[FAU43] what is written after a loss, before the youth has given all back, comes after what the youth holds', async () => {
  const { service, redis, prefix, clock } = await openService()
  const one = await onDuty(service)
  const youth = await joined(service)
  const { conv } = youth
  await seated(service, one, conv)
  const stream = aStream('youth')
  const fromYouth = { writer: 'youth' as const, tellsCounsellor: async () => null }
  for (let n = 0; n < 3; n++) await sendEnvelope(service, conv, fromYouth, stream(n))
  const written = await readTranscript(service, conv, 0)
  const view = await seeYouth(service, conv)
  if (view?.phase !== 'chat' || !written.ok) throw new Error('not in conversation')
  for (const key of await redis.keys(`${prefix}:*`)) await redis.unlink(key)
  await service.live.birth(bytes(16), clock.now)
  await startDuty(service, one.person, { seats: 2, lines: ['aabenraa'], page: bytes(16), kid: one.kid })
  const asked = { protocol: PROTOCOL, conv, token: youth.token, page: youth.asked.page, pass: view.pass, challenge: bytes(16), last: 3 }
  expect(await rebuildYouth(service, asked)).toMatchObject({ ok: true, value: { phase: 'chat' } })
  const first = await sendEnvelope(service, conv, { writer: one.kid, person: one.person, tellsCounsellor: null }, aStream(one.kid)(0))
  expect(first).toMatchObject({ ok: true, value: { place: 4 } })
  expect(await rebuildTranscript(service, conv, written.value.envelopes)).toEqual({ ok: true, value: { taken: 3 } })
  const after = await readTranscript(service, conv, 0)
  expect(after).toMatchObject({ ok: true, value: { first: 1, last: 4, envelopes: [1, 2, 3, 4].map((place) => ({ place })) } })
  expect(await sendEnvelope(service, conv, fromYouth, stream(3))).toMatchObject({ ok: true, value: { place: 5 } })
})

test('[SEA23] a ring whose server died right after it lapses all the same', async () => {
  const { service, pass } = await openService()
  const { conv } = await joined(service)
  const ring: Service['live']['seats']['ring'] = async (...asked) => {
    await service.live.seats.ring(...asked)
    throw new Error('dead')
  }
  await expect(onDuty({ ...service, live: { ...service.live, seats: { ...service.live.seats, ring } } })).rejects.toThrow('dead')
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'ringing' })
  await pass(8000)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
})
