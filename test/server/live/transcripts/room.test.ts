import fc from 'fast-check'
import type { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { KEPT, type Rebuilt, ROOM, type Writing } from '../../../../server/live/transcripts/transcripts.ts'
import { aBlob, aWrap, id } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const kid = id('kid of sam', 32)
const life = { ttlMs: 60_000, hardUntil: 1_000_000_000 }
/** The largest envelope the door lets in, as JSON. */
const largest = 11_100
const writing = (n: number, size: number, over: Partial<Writing> = {}): Writing => ({
  writer: 'youth',
  sid: 'sid',
  n,
  envelopeJson: JSON.stringify({ n, ct: 'x'.repeat(Math.max(0, size - 20)) }),
  now: 1000,
  ...over,
})

async function opened(kids: string[]) {
  const { live, redis, keys } = await own.open()
  await live.transcripts.open('c', { kids, ...life })
  const key = keys.transcript('c')
  return { transcripts: live.transcripts, redis, key, memory: async () => Number(await redis.memory('USAGE', key, 'SAMPLES', 0)) }
}
/** What the scripts count, from what is there. */
async function counted(redis: Redis, key: string, which = /^[pwbs]:/) {
  const fields = Object.entries(await redis.hgetall(key)).filter(([name]) => which.test(name))
  const held = fields.filter(([name]) => /^[pwb]:/.test(name)).reduce((sum, [, value]) => sum + Buffer.byteLength(value) + 90, 0)
  return held + fields.filter(([name]) => name.startsWith('s:')).length * 160
}

test('[TRA17] of five hundred of the largest envelopes as many are kept as fit in 1 MB, and a reader sees from where on', async () => {
  const { transcripts, memory } = await opened([kid])
  for (let n = 0; n < KEPT; n++) expect((await transcripts.append('c', writing(n, largest))).answer).toBe('placed')
  expect(await memory()).toBeLessThanOrEqual(1_000_000)
  const { first, last, rows } = await transcripts.after('c', 0, KEPT)
  expect(last).toBe(KEPT)
  expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
  expect(rows.length).toBeGreaterThan(60)
})

test('[TRA17] one alone larger than all the room stays', async () => {
  const { transcripts } = await opened([kid])
  await transcripts.append('c', writing(0, 100))
  await transcripts.append('c', writing(1, ROOM * 2))
  expect((await transcripts.after('c', 0, 9)).rows.map(({ place }) => place)).toEqual([2])
})

test.each([largest, 5000, 620, 60])(
  '[TRA18] before anybody was seated, envelopes of %i bytes fill the room and drop none',
  async (size) => {
    const { transcripts, memory } = await opened([])
    let n = 0
    const tell = async () => (await transcripts.append('c', writing(n, size))).answer
    while ((await tell()) === 'placed') n += 1
    expect(await tell()).toBe('no-room')
    expect(await memory()).toBeLessThanOrEqual(64_000)
    expect((await transcripts.after('c', 0, KEPT)).rows).toHaveLength(n)
    expect(n * size).toBeGreaterThan(size < 200 ? 9_000 : 20_000)
    // A refused number is not used up, and what was placed is answered as before.
    expect((await transcripts.append('c', writing(0, size))).answer).toBe('again')
    await transcripts.setWriters('c', [kid])
    expect(await tell()).toBe('placed')
  },
)

test('[TRA18] with a new stream for each envelope, and the largest blobs beside them, the same', async () => {
  const { transcripts, memory } = await opened([])
  for (const gen of [1, 2, 3, 4]) await transcripts.keepBlob('c', 0, { ...aBlob(gen), ct: 'x'.repeat(12_000) })
  let n = 0
  while ((await transcripts.append('c', writing(0, 60, { sid: `s${n}` }))).answer === 'placed') n += 1
  expect(n).toBeGreaterThan(10)
  expect(await memory()).toBeLessThanOrEqual(64_000)
  expect((await transcripts.after('c', 0, KEPT)).rows).toHaveLength(n)
})

test('[TRA20] three resume states take no room from what is written early, and what is written none from them', async () => {
  const { transcripts, memory } = await opened([])
  // As large as a page makes them that was reloaded fifty times while it waited.
  const large = (gen: number) => ({ ...aBlob(gen), ct: 'x'.repeat(5500) })
  let alone = 0
  while ((await transcripts.append('c', writing(alone, 440))).answer === 'placed') alone += 1
  for (const gen of [1, 2, 3, 4, 5]) expect(await transcripts.keepBlob('c', 0, large(gen))).toBe('kept')
  expect((await transcripts.blobs('c')).map(({ gen }) => gen)).toEqual([4, 5])
  expect(await memory()).toBeLessThanOrEqual(64_000)

  const { transcripts: other } = await opened([])
  for (const [held, gen] of [
    [0, 1],
    [1, 2],
    [1, 3],
  ] as const)
    expect(await other.keepBlob('c', held, large(gen))).toBe('kept')
  expect((await other.blobs('c')).map(({ gen }) => gen)).toEqual([1, 2, 3])
  let beside = 0
  while ((await other.append('c', writing(beside, 440))).answer === 'placed') beside += 1
  expect(beside).toBe(alone)
  expect(alone).toBeGreaterThan(45)
})

test('[TRA21] whoever was seated once leaves all the room: given back to the queue, and opened again after a loss', async () => {
  const { transcripts } = await opened([])
  await transcripts.setWriters('c', [kid])
  await transcripts.setWriters('c', [])
  for (let n = 0; n < 20; n++) expect((await transcripts.append('c', writing(n, largest))).answer).toBe('placed')
  await transcripts.erase('c')
  await transcripts.open('c', { kids: [], ...life, met: true })
  for (let n = 0; n < 20; n++) expect((await transcripts.append('c', writing(n, largest))).answer).toBe('placed')
})

test('[DOO22] so many envelopes and so many marks a minute, each writer for themselves, and a refused one is not counted', async () => {
  const { transcripts } = await opened([kid])
  const next = { youth: 0, [kid]: 0 }
  const say = async (writer: string, now: number, mark = false) => {
    const { answer } = await transcripts.append('c', writing(next[writer]!, 50, { writer, sid: writer, now, mark, perMin: 3 }))
    if (answer === 'placed') next[writer]! += 1
    return answer
  }
  for (let i = 0; i < 3; i++) expect([await say('youth', 1000 + i), await say('youth', 1000 + i, true)]).toEqual(['placed', 'placed'])
  for (let i = 0; i < 5; i++) expect([await say('youth', 60_999), await say('youth', 60_999, true)]).toEqual(['too-fast', 'too-fast'])
  expect(await say(kid, 60_999)).toBe('placed')
  expect(await say('youth', 61_000)).toBe('placed')
  expect(await say('youth', 61_000, true)).toBe('placed')
  // A clock that was set back begins a new minute; it must not hold anybody back for an hour.
  expect(await say('youth', 5000)).toBe('placed')
  // The same bytes again are no new envelope.
  const same = writing(0, 50, { writer: kid, sid: kid, now: 70_000, perMin: 1 })
  for (let i = 0; i < 3; i++) expect((await transcripts.append('c', same)).answer).toBe('again')
})

test('[TRA22] thousands of streams, kids and blobs take no more than the room there is', async () => {
  const { transcripts, redis, key, memory } = await opened([kid])
  for (let n = 0; n < 3000; n++) await transcripts.append('c', writing(0, 60, { sid: id(`stream ${n}`) }))
  for (let n = 0; n < 40; n++)
    await transcripts.keepWraps(
      'c',
      Array.from({ length: 12 }, (_, epoch) => aWrap(id('c'), id(`kid ${n}`, 32), epoch)),
    )
  for (let gen = 1; gen < 40; gen++) await transcripts.keepBlob('c', 1, { ...aBlob(gen), ct: 'x'.repeat(12_000) })
  const fields = await redis.hkeys(key)
  const count = (of: RegExp) => fields.filter((name) => of.test(name)).length
  expect([count(/^p:/), count(/^s:/), count(/^w:/), count(/^b:/)]).toEqual([KEPT, KEPT, 8, 3])
  expect(await memory()).toBeLessThanOrEqual(1_000_000)
  expect((await transcripts.wrapsFor('c', id('kid 39', 32))).map(({ epoch }) => epoch)).toEqual(Array.from({ length: 12 }, (_, i) => i))
  expect(await transcripts.wrapsFor('c', id('kid 1', 32))).toEqual([])
})

test('[TRA22] a page that wrote once and was silent for five hundred envelopes goes on where it was', async () => {
  const { transcripts } = await opened([kid])
  await transcripts.append('c', writing(0, 50, { writer: kid, sid: 'sams' }))
  for (let n = 0; n < KEPT + 20; n++) await transcripts.append('c', writing(n, 50))
  expect((await transcripts.append('c', writing(1, 50, { writer: kid, sid: 'sams' }))).answer).toBe('placed')
})

test('[TRA23] after a loss what is given back beyond the room is not kept, the oldest first', async () => {
  const { transcripts, memory } = await opened([kid])
  const row = (n: number): Rebuilt => ({ ...writing(n, largest), place: n + 1, at: 1000 })
  for (let n = 0; n < 200; n++) await transcripts.rebuild('c', [row(n)])
  const { first, last, rows } = await transcripts.after('c', 0, KEPT)
  expect([last, rows[0]?.place]).toEqual([200, first])
  expect(rows.length).toBeGreaterThan(60)
  expect(await memory()).toBeLessThanOrEqual(1_000_000)
  await transcripts.rebuild('c', [row(0), row(1)])
  expect(await memory()).toBeLessThanOrEqual(1_000_000)
})

test('[TRA24] the bytes counted are those that are there, after any run of events', async () => {
  const { redis, keys, live } = await own.open()
  const sids = ['a', 'b', 'c']
  const event = fc.oneof(
    fc.record({ is: fc.constant('append' as const), sid: fc.constantFrom(...sids), n: fc.nat(3), size: fc.nat(60_000) }),
    fc.record({ is: fc.constant('rebuild' as const), sid: fc.constantFrom(...sids), n: fc.nat(3), place: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ is: fc.constant('blob' as const), held: fc.nat(4), gen: fc.integer({ min: 1, max: 6 }), size: fc.nat(9000) }),
    fc.record({ is: fc.constant('held' as const), gen: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ is: fc.constant('wraps' as const), of: fc.nat(11), many: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ is: fc.constant('met' as const) }),
  )
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
      const conv = `c${++run}`
      const { transcripts } = live
      await transcripts.open(conv, { kids: [], ...life })
      for (const e of events) {
        if (e.is === 'append') await transcripts.append(conv, writing(e.n, e.size, { sid: e.sid }))
        else if (e.is === 'rebuild') await transcripts.rebuild(conv, [{ ...writing(e.n, 900, { sid: e.sid }), place: e.place, at: 5 }])
        else if (e.is === 'blob') await transcripts.keepBlob(conv, e.held, { ...aBlob(e.gen), ct: 'x'.repeat(e.size + 1) })
        else if (e.is === 'held') await transcripts.heldBlob(conv, e.gen)
        else if (e.is === 'wraps')
          await transcripts.keepWraps(
            conv,
            Array.from({ length: e.many }, () => aWrap(id('c'), id(`kid ${e.of}`, 32))),
          )
        else await transcripts.setWriters(conv, [kid])
      }
      const key = keys.transcript(conv)
      expect(Number((await redis.hget(key, 'bytes')) ?? 0)).toBe(await counted(redis, key))
      expect(Number((await redis.hget(key, 'blobs')) ?? 0)).toBe(await counted(redis, key, /^b:/))
    }),
    { numRuns: 60 },
  )
})
