import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { askRedis } from '../../../support/servers/stall.ts'
import { closeWires } from '../../../support/wire.ts'
import { talking } from '../people.ts'

// Nothing changes on the line and nobody looks at it again, so that only the look at the transcripts can tell.
const spans = { lookAgainMs: 3_600_000, growMs: 1000 }
// Its own, since every connection that listens is cut.
let redis: Awaited<ReturnType<typeof openRedisPair>>
let one: AppHere
let two: AppHere
beforeAll(async () => {
  redis = await openRedisPair()
  one = await openAppHere({ redis, spans })
  two = await openAppHere({ redis, spans, installation: one.installation })
})
afterEach(() => {
  closeWires()
  vi.restoreAllMocks()
})
afterAll(async () => {
  await two?.app.close()
  await one?.app.close()
  await redis?.close()
})

/** Cuts the connections that the processes hear each other by, again and again. What is said meanwhile is lost. */
async function deafen<T>(meanwhile: () => Promise<T>): Promise<T> {
  let isOver = false
  const killing = askRedis(redis.liveUrl, async (live) => {
    while (!isOver) await live.client('KILL', 'TYPE', 'PUBSUB')
  })
  try {
    return await meanwhile()
  } finally {
    isOver = true
    await killing
  }
}

test('[CON11] a message whose word was lost between two processes is told of within ten seconds, in both directions', async () => {
  const cookie = await two.cookieOf((await two.counsellors())[0]!)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  await youth.say('før')
  await counsellor.say(conv, 'før')
  await counsellor.wire().hears('envelope:new', ({ placed }) => placed.envelope.from === 'youth')
  const lost = await deafen(async () => [await youth.say('er du der?'), await counsellor.say(conv, 'ja')] as const)
  const since = performance.now()
  await counsellor.wire().hears('transcript:grew', (told) => told.conv === conv && told.last >= lost[0].place)
  await youth.wire().hears('transcript:grew', ({ last }) => last >= lost[1].place)
  expect(performance.now() - since).toBeLessThan(10_000)
  await counsellor.readOn(conv)
  await youth.readOn()
  expect(counsellor.read(conv).texts().slice(-2)).toEqual(['er du der?', 'ja'])
  expect(youth.read.texts().slice(-2)).toEqual(['er du der?', 'ja'])
})

test('[CON12] a transcript that has not grown is told of no more, and one that grows at most once in a look', async () => {
  const cookie = await two.cookieOf((await two.counsellors())[1]!)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  const { place } = await youth.say('hej')
  await counsellor.wire().hears('transcript:grew', ({ last }) => last >= place)
  const looks = vi.spyOn(two.app.service.live.transcripts, 'lasts')
  await vi.waitFor(() => expect(looks.mock.calls.length).toBeGreaterThan(3), 10_000)
  const grew = counsellor.wire().heard.filter(({ notice }) => notice === 'transcript:grew')
  const lasts = grew.map(({ payload }) => (payload as { conv: string; last: number }).last) // the door's own
  expect(lasts).toEqual([...new Set(lasts)])
  expect(lasts.at(-1)).toBe(place)
  expect(grew.every(({ payload }) => (payload as { conv: string }).conv === conv)).toBe(true)
})
