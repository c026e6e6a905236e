import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, bringTo, id, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const samKid = id('kid of sam', 32)
const over = { endedBy: 'mutual', endedAt: 9000, survey: 's', talked: true } as const

async function deskWith(youths = ['mira']) {
  const opened = await own.open()
  for (const [i, conv] of youths.entries()) await opened.live.tickets.join(aTicket(conv, { joinedAt: 1000 + i }), wide)
  await opened.live.shifts.start(aShift('sam'))
  return opened
}

test("[TAL9] endTicket answers 'ended' once from every phase with the ticket before, the seat freed, then 'already', and 'gone' when there is none", async () => {
  for (const at of ['waiting', 'ringing', 'connecting', 'chat'] as const) {
    const { live, redis, keys } = await deskWith()
    if (at !== 'waiting') await bringTo(live, 'mira', 'sam', at)
    const before = await live.tickets.find('mira')
    expect(before?.phase).toBe(at)
    expect(await live.seats.end('mira', over)).toEqual({ answer: 'ended', was: before })
    expect(await live.seats.end('mira', { ...over, endedBy: 'timeout' })).toMatchObject({
      answer: 'already',
      was: { phase: 'ended', ...over, inQueue: at !== 'chat' },
    })
    expect(await live.seats.held('sam')).toEqual([])
    expect((await live.shifts.free('a')).map((o) => o.person)).toEqual(['sam'])
    expect(await live.tickets.waiting('a')).toBe(0)
    expect(await live.tickets.heads('a', 0)).toEqual([])
    expect(await redis.pttl(keys.ticket('mira'))).toBeLessThanOrEqual(30 * 60_000)
  }
  const { live } = await deskWith()
  expect(await live.seats.end('nobody', over)).toEqual({ answer: 'gone', was: null })
})

test('[TAL11] after the end neither what the youth chose nor whom the youth met is kept', async () => {
  const { live, redis, keys } = await deskWith()
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.seats.end('mira', over)
  expect(await live.tickets.find('mira')).toEqual({
    ...aTicket('mira'),
    choices: { lang: 'da' },
    youthPub: '',
    challenge: '',
    epoch: 0,
    startedAt: 3000,
    phase: 'ended',
    inQueue: false,
    ...over,
  })
  const row = JSON.stringify(await redis.hgetall(keys.ticket('mira')))
  for (const trace of ['family', '15-17', 'sam', samKid]) expect(row).not.toContain(trace)
})

test('[SEA42] a seat whose ticket has expired is let go by looking, and its person may be rung again', async () => {
  for (const look of ['held', 'onDuty'] as const) {
    const { live, redis, keys } = await deskWith(['mira', 'noor'])
    await bringTo(live, 'mira', 'sam', 'chat')
    await redis.del(keys.ticket('mira'))
    expect(await live.shifts.free('a')).toEqual([])
    if (look === 'held') expect(await live.seats.held('sam')).toEqual([])
    else expect(await live.shifts.onDuty('a')).toMatchObject([{ taken: 0 }])
    expect(await live.shifts.free('a')).toHaveLength(1)
    expect(await live.seats.ring('noor', aRing('r2', 'sam'))).toBe('rung')
  }
})
