import { expect, test } from 'vitest'
import { gather } from '../../server/live/gather.ts'
import { bytes } from '../support/desk.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

/** Flights that land when the test says so. */
function airport() {
  const flights: { things: string[]; lands: PromiseWithResolvers<PromiseSettledResult<string>[]> }[] = []
  const send = gather((things: string[]) => {
    const lands = Promise.withResolvers<PromiseSettledResult<string>[]>()
    flights.push({ things, lands })
    return lands.promise
  }, 0)
  return { flights, send }
}
const good = (things: string[]): PromiseSettledResult<string>[] => things.map((thing) => ({ status: 'fulfilled', value: `${thing}!` }))

test('[V1] what comes while a flight is under way takes the next, in order, and each gets its own answer', async () => {
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

test('[V2] one that fails takes no other with it; a flight that fails is told to all on it, and the next leaves', async () => {
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

test('[V3] envelopes sent together to a Redis that has forgotten its scripts are all placed, once each, in order', async () => {
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

test('[V2] a conversation whose transcript is broken takes no other of its flight with it', async () => {
  const { redis, keys, live } = await own.open()
  const [broken, whole] = [bytes(16), bytes(16)]
  await live.transcripts.open(whole, { kids: [], ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
  await redis.set(keys.transcript(broken), 'no hash')
  const writing = { writer: 'youth', sid: bytes(16), n: 0, envelopeJson: '{}', now: Date.now() }
  const [failed, placed] = await Promise.allSettled([live.transcripts.append(broken, writing), live.transcripts.append(whole, writing)])
  expect(failed.status).toBe('rejected')
  expect(placed).toMatchObject({ status: 'fulfilled', value: { answer: 'placed', place: 1 } })
})

test('[V7] more than one call takes are placed all the same, in order', async () => {
  const { live } = await own.open()
  const [conv, sid] = [bytes(16), bytes(16)]
  await live.transcripts.open(conv, { kids: [], ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
  const some = Array.from({ length: 230 }, (_, n) => ({ writer: 'youth', sid, n, envelopeJson: `{"n":${n}}`, now: Date.now() }))
  const answers = await Promise.all(some.map((writing) => live.transcripts.append(conv, writing)))
  expect(answers).toMatchObject(some.map(({ n }) => ({ answer: 'placed', place: n + 1 })))
})
