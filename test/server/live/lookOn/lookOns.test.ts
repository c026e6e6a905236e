import { expect, test } from 'vitest'
import type { LookOn } from '../../../../server/domain/seating/ticket.ts'
import { aShift, aTicket, bringTo, id, wide, wish } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const asks = (over: Partial<LookOn> = {}): LookOn => ({ id: id('look'), to: 'jon', until: 60_000, at: 'asked', offer: null, ...over })
const reads = (over: Partial<LookOn> = {}) => asks({ at: 'reads', kid: id('kid of jon', 32), kemHash: id('hash', 32), ...over })

/** Sam is in conversation with Mira; Jon is on duty. */
async function talking(over: Parameters<typeof aShift>[1] = {}) {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 3 }))
  await live.tickets.join(aTicket('mira'), wide)
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.shifts.start(aShift('jon', over))
  const looks = async (person = 'jon') => (await live.shifts.find(person))?.looks
  return { live, redis, keys, looks, ask: (lookOn = asks(), from = 'sam', conv = 'mira') => live.lookOns.ask(conv, from, lookOn, 4000) }
}

test("[TOG30] askLookOn answers 'asked' and takes no seat; it is kept through a new start of the shift", async () => {
  const { live, looks, ask } = await talking()
  expect(await ask()).toBe('asked')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'chat', person: 'sam', lookOn: asks() })
  await live.shifts.start(aShift('jon', { seats: 2 }))
  expect([await looks(), (await live.shifts.find('jon'))?.taken]).toEqual(['mira', 0])
})

test("[TOG30] askLookOn answers 'not-free' for a colleague who is off duty, off the line, at a pause, away or not wished", async () => {
  const { live, ask, looks } = await talking({ lines: ['b'] })
  expect([await ask(), await ask(asks({ to: 'nobody' }))]).toEqual(['not-free', 'not-free'])
  await live.shifts.start(aShift('jon', { awayAt: 3 }))
  expect(await ask()).toBe('not-free')
  await live.shifts.start(aShift('jon'))
  await live.shifts.setState('jon', 'paused')
  expect(await ask()).toBe('not-free')
  await live.shifts.setState('jon', 'on')
  await live.tickets.join(aTicket('zoe', { avoid: [wish('jon')] }), wide)
  await bringTo(live, 'zoe', 'sam', 'chat')
  expect([await ask(asks(), 'sam', 'zoe'), await looks()]).toEqual(['not-free', undefined])
})

test("[TOG31] askLookOn answers 'again' for the same colleague, 'gone' for a second one or another asker, 'not-free' for a second talk", async () => {
  const { live, ask, looks, redis, keys } = await talking()
  await live.shifts.start(aShift('eve'))
  expect([await ask(), await ask(asks({ id: id('other') })), await ask(asks({ to: 'eve' })), await ask(asks(), 'eve')]).toEqual([
    'asked',
    'again',
    'gone',
    'gone',
  ])
  await live.tickets.join(aTicket('noor'), wide)
  await bringTo(live, 'noor', 'sam', 'chat')
  expect(await ask(asks(), 'sam', 'noor')).toBe('not-free')
  expect(await live.tickets.find('mira')).toMatchObject({ lookOn: { id: id('look') } })
  // The talk that holds Jon has lapsed without an end.
  await redis.unlink(keys.ticket('mira'))
  expect(await ask(asks(), 'sam', 'noor')).toBe('asked')
  expect(await looks()).toBe('noor')
})

test("[TOG35] changeLookOn answers 'changed' for what stands, for an offer only under the present challenge, and else 'gone'", async () => {
  const { live, ask, looks } = await talking()
  await ask()
  const accepted = asks({ at: 'accepted', until: 70_000 })
  expect(await live.lookOns.change('mira', asks({ until: 1 }), accepted)).toBe('gone')
  expect(await live.lookOns.change('mira', asks(), accepted, 'another challenge')).toBe('gone')
  expect(await live.lookOns.change('mira', asks(), accepted)).toBe('changed')
  expect(await live.lookOns.change('mira', asks(), null)).toBe('gone')
  expect(await live.lookOns.change('mira', accepted, null)).toBe('changed')
  expect([await looks(), await live.tickets.find('mira')]).toEqual([undefined, expect.not.objectContaining({ lookOn: expect.anything() })])
})

test("[TOG41] beginEpoch answers 'begun' once, for the counsellor and the epoch that stand, else 'gone'; it withdraws a question for keys", async () => {
  const { live, ask, looks } = await talking()
  await ask()
  const ticket = (await live.tickets.find('mira'))!
  const epoch = ticket.epoch ?? 0
  const next = { person: 'sam', epoch, before: asks(), after: reads(), challenge: id('next'), members: ticket.members }
  const begin = (over = {}) => live.lookOns.begin('mira', { ...next, ...over })
  expect([await begin({ person: 'jon' }), await begin({ epoch: epoch + 1 }), await begin({ before: null })]).toEqual([
    'gone',
    'gone',
    'gone',
  ])
  expect([await begin(), await begin()]).toEqual(['begun', 'gone'])
  expect(await live.tickets.find('mira')).toMatchObject({ epoch: epoch + 1, challenge: id('next'), rejoin: null, lookOn: reads() })
  expect(await begin({ epoch: epoch + 1, before: reads(), after: null })).toBe('begun')
  expect([await looks(), (await live.tickets.find('mira'))?.epoch]).toEqual([undefined, epoch + 2])
})

test('[TOG58] beginEpoch writes that a bridge has read along, and only then', async () => {
  const { live, ask } = await talking()
  await ask()
  const { epoch, members } = (await live.tickets.find('mira'))!
  const next = { person: 'sam', challenge: id('next'), members }
  const colleague = { ...next, epoch: epoch ?? 0, before: asks(), after: reads() }
  expect(await live.lookOns.begin('mira', colleague)).toBe('begun')
  expect(await live.tickets.find('mira')).not.toHaveProperty('bridged')
  const asBridge = reads({ place: 'Storegade 1' })
  expect(await live.lookOns.begin('mira', { ...next, epoch: (epoch ?? 0) + 1, before: reads(), after: asBridge })).toBe('begun')
  expect(await live.tickets.find('mira')).toMatchObject({ bridged: true, lookOn: asBridge })
})

test('[TOG38] whatever frees the seat of the counsellor frees the colleague too', async () => {
  const { live, ask, looks } = await talking()
  await ask()
  await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 5000 })
  expect([await looks(), await live.tickets.find('mira')]).toEqual([undefined, expect.not.objectContaining({ lookOn: expect.anything() })])
  await live.tickets.join(aTicket('lea'), wide)
  await bringTo(live, 'lea', 'sam', 'chat')
  expect(await ask(asks(), 'sam', 'lea')).toBe('asked')
  await live.seats.end('lea', { endedBy: 'youth', endedAt: 6000, survey: null, talked: true })
  expect(await looks()).toBeUndefined()
})

test("[TOG40] appendEnvelope answers 'stale' to the staff under an earlier epoch; what was placed keeps its place, and the youth is not held to it", async () => {
  const { live } = await talking()
  const { transcripts } = live
  await transcripts.open('mira', { kids: ['sam/kid'], ttlMs: 60_000, hardUntil: 90_000 })
  const write = (writer: string, sid: string, n: number, ep: number) =>
    transcripts.append('mira', {
      writer,
      member: writer === 'youth' ? writer : `sam/${writer}`,
      sid,
      n,
      ep,
      envelopeJson: `{"n":${n}}`,
      now: 100,
    })
  expect(await write('kid', 's1', 0, 0)).toMatchObject({ answer: 'placed' })
  await transcripts.setWriters('mira', ['sam/kid', '~1'])
  expect([await write('kid', 's1', 0, 0), await write('kid', 's1', 1, 0), await write('youth', 'y1', 0, 0)]).toMatchObject([
    { answer: 'again', place: 1 },
    { answer: 'stale' },
    { answer: 'placed', place: 2 },
  ])
  // A refused number is not used up.
  expect(await write('kid', 's1', 1, 1)).toMatchObject({ answer: 'placed', place: 3 })
})
