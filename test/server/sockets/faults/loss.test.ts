import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import type { Envelope, Placed } from '../../../../shared/sealing/envelope.ts'
import { packets } from '../../../../web/youth/visit/packets.ts'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { newInstallation, startServer, type TestServer } from '../../../support/servers/server.ts'
import { emptyPages } from '../../../support/web.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { type CounsellorPage, LINE, talking, type YouthPage, youthAt } from '../people.ts'

let redis: Awaited<ReturnType<typeof openRedisPair>>
let servers: [TestServer, TestServer]
let live: Redis

beforeAll(async () => {
  redis = await openRedisPair()
  live = new Redis(redis.liveUrl, { maxRetriesPerRequest: null })
  live.on('error', () => {}) // it is killed on purpose
  const spans = { gatheringMs: 1500, sweepMs: 1500, placesMs: 300, presenceBeatMs: 300, silenceAskMs: 3000, silenceEndMs: 5000 }
  const wish = { installation: newInstallation(), redis, dist: emptyPages(), spans, limits: { envelopesPerMin: 500 } }
  servers = [await startServer(wish), await startServer(wish)]
})
afterEach(closeWires)
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.stop()))
  live?.disconnect()
  await redis?.close()
})

/** `kill -9` of the real process; whoever owns it starts it again on the same port, empty. */
async function loseLive() {
  const pid = Number(/process_id:(\d+)/.exec(await live.info('server'))?.[1])
  process.kill(pid, 'SIGKILL')
  await expect.poll(async () => Number(/process_id:(\d+)/.exec(await live.info('server'))?.[1]), { timeout: 10_000 }).not.toBe(pid)
}
const cookieFrom = async (server: TestServer, nth: number) =>
  (await fetch(server.origin + server.links.counsellors[nth]!, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** Tries until it is answered with a value, as a page with patience does. */
async function untilAnswered<V>(ask: () => Promise<{ ok: true; value: V } | { ok: false; why: string } | 'silence'>): Promise<V> {
  let value: V | undefined
  await expect
    .poll(
      async () => {
        const answer = await ask().catch(() => 'silence' as const)
        if (typeof answer !== 'string' && answer.ok) value = answer.value
        return value !== undefined
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBe(true)
  return value as V // set, or the poll had failed
}

async function counsellorBack(counsellor: CounsellorPage, at: TestServer) {
  await untilAnswered(async () => {
    await counsellor.reconnect(at.origin)
    await counsellor.open()
    return counsellor
      .wire()
      .ask('duty:start', { seats: 1, lines: [LINE] })
      .then((a) => (a.ok ? { ok: true as const, value: true } : a))
  })
}

async function youthBack(youth: YouthPage, at: TestServer, pass: string): Promise<YouthView> {
  const view = await untilAnswered(async () => {
    await youth.reconnect(at.origin)
    const resumed = await youth.resume()
    if (resumed.ok) return { ok: true as const, value: resumed.value.view }
    return resumed.why === 'gone' ? youth.rebuild(pass) : resumed
  })
  for (const envelopes of packets(youth.read.held())) answered(await youth.wire().ask('transcript:rebuild', { envelopes }))
  return view
}

test('[FAU33] the live Redis is killed in the middle of a talk: both are back in it, nothing is lost or doubled, and deadlines still fire', {
  timeout: 60_000,
}, async () => {
  const [one, two] = servers
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie: await cookieFrom(two, 0) })
  const waiting = await youthAt(one.origin)
  const { pass: waitingPass } = (await waiting.join()) as Extract<YouthView, { phase: 'waiting' }>
  await waiting.say('jeg venter')
  for (let i = 0; i < 6; i++) {
    await youth.say(`ung ${i} ${'x'.repeat(i * 300)}`)
    await counsellor.say(conv, `rådgiver ${i}`)
  }
  await youth.readOn()
  await counsellor.readOn(conv)
  const { pass } = (await youth.phase('chat')) as Extract<YouthView, { phase: 'chat' }>
  // Sealed and not yet answered for when it happens.
  const pending = await youth.cipher.seal({ kind: 'text', text: 'lige nu' })
  const closed = [youth, counsellor, waiting].map((page) => page.wire().closed)
  await loseLive()
  await Promise.all(closed)

  await counsellorBack(counsellor, two)
  expect(await youthBack(youth, one, pass)).toMatchObject({ phase: 'chat', counsellor: counsellor.identity.kid })
  expect(await youthBack(waiting, two, waitingPass)).toMatchObject({ phase: 'waiting', place: 1 })
  // Written again with the very same bytes, twice over.
  for (let i = 0; i < 2; i++) await youth.read.take({ ...answered(await youth.wire().ask('envelope:send', pending)), envelope: pending })
  await counsellor.say(conv, 'så er vi her igen')
  await youth.readOn()
  await counsellor.readOn(conv)

  const all = answered(await youth.wire().ask('transcript:read', { after: 0 }))
  const names = all.envelopes.map(({ envelope }: Placed) => nameOf(envelope))
  expect(new Set(names).size).toBe(names.length)
  expect(all.envelopes.map(({ place }) => place)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  const talk = Array.from({ length: 6 }, (_, i) => [`ung ${i} ${'x'.repeat(i * 300)}`, `rådgiver ${i}`]).flat()
  expect(youth.read.texts()).toEqual([...talk, 'lige nu', 'så er vi her igen'])
  expect(counsellor.read(conv).texts()).toEqual([...talk, 'lige nu', 'så er vi her igen'])
  expect([youth.cipher.forked, answered(await waiting.wire().ask('transcript:read', { after: 0 })).last]).toEqual([false, 1])

  // The clock that was set before the loss is gone with it; the one set after it rings, question first, then the end.
  await youth.wire().hears('youth:view', (view) => view.phase === 'chat' && view.stillThere)
  expect(await youth.phase('ended')).toMatchObject({ endedBy: 'timeout', talked: true })
  // Her seat is free, and whoever waited through it all is rung.
  await counsellor.accept(waiting.conv)
})

const nameOf = ({ sid, n }: Envelope) => `${sid} ${n}`
