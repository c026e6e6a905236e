import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { makeKem, publicPart } from '../../../web/cipher/keys/p256.ts'
import { aStream } from '../../support/actors.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { answered, closeWires, wireTo } from '../../support/wire.ts'
import { anIdentity, counsellorAt, LINE, openingOf, provedFor, talking } from './people.ts'

let one: AppHere
let two: AppHere
beforeAll(async () => {
  one = await openAppHere()
  two = await openAppHere({ installation: one.installation })
})
afterEach(closeWires)
afterAll(async () => {
  await one?.app.close()
  await two?.app.close()
})

const counsellors = async () => {
  const [mette, jonas, amira] = await one.counsellors()
  return { mette: mette!, jonas: jonas!, amira: amira! }
}
/** All but the signature, which is another each time. */
const roster = async () => {
  const { sig: _sig, ...rest } = (await fetch(`${one.origin}/rosters/${LINE}`).then((res) => res.json())).roster
  return rest
}
const kidsOf = async (person: string) =>
  (await roster()).staff.flatMap((s: { person: string; kid: string }) => (s.person === person ? [s.kid] : []))
const trailOf = async (what: string) => (await one.app.service.ledger.auditTrail()).filter((entry) => entry.what === what)

test('[ROS12] a proof counts once, on the socket that was asked, for its person, its page and its key', async () => {
  const { mette, jonas } = await counsellors()
  const wire = await wireTo(one.origin, '/counsellor', { cookie: await one.cookieOf(mette) })
  const other = await wireTo(one.origin, '/counsellor', { cookie: await one.cookieOf(mette) })
  const [identity, second] = [await anIdentity(), await anIdentity()]
  const page = bytes(16)
  const ask = async (from = wire) => answered(await from.ask('desk:challenge', {})).challenge
  const proved = async (challenge: string, part: Partial<{ person: string; page: string }> = {}) =>
    provedFor(identity, { challenge, person: mette.person, page, ...part })
  const before = await roster()

  const wrong = {
    'nobody asked': { ...(await proved(bytes(16))), page },
    'asked on another socket': await proved(await ask(other)),
  }
  for (const [why, asked] of Object.entries(wrong))
    expect({ why, answer: await wire.ask('desk:open', asked) }).toEqual({ why, answer: { ok: false, why: 'out-of-order' } })
  const forged: Record<string, (challenge: string) => Promise<object>> = {
    'for a colleague': (c) => proved(c, { person: jonas.person }),
    'for another page': async (c) => ({ ...(await proved(c, { page: bytes(16) })), page }),
    'for another challenge': () => proved(bytes(16)),
    'with another key': async (c) => ({ ...(await proved(c)), pub: second.pub }),
    'with a key that is none': async (c) => ({ ...(await proved(c)), pub: bytes(65) }),
    'with a key for something else': async (c) => ({ ...(await proved(c)), pub: await publicPart(await makeKem(false)) }),
    'with no signature': async (c) => ({ ...(await proved(c)), proof: toB64(new Uint8Array(64)) }),
  }
  for (const [why, forge] of Object.entries(forged))
    expect({ why, answer: await wire.raw('desk:open', await forge(await ask())) }).toEqual({
      why,
      answer: { ok: false, why: 'not-allowed' },
    })
  expect(await roster()).toEqual(before)

  const right = await proved(await ask())
  expect(await wire.ask('desk:open', right)).toMatchObject({ ok: true })
  expect(await wire.ask('desk:open', right)).toEqual({ ok: false, why: 'out-of-order' })
  expect(await kidsOf(mette.person)).toEqual([identity.kid])
})

test('[ROS12] a challenge lapses, and a newer one takes its place', async () => {
  let late = 0
  const here = await openAppHere({ now: () => Date.now() + late })
  try {
    const [mette] = await here.counsellors()
    const wire = await wireTo(here.origin, '/counsellor', { cookie: await here.cookieOf(mette!) })
    const identity = await anIdentity()
    const first = await openingOf(wire, identity)
    const second = await openingOf(wire, identity, first.page)
    expect(await wire.ask('desk:open', first)).toEqual({ ok: false, why: 'not-allowed' })
    expect(await wire.ask('desk:open', second)).toEqual({ ok: false, why: 'out-of-order' })
    const third = await openingOf(wire, identity, first.page)
    late = here.app.service.spans.deskChallengeMs
    expect(await wire.ask('desk:open', third)).toEqual({ ok: false, why: 'out-of-order' })
    expect(await wire.ask('desk:open', await openingOf(wire, identity, first.page))).toMatchObject({ ok: true })
  } finally {
    closeWires()
    await here.app.close()
  }
})

test('[ROS13] the key of a colleague is refused, whatever the session and the server, and the line keeps its roster', async () => {
  const { mette, jonas } = await counsellors()
  const { counsellor, youth, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie: await one.cookieOf(mette) })
  const before = await roster()
  for (const origin of [one.origin, two.origin, one.origin]) {
    const stranger = await counsellorAt(origin, await one.cookieOf(jonas), { identity: counsellor.identity })
    const wire = stranger.wire()
    expect(await wire.ask('desk:open', await openingOf(wire, counsellor.identity))).toEqual({ ok: false, why: 'not-allowed' })
    // And without a desk nothing is heard.
    expect(await wire.raw('envelope:send', { conv, envelope: aStream(counsellor.identity.kid)(0) })).toEqual({
      ok: false,
      why: 'not-allowed',
    })
  }
  expect(await roster()).toEqual(before)
  expect(new Set(before.staff.map((s: { kid: string }) => s.kid)).size).toBe(before.staff.length)
  const refused = await trailOf('key-refused')
  expect(refused).toMatchObject([{ who: jonas.person, about: counsellor.identity.kid }])
  expect(JSON.stringify(refused)).not.toContain(conv)
  await counsellor.say(conv, 'Jeg er her stadig')
  await youth.readOn()
  expect(youth.read.texts()).toEqual(['Jeg er her stadig'])
})

test('[ROS13] of two persons who enrol one key at the same moment, on two servers, one has it', async () => {
  const { mette, jonas } = await counsellors()
  for (let i = 0; i < 5; i++) {
    const identity = await anIdentity()
    const pages = await Promise.all([
      counsellorAt(one.origin, await one.cookieOf(mette), { identity }),
      counsellorAt(two.origin, await one.cookieOf(jonas), { identity }),
    ])
    const asked = await Promise.all(pages.map((page) => openingOf(page.wire(), identity)))
    const answers = await Promise.all(pages.map((page, n) => page.wire().ask('desk:open', asked[n]!)))
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    const { staff } = await roster()
    expect(staff.filter((s: { kid: string }) => s.kid === identity.kid)).toHaveLength(1)
  }
})

test('[ROS15] neither a colleague with the right key nor the right person with another key writes in a conversation', async () => {
  const { mette, amira } = await counsellors()
  const { counsellor, conv } = await talking({ youth: one.origin, counsellor: one.origin, cookie: await one.cookieOf(amira) })
  const { transcripts } = one.app.service.live
  const { kid } = counsellor.identity
  const sent = (person: string, writer: string) => {
    const { sid, n, ...rest } = aStream(writer)(0)
    return transcripts.append(conv, {
      writer,
      member: `${person}/${writer}`,
      sid,
      n,
      envelopeJson: JSON.stringify({ sid, n, ...rest }),
      now: Date.now(),
    })
  }
  for (const [person, writer] of [
    [mette.person, kid],
    [amira.person, bytes(32)],
    [mette.person, bytes(32)],
  ] as const)
    expect(await sent(person, writer)).toEqual({ answer: 'not-member' })
  expect((await sent(amira.person, kid)).answer).toBe('placed')

  // Her own second browser, before the youth has given it anything.
  const second = await counsellorAt(one.origin, await one.cookieOf(amira))
  await second.open()
  const envelope = aStream(second.identity.kid)(0)
  for (const request of ['envelope:send', 'mark:send'] as const)
    expect(await second.wire().ask(request, { conv, envelope })).toEqual({ ok: false, why: 'not-yours' })
  expect(answered(await second.wire().ask('wraps:read', { conv }))).toEqual([])
})
