import { beforeEach, expect, test } from 'vitest'
import { placed } from '../../../shared/sealing/envelope.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { checkRoster } from '../../../web/cipher/keys/roster.ts'
import { createYouth, openYouth } from '../../../web/cipher/youthCipher.ts'
import { asked, checked, LINE, makeStaff, NOW, opened, placedAt, refused, type Scene, say, scene, unsignedRoster, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

test('[CIP19] what was asked about is what is given: an offer changed under its signature gives nothing more', async () => {
  const { offer } = await createOffer(s.ole.identity, asked(s.youth, { purpose: 'handover', epoch: 1 }))
  expect((await s.youth.considerOffer(offer, s.roster)).ok).toBe(true)
  // The server shows the same signature again, as if it were a first seat, before she says no.
  const wraps = await s.youth.wrapsFor({ ...offer, purpose: 'seat', epoch: 0 }, { history: false })
  expect(wraps.map(({ epoch, toKid }) => ({ epoch, toKid }))).toEqual([{ epoch: 1, toKid: s.ole.identity.kid }])
})

test('[CIP19] neither another kid nor another key comes into a wrap by a change under the signature', async () => {
  const { offer, kem } = await createOffer(s.ole.identity, asked(s.youth, { purpose: 'handover', epoch: 1 }))
  await s.youth.considerOffer(offer, s.roster)
  const other = await createOffer(s.mette.identity, asked(s.youth))
  const wraps = await s.youth.wrapsFor({ ...offer, kem: other.kem.pub, staffKid: s.mette.identity.kid }, { history: false })
  const { conv, youthPub } = s.youth
  const [ole, mette] = [
    openCounsellor({ conv, line: LINE, kid: s.ole.identity.kid, youthPub, kem }),
    openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem: other.kem }),
  ]
  expect((await mette.takeWraps(wraps)).epochs).toEqual([])
  expect((await ole.takeWraps(wraps)).epochs).toEqual([1])
})

test('[ROS19] a roster older than one this page has looked an offer up in is rolled back, also when that offer was refused', async () => {
  const youth = await createYouth({ line: LINE })
  const gone = await makeStaff('Gone')
  const { offer } = await createOffer(gone.identity, asked(youth))
  expect(await youth.considerOffer(offer, await checked(s.root, [s.mette], 9))).toEqual({ ok: false, why: 'unknown-staff' })
  expect(youth.rosterSerial).toBe(9)
  expect(await youth.considerOffer(offer, await checked(s.root, [s.mette, gone], 8))).toEqual({ ok: false, why: 'roster' })
  const again = await s.root.sign(unsignedRoster([s.mette, gone], 8))
  expect(await checkRoster(again, s.root.pub, { line: LINE, now: NOW, minSerial: youth.rosterSerial })).toMatchObject({
    why: 'rolled-back',
  })
})

test("[CIP50] a page that was never reloaded takes nothing in the youth's name but its own", async () => {
  await opened(s.counsellor, await say(s.youth, s.relay, 'hej'))
  const kept = await s.youth.keep()
  const earlier = await openYouth({ conv: s.youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!earlier.ok) throw new Error(earlier.why)
  // Whoever holds K can seal in her name; only an earlier page of her own would do so.
  const forged = placedAt(await earlier.youth.seal(words('jeg er okay nu')), 2)
  expect(await refused(s.youth, forged)).toBe('reflected')
  expect(await refused(s.counsellor, forged)).toBe('opened')

  const again = await openYouth({ conv: s.youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!again.ok) throw new Error(again.why)
  expect(await refused(again.youth, forged)).toBe('opened')
})

test('[CIP12] bytes that are no ciphertext at all are refused by name', async () => {
  const sent = await say(s.youth, s.relay, 'hej')
  const broken = { ...sent, envelope: { ...sent.envelope, ct: 'A' } }
  expect(placed.safeParse(broken).success).toBe(true)
  expect(await refused(s.counsellor, broken)).toBe('tampered')
  expect(await refused(s.counsellor, sent)).toBe('opened')
})

test('[CIP55] a wiped youth keeps nothing, seals nothing and opens nothing', async () => {
  const sent = await say(s.counsellor, s.relay, 'hej')
  s.youth.wipe()
  await expect(s.youth.keep()).rejects.toThrow('wiped')
  await expect(s.youth.seal(words('for sent'))).rejects.toThrow('no-key')
  expect(await refused(s.youth, sent)).toBe('no-key')
})
