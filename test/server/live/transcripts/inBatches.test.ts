import { expect, test, vi } from 'vitest'
import { inBatches, restAt } from '../../../../server/live/transcripts/inBatches.ts'
import { bytes } from '../../../support/service.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

/** Flights that land when the test says so. */
function airport(mostMs = 0) {
  const flights: { things: string[]; lands: PromiseWithResolvers<PromiseSettledResult<string>[]> }[] = []
  const send = inBatches((things: string[]) => {
    const lands = Promise.withResolvers<PromiseSettledResult<string>[]>()
    flights.push({ things, lands })
    return lands.promise
  }, mostMs)
  return { flights, send }
}
const good = (things: string[]): PromiseSettledResult<string>[] => things.map((thing) => ({ status: 'fulfilled', value: `${thing}!` }))

test('[TRA9] what comes while a flight is under way takes the next, in order, and each gets its own answer', async () => {
  const { flights, send } = airport()
  const first = [send('a'), send('b')]
  await expect.poll(() => flights.length).toBe(1)
  const second = [send('c'), send('d')]
  expect(flights).toMatchObject([{ things: ['a', 'b'] }])
  flights[0]!.lands.resolve(good(['a', 'b']))
  expect(await Promise.all(first)).toEqual(['a!', 'b!'])
  await expect.poll(() => flights.length).toBe(2)
  flights[1]!.lands.resolve(good(['c', 'd']))
  expect(await Promise.all(second)).toEqual(['c!', 'd!'])
  expect(flights).toHaveLength(2)
})

test('[TRA10] one that fails takes no other with it; a flight that fails is told to all on it, and the next leaves', async () => {
  const { flights, send } = airport()
  const some = Promise.allSettled([send('a'), send('b')])
  await expect.poll(() => flights.length).toBe(1)
  flights[0]!.lands.resolve([{ status: 'rejected', reason: new Error('bad') }, ...good(['b'])])
  expect(await some).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'b!' }])
  const none = Promise.allSettled([send('c'), send('d')])
  await expect.poll(() => flights.length).toBe(2)
  const next = send('e')
  flights[1]!.lands.reject(new Error('away'))
  expect(await none).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  await expect.poll(() => flights.length).toBe(3)
  flights[2]!.lands.resolve(good(['e']))
  expect(await next).toBe('e!')
})

test('[TRA11] envelopes sent together to a Redis that has forgotten its scripts are all placed, once each, in order', async () => {
  const { redis, live } = await own.open()
  const [conv, sid] = [bytes(16), bytes(16)]
  await live.transcripts.open(conv, { kids: [], ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
  const writing = (n: number) => ({ writer: 'youth', sid, n, envelopeJson: `{"n":${n}}`, now: Date.now() })
  await redis.script('FLUSH')
  const answers = await Promise.all([0, 1, 2].map((n) => live.transcripts.append(conv, writing(n))))
  expect(answers).toMatchObject([
    { answer: 'placed', place: 1 },
    { answer: 'placed', place: 2 },
    { answer: 'placed', place: 3 },
  ])
  expect((await live.transcripts.after(conv, 0, 10)).rows.map((row) => row.envelopeJson)).toEqual(['{"n":0}', '{"n":1}', '{"n":2}'])
})

test('[TRA10] a conversation whose transcript is broken takes no other of its flight with it', async () => {
  const { redis, keys, live } = await own.open()
  const [broken, whole] = [bytes(16), bytes(16)]
  await live.transcripts.open(whole, { kids: [], ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
  await redis.set(keys.transcript(broken), 'no hash')
  const writing = { writer: 'youth', sid: bytes(16), n: 0, envelopeJson: '{}', now: Date.now() }
  const [failed, placed] = await Promise.allSettled([live.transcripts.append(broken, writing), live.transcripts.append(whole, writing)])
  expect(failed.status).toBe('rejected')
  expect(placed).toMatchObject({ status: 'fulfilled', value: { answer: 'placed', place: 1 } })
})

test('[TRA12] more than one call takes are placed all the same, in order', async () => {
  const { live } = await own.open()
  const [conv, sid] = [bytes(16), bytes(16)]
  await live.transcripts.open(conv, { kids: [bytes(32)], ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
  const some = Array.from({ length: 230 }, (_, n) => ({ writer: 'youth', sid, n, envelopeJson: `{"n":${n}}`, now: Date.now() }))
  const answers = await Promise.all(some.map((writing) => live.transcripts.append(conv, writing)))
  expect(answers).toMatchObject(some.map(({ n }) => ({ answer: 'placed', place: n + 1 })))
})

test('[TRA14] with little to do every envelope goes at once; a rest is at most three milliseconds up to a thousand a second', () => {
  expect([1, 50, 150].map(restAt)).toEqual([0, 0, 0])
  expect([250, 500, 1000].map(restAt)).toEqual([3, 3, 3])
  expect(restAt(3000)).toBe(9)
})

test('[TRA14] a flight that came alone, with nothing before it, keeps the next one waiting for nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  try {
    const { flights, send } = airport(12)
    for (const [i, thing] of ['a', 'b', 'c'].entries()) {
      vi.advanceTimersByTime(20)
      const answer = send(thing)
      await vi.waitFor(() => expect(flights).toHaveLength(i + 1), { interval: 1 })
      flights[i]!.lands.resolve(good([thing]))
      expect(await answer).toBe(`${thing}!`)
    }
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('[TRA15] under load a flight rests, and what comes meanwhile travels together; once it is quiet nothing rests any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  try {
    const { flights, send } = airport(12)
    const land = async (n: number) => {
      await vi.waitFor(() => expect(flights).toHaveLength(n), { interval: 1 })
      flights[n - 1]!.lands.resolve(good(flights[n - 1]!.things))
    }
    // A thousand at once, after a second of nothing: a load of many hundreds a second.
    vi.advanceTimersByTime(1000)
    const many = Array.from({ length: 1000 }, (_, i) => send(String(i)))
    await land(1)
    await Promise.all(many)
    const late = [send('x'), send('y')]
    expect(flights).toHaveLength(1)
    vi.advanceTimersByTime(2)
    expect(flights).toHaveLength(1)
    vi.advanceTimersByTime(2)
    await land(2)
    expect(await Promise.all(late)).toEqual(['x!', 'y!'])
    vi.advanceTimersByTime(3000)
    await Promise.resolve()
    const alone = send('z')
    await land(3)
    expect(await alone).toBe('z!')
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
