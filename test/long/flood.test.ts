import { afterEach, beforeEach, expect, test } from 'vitest'
import { LINE, talking } from '../server/sockets/people.ts'
import { aYouth } from '../support/actors.ts'
import { proofFrom } from '../support/proof.ts'
import { newInstallation, startServer, type TestServer } from '../support/servers/server.ts'
import { bytes } from '../support/service.ts'
import { emptyPages } from '../support/web.ts'
import { closeWires, wireTo } from '../support/wire.ts'
import { cookieOf } from './realTime.ts'

const MANY = 1000
/** As the seeds say of every line. */
const [LIMIT, RESERVE] = [25, 5]

let servers: [TestServer, TestServer]
beforeEach(async () => {
  const limits = { envelopesPerMin: 100_000, requestsPerMin: 100_000 }
  const wish = { installation: newInstallation(), dist: emptyPages(), limits, trustedProxies: ['127.0.0.0/8', '::1/128'] }
  servers = [await startServer(wish), await startServer(wish)]
})
afterEach(async () => {
  closeWires()
  await Promise.all((servers ?? []).map((server) => server.stop()))
})

test('[QUE7] a thousand at once: each is answered, as many wait as may, the reserve is for the urgent', async () => {
  // Each from an address of their own: from one address more may wait, without being in the way of the others.
  const join = async (i: number, urgent: boolean) => {
    const { origin } = servers[i % 2]!
    const headers = { 'x-forwarded-for': `10.${urgent ? 1 : 0}.${i >> 8}.${i & 255}` }
    const wire = await wireTo(origin, '/youth', { headers })
    return wire.ask('queue:join', { ...aYouth({ line: LINE, urgent }).asked, proof: await proofFrom(origin, urgent, headers) })
  }
  const calm = await Promise.all(Array.from({ length: MANY }, (_, i) => join(i, false)))
  const waiting = calm.flatMap((answer) => (answer.ok ? [answer.value] : []))
  expect(waiting).toHaveLength(LIMIT)
  expect(calm.flatMap((answer) => (answer.ok ? [] : [answer.why]))).toEqual(Array.from({ length: MANY - LIMIT }, () => 'full'))
  const urgent = await Promise.all(Array.from({ length: 100 }, (_, i) => join(i, true)))
  expect(urgent.filter((answer) => answer.ok)).toHaveLength(RESERVE)
})

test('[DOO30] a flood of what fits no door cuts itself off; the talk beside it loses nothing', { timeout: 180_000 }, async () => {
  const [one, two] = servers
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie: await cookieOf(two, 0) })
  const rubbish = [
    () => ['queue:join', { line: LINE }],
    () => ['no-such-request', {}],
    () => ['envelope:send', { ...aYouth().asked, ct: 'x'.repeat(12_000) }],
    () => ['__proto__', { constructor: { prototype: 1 } }],
    () => ['queue:join', null, 'twice'],
    () => [bytes(8), [[[[]]]]],
  ]
  const flood = Array.from({ length: 50 }, async (_, i) => {
    const wire = await wireTo(servers[i % 2]!.origin, '/youth')
    for (let n = 0; n < 200 && wire.socket.connected; n++) void wire.raw(...rubbish[(i + n) % rubbish.length]!())
    return wire.closed
  })
  const texts = Array.from({ length: 200 }, (_, i) => `${i} ${'ord '.repeat(i % 60)}`)
  for (const text of texts) {
    await youth.say(`ung ${text}`)
    await counsellor.say(conv, `rådgiver ${text}`)
  }
  expect(new Set(await Promise.all(flood))).toEqual(new Set(['io server disconnect']))
  // A hundred at a time.
  for (let i = 0; i < 4; i++) await Promise.all([youth.readOn(), counsellor.readOn(conv)])
  const both = texts.flatMap((text) => [`ung ${text}`, `rådgiver ${text}`])
  expect(youth.read.texts()).toEqual(both)
  expect(counsellor.read(conv).texts()).toEqual(both)
})
