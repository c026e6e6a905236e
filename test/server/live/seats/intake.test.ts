import { expect, test } from 'vitest'
import { spans } from '../../../../server/domain/time/spans.ts'
import type { Live } from '../../../../server/live/live.ts'
import { aRing, aShift, aTicket, bringTo, id, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const free = async (live: Live) => (await live.shifts.free('a')).length
const rings = async (live: Live, conv: string, accepted = false) => {
  await live.tickets.join(aTicket(conv), wide)
  return live.seats.ring(conv, aRing(`ring of ${conv}`, 'sam', { accepted }))
}
async function talking(...convs: string[]) {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 5 }))
  for (const conv of convs) {
    await live.tickets.join(aTicket(conv), wide)
    await bringTo(live, conv, 'sam', 'chat')
  }
  return live
}
const end = (live: Live, conv: string, endedAt = 10) => live.seats.end(conv, { endedBy: 'youth', endedAt, survey: null, talked: true })

test("[DAN16] markAcute answers 'marked' and keeps the seat from new rings in the same step, taken by hand too; 'gone' changes nothing", async () => {
  const live = await talking('mira')
  expect(await live.seats.markAcute('mira', 'noor', 'acute', 500)).toBe('gone')
  expect(await free(live)).toBe(1)
  expect(await live.seats.markAcute('mira', 'sam', 'acute', 500)).toBe('marked')
  expect(await live.shifts.find('sam')).toMatchObject({ acute: ['mira'], taken: 1, state: 'on' })
  expect(await free(live)).toBe(0)
  expect([await rings(live, 'lea'), await rings(live, 'zoe', true)]).toEqual(['no-seat', 'no-seat'])
  expect((await live.tickets.find('mira'))?.acute).toBe(true)
})

test('[DAN17] the last of several acute talks to end begins the rest, whichever way it ends', async () => {
  const live = await talking('mira', 'noor', 'lea', 'zoe')
  for (const conv of ['mira', 'noor', 'lea', 'zoe']) await live.seats.markAcute(conv, 'sam', 'acute', 500)
  await end(live, 'mira')
  await live.seats.markAcute('noor', 'sam', 'seen', 500)
  await live.seats.giveBack('lea', { from: 'sam', avoid: null, returned: true, at: 20 })
  expect(await live.shifts.find('sam')).toMatchObject({ acute: ['zoe'] })
  expect((await live.shifts.find('sam'))?.restUntil).toBeUndefined()
  await end(live, 'zoe', 40)
  const rested = await live.shifts.find('sam')
  expect(rested?.acute).toBeUndefined()
  expect(rested?.restUntil).toBe(40 + spans.restMs)
  expect(await free(live)).toBe(0)
  expect((await live.tickets.find('noor'))?.acute).toBe(true)
})

test('[DAN17] calm again begins the rest; an ordinary end begins none; said twice it is not acute anew once it was seen', async () => {
  const live = await talking('mira', 'noor')
  await end(live, 'noor')
  expect(await free(live)).toBe(1)
  await live.seats.markAcute('mira', 'sam', 'acute', 500)
  await live.seats.markAcute('mira', 'sam', 'seen', 500)
  await live.shifts.endRest('sam', null)
  await live.seats.markAcute('mira', 'sam', 'acute', 600)
  expect(await free(live)).toBe(1)
  await live.seats.markAcute('mira', 'sam', 'calm', 700)
  expect(await free(live)).toBe(1)
  await live.seats.markAcute('mira', 'sam', 'acute', 800)
  expect(await free(live)).toBe(0)
  await live.seats.markAcute('mira', 'sam', 'calm', 900)
  expect(await live.shifts.find('sam')).toMatchObject({ restUntil: 900 })
  expect((await live.tickets.find('mira'))?.acute).toBe(false)
})

test("[DAN18] endRest answers 'rests' before its time, 'ended' then or by choice, and 'gone' where there is none", async () => {
  const live = await talking('mira')
  const rest = async () => {
    await live.seats.markAcute('mira', 'sam', 'acute', 500)
    await live.seats.markAcute('mira', 'sam', 'calm', 500)
  }
  expect(await live.shifts.endRest('sam', 1000)).toBe('gone')
  expect(await live.shifts.endRest('nobody', null)).toBe('gone')
  expect(await live.shifts.find('nobody')).toBeNull()
  await rest()
  expect(await live.shifts.endRest('sam', 499)).toBe('rests')
  expect(await free(live)).toBe(0)
  expect(await live.shifts.endRest('sam', 500)).toBe('ended')
  expect(await free(live)).toBe(1)
  await rest()
  expect(await live.shifts.endRest('sam', null)).toBe('ended')
  expect(await rings(live, 'lea')).toBe('rung')
})

test('[DAN19] on duty anew with other seats the stop and the rest stand; a seat that has lapsed stops nothing', async () => {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 5 }))
  await live.tickets.join(aTicket('mira'), wide)
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.seats.markAcute('mira', 'sam', 'acute', 500)
  await live.shifts.start(aShift('sam', { seats: 3 }))
  expect(await live.shifts.find('sam')).toMatchObject({ acute: ['mira'], seats: 3 })
  await live.seats.markAcute('mira', 'sam', 'calm', 500)
  await live.shifts.start(aShift('sam', { seats: 2 }))
  expect(await live.shifts.find('sam')).toMatchObject({ restUntil: 500, seats: 2 })
  expect(await free(live)).toBe(0)
  await live.shifts.endRest('sam', null)
  await live.seats.markAcute('mira', 'sam', 'acute', 500)
  await redis.del(keys.ticket('mira'))
  expect(await live.shifts.onDuty('a')).toMatchObject([{ taken: 0 }])
  expect(await free(live)).toBe(1)
})

test('[DAN20] an acute talk that another takes over keeps that one from new rings too', async () => {
  const live = await talking('mira')
  await live.seats.markAcute('mira', 'sam', 'acute', 500)
  await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 20 })
  await live.shifts.start(aShift('jo', { seats: 2 }))
  const { ring, kid, offer } = await bringTo(live, 'mira', 'jo', 'connecting')
  expect((await live.shifts.free('a')).map(({ person }) => person)).toEqual(['jo'])
  await live.seats.connected('mira', { ring, offer, members: [{ person: 'jo', kid, sinceEpoch: 1 }], challenge: id('next'), at: 30 })
  expect(await live.shifts.find('jo')).toMatchObject({ acute: ['mira'] })
  expect(await free(live)).toBe(0)
})

test('[DAN19] given back after a loss an acute talk stops new rings again', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 2 }))
  const talk = { phase: 'chat' as const, person: 'sam', kid: 'k', seatedAt: 6, rejoin: null, stillThere: false }
  expect(await live.tickets.restore({ ...aTicket('mira', { acute: true, epoch: 0, startedAt: 5 }), ...talk }, 10)).toBe('restored')
  expect(await live.shifts.find('sam')).toMatchObject({ acute: ['mira'], taken: 1 })
  expect(await free(live)).toBe(0)
})
