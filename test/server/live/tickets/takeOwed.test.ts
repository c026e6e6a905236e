import { expect, test } from 'vitest'
import type { Rebuilt } from '../../../../server/live/transcripts/transcripts.ts'
import { aTicket, id, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const until = 100 + 10 * 60_000

async function restored() {
  const opened = await own.open()
  await opened.live.tickets.restore({ ...aTicket('mira', { joinedAt: 5 }), phase: 'waiting' }, 100)
  return opened
}

test("[FAU42] takeOwed answers 'owed' for a ticket that came back after a loss, until it is done or time or number are up; else 'not-owed'", async () => {
  const { live } = await restored()
  await live.tickets.join(aTicket('noor'), wide)
  expect(await live.tickets.takeOwed('noor', 200, 4, false)).toBe('not-owed')
  expect(await live.tickets.takeOwed('nobody', 200, 4, false)).toBe('not-owed')
  expect(await live.tickets.takeOwed('mira', until + 1, 4, false)).toBe('not-owed')
  expect(await live.tickets.takeOwed('mira', until, 1998, false)).toBe('owed')
  expect(await live.tickets.takeOwed('mira', until, 4, false)).toBe('not-owed')
  expect(await live.tickets.takeOwed('mira', until, 2, true)).toBe('owed')
  expect(await live.tickets.takeOwed('mira', until, 0, false)).toBe('not-owed')
})

test('[FAU42] taking back costs the same however long the transcript is, and a bounded look where an envelope may be here already', async () => {
  const { live, redis } = await own.open()
  const { transcripts } = live
  await transcripts.open('c', { kids: [], ttlMs: 60_000, hardUntil: 9_000_000, last: 100 })
  const sid = id('sid')
  for (let n = 0; n < 350; n++) await transcripts.append('c', { writer: 'youth', sid, n, envelopeJson: '{}', now: 1000 })
  const row = (n: number, place: number, of = 'other'): Rebuilt => ({ writer: 'youth', sid: id(of), n, place, at: 5, envelopeJson: '{}' })
  const calls = async () => Number(/cmdstat_hget:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1] ?? 0)
  const costOf = async (rows: Rebuilt[]) => {
    const before = await calls()
    const taken = await transcripts.rebuild('c', rows)
    return { taken, cost: (await calls()) - before }
  }
  expect(await costOf([row(0, 1), row(1, 2), row(2, 3)])).toMatchObject({ taken: 3, cost: expect.toSatisfy((n) => n < 20) })
  // These are here already, under the places they were given since.
  const again = await costOf([row(0, 4, 'sid'), row(1, 5, 'sid')])
  expect(again.taken).toBe(0)
  expect(again.cost).toBeLessThan(240)
})
