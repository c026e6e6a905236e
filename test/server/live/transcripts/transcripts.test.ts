import { expect, test, vi } from 'vitest'
import { EARLY_ROOM, KEPT, type Rebuilt, type Writing } from '../../../../server/live/transcripts/transcripts.ts'
import { aBlob, aWrap, id } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const samKid = id('kid of sam', 32)
const life = { ttlMs: 60_000, hardUntil: 1_000_000 }
const writing = (n: number, over: Partial<Writing> = {}): Writing => ({
  writer: 'youth',
  sid: 'sid',
  n,
  envelopeJson: `{"n":${n}, "ct":"a b"}`,
  now: 1000 + n,
  ...over,
})

async function opened() {
  const all = await own.open()
  await all.live.transcripts.open('c', { kids: [samKid], ...life })
  return { ...all, transcripts: all.live.transcripts }
}
const lastPlace = async (t: Awaited<ReturnType<typeof opened>>['transcripts']) => (await t.after('c', 0, 1)).last
const places = async (t: Awaited<ReturnType<typeof opened>>['transcripts'], after = 0) =>
  (await t.after('c', after, 600)).rows.map((row) => row.place)

test("[TRA2] openTranscript answers 'opened', then 'open' and sets anew who may write", async () => {
  const { live } = await own.open()
  expect(await live.transcripts.open('c', { kids: [], ...life })).toBe('opened')
  expect((await live.transcripts.append('c', writing(0, { writer: samKid }))).answer).toBe('not-member')
  expect(await live.transcripts.open('c', { kids: [samKid], ...life })).toBe('open')
  expect((await live.transcripts.append('c', writing(0, { writer: samKid }))).answer).toBe('placed')
})

test('[TRA3] marks take a place like any envelope, and are not counted as messages', async () => {
  const { transcripts } = await opened()
  expect(await transcripts.messages('c')).toBe(0)
  await transcripts.append('c', writing(0))
  expect(await transcripts.append('c', writing(1, { mark: true }))).toMatchObject({ place: 2 })
  await transcripts.append('c', writing(1, { mark: true }))
  await transcripts.append('c', writing(2))
  expect([await lastPlace(transcripts), await transcripts.messages('c')]).toEqual([3, 2])
})

test("[TRA3] appendEnvelope answers 'placed', 'again' with the first place and moment, 'out-of-order', 'replayed', 'not-member', 'too-fast', 'no-room' and 'gone'", async () => {
  const { transcripts } = await opened()
  expect(await transcripts.append('c', writing(0))).toEqual({ answer: 'placed', place: 1, at: 1000 })
  expect(await transcripts.append('c', writing(0, { writer: samKid, sid: 'sams' }))).toEqual({ answer: 'placed', place: 2, at: 1000 })
  expect(await transcripts.append('c', writing(1))).toEqual({ answer: 'placed', place: 3, at: 1001 })
  expect(await transcripts.append('c', writing(0, { now: 5000 }))).toEqual({ answer: 'again', place: 1, at: 1000 })
  expect((await transcripts.append('c', writing(1, { envelopeJson: '{"n":1, "ct":"other"}' }))).answer).toBe('replayed')
  expect((await transcripts.append('c', writing(2, { writer: samKid }))).answer).toBe('replayed') // the youth's stream
  expect((await transcripts.append('c', writing(3))).answer).toBe('out-of-order')
  expect((await transcripts.append('c', writing(1, { sid: 'new' }))).answer).toBe('out-of-order')
  expect((await transcripts.append('c', writing(0, { writer: id('stranger', 32), sid: 'x' }))).answer).toBe('not-member')
  expect((await transcripts.append('nobody', writing(0))).answer).toBe('gone')
  expect((await transcripts.append('c', writing(2, { now: life.hardUntil }))).answer).toBe('gone')
  expect((await transcripts.append('c', writing(2, { perMin: 2 }))).answer).toBe('too-fast')
  // a refused n is not used up
  expect((await transcripts.append('c', writing(2))).answer).toBe('placed')
  expect(await lastPlace(transcripts)).toBe(4)
  expect(await transcripts.lastAt('c')).toBe(1002)
})

test('[TRA6] what was placed is read back after any place, in order, byte for byte', async () => {
  const { transcripts } = await opened()
  expect(await transcripts.after('c', 0, 10)).toEqual({ first: 1, last: 0, rows: [] })
  expect([await lastPlace(transcripts), await transcripts.lastAt('c')]).toEqual([0, null])
  for (let n = 0; n < 5; n++) await transcripts.append('c', writing(n))
  expect(await transcripts.after('c', 3, 10)).toEqual({
    first: 1,
    last: 5,
    rows: [3, 4].map((n) => ({ place: n + 1, at: 1000 + n, envelopeJson: `{"n":${n}, "ct":"a b"}` })),
  })
  expect((await transcripts.after('c', 0, 2)).rows.map((row) => row.place)).toEqual([1, 2])
  expect(await transcripts.after('c', 5, 10)).toEqual({ first: 1, last: 5, rows: [] })
  expect(await transcripts.after('c', 99, 10)).toEqual({ first: 1, last: 5, rows: [] })
  expect(await transcripts.after('nobody', 0, 10)).toEqual({ first: 1, last: 0, rows: [] })
})

test('[TRA16] of more than five hundred envelopes the oldest are unlinked, and never taken again', async () => {
  const { transcripts, redis, keys } = await opened()
  for (let n = 0; n < KEPT + 3; n++) await transcripts.append('c', writing(n))
  const { first, last, rows } = await transcripts.after('c', 0, 600)
  expect([first, last, rows.length, rows[0]?.place]).toEqual([4, KEPT + 3, KEPT, 4])
  expect((await transcripts.append('c', writing(1))).answer).toBe('replayed')
  const fields = await redis.hkeys(keys.transcript('c'))
  expect(fields.filter((f) => f.startsWith('p:'))).toHaveLength(KEPT)
})

test('[TRA13] placing an envelope is one script of three commands, and slides the TTL up to the hard end', async () => {
  const { transcripts, redis, keys } = await opened()
  const stats = async () =>
    new Map([...(await redis.info('commandstats')).matchAll(/^cmdstat_([^:]+):calls=(\d+)/gm)].map(([, name, n]) => [name!, Number(n)]))
  for (let n = 0; n < 3; n++) await transcripts.append('c', writing(n))
  const before = await stats()
  await transcripts.append('c', writing(3))
  const after = await stats()
  const used = [...after].map(([name, n]) => [name, n - (before.get(name) ?? 0)]).filter(([name, n]) => n !== 0 && name !== 'info')
  expect(Object.fromEntries(used)).toEqual({ evalsha: 1, hmget: 1, hset: 1, pexpire: 1 })

  await redis.pexpire(keys.transcript('c'), 5_000)
  await transcripts.append('c', writing(4))
  expect(await redis.pttl(keys.transcript('c'))).toBeGreaterThan(50_000)
  await transcripts.append('c', writing(5, { now: life.hardUntil - 700 }))
  expect(await redis.pttl(keys.transcript('c'))).toBeLessThanOrEqual(700)
})

test("[TRA5] setWriters answers 'set' and an ex-member's late envelope is refused from then on, 'gone' makes nothing", async () => {
  const { transcripts, redis, keys } = await opened()
  await transcripts.append('c', writing(0, { writer: samKid }))
  expect(await transcripts.setWriters('c', [id('kid of mette', 32)])).toBe('set')
  expect((await transcripts.append('c', writing(1, { writer: samKid }))).answer).toBe('not-member')
  expect((await transcripts.append('c', writing(0, { writer: id('kid of mette', 32), sid: 'mettes' }))).answer).toBe('placed')
  expect(await transcripts.setWriters('nobody', [])).toBe('gone')
  expect(await redis.exists(keys.transcript('nobody'))).toBe(0)
})

test('[FAU41] after a loss rebuildTranscript puts envelopes back where they were, in any order and twice, and the streams go on', async () => {
  const { transcripts } = await opened()
  const rows: Rebuilt[] = [0, 1, 2, 3].map((n) => ({ ...writing(n), place: n + 5, at: 1000 + n }))
  const told = async () => (await transcripts.after('c', 0, 600)).rows
  expect(await transcripts.rebuild('nobody', rows)).toBe(0)
  expect(await transcripts.rebuild('c', rows.slice(2))).toBe(2)
  expect(await transcripts.after('c', 0, 9)).toMatchObject({ first: 7, last: 8 })
  expect(await transcripts.rebuild('c', rows)).toBe(2)
  expect(await transcripts.rebuild('c', rows)).toBe(0)
  expect(await told()).toEqual(rows.map(({ place, at, envelopeJson }) => ({ place, at, envelopeJson })))
  expect(await transcripts.lastAt('c')).toBe(1003)
  expect(await transcripts.append('c', writing(1, { now: 9000 }))).toEqual({ answer: 'again', place: 6, at: 1001 })
  expect(await transcripts.append('c', writing(4))).toEqual({ answer: 'placed', place: 9, at: 1004 })
})

test('[FAU41] a place taken meanwhile, and a stream that is another writer’s, stay as they are', async () => {
  const { transcripts } = await opened()
  await transcripts.append('c', writing(0, { writer: samKid, sid: 'sams' }))
  expect(await transcripts.rebuild('c', [{ ...writing(0), place: 1, at: 5 }])).toBe(0)
  expect(await transcripts.rebuild('c', [{ ...writing(0, { writer: samKid, sid: 'sams' }), place: 7, at: 5 }])).toBe(0)
  expect((await transcripts.after('c', 0, 9)).rows).toMatchObject([{ place: 1, at: 1000 }])
  // its stream goes on all the same: else this browser could never write again
  expect((await transcripts.append('c', writing(1))).answer).toBe('placed')
  expect(await transcripts.rebuild('c', [{ ...writing(1, { sid: 'sams' }), place: 9, at: 5 }])).toBe(0)
  expect(await places(transcripts)).toEqual([1, 2])
})

test('[FAU41] what is given back beyond five hundred is not kept', async () => {
  const { transcripts } = await opened()
  const row = (n: number): Rebuilt => ({ ...writing(n), place: n + 1, at: 1000 })
  expect(await transcripts.rebuild('c', [row(600)])).toBe(1)
  expect(await transcripts.rebuild('c', [row(100), row(101)])).toBe(1)
  expect(await transcripts.after('c', 0, 600)).toMatchObject({ first: 102, last: 601 })
  expect(await places(transcripts)).toEqual([102, 601])
  await transcripts.append('c', writing(601))
  expect(await places(transcripts)).toEqual([601, 602])
})

test("[TRA25] keepWraps answers 'kept' and each kid reads its own, newer for older, 'gone' makes nothing", async () => {
  const { transcripts, redis, keys } = await opened()
  const other = id('kid of mette', 32)
  expect(
    await transcripts.keepWraps(
      'c',
      [aWrap('c', samKid, 0), aWrap('c', samKid, 1), aWrap('c', other, 1)].map((w) => ({ ...w, conv: id('c'), fromPub: w.fromPub })),
    ),
  ).toBe('kept')
  expect((await transcripts.wrapsFor('c', samKid)).map((w) => w.epoch)).toEqual([0, 1])
  expect((await transcripts.wrapsFor('c', other)).map((w) => w.epoch)).toEqual([1])
  await transcripts.keepWraps('c', [aWrap(id('c'), samKid, 2)])
  expect((await transcripts.wrapsFor('c', samKid)).map((w) => w.epoch)).toEqual([2])
  expect(await transcripts.wrapsFor('c', id('stranger', 32))).toEqual([])
  expect(await transcripts.keepWraps('nobody', [aWrap('nobody', samKid)])).toBe('gone')
  expect(await redis.exists(keys.transcript('nobody'))).toBe(0)
})

test("[TRA26] keepBlob answers 'kept', drops what is older than the page holds, never piles up, 'no-room' early on, and 'gone' makes nothing", async () => {
  const { transcripts } = await opened()
  const gens = async () => (await transcripts.blobs('c')).map((b) => b.gen)
  expect(await transcripts.blobs('c')).toEqual([])
  expect(await transcripts.keepBlob('c', 0, aBlob(1))).toBe('kept')
  await transcripts.keepBlob('c', 1, aBlob(2))
  expect(await transcripts.blobs('c')).toEqual([aBlob(1), aBlob(2)])
  await transcripts.heldBlob('c', 2)
  expect(await gens()).toEqual([2])
  await transcripts.heldBlob('c', 2)
  for (const gen of [3, 4, 5, 6]) await transcripts.keepBlob('c', 2, aBlob(gen))
  expect(await gens()).toEqual([2, 5, 6])
  await transcripts.keepBlob('c', 6, aBlob(7))
  expect(await gens()).toEqual([6, 7])
  await transcripts.keepBlob('c', 6, aBlob(3))
  expect(await gens()).toEqual([6, 7])
  await transcripts.open('early', { kids: [], ...life })
  expect(await transcripts.keepBlob('early', 0, { ...aBlob(1), ct: 'x'.repeat(EARLY_ROOM + 18_000) })).toBe('no-room')
  expect(await transcripts.blobs('early')).toEqual([])
  expect(await transcripts.keepBlob('nobody', 0, aBlob(1))).toBe('gone')
  expect(await transcripts.blobs('nobody')).toEqual([])
})

test('[TRA28] erasing leaves nothing of a conversation', async () => {
  const { transcripts, redis, keys } = await opened()
  await transcripts.append('c', writing(0))
  await transcripts.keepBlob('c', 0, aBlob(1))
  await transcripts.erase('c')
  await transcripts.erase('c')
  expect(await redis.exists(keys.transcript('c'))).toBe(0)
  expect((await transcripts.append('c', writing(1))).answer).toBe('gone')
})

test('[LIV16] a message is told the process of its reader in the step that gives it its place; sent again it is told again, refused it is not', async () => {
  const { live, transcripts } = await opened()
  const heard: unknown[] = []
  await live.mailbox.open(await own.connection(), 'two', (mail) => heard.push(mail))
  const tell = { processId: 'two', to: 'y:mira' } as const
  const envelopeJson = (n: number) => `{"sid":"sid","n":${n}}`
  const said = (n: number, over: Partial<Writing> = {}) => writing(n, { envelopeJson: envelopeJson(n), tell, ...over })
  await Promise.all([
    transcripts.append('c', said(0)),
    transcripts.append('c', said(1, { mark: true, envelopeJson: `${envelopeJson(1)} ` })),
  ])
  await transcripts.append('c', said(0, { now: 9000 }))
  await transcripts.append('c', said(9))
  await transcripts.append('c', writing(2))
  await transcripts.append('c', said(3))
  const mail = (n: number, place: number) => ({
    ...{ to: 'y:mira', conv: 'c', mark: n === 1, place, at: 1000 + n },
    envelope: { sid: 'sid', n },
  })
  await vi.waitFor(() => expect(heard).toEqual([mail(0, 1), mail(1, 2), mail(0, 1), mail(3, 4)]))
})
