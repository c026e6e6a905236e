import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, wide, wish } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test('[SEA27] avoided for a while: the counsellor is not rung until then, may be rung from then on, and may take the youth by hand all the time', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 3 }))
  const until = 5000
  for (const conv of ['noor', 'lea']) await live.tickets.join(aTicket(conv, { avoid: [wish('ali'), { person: 'sam', until }] }), wide)
  expect(await live.seats.ring('noor', aRing('r', 'sam', { rungAt: until - 1 }))).toBe('no-seat')
  expect(await live.seats.ring('noor', aRing('r', 'sam', { rungAt: until }))).toBe('rung')
  expect(await live.seats.ring('lea', aRing('s', 'sam', { rungAt: 1, accepted: true }))).toBe('rung')
})

test('[TAL15] nobody is avoided twice: the longer while holds, whichever came first, and a wish outweighs them all', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam'))
  await live.tickets.join(aTicket('noor', { avoid: [wish('ali')] }), wide)
  await live.seats.ring('noor', aRing('r3', 'sam'))
  await live.seats.giveBack('noor', { from: 'r3', avoid: { person: 'ali', until: 9000 }, returned: false, at: 9000 })
  expect((await live.tickets.find('noor'))?.avoid).toEqual([wish('ali')])
  for (const until of [7000, 9000, 8000]) {
    await live.seats.ring('noor', aRing('r4', 'sam', { accepted: true }))
    await live.seats.giveBack('noor', { from: 'r4', avoid: { person: 'sam', until }, returned: false, at: 9000 })
  }
  expect((await live.tickets.find('noor'))?.avoid).toEqual([wish('ali'), { person: 'sam', until: 9000 }])
  await live.seats.ring('noor', aRing('r5', 'sam', { rungAt: 9000 }))
  await live.seats.giveBack('noor', { from: 'r5', avoid: wish('sam'), returned: false, at: 9000 })
  expect((await live.tickets.find('noor'))?.avoid).toEqual([wish('ali'), wish('sam')])
})
