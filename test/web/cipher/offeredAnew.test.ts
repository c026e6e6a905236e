import { beforeEach, expect, test } from 'vitest'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer, type OfferedFor } from '../../../web/cipher/keys/keyOffer.ts'
import { createYouth, openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { asked, hand, LINE, opened, refused, type Scene, type Staff, say, scene, textOf } from './stage.ts'

/** A counsellor's page that is loaded anew has lost the key of its offer, and offers another one for the same challenge. */
let s: Scene
beforeEach(async () => {
  s = await scene()
})

const why = async (youth: YouthCipher, offer: KeyOffer) => {
  const found = await youth.considerOffer(offer, s.roster)
  return found.ok ? 'taken' : found.why
}
/** What this page offers next, as an earlier view asked for it. */
const anew = (by: Staff, question: OfferedFor) => createOffer(by.identity, question)
const open = (youth: YouthCipher, by: Staff, { kem }: Awaited<ReturnType<typeof anew>>) =>
  openCounsellor({ conv: youth.conv, line: LINE, kid: by.identity.kid, youthPub: youth.youthPub, kem })
async function reload(youth: YouthCipher): Promise<YouthCipher> {
  const kept = await youth.keep()
  const found = await openYouth({ conv: youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!found.ok) throw new Error(found.why)
  return found.youth
}
/** The same signature in its other form: whoever has the one can write the other, without the key. */
function otherForm(sig: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const bytes = fromB64(sig)
  const hex = [...bytes.slice(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const other = (order - BigInt(`0x${hex}`)).toString(16).padStart(64, '0')
  bytes.set(
    Array.from({ length: 32 }, (_, i) => Number.parseInt(other.slice(2 * i, 2 * i + 2), 16)),
    32,
  )
  return toB64(bytes)
}

test('[CIP16] until the server has answered the wraps, the same key may offer again, and only the newest offer’s wraps open anything', async () => {
  const youth = await createYouth({ line: LINE })
  const question = asked(youth)
  const first = await hand(youth, s.mette, s.roster)
  const next = youth.challenge
  const second = await anew(s.mette, question)
  expect(await why(youth, second.offer)).toBe('taken')
  const page = open(youth, s.mette, second)
  expect(await page.takeWraps(first.wraps)).toEqual({ epochs: [], refused: [{ epoch: 0, why: 'other-key' }] })
  expect(await page.takeWraps(await youth.wrapsFor(second.offer, { history: false }))).toEqual({ epochs: [0], refused: [] })
  // The next challenge was never answered, so it stays; and the person is one reader with one computer.
  expect(youth.challenge).toBe(next)
  expect(youth.readers()).toEqual([{ person: s.mette.entry.person, name: 'Mette', kids: [s.mette.identity.kid], epochs: [0], now: true }])
  expect(youth.devices()).toEqual([])
})

test('[CIP16] in a hand-over the newer offer gets a new key of the epoch: the earlier page’s wraps open nothing of it', async () => {
  const question = asked(s.youth, { purpose: 'handover', epoch: 1 })
  const first = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
  const second = await anew(s.ole, question)
  expect(await why(s.youth, second.offer)).toBe('taken')
  const page = open(s.youth, s.ole, second)
  await page.takeWraps(await s.youth.wrapsFor(second.offer, { history: false }))
  await opened(page, s.relay.post((await s.youth.began(1))!))
  const word = await say(s.youth, s.relay, 'hej Ole')
  expect(textOf(await opened(page, word))).toBe('hej Ole')
  expect(await refused(first.counsellor, word)).toBe('tampered')
})

test('[CIP16] an offer that another has replaced is never answered again, also with its signature in the other form, also after a reload', async () => {
  const youth = await createYouth({ line: LINE })
  const question = asked(youth)
  const unused = (await anew(s.mette, question)).offer
  expect(await why(youth, { ...unused, sig: otherForm(unused.sig) })).toBe('taken')
  const first = await hand(youth, s.mette, s.roster)
  const second = await anew(s.mette, question)
  await youth.considerOffer(second.offer, s.roster)
  await youth.wrapsFor(second.offer, { history: false })
  for (const page of [youth, await reload(youth)]) {
    expect(await why(page, first.offer)).toBe('replaced')
    expect(await why(page, { ...first.offer, sig: otherForm(first.offer.sig) })).toBe('replaced')
    expect(await why(page, second.offer)).toBe('taken')
  }
})

test('[CIP16] no other key takes the place, a colleague’s or of another computer, and nothing once the server has answered', async () => {
  const youth = await createYouth({ line: LINE })
  const question = asked(youth)
  await hand(youth, s.mette, s.roster)
  expect(await why(youth, (await anew(s.ole, question)).offer)).toBe('used')
  for (const change of [{ epoch: 1 }, { purpose: 'rejoin' as const, epoch: 1 }, { purpose: 'handover' as const, epoch: 2 }])
    expect(await why(youth, (await anew(s.mette, { ...question, ...change })).offer)).toMatch(/purpose|epoch/)
  await youth.began(0)
  expect(await why(youth, (await anew(s.mette, question)).offer)).toBe('used')
})

test('[CIP16] a challenge taken back is answered by nobody, and at most so many offers answer one', async () => {
  const youth = await createYouth({ line: LINE })
  const question = asked(youth)
  const offers = await Promise.all(Array.from({ length: 9 }, async () => (await anew(s.mette, question)).offer))
  for (const offer of offers.slice(0, 8)) {
    expect(await why(youth, offer)).toBe('taken')
    await youth.wrapsFor(offer, { history: false })
  }
  expect(await why(youth, offers[8]!)).toBe('used')

  for (const takeBack of [(other: YouthCipher) => other.renewChallenge(), (other: YouthCipher) => other.standAlone(0)]) {
    const other = await createYouth({ line: LINE })
    const before = asked(other)
    await hand(other, s.mette, s.roster)
    await takeBack(other)
    expect(await why(other, (await anew(s.mette, before)).offer)).toBe('used')
  }
})

test('[CIP16] a rejoin whose wraps are unanswered stands also when a view comes meanwhile, and after a reload; answered, it is over', async () => {
  const question = asked(s.youth, { purpose: 'rejoin', epoch: 0 })
  const { offer } = await hand(s.youth, s.mette, s.roster, { purpose: 'rejoin', epoch: 0 })
  const again = await anew(s.mette, question)
  for (const youth of [s.youth, await reload(s.youth)]) {
    // The server shows the talk, and that the counsellor's page still asks.
    await youth.began(0, true)
    expect(await why(youth, offer)).toBe('taken')
    expect(await why(youth, again.offer)).toBe('taken')
    await youth.began(0)
    // A reloaded page does not know which challenges were its own before.
    for (const late of [offer, again.offer]) expect(await why(youth, late)).toBe(youth === s.youth ? 'used' : 'challenge')
  }
})
