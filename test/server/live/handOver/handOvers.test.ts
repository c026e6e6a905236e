import { expect, test } from 'vitest'
import { spans } from '../../../../server/domain/time/spans.ts'
import type { Live } from '../../../../server/live/live.ts'
import { aRing, aShift, aTicket, bringTo, id, pub, wide, wish } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const asks = (over = {}) => ({ id: id('hand-over'), to: 'jon', until: 60_000, blind: false, note: true, ...over })
const yes = (live: Live, conv = 'mira', over = {}) =>
  live.handOvers.accept(conv, asks(over), { purpose: 'handover', ringEpoch: 1, at: 5000, avoid: { person: 'sam', until: 9000 } })
const taken = async (live: Live, person: string) => (await live.shifts.find(person))?.taken
const free = async (live: Live) => (await live.shifts.free('a')).map(({ person }) => person).sort()

/** Sam is in conversation with Mira; Jon has one free seat. */
async function talking(over: Parameters<typeof aShift>[1] = {}) {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 2 }))
  await live.tickets.join(aTicket('mira'), wide)
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.shifts.start(aShift('jon', over))
  return { live, redis, keys }
}

test("[TOG3] offerHandOver answers 'offered', holds the colleague's seat from new rings, and is kept through a new start of the shift", async () => {
  const { live } = await talking()
  expect(await live.handOvers.offer('mira', 'sam', asks(), 4000)).toBe('offered')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'chat', person: 'sam', handing: asks() })
  expect([await taken(live, 'jon'), await taken(live, 'sam'), await free(live)]).toEqual([1, 1, ['sam']])
  await live.tickets.join(aTicket('lea'), wide)
  expect(await live.seats.ring('lea', aRing('r', 'jon'))).toBe('no-seat')
  await live.shifts.start(aShift('jon', { seats: 2 }))
  expect(await taken(live, 'jon')).toBe(1)
  expect(await free(live)).toEqual(['jon', 'sam'])
})

test("[TOG2] offerHandOver answers 'no-seat' where no seat is free, the colleague is asked, off the line or not wished; 'again' for the same colleague; 'gone' where the talk is not so", async () => {
  const { live } = await talking()
  const offer = (over = {}, from = 'sam') => live.handOvers.offer('mira', from, asks(over), 4000)
  expect([await offer({}, 'jon'), await offer({ to: 'nobody' })]).toEqual(['gone', 'no-seat'])
  expect(await offer()).toBe('offered')
  expect([await offer(), await offer({ to: 'sam' })]).toEqual(['again', 'gone'])
  await live.tickets.join(aTicket('noor'), wide)
  await bringTo(live, 'noor', 'sam', 'chat')
  await live.shifts.start(aShift('jon', { seats: 5 }))
  expect(await live.handOvers.offer('noor', 'sam', asks({ id: id('other') }), 4000)).toBe('no-seat')
  await live.handOvers.drop('mira', asks().id)
  await live.shifts.start(aShift('jon', { lines: ['b'] }))
  expect(await offer()).toBe('no-seat')
  await live.shifts.start(aShift('jon'))
  await live.tickets.join(aTicket('zoe', { avoid: [wish('jon')] }), wide)
  await live.shifts.start(aShift('sam', { seats: 3 }))
  await bringTo(live, 'zoe', 'sam', 'chat')
  expect(await live.handOvers.offer('zoe', 'sam', asks(), 4000)).toBe('no-seat')
})

test("[TOG3] dropHandOver answers 'dropped' once and frees the seat; for another hand-over 'gone'", async () => {
  const { live } = await talking()
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  expect(await live.handOvers.drop('mira', id('another'))).toBe('gone')
  expect(await taken(live, 'jon')).toBe(1)
  expect([await live.handOvers.drop('mira', asks().id), await live.handOvers.drop('mira', asks().id)]).toEqual(['dropped', 'gone'])
  expect([await taken(live, 'jon'), await free(live)]).toEqual([0, ['jon', 'sam']])
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'chat', person: 'sam' })
  expect(await live.tickets.find('mira')).not.toHaveProperty('handing')
})

test('[TOG10] the end, a giving back and an erased ticket free the asked seat in the same step', async () => {
  for (const over of ['end', 'giveBack', 'erase'] as const) {
    const { live } = await talking()
    await live.handOvers.offer('mira', 'sam', asks(), 4000)
    if (over === 'end') await live.seats.end('mira', { endedBy: 'youth', endedAt: 10, survey: null, talked: true })
    if (over === 'giveBack') await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 10 })
    if (over === 'erase') await live.tickets.erase('mira')
    expect([over, await taken(live, 'jon'), await taken(live, 'sam'), await free(live)]).toEqual([over, 0, 0, ['jon', 'sam']])
    expect(await yes(live)).toBe('gone')
  }
})

test('[TOG3] a ticket that has expired frees the seat of the colleague who was asked', async () => {
  const { live, redis, keys } = await talking()
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  await redis.del(keys.ticket('mira'))
  await live.seats.held('jon')
  expect([await taken(live, 'jon'), await free(live)]).toEqual([0, ['jon', 'sam']])
})

test("[TOG12] acceptHandOver answers 'accepted' once: one seat goes, one comes, and no queue holds the ticket in between", async () => {
  const { live } = await talking()
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  expect([await yes(live, 'mira', { to: 'sam' }), await yes(live, 'mira', { id: id('another') })]).toEqual(['gone', 'gone'])
  expect(await yes(live)).toBe('accepted')
  const now = await live.tickets.find('mira')
  expect(now).toMatchObject({ phase: 'ringing', person: 'jon', ring: asks().id, accepted: true, purpose: 'handover', ringEpoch: 1 })
  expect(now).toMatchObject({ handed: { by: 'sam', blind: false, note: true }, returned: true, avoid: [{ person: 'sam', until: 9000 }] })
  expect(now?.orderAt).toBe(1000 - spans.returnedBoostMs)
  expect([await taken(live, 'jon'), await taken(live, 'sam'), await live.tickets.waiting('a')]).toEqual([1, 0, 0])
  expect([await live.seats.held('jon'), await live.seats.held('sam')]).toEqual([['mira'], []])
  expect(await yes(live)).toBe('gone')
})

test("[TOG16] acceptHandOver answers 'gone' when the shift ended, has fewer seats or another line by now, and the talk stays", async () => {
  const { live } = await talking({ seats: 2 })
  await live.tickets.join(aTicket('noor'), wide)
  await bringTo(live, 'noor', 'jon', 'chat')
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  await live.shifts.start(aShift('jon', { seats: 1 }))
  expect(await yes(live)).toBe('gone')
  await live.shifts.start(aShift('jon', { seats: 2, lines: ['b'] }))
  expect(await yes(live)).toBe('gone')
  await live.shifts.end('jon')
  expect(await yes(live)).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'chat', person: 'sam', handing: asks() })
  expect(await live.seats.held('jon')).toEqual(['noor'])
})

test('[TOG17] an acute talk that is handed over gives the one who gave a rest, and holds the newcomer from new youths once it goes on', async () => {
  const { live } = await talking({ seats: 2 })
  await live.seats.markAcute('mira', 'sam', 'acute', 500)
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  await yes(live)
  const sam = await live.shifts.find('sam')
  expect([sam?.acute, sam?.restUntil]).toEqual([undefined, 5000 + spans.restMs])
  expect(await live.tickets.find('mira')).toMatchObject({ acute: true })
})

test("[TOG20] openedNote answers 'opened' for the newcomer, deletes the note and says so in the ticket; for anybody else 'gone'", async () => {
  const { live } = await talking()
  expect(await live.handOvers.note.opened('mira', 'sam')).toBe('gone')
  await live.handOvers.offer('mira', 'sam', asks(), 4000)
  await yes(live)
  const hash = id('x', 32)
  const note = { conv: 'mira', fromKid: hash, toKid: hash, kemHash: hash, enc: pub('enc'), ct: hash, sig: id('sig', 64) }
  await live.handOvers.note.keep('mira', note)
  expect(await live.handOvers.note.opened('mira', 'sam')).toBe('gone')
  expect(await live.handOvers.note.find('mira')).toEqual(note)
  expect(await live.handOvers.note.opened('mira', 'jon')).toBe('opened')
  expect(await live.handOvers.note.find('mira')).toBeNull()
  expect(await live.tickets.find('mira')).toMatchObject({ handed: { by: 'sam', note: true, opened: true } })
})
