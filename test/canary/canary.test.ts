import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { toB64 } from '../../shared/sealing/tuple.ts'
import { counsellorAt, youthAt } from '../server/sockets/people.ts'
import { openRedisPair } from '../support/servers/redis.ts'
import { newInstallation, startServer, type TestServer } from '../support/servers/server.ts'
import { bytes } from '../support/service.ts'
import { emptyPages } from '../support/web.ts'
import { answered, closeWires } from '../support/wire.ts'
import { everythingIn, everythingInSnapshot, find, findNumber, listenTo, type Place } from './search.ts'

/** Words that nobody else would ever write. */
const mark = (what: string) => `KANARIE${what}${bytes(6).replaceAll(/[-_]/g, 'x')}`
const marks = {
  hers: mark('hendes'),
  theirs: mark('deres'),
  nickname: mark('kaldenavn'),
  agent: mark('agent'),
  address: '203.0.113.214',
  refused: mark('afvist'),
}

let redis: Awaited<ReturnType<typeof openRedisPair>>
let servers: TestServer[] = []
let live: Redis
let ledger: Redis
let heard: Awaited<ReturnType<typeof listenTo>>[]

beforeAll(async () => {
  redis = await openRedisPair()
  live = new Redis(redis.liveUrl)
  ledger = new Redis(redis.ledgerUrl)
  heard = [await listenTo(redis.liveUrl, 'live'), await listenTo(redis.ledgerUrl, 'ledger')]
  const wish = { installation: newInstallation(), redis, dist: emptyPages(), spans: { foldMs: 500, sweepMs: 200, presenceBeatMs: 300 } }
  servers = [await startServer(wish)]
  servers.push(await startServer(wish))
})
afterEach(closeWires)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  for (const listener of heard ?? []) listener.close()
  live?.disconnect()
  ledger?.disconnect()
  await redis?.close()
})

const stored = async (): Promise<Place[]> => [...(await everythingIn(live, 'live')), ...(await everythingIn(ledger, 'ledger'))]
const logs = (): Place[] => servers.map((server, i) => ({ where: `output of server ${i}`, text: server.output() }))
const said = (): Place[] => [...heard.flatMap((listener) => listener.places()), ...logs()]

test('[PRI20] a whole conversation leaves its words, names, addresses, browsers and secrets nowhere, neither on the way nor afterwards', {
  timeout: 60_000,
}, async () => {
  const [one, two] = servers as [TestServer, TestServer]
  const headers = { 'user-agent': marks.agent, 'x-forwarded-for': marks.address, 'x-real-ip': marks.address }
  await fetch(`${one.origin}/u?fra=${marks.refused}`, { headers: { ...headers, referer: `https://example.com/${marks.refused}` } })
  const signIn = await fetch(two.origin + two.links.counsellor, { redirect: 'manual', headers })
  const cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!
  const counsellor = await counsellorAt(two.origin, cookie, { headers })
  await counsellor.onDuty()

  const youth = await youthAt(one.origin, { headers })
  await youth.join()
  const named = await youth.cipher.seal({ kind: 'text', text: marks.hers, nickname: marks.nickname })
  answered(await youth.wire().ask('envelope:send', named))
  const kept = await youth.cipher.keep()
  answered(await youth.wire().ask('resume:keep', { held: kept.held, blob: kept.blob }))
  const waiting = await stored()
  await counsellor.accept(youth.conv)
  await youth.letIn()
  await counsellor.begin(youth.conv)
  expect(counsellor.read(youth.conv).texts()).toContain(marks.hers)
  await counsellor.say(youth.conv, marks.theirs)
  await youth.readOn()
  expect(youth.read.texts()).toContain(marks.theirs)
  for (const wire of [youth.wire(), counsellor.wire()]) await wire.raw('envelope:send', { text: marks.refused })
  const chatting = await stored()
  expect(chatting.some(({ text }) => text.includes(named.ct))).toBe(true)

  answered(await youth.wire().ask('conversation:end', {}))
  const ended = await youth.phase('ended')
  answered(await youth.wire().ask('survey:answer', { survey: ended.survey!, answers: { moodChange: 1, wouldComeBack: 'yes' } }))
  const { owed } = await counsellor.wire().hears('desk:view', (view) => view.owed.length > 0)
  answered(
    await counsellor.wire().ask('form:close', {
      form: owed[0]!.form,
      topics: ['substance.own.alcohol'],
      primary: 'substance.own.alcohol',
      severity: 'concern',
      outcomes: ['listened'],
      offersGiven: [],
      endedBy: 'youth',
      age: '15-17',
      contactBefore: 'no',
      municipality: null,
    }),
  )
  await fetch(`${one.origin}/leave`, {
    method: 'POST',
    headers: { ...headers, origin: one.origin },
    body: JSON.stringify({ conv: youth.conv, token: youth.token }),
  })
  const afterwards = [...(await stored()), ...(await everythingInSnapshot(join(redis.dataDir, 'ledger.rdb')))]

  const everywhere = [...waiting, ...chatting, ...afterwards, ...said()]
  const secrets = [youth.token, cookie.split('=')[1]!, two.links.counsellor.split('/').at(-1)!, shareOf(kept.share)]
  expect(find(everywhere, [...Object.values(marks), ...secrets])).toEqual([])
  const lasting = [...waiting, ...chatting, ...afterwards, ...logs()]
  for (const who of [youth, counsellor]) expect(findNumber(lasting, portOf(who.wire()))).toEqual([])
  expect(find(lasting, ['127.0.0.1'])).toEqual([])
  // Of the conversation itself only that it is over is left, for the after-chat questions, and nothing of what was sealed.
  const left = (await everythingIn(live, 'live')).filter(({ text }) => text.includes(youth.conv))
  expect(left.filter(({ where }) => !/:(ticket:[\w-]+|seen|where|deadlines)$/.test(where))).toEqual([])
  for (const sealed of [named.ct, kept.blob.ct, kept.blob.b]) expect(find(afterwards, [sealed])).toEqual([])
})

test("[PRI21] every key of the Redis that forgets will go by itself, but for the alarm clock's own, by name, and those hold moments only, or an alert", async () => {
  const prefix = servers[0]!.installation.prefix
  const own = new RegExp(
    `^\\{${prefix}:bull\\}:deadlines:(meta|id|events|marker|delayed|wait|paused|active|prioritized|completed|failed|stalled|repeat|repeat:fold(:\\d+)?|\\d+|pc)$`,
  )
  const alerts = new RegExp(
    `^\\{${prefix}:bull\\}:alerts:(meta|id|events|marker|delayed|wait|paused|active|prioritized|completed|failed|stalled|pc|[\\w-]{22}\\.[\\w-]{22})$`,
  )
  const untimed: string[] = []
  for (const key of await live.keys('*')) if ((await live.pttl(key)) === -1) untimed.push(key)
  expect(untimed.filter((key) => !own.test(key) && !alerts.test(key))).toEqual([])
  const jobs = (await live.keys(`{${prefix}:bull}:deadlines:*`)).filter((key) => /:(\d+|repeat:fold:\d+)$/.test(key))
  for (const job of jobs) if ((await live.type(job)) === 'hash') expect(await live.hget(job, 'data')).toBe('{}')
  for (const job of (await live.keys(`{${prefix}:bull}:alerts:*`)).filter((key) => /\.[\w-]{22}$/.test(key)))
    expect(Object.keys(JSON.parse((await live.hget(job, 'data')) ?? '{}')).sort()).toEqual(['at', 'id', 'kind', 'line', 'receiver'])
})

test('[PRI23] the search finds what it looks for, wherever and however it is left', async () => {
  const planted = mark('plantet')
  const lookedAt = async () => [...(await stored()), ...(await everythingInSnapshot(join(redis.dataDir, 'ledger.rdb'))), ...said()]
  expect(find(await lookedAt(), [planted])).toEqual([])
  const ways: [string, () => Promise<unknown>][] = [
    ['live canary:string', () => live.set('canary:string', `x${Buffer.from(planted).toString('base64')}`)],
    ['live canary:hash', () => live.hset('canary:hash', planted, 1)],
    ['live canary:zset', () => live.zadd('canary:zset', 1, Buffer.from(planted).toString('hex'))],
    ['live canary:set', () => live.sadd('canary:set', Buffer.from(`12${planted}`).toString('base64url'))],
    ['live canary:list', () => live.lpush('canary:list', encodeURIComponent(planted))],
    ['live canary:stream', () => live.xadd('canary:stream', '*', 'word', planted)],
    [`live canary:${planted}`, () => live.set(`canary:${planted}`, 1)],
    ['ledger canary:kept', () => ledger.set('canary:kept', planted.repeat(20))],
  ]
  for (const [, plant] of ways) await plant()
  await ledger.save()
  const found = find(await lookedAt(), [planted]).map(({ where }) => where)
  for (const [where] of [...ways, ['snapshot canary:kept']]) expect(found).toContain(where)
  expect(found.some((where) => where.startsWith('live command'))).toBe(true)
  expect(findNumber([{ where: 'a log', text: 'from 127.0.0.1:40123' }], 40123)).toHaveLength(1)
  expect(findNumber([{ where: 'a time', text: '1795140123000' }], 40123)).toEqual([])
})

/** The half of the resume key that must never leave the browser. */
const shareOf = (share: { a?: unknown }): string => {
  if (typeof share.a !== 'string' && !(share.a instanceof Uint8Array)) throw new Error('no share')
  return typeof share.a === 'string' ? share.a : toB64(share.a as Uint8Array<ArrayBuffer>) // a share made here
}

/** The local port of a line: the one thing of an address that differs between two on one machine. */
function portOf({ socket }: { socket: { io: { engine: unknown } } }): number {
  const { transport } = socket.io.engine as { transport: { ws: { _socket: { localPort: number } } } } // socket.io-client over ws, in Node
  return transport.ws._socket.localPort
}
