import { expect, test } from 'vitest'
import type { Member } from '../../../../server/domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../../../server/domain/sha256.ts'
import type { Live } from '../../../../server/live/live.ts'
import type { KeyOffer } from '../../../../shared/sealing/keys.ts'
import { anOffer, aRing, aShift, aTicket, bringTo, id, pub, wide, wish } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const samKid = id('kid of sam', 32)

async function deskWith({ youths = ['mira'], sam = {} }: { youths?: string[]; sam?: Parameters<typeof aShift>[1] } = {}) {
  const opened = await own.open()
  for (const [i, conv] of youths.entries()) await opened.live.tickets.join(aTicket(conv, { joinedAt: 1000 + i }), wide)
  await opened.live.shifts.start(aShift('sam', sam))
  return opened
}
const phase = async (live: Live, conv: string) => (await live.tickets.find(conv))?.phase

test("[SEA9] ringSeat answers 'rung', then 'ticket-gone', then 'no-seat'", async () => {
  const { live } = await deskWith({ youths: ['mira', 'noor'] })
  expect(await live.seats.ring('mira', aRing('r1', 'sam'))).toBe('rung')
  expect(await live.seats.ring('mira', aRing('r2', 'sam'))).toBe('ticket-gone')
  expect(await live.seats.ring('nobody', aRing('r3', 'sam'))).toBe('ticket-gone')
  expect(await live.seats.ring('noor', aRing('r4', 'sam'))).toBe('no-seat')
  expect(await live.tickets.find('mira')).toEqual({ ...aTicket('mira'), phase: 'ringing', ...aRing('r1', 'sam'), offer: null })
  expect((await live.tickets.first('a', 9)).map((t) => t.conv)).toEqual(['noor'])
  expect((await live.tickets.heads('a', 0)).map((h) => h.conv)).toEqual(['noor'])
  expect(await live.shifts.find('sam')).toMatchObject({ taken: 1, lastSeatedAt: 2000 })
})

test('[SEA10] nobody is rung who is not on, away, off this line, off duty, or avoided by this youth', async () => {
  for (const state of ['paused', 'finishing', 'away'] as const) {
    const { live } = await deskWith({ sam: { state } })
    expect(await live.seats.ring('mira', aRing('r', 'sam'))).toBe('no-seat')
  }
  for (const sam of [{ awayAt: 5 }, { lines: ['b', 'aa'] }]) {
    const { live } = await deskWith({ sam })
    expect(await live.seats.ring('mira', aRing('r', 'sam'))).toBe('no-seat')
  }
  const { live } = await deskWith()
  expect(await live.seats.ring('mira', aRing('r', 'nobody'))).toBe('no-seat')
  await live.tickets.join(aTicket('noor', { avoid: [wish('ali'), wish('sam')] }), wide)
  for (const accepted of [false, true]) expect(await live.seats.ring('noor', aRing('r', 'sam', { accepted }))).toBe('no-seat')
  expect(await phase(live, 'noor')).toBe('waiting')
})

test("[SEA12] answerRing answers 'answered' before the yes, 'connecting' after it, also with a newer offer, 'gone' to another ring", async () => {
  const { live } = await deskWith()
  await live.seats.ring('mira', aRing('r', 'sam'))
  expect(await live.seats.answer('mira', 'other', anOffer('mira', samKid), null)).toBe('gone')
  expect(await live.seats.answer('mira', 'r', anOffer('mira', samKid), null)).toBe('answered')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'ringing', accepted: false, offer: anOffer('mira', samKid) })
  await live.seats.accept('mira', 'r')
  const newer = anOffer('mira', samKid, { sig: id('newer', 64) })
  expect(await live.seats.answer('mira', 'r', newer, anOffer('mira', samKid))).toBe('connecting')
  expect(await live.seats.answer('mira', 'r', newer, anOffer('mira', samKid))).toBe('connecting')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'connecting', offer: newer })
  // What the earlier page sent arrives late: it had found no offer there.
  expect(await live.seats.answer('mira', 'r', anOffer('mira', samKid), null)).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ offer: newer })
  expect(await live.seats.answer('nobody', 'r', newer, null)).toBe('gone')
})

test("[SEA12] acceptRing answers 'accepted' before the offer, 'connecting' with it and again, 'gone' to another ring", async () => {
  const { live } = await deskWith()
  await live.seats.ring('mira', aRing('r', 'sam'))
  expect(await live.seats.accept('mira', 'other')).toBe('gone')
  expect(await live.seats.accept('mira', 'r')).toBe('accepted')
  expect(await live.seats.accept('mira', 'r')).toBe('accepted')
  expect(await live.seats.answer('mira', 'r', anOffer('mira', samKid), null)).toBe('connecting')
  expect(await live.seats.accept('mira', 'r')).toBe('connecting')
})

test('[SEA12] a seat taken from the queue counts as accepted and connects with the offer alone', async () => {
  const { live } = await deskWith()
  await live.seats.ring('mira', aRing('r', 'sam', { accepted: true }))
  expect(await live.seats.answer('mira', 'r', anOffer('mira', samKid), null)).toBe('connecting')
})

test("[SEA15] connectSeat answers 'chat' once, and 'gone' to another offer, to another ring, before the yes and afterwards", async () => {
  const { live } = await deskWith()
  const members = [{ person: 'sam', kid: samKid, sinceEpoch: 0 }]
  const offer = anOffer('mira', samKid)
  const wrapped = { ring: 'ring-mira-sam', offer, members, challenge: id('next'), at: 3000 }
  const replaced = anOffer('mira', samKid, { kem: pub('earlier'), sig: id('earlier', 64) })
  await bringTo(live, 'mira', 'sam', 'ringing')
  await live.seats.answer('mira', 'ring-mira-sam', anOffer('mira', samKid), null)
  expect(await live.seats.connected('mira', wrapped)).toBe('gone')
  await live.seats.accept('mira', 'ring-mira-sam')
  const others = [{ offer: anOffer('mira', id('other', 32)) }, { offer: replaced }, { ring: 'another' }]
  for (const other of others) expect(await live.seats.connected('mira', { ...wrapped, ...other })).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'connecting', challenge: id('challenge of mira'), members: [] })
  expect(await live.seats.connected('mira', wrapped)).toBe('chat')
  for (const late of [{ at: 4000 }, ...others])
    expect(await live.seats.connected('mira', { ...wrapped, challenge: id('late'), ...late })).toBe('gone')
  expect(await live.tickets.find('mira')).toEqual({
    ...aTicket('mira', { epoch: 0, startedAt: 3000, members, challenge: id('next') }),
    kemHash: sha256OfBase64url(offer.kem),
    phase: 'chat',
    person: 'sam',
    kid: samKid,
    seatedAt: 3000,
    rejoin: null,
    stillThere: false,
  })
})

test('[SEA16] wraps for an earlier ring of the same counsellor connect nobody, and change neither the epoch nor who may read', async () => {
  const { live } = await deskWith()
  const { ring } = await bringTo(live, 'mira', 'sam', 'connecting')
  await live.seats.giveBack('mira', { from: ring, avoid: null, returned: false, at: 2500 })
  await live.seats.ring('mira', aRing('second', 'sam', { accepted: true }))
  await live.seats.answer('mira', 'second', anOffer('mira', samKid), null)
  const offer = anOffer('mira', samKid, { epoch: 7 })
  const late = { ring, offer, members: [{ person: 'sam', kid: samKid, sinceEpoch: 7 }], challenge: id('late'), at: 3000 }
  expect(await live.seats.connected('mira', late)).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'connecting', ring: 'second', epoch: null, members: [] })
})

test('[TAL14] seated again after a wrap is a hand-over: the newcomer joins the members from the epoch that was given', async () => {
  const { live } = await deskWith()
  await live.shifts.start(aShift('mette'))
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 9000 })
  await bringTo(live, 'mira', 'mette', 'chat')
  const sam = { person: 'sam', kid: samKid, sinceEpoch: 0 }
  const mette = { person: 'mette', kid: id('kid of mette', 32), sinceEpoch: 1 }
  expect(await live.tickets.find('mira')).toMatchObject({ epoch: 1, handOvers: 1, startedAt: 3000, members: [sam, mette] })
  await live.seats.giveBack('mira', { from: 'mette', avoid: null, returned: true, at: 9000 })
  await bringTo(live, 'mira', 'sam', 'chat')
  expect(await live.tickets.find('mira')).toMatchObject({ epoch: 2, handOvers: 2, members: [sam, mette] })
})

test("[TAL15] giveBack answers 'returned' once from every phase, an hour further up the first time, and 'gone' to who does not hold it", async () => {
  for (const at of ['ringing', 'connecting', 'chat'] as const)
    for (const by of ['ring', 'person'] as const) {
      const { live } = await deskWith({ youths: ['early', 'mira'] })
      const { ring } = await bringTo(live, 'mira', 'sam', at)
      const from = by === 'person' ? 'sam' : ring
      expect(await live.seats.giveBack('mira', { from: 'else', avoid: null, returned: true, at: 9000 })).toBe('gone')
      if (at === 'chat' && by === 'ring') {
        // the ring was over when the chat began: an alarm that rings late takes nobody's conversation
        expect(await live.seats.giveBack('mira', { from, avoid: null, returned: true, at: 9000 })).toBe('gone')
        continue
      }
      const back = { from, avoid: wish('sam'), returned: true, at: 9000 }
      expect(await live.seats.giveBack('mira', back)).toBe('returned')
      expect(await live.seats.giveBack('mira', back)).toBe('gone')
      expect(await live.tickets.find('mira')).toMatchObject({
        phase: 'waiting',
        orderAt: 1001 - 3_600_000,
        returned: true,
        avoid: [wish('sam')],
      })
      // A conversation is no waiting; a ring that came to nothing is.
      expect((await live.tickets.find('mira'))?.returnedAt).toBe(at === 'chat' ? 9000 : null)
      expect(await live.tickets.placeOf('a', 'mira')).toBe(1)
      expect(await live.seats.held('sam')).toEqual([])
      expect((await live.shifts.free('a')).map((o) => o.person)).toEqual(['sam'])
    }
})

test('[TAL15] a ring that lapses leaves the youth in the same place', async () => {
  const { live } = await deskWith({ youths: ['early', 'mira', 'late'], sam: { seats: 3 } })
  for (const ring of ['r1', 'r2']) {
    expect(await live.seats.ring('mira', aRing(ring, 'sam'))).toBe('rung')
    await live.seats.giveBack('mira', { from: ring, avoid: null, returned: false, at: 9000 })
  }
  expect((await live.tickets.first('a', 9)).map((t) => t.conv)).toEqual(['early', 'mira', 'late'])
  expect(await live.tickets.find('mira')).toEqual({ ...aTicket('mira', { joinedAt: 1001 }), phase: 'waiting' })
})

test("[SEA34] setRejoin answers 'set' to the person in conversation, 'gone' to anybody else and for a challenge that is used", async () => {
  const { live } = await deskWith()
  const again = anOffer('mira', samKid, { purpose: 'rejoin' })
  expect(await live.seats.rejoin('mira', 'sam', again)).toBe('gone')
  await bringTo(live, 'mira', 'sam', 'chat')
  expect(await live.seats.rejoin('mira', 'mette', again)).toBe('gone')
  expect(await live.seats.rejoin('mira', 'sam', again)).toBe('set')
  expect(await live.tickets.find('mira')).toMatchObject({ rejoin: again })
  expect(await live.seats.rejoin('mira', 'sam', null)).toBe('set')
  expect(await live.tickets.find('mira')).toMatchObject({ rejoin: null, kid: samKid })
  await live.seats.rejoin('mira', 'sam', again)
  const members = [{ person: 'sam', kid: samKid, sinceEpoch: 0 }]
  await live.seats.rejoined('mira', 'sam', { offer: again, members, challenge: id('next') })
  // It was said twice, and the second one waited until the wraps had been given.
  expect(await live.seats.rejoin('mira', 'sam', again)).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ rejoin: null, challenge: id('next') })
  // The withdrawal answers no challenge.
  await live.seats.rejoin('mira', 'sam', { ...again, challenge: id('next') })
  expect(await live.seats.rejoin('mira', 'sam', null)).toBe('set')
})

test("[SEA34] takeRejoin answers 'rejoined' once for the offer that stands, and 'gone' for any other and again", async () => {
  const { live } = await deskWith()
  const newKid = id('new device', 32)
  const members = [samKid, newKid].map((kid) => ({ person: 'sam', kid, sinceEpoch: 0 }))
  const take = (offer: KeyOffer | undefined, by = 'sam', who: Member[] = []) =>
    live.seats.rejoined('mira', by, { offer: offer!, members: who, challenge: id('next') })
  const [mine, other, older] = [newKid, samKid, newKid].map((kid, i) => anOffer('mira', kid, { purpose: 'rejoin', sig: id(`${i}`, 64) }))
  await bringTo(live, 'mira', 'sam', 'chat')
  expect(await take(mine)).toBe('gone')
  await live.seats.rejoin('mira', 'sam', mine!)
  for (const offer of [other!, older!]) expect(await take(offer)).toBe('gone')
  expect(await take(mine, 'mette')).toBe('gone')
  expect(await live.tickets.find('mira')).toMatchObject({ challenge: id('challenge of mira'), rejoin: mine })
  expect(await take(mine, 'sam', members)).toBe('rejoined')
  for (const late of [mine, older]) expect(await take(late)).toBe('gone')
  const kemHash = sha256OfBase64url(mine!.kem)
  expect(await live.tickets.find('mira')).toMatchObject({
    kid: newKid,
    kemHash,
    challenge: id('next'),
    rejoin: null,
    members,
    handOvers: 0,
  })
})

test("[TAL7] askStillThere answers 'set' in a conversation and 'gone' out of one", async () => {
  const { live } = await deskWith()
  expect(await live.seats.stillThere('mira', true)).toBe('gone')
  await bringTo(live, 'mira', 'sam', 'chat')
  expect(await live.seats.stillThere('mira', true)).toBe('set')
  expect(await live.tickets.find('mira')).toMatchObject({ stillThere: true })
  await live.seats.stillThere('mira', false)
  expect(await live.tickets.find('mira')).toMatchObject({ stillThere: false })
})
