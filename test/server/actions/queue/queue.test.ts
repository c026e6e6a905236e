import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import { sayUrgent } from '../../../../server/actions/queue/sayUrgent.ts'
import { youthCalls, youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { sha256OfBase64url } from '../../../../server/domain/sha256.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aYouth, joined, onDuty, rungFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000
const figures = async (redis: { hgetall(key: string): Promise<Record<string, string>> }, prefix: string) =>
  Object.entries(await redis.hgetall(`${prefix}:{desk}:counters`)).map(([name, n]) => `${name.split(' ').slice(0, 2).join(' ')} ${n}`)

test('[QUE1] a youth who asks twice for the same ticket has one ticket and one place', async () => {
  const { service, clock } = await openService()
  await joined(service)
  clock.pass(1000)
  const { asked } = aYouth()
  const [first, second] = [await joinQueue(service, asked), await joinQueue(service, asked)]
  expect(first).toMatchObject({ ok: true, value: { phase: 'waiting', place: 2 } })
  expect(second).toMatchObject({ ok: true, value: { phase: 'waiting', place: 2 } })
  expect(await service.live.tickets.waiting('aabenraa')).toBe(2)
  // The hash that lies in the ticket proves nothing, nor is another page, key or line a repetition.
  const { token, page, youthPub } = aYouth().asked
  for (const change of [{ token }, { token: sha256OfBase64url(asked.token) }, { page }, { youthPub }, { line: 'faxe' }])
    expect(await joinQueue(service, { ...asked, ...change }), Object.keys(change)[0]).toEqual({ ok: false, why: 'not-yours' })
})

test('[QUE1] asked again after it has ended, the ticket is told to be over', async () => {
  const { service } = await openService()
  const { conv, asked } = await joined(service)
  await endConversation(service, conv, 'timeout')
  expect(await joinQueue(service, asked)).toMatchObject({ ok: true, value: { phase: 'ended', endedBy: 'timeout' } })
  expect(await joinQueue(service, { ...asked, page: bytes(16) })).toEqual({ ok: false, why: 'not-yours' })
})

test('[LIN9] a closed line takes no ticket and counts the youth as turned away', async () => {
  const { service, redis, prefix } = await openService()
  const line = await service.ledger.lines.find('aabenraa')
  await service.ledger.lines.put({ ...line!, closedByHand: { message: { da: 'Ferie', en: 'Holiday' }, until: null } })
  expect(await joinQueue(service, aYouth().asked)).toEqual({ ok: false, why: 'closed' })
  expect(await figures(redis, prefix)).toEqual(['aabenraa turned-away-closed 1'])
})

test('[QUE4] a full queue is said to be full, and urgent youths have a reserve beyond it', async () => {
  const { service, redis, prefix } = await openService()
  const line = await service.ledger.lines.find('aabenraa')
  await service.ledger.lines.put({ ...line!, queueLimit: 2, urgentReserve: 1 })
  await joined(service)
  await joined(service)
  expect(await joinQueue(service, aYouth().asked)).toEqual({ ok: false, why: 'full' })
  expect(await joinQueue(service, aYouth({ urgent: true }).asked)).toMatchObject({ ok: true, value: { place: 1 } })
  expect(await joinQueue(service, aYouth({ urgent: true }).asked)).toEqual({ ok: false, why: 'full' })
  expect(await figures(redis, prefix)).toEqual(expect.arrayContaining(['aabenraa arrived 3', 'aabenraa turned-away-full 2']))
})

test('[QUE10] urgent counts as ten minutes waited, once, and overtakes nobody who waited longer', async () => {
  const { service, clock } = await openService()
  const early = await joined(service)
  clock.pass(11 * min)
  const middle = await joined(service)
  clock.pass(5 * min)
  const late = await joined(service)
  await sayUrgent(service, late.conv)
  await sayUrgent(service, late.conv)
  expect((await service.live.tickets.first('aabenraa', 9)).map((t) => t.conv)).toEqual([early.conv, late.conv, middle.conv])
})

test.each([
  ['computer', 60_000],
  ['phone', 3 * min],
] as const)('[PRE6] a youth on a %s keeps the place for %i ms of silence, then the ticket lapses', async (device, heldMs) => {
  const { service, pass, redis, prefix } = await openService()
  await onDuty(service, { seats: 1 })
  await joined(service)
  const youth = await joined(service, { device })
  await youthGone(service, youth.conv)
  await pass(heldMs - 1)
  expect(await service.live.tickets.placeOf('aabenraa', youth.conv)).not.toBeNull()
  await pass(1)
  expect(await service.live.tickets.find(youth.conv)).toMatchObject({ phase: 'ended', endedBy: 'connection', talked: false })
  expect(await figures(redis, prefix)).toContain('aabenraa left 1')
})

test('[PRE6] while the youth rings somebody the place is held for thirty minutes', async () => {
  const { service, pass } = await openService()
  const youth = await joined(service)
  await youthCalls(service, youth.conv)
  await youthGone(service, youth.conv)
  await pass(29 * min)
  expect(await service.live.tickets.placeOf('aabenraa', youth.conv)).toBe(1)
  await pass(2 * min)
  expect(await service.live.tickets.find(youth.conv)).toMatchObject({ phase: 'ended' })
})

test('[PRE8] no seat rings for a youth who is away; back in time the youth stands in the same place', async () => {
  const { service, pass } = await openService()
  const away = await joined(service, { device: 'phone' })
  await youthGone(service, away.conv)
  await pass(1000)
  const here = await joined(service)
  const counsellor = await onDuty(service, { seats: 1 })
  await rungFor(service, counsellor.person, here.conv)
  expect(await service.live.tickets.placeOf('aabenraa', away.conv)).toBe(1)

  const other = await onDuty(service, { seats: 1, nth: 1 })
  await resumeYouth(service, { protocol: PROTOCOL, conv: away.conv, token: away.token, page: away.asked.page, gen: 0 })
  await rungFor(service, other.person, away.conv)
})

test('[LIN11] when a line has closed and nobody is left, whoever waits is told and counted as not reached', async () => {
  const { service, clock, pass, last, redis, prefix } = await openService()
  const youth = await joined(service)
  const line = await service.ledger.lines.find('aabenraa')
  await service.ledger.lines.put({ ...line!, closedByHand: { message: { da: 'Lukket', en: 'Closed' }, until: clock.now + 86_400_000 } })
  await pass(1000)
  expect(last(`y:${youth.conv}`, 'youth:view')).toMatchObject({ phase: 'ended', talked: false, endedBy: 'timeout', inQueue: true })
  expect(await figures(redis, prefix)).toContain('aabenraa not-reached 1')
})

test('[WAI12] whose own ring holds the only seat is told that it is soon, and not that everybody is busy', async () => {
  const { service } = await openService()
  await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  expect((await service.live.tickets.find(conv))?.phase).toBe('ringing')
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', estimate: { why: 'soon' } })
  const next = await joined(service)
  expect(await seeYouth(service, next.conv)).toMatchObject({ phase: 'waiting', estimate: { why: 'all-talking' } })
})

test('[WAI10] a youth is told that somebody is rung from the ring on, and no longer once it is over', async () => {
  const { service, last, pass } = await openService()
  const { conv } = await joined(service)
  expect(await seeYouth(service, conv)).not.toHaveProperty('ringing')
  await onDuty(service, { seats: 1 })
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting', ringing: true, estimate: { why: 'soon' } })
  await pass(service.spans.ringAnswerMs + 1000)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting' })
  expect(last(`y:${conv}`, 'youth:view')).not.toHaveProperty('ringing')
})
