import { expect, test } from 'vitest'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, offerTo, onDuty, rungFor, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const s = 1000
const ok = { ok: true, value: null }

/** A counsellor's page has offered its key and the person has accepted; then the page is loaded anew. */
async function offered() {
  const stage = await openService()
  const { service } = stage
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  const ring = await rungFor(service, person, conv)
  const [first, second] = [offerTo(ring, kid), offerTo(ring, kid)]
  const answer = (offer: typeof first) => answerRing(service, person, ring.ring, offer)
  const give = (offer: typeof first) => giveWraps(service, conv, { wraps: [wrapFor(offer)], nextChallenge: bytes(16) })
  expect(await answer(first)).toEqual(ok)
  await acceptRing(service, person, conv, ring.ring)
  const shown = async () => {
    const view = await seeYouth(service, conv)
    return view?.phase === 'connecting' ? view.offer.sig : view?.phase
  }
  return { ...stage, person, kid, conv, ring, first, second, answer, give, shown }
}

test('[SEA38] a page that was loaded anew offers again: the newer offer is shown, and only wraps for it begin the talk, on one seat', async () => {
  const { service, person, conv, first, second, answer, give, shown } = await offered()
  expect((await rungFor(service, person, conv)).offered).toBe(first.sig)
  expect(await answer(second)).toEqual(ok)
  expect(await shown()).toBe(second.sig)
  expect((await rungFor(service, person, conv)).offered).toBe(second.sig)
  expect(await give(first)).toEqual({ ok: false, why: 'out-of-order' })
  expect(await service.live.transcripts.wrapsFor(conv, first.staffKid)).toEqual([])
  expect(await shown()).toBe(second.sig)
  expect(await give(second)).toEqual(ok)
  expect(await shown()).toBe('chat')
  expect(await service.live.seats.held(person)).toEqual([conv])
  expect((await service.live.tickets.find(conv))?.members).toHaveLength(1)
  // What the earlier page sends now comes too late.
  expect(await answer(first)).toEqual({ ok: false, why: 'gone' })
})

test('[SEA38] the same offer said again changes nothing; another computer waits until the talk has begun', async () => {
  const { service, person, conv, ring, first, answer, shown } = await offered()
  expect(await answer(first)).toEqual(ok)
  expect(await shown()).toBe(first.sig)
  const otherKey = offerTo(ring, bytes(32))
  expect(await answer(otherKey)).toEqual({ ok: false, why: 'not-allowed' })
  expect(await answerRing(service, bytes(16), ring.ring, offerTo(ring, first.staffKid))).toEqual({ ok: false, why: 'gone' })
  for (const wrong of [{ challenge: bytes(16) }, { epoch: 1 }, { purpose: 'handover' as const }, { youthPub: bytes(65) }])
    expect(await answerRing(service, person, ring.ring, { ...offerTo(ring, first.staffKid), ...wrong })).toMatchObject({
      why: 'not-allowed',
    })
  expect(await shown()).toBe(first.sig)
  expect((await rungFor(service, person, conv)).offered).toBe(first.sig)
})

test('[SEA38] offering again gives no more time: a page that offers for ever does not hold a youth', async () => {
  const { service, pass, clock, conv, ring, kid, answer } = await offered()
  for (let times = 0; times < 5; times++) {
    clock.pass(11 * s)
    expect(await answer(offerTo(ring, kid))).toEqual(ok)
  }
  await pass(5 * s)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
})

test('[SEA38] wraps said twice, because their answer was lost, count as given also while a reloaded page asks again', async () => {
  const { service, person, kid, conv, first, give } = await offered()
  const challenge = bytes(16)
  const given = { wraps: [wrapFor(first)], nextChallenge: challenge }
  expect(await giveWraps(service, conv, given)).toEqual(ok)
  const talk = (await seeDesk(service, person))!.conversations[0]!
  const rejoin = { ...offerTo({ ...talk, ...rest }, kid) }
  expect(await offerRejoin(service, person, rejoin)).toEqual(ok)
  expect(await giveWraps(service, conv, given)).toEqual(ok)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: { sig: rejoin.sig }, challenge })
  // Wraps for a key that neither asks nor writes are not taken.
  expect(await give(offerTo({ ...talk, ...rest }, kid))).toEqual({ ok: false, why: 'out-of-order' })
  expect(await give(rejoin)).toEqual(ok)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: null })
})

test('[SEA38] a counsellor’s page that is loaded anew twice gets the keys for the newest request, and the earlier one’s wraps are not taken', async () => {
  const { service } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const talk = (await seeDesk(service, one.person))!.conversations[0]!
  const [first, second] = [offerTo({ ...talk, ...rest }, one.kid), offerTo({ ...talk, ...rest }, one.kid)]
  for (const offer of [first, second]) expect(await offerRejoin(service, one.person, offer)).toEqual(ok)
  const give = (offer: typeof first) => giveWraps(service, conv, { wraps: [wrapFor(offer)], nextChallenge: bytes(16) })
  expect(await give(first)).toEqual({ ok: false, why: 'out-of-order' })
  expect(await service.live.tickets.find(conv)).toMatchObject({ rejoin: { sig: second.sig } })
  expect(await give(second)).toEqual(ok)
  expect((await service.live.transcripts.wrapsFor(conv, one.kid)).map(({ kemHash }) => kemHash)).toEqual([wrapFor(second).kemHash])
})

const rest = { purpose: 'rejoin' as const, returned: false, waitsSince: 0, dueAt: 0, offered: null, accepted: true }

/** The same desk; but before this step is done, something else happens once: another request was quicker. */
function outrun<S extends 'connected' | 'rejoin'>(service: Service, step: S, first: () => Promise<unknown>): Service {
  const { seats } = service.live
  let todo: (() => Promise<unknown>) | null = first
  const slow = async (...asked: never[]) => {
    const now = todo
    todo = null
    await now?.()
    return (seats[step] as (...asked: never[]) => Promise<unknown>)(...asked)
  }
  return { ...service, live: { ...service.live, seats: { ...seats, [step]: slow } } }
}
/** The same desk; but when this request has read the ticket, something else happens before it goes on. */
function readsEarly(service: Service, then: () => Promise<unknown>): Service {
  const { tickets } = service.live
  let todo: (() => Promise<unknown>) | null = then
  const find: typeof tickets.find = async (conv) => {
    const read = await tickets.find(conv)
    const now = todo
    todo = null
    await now?.()
    return read
  }
  return { ...service, live: { ...service.live, tickets: { ...tickets, find } } }
}
const keptFor = async (service: Service, conv: string, kid: string) =>
  (await service.live.transcripts.wrapsFor(conv, kid)).map(({ kemHash }) => kemHash)

test('[SEA60] wraps that are overtaken by a newer offer begin no talk, are not kept, and use up no challenge', async () => {
  const { service, conv, kid, first, second, answer, give, shown } = await offered()
  const slow = outrun(service, 'connected', () => answer(second))
  expect(await giveWraps(slow, conv, { wraps: [wrapFor(first)], nextChallenge: bytes(16) })).toEqual({ ok: false, why: 'gone' })
  expect(await shown()).toBe(second.sig)
  expect(await keptFor(service, conv, kid)).toEqual([])
  expect(await service.live.tickets.find(conv)).toMatchObject({ challenge: second.challenge, members: [] })
  expect(await give(second)).toEqual(ok)
  expect(await keptFor(service, conv, kid)).toEqual([wrapFor(second).kemHash])
})

test('[SEA60] wraps that come after those for the newer offer replace neither them nor the next challenge', async () => {
  const { service, conv, kid, first, second, answer } = await offered()
  const challenge = bytes(16)
  const slow = readsEarly(service, async () => {
    await answer(second)
    expect(await giveWraps(service, conv, { wraps: [wrapFor(second)], nextChallenge: challenge })).toEqual(ok)
  })
  expect(await giveWraps(slow, conv, { wraps: [wrapFor(first)], nextChallenge: bytes(16) })).toEqual({ ok: false, why: 'gone' })
  expect(await keptFor(service, conv, kid)).toEqual([wrapFor(second).kemHash])
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', challenge })
})

test('[SEA60] in a talk, too: wraps for a request that was replaced and answered change nothing', async () => {
  const { service, person, kid, conv, first, give } = await offered()
  expect(await give(first)).toEqual(ok)
  const talk = (await seeDesk(service, person))!.conversations[0]!
  const [older, newer] = [offerTo({ ...talk, ...rest }, kid), offerTo({ ...talk, ...rest }, kid)]
  await offerRejoin(service, person, older)
  const challenge = bytes(16)
  const slow = readsEarly(service, async () => {
    expect(await offerRejoin(service, person, newer)).toEqual(ok)
    expect(await giveWraps(service, conv, { wraps: [wrapFor(newer)], nextChallenge: challenge })).toEqual(ok)
  })
  expect(await giveWraps(slow, conv, { wraps: [wrapFor(older)], nextChallenge: bytes(16) })).toEqual({ ok: false, why: 'gone' })
  expect(await keptFor(service, conv, kid)).toEqual([wrapFor(newer).kemHash])
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: null, challenge })
})

test('[SEA60] the same wraps twice at the same moment are both answered well, and after a crash the second try keeps them', async () => {
  const { service, conv, kid, first } = await offered()
  const given = { wraps: [wrapFor(first)], nextChallenge: bytes(16) }
  const { transcripts } = service.live
  const crashing = { ...transcripts, keepWraps: () => Promise.reject(new Error('the process died')) }
  await expect(giveWraps({ ...service, live: { ...service.live, transcripts: crashing } }, conv, given)).rejects.toThrow('died')
  expect(await keptFor(service, conv, kid)).toEqual([])
  expect(await giveWraps(service, conv, given)).toEqual(ok)
  expect(await keptFor(service, conv, kid)).toEqual([wrapFor(first).kemHash])
  const again = await offered()
  const same = { wraps: [wrapFor(again.first)], nextChallenge: bytes(16) }
  const slow = outrun(again.service, 'connected', () => giveWraps(again.service, again.conv, same))
  expect(await giveWraps(slow, again.conv, same)).toEqual(ok)
  expect(await again.service.live.tickets.find(again.conv)).toMatchObject({ phase: 'chat', challenge: same.nextChallenge, handOvers: 0 })
})

test('[SEA61] a request for the keys that waits until they were given is not set again', async () => {
  const { service, person, kid, conv, first, give } = await offered()
  expect(await give(first)).toEqual(ok)
  const rejoin = offerTo({ ...(await seeDesk(service, person))!.conversations[0]!, ...rest }, kid)
  await offerRejoin(service, person, rejoin)
  const slow = outrun(service, 'rejoin', () => give(rejoin))
  expect(await offerRejoin(slow, person, rejoin)).toEqual({ ok: false, why: 'gone' })
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: null })
})

test('[SEA62] the refusal of an offer that was replaced gives back no seat; the next challenge counts', async () => {
  const { service, person, kid, conv, first, second, answer, give, shown } = await offered()
  await answer(second)
  const refusal = (offer: typeof first) => ({ why: 'not-safe' as const, sig: offer.sig, nextChallenge: bytes(16) })
  const late = refusal(first)
  expect(await refuseOffer(service, conv, late)).toEqual(ok)
  expect(await shown()).toBe(second.sig)
  expect(await service.live.tickets.find(conv)).toMatchObject({ challenge: late.nextChallenge, avoid: [] })
  expect(await give(second)).toEqual(ok)
  // In the talk: a refusal that comes late ends nothing, and the counsellor's page asks again for the new challenge.
  const rejoin = offerTo({ ...(await seeDesk(service, person))!.conversations[0]!, ...rest }, kid)
  await offerRejoin(service, person, rejoin)
  const again = refusal(second)
  expect(await refuseOffer(service, conv, again)).toEqual(ok)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: null, challenge: again.nextChallenge })
  // The one that stands is refused as ever.
  const standing = offerTo({ ...(await seeDesk(service, person))!.conversations[0]!, ...rest }, kid)
  await offerRejoin(service, person, standing)
  expect(await refuseOffer(service, conv, refusal(standing))).toEqual(ok)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
})
