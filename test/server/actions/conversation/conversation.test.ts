import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { holdBlob, keepBlob } from '../../../../server/actions/conversation/keepBlob.ts'
import { readTranscript } from '../../../../server/actions/conversation/readTranscript.ts'
import { seatOf } from '../../../../server/actions/conversation/seatOf.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { youthCalls, youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { rebuildTranscript, rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000

async function talking() {
  const opened = await openService()
  const counsellor = await onDuty(opened.service)
  const youth = await joined(opened.service)
  await seated(opened.service, counsellor, youth.conv)
  const { service } = opened
  return {
    ...opened,
    counsellor,
    youth,
    conv: youth.conv,
    fromYouth: { writer: 'youth' as const, tellsCounsellor: () => seatOf(service, youth.conv) },
    fromCounsellor: { writer: counsellor.kid, person: counsellor.person, tellsCounsellor: null },
  }
}

test('[TRA1] an envelope keeps its first place however often it is sent, and both sides are told the same', async () => {
  const { service, conv, counsellor, fromYouth, fromCounsellor, last } = await talking()
  const [hers, theirs] = [aStream('youth'), aStream(counsellor.kid)]
  const one = hers(0)
  const first = await sendEnvelope(service, conv, fromYouth, one)
  expect(first).toMatchObject({ ok: true, value: { place: 1 } })
  expect(last(`s:${counsellor.person}`, 'envelope:new')).toMatchObject({ conv, placed: { place: 1, envelope: one } })
  expect(await sendEnvelope(service, conv, fromCounsellor, theirs(0))).toMatchObject({ ok: true, value: { place: 2 } })
  expect(last(`y:${conv}`, 'envelope:new')).toMatchObject({ place: 2 })
  expect(await sendEnvelope(service, conv, fromYouth, one)).toEqual(first)
  expect(await sendEnvelope(service, conv, fromYouth, { ...one, ct: bytes(272) })).toEqual({ ok: false, why: 'replayed' })
  expect(await sendEnvelope(service, conv, fromYouth, hers(2))).toEqual({ ok: false, why: 'out-of-order' })
  const read = await readTranscript(service, conv, 0)
  expect(read).toMatchObject({ ok: true, value: { first: 1, last: 2, envelopes: [{ place: 1 }, { place: 2 }] } })
})

test("[TRA4] nobody writes into a conversation that is not theirs, and nobody in another's name", async () => {
  const { service, conv, counsellor, fromCounsellor, told } = await talking()
  const before = told.length
  const stranger = bytes(32)
  expect(
    await sendEnvelope(service, conv, { writer: stranger, person: counsellor.person, tellsCounsellor: null }, aStream(stranger)(0)),
  ).toEqual({
    ok: false,
    why: 'not-yours',
  })
  expect(await sendEnvelope(service, conv, fromCounsellor, aStream('youth')(0))).toEqual({ ok: false, why: 'not-yours' })
  expect(await sendEnvelope(service, bytes(16), fromCounsellor, aStream(counsellor.kid)(0))).toEqual({ ok: false, why: 'gone' })
  expect(told.length).toBe(before)
})

test('[TRA27] after the end nothing written is left in the Redis that forgets', async () => {
  const { service, conv, fromYouth, redis, prefix, last } = await talking()
  await sendEnvelope(service, conv, fromYouth, aStream('youth')(0))
  await keepBlob(service, conv, { held: 0, blob: { gen: 1, b: bytes(32), iv: bytes(12), ct: bytes(100) } })
  expect(await endConversation(service, conv, 'counsellor')).toEqual({ ok: true, value: null })
  expect(await redis.keys(`${prefix}:{${conv}}*`)).toEqual([])
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'ended', endedBy: 'counsellor', talked: true })
})

test('[TAL8] the seat is free at the end of the talk, the closing form is owed, and ending again changes nothing', async () => {
  const { service, conv, counsellor, told } = await talking()
  await endConversation(service, conv, 'counsellor')
  expect(await seeDesk(service, counsellor.person)).toMatchObject({
    shift: { taken: 0 },
    conversations: [],
    owed: [{ conv, endedBy: 'counsellor' }],
  })
  const over = { phase: 'ended', endedBy: 'counsellor', talked: true }
  const tellings = told.length
  expect(await endConversation(service, conv, 'youth')).toEqual({ ok: true, value: null })
  expect(told.slice(tellings)).toMatchObject([{ to: `y:${conv}`, notice: 'youth:view', payload: over }])
})

test('[TAL5] silence: a kind question at ten minutes, the end at fifteen', async () => {
  const { service, conv, pass, fromYouth, last } = await talking()
  await pass(9 * min)
  await sendEnvelope(service, conv, fromYouth, aStream('youth')(0))
  await pass(9 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat', stillThere: false })
  await pass(1 * min)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: true })
  await pass(5 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended', endedBy: 'timeout', inQueue: false })
})

test('[LIN12] given back while the line closes, the youth is told that it closed, and after a talk is still asked how it was', async () => {
  const { service, clock, conv, pass, counsellor, last } = await talking()
  const line = await service.ledger.lines.find('aabenraa')
  await service.ledger.lines.put({ ...line!, closedByHand: { message: { da: 'Lukket', en: 'Closed' }, until: clock.now + 86_400_000 } })
  await endDuty(service, counsellor.person)
  await pass(1000)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({
    phase: 'ended',
    endedBy: 'timeout',
    talked: true,
    inQueue: true,
    survey: expect.any(String),
  })
})

test('[TAL5] no clock ends an acute conversation', async () => {
  const { service, conv, pass, counsellor } = await talking()
  await setAcute(service, counsellor.person, conv, true)
  await youthGone(service, conv)
  await pass(70 * min)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat' })
})

test.each([
  [false, 15],
  [true, 30],
])('[TAL12] a youth gone from a conversation (ringing somebody: %s) ends it after %i minutes', async (calls, minutes) => {
  const { service, conv, pass, counsellor } = await talking()
  if (calls) await youthCalls(service, conv)
  await youthGone(service, conv)
  expect((await seeDesk(service, counsellor.person))!.conversations[0]!.youthPresence).toBe(calls ? 'calling' : 'away')
  await pass(minutes * min - 1)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'chat' })
  await pass(1)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended' })
})

test('[CON25] the newest page of a youth wins by generation, and the older is told', async () => {
  const { service, conv, youth, last } = await talking()
  const resume = (page: string, gen: number) => resumeYouth(service, { protocol: PROTOCOL, conv, token: youth.token, page, gen })
  const [blob1, blob2] = [1, 2].map((gen) => ({ gen, b: bytes(32), iv: bytes(12), ct: bytes(100) }))
  await keepBlob(service, conv, { held: 0, blob: blob1! })
  await holdBlob(service, conv, 1)
  await keepBlob(service, conv, { held: 1, blob: blob2! })
  const newer = await resume('n'.repeat(22), 2)
  expect(newer).toMatchObject({ ok: true, value: { view: { phase: 'chat' }, blobs: [{ gen: 1 }, { gen: 2 }] } })
  expect(last(`y:${conv}`, 'superseded')).toEqual({})
  await holdBlob(service, conv, 2)
  expect(await resume(youth.asked.page, 1)).toEqual({ ok: false, why: 'superseded' })
  expect(await resume('n'.repeat(22), 2)).toMatchObject({ ok: true, value: { blobs: [{ gen: 2 }] } })
})

test('[DOO9] a wrong token and an unknown conversation get the same answer', async () => {
  const { service, conv, youth } = await talking()
  const asked = { protocol: PROTOCOL, conv, token: youth.token, page: youth.asked.page, gen: 0 }
  expect(await resumeYouth(service, { ...asked, token: bytes(32) })).toEqual({ ok: false, why: 'gone' })
  expect(await resumeYouth(service, { ...asked, conv: bytes(16) })).toEqual({ ok: false, why: 'gone' })
})

/** What a youth holds when the live Redis is lost, and the way back with it. */
async function lost() {
  const talk = await talking()
  const { service, conv, youth, fromYouth, redis, prefix, clock } = talk
  const stream = aStream('youth')
  await sendEnvelope(service, conv, fromYouth, stream(0))
  const written = await readTranscript(service, conv, 0)
  const view = await seeYouth(service, conv)
  if (view?.phase !== 'chat' || !written.ok) throw new Error('not in conversation')
  const asked = { protocol: PROTOCOL, conv, token: youth.token, page: youth.asked.page, pass: view.pass, challenge: bytes(16), last: 0 }
  return {
    ...talk,
    stream,
    written,
    asked,
    async lose() {
      for (const key of await redis.keys(`${prefix}:*`)) await redis.unlink(key)
      await service.live.birth(bytes(16), clock.now)
    },
    counsellorIsBack: () =>
      startDuty(service, talk.counsellor.person, { seats: 2, lines: ['aabenraa'], page: bytes(16), kid: talk.counsellor.kid }),
  }
}

test('[FAU22] after the live Redis is lost a youth gives back what the server once stated, and goes on where the youth was', async () => {
  const { service, conv, counsellor, fromYouth, stream, written, asked, lose, counsellorIsBack } = await lost()
  await lose()
  // Her counsellor's page is given a moment to be back first.
  expect(await rebuildYouth(service, asked)).toEqual({ ok: false, why: 'slow-down' })
  await counsellorIsBack()
  expect(await rebuildYouth(service, asked)).toMatchObject({ ok: true, value: { phase: 'chat', counsellor: counsellor.kid, epoch: 0 } })
  expect(await service.live.seats.held(counsellor.person)).toEqual([conv])
  expect(await rebuildTranscript(service, conv, written.value.envelopes)).toEqual({ ok: true, value: { taken: 1 } })
  expect(await readTranscript(service, conv, 0)).toEqual(written)
  expect(await sendEnvelope(service, conv, fromYouth, stream(1))).toMatchObject({ ok: true, value: { place: 2 } })
})

test('[FAU35] nothing is taken back without our own receipt, with another token, or while the Redis that gave the pass lives', async () => {
  const { service, conv, written, asked, lose, counsellorIsBack } = await lost()
  expect(await rebuildYouth(service, asked)).toEqual({ ok: false, why: 'gone' })
  await lose()
  await counsellorIsBack()
  expect(await rebuildYouth(service, { ...asked, token: bytes(32) })).toEqual({ ok: false, why: 'gone' })
  expect(await rebuildYouth(service, { ...asked, conv: bytes(16) })).toEqual({ ok: false, why: 'gone' })
  expect(await rebuildYouth(service, asked)).toMatchObject({ ok: true })
  for (const change of [{ receipt: bytes(32) }, { place: 9 }, { at: 1 }])
    expect(await rebuildTranscript(service, conv, [{ ...written.value.envelopes[0]!, ...change }])).toEqual({
      ok: false,
      why: 'not-allowed',
    })
  expect(await readTranscript(service, conv, 0)).toMatchObject({ ok: true, value: { last: 0 } })
})

test('[FAU23] whoever waited comes back after those in conversation, so that nobody takes their seats', async () => {
  const { service, clock, asked, lose, counsellorIsBack } = await lost()
  const waiting = await joined(service)
  const view = await seeYouth(service, waiting.conv)
  if (view?.phase !== 'waiting') throw new Error('not waiting')
  const { conv, token } = waiting
  const askedWaiting = { protocol: PROTOCOL, conv, token, page: waiting.asked.page, pass: view.pass, challenge: bytes(16), last: 0 }
  await lose()
  await counsellorIsBack()
  expect(await rebuildYouth(service, askedWaiting)).toEqual({ ok: false, why: 'slow-down' })
  expect(await rebuildYouth(service, asked)).toMatchObject({ ok: true, value: { phase: 'chat' } })
  clock.pass(11_000)
  expect(await rebuildYouth(service, askedWaiting)).toMatchObject({ ok: true, value: { phase: 'waiting' } })
})

test('[FAU22] with the counsellor gone too the youth waits, moved forward as given back', async () => {
  const { service, clock, asked, lose } = await lost()
  await lose()
  clock.pass(11_000)
  expect(await rebuildYouth(service, asked)).toMatchObject({ ok: true, value: { phase: 'waiting', place: 1, returned: true } })
})

test('[FAU28] what is given back after a loss lives no longer than it would have: six hours from the ticket', async () => {
  const { service, conv, redis, prefix, clock, asked, lose } = await lost()
  clock.pass(300 * min)
  const view = await seeYouth(service, conv)
  if (view?.phase !== 'chat') throw new Error('not in conversation')
  await lose()
  clock.pass(11_000)
  expect(await rebuildYouth(service, { ...asked, pass: view.pass })).toMatchObject({ ok: true })
  for (const key of await redis.keys(`${prefix}:*${conv}*`))
    expect([key, await redis.pttl(key)]).toEqual([key, expect.toSatisfy((ms) => ms > 0 && ms <= 60 * min)])
})
