import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startPair, type TestServer } from '../../../support/servers/server.ts'
import { emptyPages } from '../../../support/web.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { talking } from '../people.ts'

let pair: [TestServer, TestServer]
const cookieFrom = async (server: TestServer, path: string) =>
  (await fetch(server.origin + path, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''

beforeAll(async () => {
  pair = await startPair({
    dist: emptyPages(),
    spans: { presenceBeatMs: 300, presenceLapseMs: 1200, sweepMs: 200, placesMs: 500 },
    limits: { envelopesPerMin: 500 },
  })
})
afterEach(closeWires)
afterAll(() => Promise.all((pair ?? []).map((server) => server.stop())))

const inTurn = async (texts: string[], say: (text: string) => Promise<unknown>) => {
  for (const text of texts) await say(text)
}
const numbered = (word: string, from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${word} ${from + i}`)

test('[TRA7] a youth at one server and a counsellor at the other: every envelope once, in order, on both sides', async () => {
  const [one, two] = pair
  const cookie = await cookieFrom(two, two.links.counsellors[0]!)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  const [hers, theirs] = [numbered('ung', 0, 40), numbered('rådgiver', 0, 40)]
  await Promise.all([inTurn(hers, youth.say), inTurn(theirs, (text) => counsellor.say(conv, text))])

  const toYouth = () => youth.wire().heard.filter((h) => h.notice === 'envelope:new')
  const toCounsellor = () => counsellor.wire().heard.filter((h) => h.notice === 'envelope:new')
  await youth.wire().hears('envelope:new', ({ envelope }) => envelope.n === theirs.length - 1)
  await counsellor.wire().hears('envelope:new', ({ placed }) => placed.envelope.n === hers.length - 1)
  const placesOf = (heard: unknown[]) => heard.map((h) => (h as { payload: { place: number } }).payload.place) // an `envelope:new` of the youth's door
  const places = placesOf(toYouth())
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  expect(toYouth()).toHaveLength(theirs.length)
  expect(toCounsellor()).toHaveLength(hers.length)

  for (const { payload } of toCounsellor()) await counsellor.read(conv).take((payload as { placed: never }).placed) // likewise
  for (const { payload } of toYouth()) await youth.read.take(payload as never)
  const told = (texts: string[], word: string) => texts.filter((text) => text.startsWith(word))
  expect(told(counsellor.read(conv).texts(), 'ung')).toEqual(hers)
  expect(told(youth.read.texts(), 'rådgiver')).toEqual(theirs)
  expect(youth.cipher.forked).toBe(false)
  expect(youth.read.upTo()).toBe(80)
  expect(counsellor.read(conv).upTo()).toBe(80)
})

test('[PRE28] the server that holds the connection is killed: the person is seen to be away, comes back at the other, and nothing is lost', async () => {
  const [one, two] = pair
  const cookie = await cookieFrom(two, two.links.counsellors[1]!)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  await youth.say('før')
  await one.kill()
  await youth.wire().closed
  const presence = (is: string) =>
    counsellor.wire().hears('desk:view', ({ conversations }) => conversations.some((c) => c.conv === conv && c.youthPresence === is))
  await presence('away')
  await counsellor.say(conv, 'mens du var væk')

  counsellor.wire().heard.length = 0
  await youth.reconnect(two.origin)
  expect(answered(await youth.resume()).view).toMatchObject({ phase: 'chat' })
  await presence('here')
  await youth.readOn()
  expect(youth.read.texts()).toEqual(['før', 'mens du var væk'])
  await youth.say('tilbage')
  await counsellor.readOn(conv)
  expect(counsellor.read(conv).texts()).toEqual(['før', 'mens du var væk', 'tilbage'])
})
