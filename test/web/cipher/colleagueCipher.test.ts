import { expect, test } from 'vitest'
import type { MessageKey } from '../../../shared/colleagues/colleagueMessage.ts'
import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import { makeMessageKey, openFromColleague, reachedBy, sealToColleague } from '../../../web/cipher/colleagueCipher.ts'
import { makeSigner, publicPart, randomId, sign } from '../../../web/cipher/keys/p256.ts'
import { type CheckedRoster, checkRoster } from '../../../web/cipher/keys/roster.ts'
import { type StaffIdentity, staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'

const NOW = Date.parse('2026-11-19T17:30:00+01:00')
const identityOf = () => staffIdentity({ load: async () => null, save: async () => {} }, NOW)

async function rosterOf(staff: { person: string; identity: StaffIdentity }[]): Promise<CheckedRoster> {
  const root = await makeSigner()
  const unsigned = {
    ...{ line: 'aabenraa', serial: 1, notBefore: NOW - 1000, notAfter: NOW + 3_600_000 },
    staff: staff.map(({ person, identity }) => ({
      ...{ kid: identity.kid, pub: identity.pub, person, name: 'Mette', title: '', notAfter: NOW + 3_600_000 },
    })),
  }
  const roster = await checkRoster({ ...unsigned, sig: await sign(root.privateKey, rosterBytes(unsigned)) }, await publicPart(root), {
    ...{ line: 'aabenraa', now: NOW, minSerial: 0 },
  })
  if (!roster.ok) throw new Error(roster.why)
  return roster
}

async function two() {
  const [mette, jonas] = [
    { person: randomId(), identity: await identityOf() },
    { person: randomId(), identity: await identityOf() },
  ]
  const roster = await rosterOf([mette, jonas])
  const keys = { mette: await makeMessageKey(mette.identity, mette.person), jonas: await makeMessageKey(jonas.identity, jonas.person) }
  const reach = async (of: 'mette' | 'jonas', key: MessageKey = keys[of].key) =>
    reachedBy({ person: keys[of].person, kid: keys[of].kid, name: 'Mette', key }, [roster])
  return { mette, jonas, roster, keys, reach, known: { mette: (await reach('mette'))!, jonas: (await reach('jonas'))! } }
}

test('[EVE4] what one page seals the other opens, and the two letters of one text are unlike and of one size', async () => {
  const { keys, known } = await two()
  const first = await sealToColleague(keys.mette, known.jonas, 'Kan du tage den næste? 🌱')
  const second = await sealToColleague(keys.mette, known.jonas, 'Nej')
  expect(await openFromColleague(keys.jonas, known.mette, first.message)).toEqual({ id: first.id, text: 'Kan du tage den næste? 🌱' })
  expect(first.message.ct).not.toBe(second.message.ct)
  expect(first.message.ct.length).toBe(second.message.ct.length)
  const longest = await sealToColleague(keys.mette, known.jonas, '\u{1F331}'.repeat(250))
  expect((await openFromColleague(keys.jonas, known.mette, longest.message))?.text).toHaveLength(500)
})

test('[EVE5] a key is a colleague’s only if the roster says so: no strange signer, no other name, no swapped key', async () => {
  const { mette, jonas, roster, keys, reach } = await two()
  const stranger = await makeMessageKey(await identityOf(), jonas.person)
  expect(await reachedBy({ ...stranger, name: 'Mette', key: stranger.key }, [roster])).toBeNull()
  expect(await reachedBy({ person: jonas.person, kid: stranger.kid, name: 'Mette', key: keys.jonas.key }, [roster])).toBeNull()
  // Mette's own key under Jonas's name, and the server's key under his signature.
  expect(await reachedBy({ person: jonas.person, kid: mette.identity.kid, name: 'Mette', key: keys.mette.key }, [roster])).toBeNull()
  expect(await reach('jonas', { kem: stranger.key.kem, sig: keys.jonas.key.sig })).toBeNull()
  expect(await reachedBy({ person: jonas.person, kid: jonas.identity.kid, name: 'Mette', key: keys.jonas.key }, [])).toBeNull()
})

test('[EVE5] a message that was changed, is for another page, or comes from another key does not open', async () => {
  const { keys, known, jonas } = await two()
  const { message } = await sealToColleague(keys.mette, known.jonas, 'Jeg går om ti minutter')
  const flipped = `${message.ct.slice(0, -2)}${message.ct.at(-2) === 'A' ? 'B' : 'A'}${message.ct.at(-1)}`
  expect(await openFromColleague(keys.jonas, known.mette, { ...message, ct: flipped })).toBeNull()
  // Reflected: the server hands the writer its own message as if Jonas had written it.
  expect(await openFromColleague(keys.mette, known.jonas, { ...message, kem: keys.mette.key.kem })).toBeNull()
  const anew = await makeMessageKey(jonas.identity, jonas.person)
  expect(await openFromColleague(anew, known.mette, message)).toBeNull()
  expect(await openFromColleague(anew, known.mette, { ...message, kem: anew.key.kem })).toBeNull()
  const other = await makeMessageKey(await identityOf(), randomId())
  expect(await openFromColleague(keys.jonas, { ...known.mette, kem: other.key.kem }, message)).toBeNull()
  expect(await openFromColleague(keys.jonas, { ...known.mette, person: other.person }, message)).toBeNull()
})

test('[EVE60] a key that the server shows under another name than the roster does reaches nobody', async () => {
  const { jonas, roster, keys } = await two()
  const shown = { person: jonas.person, kid: jonas.identity.kid, key: keys.jonas.key }
  expect(await reachedBy({ ...shown, name: 'Mette' }, [roster])).not.toBeNull()
  expect(await reachedBy({ ...shown, name: 'Amira' }, [roster])).toBeNull()
})
