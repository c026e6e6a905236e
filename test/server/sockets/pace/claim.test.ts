import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { youthHere } from '../../../../server/domain/presence.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aYouth } from '../../../support/actors.ts'
import { proofFrom } from '../../../support/proof.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { answered, closeWires, wireTo } from '../../../support/wire.ts'
import { anIdentity, LINE, openingOf, provedFor, youthAt } from '../people.ts'

let here: AppHere
/** With the usual spans: a row that was written stands there for long enough to be seen. */
let patient: AppHere
let redis: Redis
beforeAll(async () => {
  redis = new Redis(inject('liveUrl'))
  const spans = { presenceBeatMs: 100, presenceLapseMs: 400, sweepMs: 100, ticketAwayComputerMs: 300, ticketAwayPhoneMs: 300 }
  const limits = { requestsPerMin: 1e9, violations: 1e9 }
  here = await openAppHere({ spans, limits })
  patient = await openAppHere({ limits })
})
afterEach(closeWires)
afterAll(async () => {
  redis.disconnect()
  await Promise.all([here?.app.close(), patient?.app.close()])
})

const refused = { ok: false, why: 'not-allowed' }
const seenRows = (at = here) => redis.zcard(`${at.installation.prefix}:{desk}:seen`)
/** Everything the Redis that forgets holds of the patient one, by key, and its rows of who is here. A puzzle that was solved is used up and stands as that. */
const rows = async () => {
  const keys = (await redis.keys(`*${patient.installation.prefix}*`)).filter((key) => !/:bull}|:counters$|:birth$|:puzzle:/.test(key))
  return [...keys.sort(), await seenRows(patient)]
}
const live = () => here.app.service.live
/** With the work done for it. */
const asking = async (asked: ReturnType<typeof aYouth>['asked'], at = here) => ({ ...asked, proof: await proofFrom(at.origin) })
const waiting = () => live().tickets.waiting(LINE)
const resuming = (conv = bytes(16), token = bytes(32)) => ({ protocol: PROTOCOL, conv, token, page: bytes(16), gen: 0 })
const rebuilding = () => ({ ...resuming(), gen: undefined, pass: bytes(200), challenge: bytes(16), last: 0 })

test('[DOO17] forty joins at once on one connection take one ticket, urgent ones too', async () => {
  const wire = await wireTo(here.origin, '/youth')
  const asked = await Promise.all(Array.from({ length: 40 }, (_, i) => asking(aYouth({ line: LINE, urgent: i % 2 === 0 }).asked)))
  const answers = await Promise.all(asked.map((one) => wire.ask('queue:join', one)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array.from({ length: 39 }, () => refused))
  expect(await waiting()).toBe(1)
  // What was refused is not held: the one that was taken may be asked for again.
  expect(await wire.ask('queue:join', asked[0]!)).toMatchObject({ ok: true })
})

test('[DOO17] two conversations that both exist, resumed at once on one connection: one of them, and a join beside them is refused', async () => {
  const youths = [await youthAt(here.origin), await youthAt(here.origin)]
  for (const youth of youths) await youth.join()
  const another = await asking(aYouth({ line: LINE }).asked)
  const wire = await wireTo(here.origin, '/youth')
  const answers = await Promise.all([
    ...youths.map(({ conv, token }) => wire.ask('youth:resume', resuming(conv, token))),
    wire.raw('queue:join', another),
    wire.raw('youth:rebuild', JSON.parse(JSON.stringify(rebuilding()))),
  ])
  expect(answers).toMatchObject([{ ok: true }, refused, refused, refused])
})

test('[DOO17] a claim is given up when it is refused, so that the next may enter', async () => {
  const wire = await wireTo(here.origin, '/youth')
  for (let i = 0; i < 3; i++) expect(await wire.ask('youth:resume', resuming())).toEqual({ ok: false, why: 'gone' })
  expect(await wire.ask('queue:join', { ...(await asking(aYouth().asked)), line: 'no-such-line' })).toEqual({ ok: false, why: 'not-yours' })
  expect(await wire.ask('queue:join', await asking(aYouth({ line: LINE }).asked))).toMatchObject({ ok: true })
})

test('[PRE17] after the connection is closed nobody is vouched for, and no ticket of it is left after its lapse', async () => {
  closeWires()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
  const wire = await wireTo(here.origin, '/youth')
  const asked = await Promise.all(Array.from({ length: 40 }, () => asking(aYouth({ line: LINE }).asked)))
  const sent = asked.map((one) => wire.raw('queue:join', one))
  await Promise.race(sent)
  wire.close()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
  await expect.poll(() => seenRows(), { timeout: 10_000 }).toBe(0)
})

test('[PRE17] closed before anything was answered, the same', async () => {
  const wire = await wireTo(here.origin, '/youth')
  const asked = await Promise.all(Array.from({ length: 40 }, () => asking(aYouth({ line: LINE }).asked)))
  for (const one of asked) wire.socket.emit('queue:join', one, () => {})
  wire.close()
  const other = await youthAt(here.origin)
  await other.join()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
  await expect.poll(() => seenRows(), { timeout: 10_000 }).toBe(1)
  other.wire().close()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
})

test.each(['before it is noted', 'while it is noted', 'and the noting fails'])(
  '[PRE27] a page whose connection is lost while it is let in, %s, is spoken for by nobody',
  async (when) => {
    const { presence, tickets } = live()
    const [youth, other] = [await youthAt(here.origin), await youthAt(here.origin)]
    const { came } = presence
    const { join } = tickets
    const lost = async () => {
      youth.wire().close()
      // The server has heard of it once it answers what was asked of it later.
      for (let i = 0; i < 3; i++) await other.wire().raw('queue:leave', {})
    }
    if (when === 'before it is noted')
      tickets.join = async (...asked) => {
        tickets.join = join
        const answer = await join(...asked)
        await lost()
        return answer
      }
    else
      presence.came = async (...asked) => {
        presence.came = came
        await lost()
        if (when === 'and the noting fails') throw new Error('not noted')
        return came(...asked)
      }
    youth.wire().socket.emit('queue:join', youth.joining(), () => {})
    await expect.poll(async () => (await tickets.find(youth.conv))?.phase, { timeout: 10_000 }).toBe('waiting')
    await expect.poll(async () => (await tickets.find(youth.conv))?.phase, { timeout: 10_000 }).toBe('ended')
    expect(await presence.whereIs([youthHere(youth.conv)])).toEqual([null])
  },
)

test('[DOO19] thousands of requests to enter with invented ids leave no row', async () => {
  const before = await rows()
  const wires = await Promise.all(Array.from({ length: 10 }, () => wireTo(patient.origin, '/youth')))
  for (const wire of wires) {
    const answers = await Promise.all(Array.from({ length: 290 }, () => wire.raw('youth:resume', resuming())))
    expect(answers.filter((answer) => (answer as { ok: boolean }).ok)).toEqual([])
  }
  const [wire] = wires
  for (let i = 0; i < 100; i++) {
    expect(await wire!.raw('youth:resume', resuming())).toEqual({ ok: false, why: 'gone' })
    expect(await wire!.raw('youth:rebuild', JSON.parse(JSON.stringify(rebuilding())))).toEqual({ ok: false, why: 'gone' })
    expect(await wire!.raw('queue:join', { ...(await asking(aYouth().asked, patient)), line: 'no-such-line' })).toEqual({
      ok: false,
      why: 'not-yours',
    })
  }
  expect(await rows()).toEqual(before)
})

test('[DOO19] a token that does not fit, and a queue that is full, leave no row either', async () => {
  const youth = await youthAt(patient.origin)
  await youth.join()
  const { lines } = patient.app.service.ledger
  const line = (await lines.find(LINE))!
  await lines.put({ ...line, queueLimit: 0, urgentReserve: 0 })
  const before = await rows()
  for (let i = 0; i < 5; i++) {
    const wire = await wireTo(patient.origin, '/youth')
    expect(await wire.ask('youth:resume', resuming(youth.conv))).toEqual({ ok: false, why: 'gone' })
    expect(await wire.ask('queue:join', { ...youth.joining(), token: bytes(32) })).toEqual({ ok: false, why: 'not-yours' })
    expect(await wire.ask('queue:join', await asking(aYouth({ line: LINE }).asked, patient))).toEqual({ ok: false, why: 'full' })
  }
  expect(await rows()).toEqual(before)
  await lines.put(line)
})

test('[DOO18] what is sent behind a request to enter is not heard until that is proved', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const wire = await wireTo(here.origin, '/youth')
  const [entered, ended, left] = await Promise.all([
    wire.raw('youth:resume', resuming(youth.conv)),
    wire.raw('conversation:end', {}),
    wire.raw('queue:leave', {}),
  ])
  expect([entered, ended, left]).toEqual([
    { ok: false, why: 'gone' },
    { ok: false, why: 'not-yours' },
    { ok: false, why: 'not-yours' },
  ])
  expect(await live().tickets.find(youth.conv)).toMatchObject({ phase: 'waiting' })
})

test('[ROS16] one connection takes the desk for one page and one key', async () => {
  const [mette] = await here.counsellors()
  const wire = await wireTo(here.origin, '/counsellor', { cookie: await here.cookieOf(mette!) })
  const { challenge, person } = answered(await wire.ask('desk:challenge', {}))
  const identity = await anIdentity()
  const opening = async () => provedFor(await anIdentity(), { challenge, person, page: bytes(16) })
  const first = await provedFor(identity, { challenge, person, page: bytes(16) })
  const others = await Promise.all(Array.from({ length: 39 }, opening))
  const answers = await Promise.all([first, ...others].map((asked) => wire.ask('desk:open', asked)))
  answered(answers[0]!)
  expect(answers.slice(1)).toEqual(others.map(() => refused))
  const certified = await here.app.service.ledger.staffKeys.ofLine(LINE, Date.now())
  expect(certified.filter(({ person }) => person === mette!.person)).toHaveLength(1)
  expect(await wire.ask('desk:open', await openingOf(wire, identity, first.page))).toMatchObject({ ok: true })
})
