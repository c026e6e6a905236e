import { beforeEach, expect, test } from 'vitest'
import { handOverNote, NOTE_LIMIT } from '../../../shared/sealing/note.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { type GivenTalk, isOfColleague, openNote, sealNote } from '../../../web/cipher/keys/note.ts'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { asked, checked, LINE, makeRoot, makeStaff } from './stage.ts'

/** Mette gives the talk of this youth over to Jonas; his page has made its offer. */
async function given() {
  const root = await makeRoot()
  const [mette, jonas, amira] = [await makeStaff('Mette'), await makeStaff('Jonas'), await makeStaff('Amira')]
  const youth = await createYouth({ line: LINE })
  const roster = await checked(root, [mette, jonas, amira])
  const to = { purpose: 'handover' as const, epoch: 1 }
  const { offer, kem } = await createOffer(jonas.identity, asked(youth, to))
  const talk: GivenTalk = { conv: youth.conv, line: LINE, youthPub: youth.youthPub, epoch: 0, to: jonas.entry.person, name: 'Jonas' }
  return { root, mette, jonas, amira, youth, roster, offer, kem, talk, to, mine: { conv: youth.conv, kid: jonas.identity.kid, kem } }
}
let s: Awaited<ReturnType<typeof given>>
beforeEach(async () => {
  s = await given()
})

test('[TOG22] the newcomer opens the note with the key of the offer, and its writer is named by the roster', async () => {
  const note = await sealNote('Hun er bange. 💛', s.offer, s.mette.identity)
  expect(handOverNote.parse(note)).toEqual(note)
  expect(await openNote(note, s.mine, s.roster)).toEqual({ text: 'Hun er bange. 💛', from: 'Mette' })
})

test('[TOG22] no other key, talk or person opens it, and nothing that was changed or that a stranger signed', async () => {
  const note = await sealNote('kun til Jonas', s.offer, s.mette.identity)
  const other = await createOffer(s.jonas.identity, asked(s.youth, s.to))
  const stranger = await sealNote('kun til Jonas', s.offer, (await makeStaff('Fremmed')).identity)
  const tried = [
    openNote(note, { ...s.mine, kem: other.kem }, s.roster),
    openNote(note, { ...s.mine, conv: randomId() }, s.roster),
    openNote(note, { ...s.mine, kid: s.amira.identity.kid }, s.roster),
    openNote({ ...note, fromKid: s.amira.identity.kid }, s.mine, s.roster),
    openNote({ ...note, ct: `${note.ct.slice(0, -2)}AA` }, s.mine, s.roster),
    openNote(stranger, s.mine, s.roster),
    openNote({ ...note, conv: randomId() }, s.mine, s.roster),
  ]
  expect(await Promise.all(tried)).toEqual(tried.map(() => null))
})

test('[TOG22] the longest note fits in what the server takes, in every script; short notes are of one size', async () => {
  const longest = await sealNote('漢'.repeat(NOTE_LIMIT), s.offer, s.mette.identity)
  expect(handOverNote.safeParse(longest).success).toBe(true)
  const [short, longer] = [await sealNote('ja', s.offer, s.mette.identity), await sealNote('ja'.repeat(100), s.offer, s.mette.identity)]
  expect(short.ct.length).toBe(longer.ct.length)
})

test('[TOG23] the giver seals to the chosen colleague alone, for this talk alone', async () => {
  const is = (over: Partial<typeof s.offer>, talk = s.talk) => isOfColleague({ ...s.offer, ...over }, talk, s.roster)
  expect(await is({})).toBe(true)
  const swapped = (await createOffer(s.amira.identity, asked(s.youth, s.to))).offer
  const elsewhere = (await createOffer(s.jonas.identity, asked(await createYouth({ line: LINE }), s.to))).offer
  const early = (await createOffer(s.jonas.identity, asked(s.youth, { purpose: 'handover', epoch: 0 }))).offer
  const seat = (await createOffer(s.jonas.identity, asked(s.youth, { purpose: 'seat', epoch: 1 }))).offer
  const unknown = (await createOffer((await makeStaff('Jonas')).identity, asked(s.youth, s.to))).offer
  const theirs = [swapped, elsewhere, early, seat, unknown].map((offer) => is(offer))
  expect(await Promise.all([...theirs, is({ kem: swapped.kem }), is({ sig: swapped.sig })])).toEqual(Array(7).fill(false))
  expect(await is({}, { ...s.talk, to: s.amira.entry.person })).toBe(false)
  expect(await is({}, { ...s.talk, name: 'Amira' })).toBe(false)
})
