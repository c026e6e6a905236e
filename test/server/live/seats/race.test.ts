import { expect, test } from 'vitest'
import { pairUp } from '../../../../server/domain/seating/routing.ts'
import { openLive } from '../../../../server/live/live.ts'
import { aRing, aShift, aTicket, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test('[SEA40] many rings from two connections at once: nobody is seated twice, no seat is overfilled, no fit is left lying', async () => {
  const { live, keys } = await own.open()
  const other = openLive(await own.connection(), keys)
  const convs = Array.from({ length: 60 }, (_, i) => `y${i}`)
  const persons = Array.from({ length: 10 }, (_, i) => `s${i}`)
  for (const conv of convs) await live.tickets.join(aTicket(conv), wide)
  for (const [i, person] of persons.entries()) await live.shifts.start(aShift(person, { seats: 1 + (i % 5) }))
  const seats = persons.reduce((sum, _, i) => sum + 1 + (i % 5), 0)

  // every youth by every person, from both, all at once: far more than there is room for
  const tries = convs.flatMap((conv) => persons.map((person) => ({ conv, person })))
  const rings = [live, other].flatMap((desk, d) =>
    tries.map(({ conv, person }) => desk.seats.ring(conv, aRing(`${d}${conv}${person}`, person))),
  )
  const answers = await Promise.all(rings)

  expect(answers.filter((a) => a === 'rung')).toHaveLength(seats)
  const held = await Promise.all(persons.map(live.seats.held))
  for (const [i, own] of held.entries()) expect(own).toHaveLength(1 + (i % 5))
  expect(new Set(held.flat()).size).toBe(seats)
  expect(await live.tickets.waiting('a')).toBe(60 - seats)
  expect(await live.shifts.free('a')).toEqual([])
})

test('[SEA40] two processes that look, pair up and ring at once seat everyone there is room for', async () => {
  const { live, keys } = await own.open()
  const other = openLive(await own.connection(), keys)
  for (let i = 0; i < 40; i++) await live.tickets.join(aTicket(`y${i}`, { joinedAt: 1000 + i }), wide)
  for (let i = 0; i < 8; i++) await live.shifts.start(aShift(`s${i}`, { seats: 3 }))
  const seatAll = async (desk: typeof live, name: string) => {
    for (let look = 0; ; look++) {
      const pairs = pairUp(await desk.tickets.heads('a', 0), await desk.shifts.free('a'))
      if (pairs.length === 0) return
      for (const p of pairs) await desk.seats.ring(p.conv, aRing(`${name}${look}${p.conv}`, p.person))
    }
  }
  await Promise.all([seatAll(live, 'one'), seatAll(other, 'two')])
  const held = (await Promise.all(Array.from({ length: 8 }, (_, i) => live.seats.held(`s${i}`)))).flat()
  expect(held.sort()).toEqual(Array.from({ length: 24 }, (_, i) => `y${i}`).sort())
})
