import { beforeEach, describe, expect, test } from 'vitest'
import type { Wrap } from '../../../shared/sealing/keys.ts'
import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer, type OfferedKem } from '../../../web/cipher/keys/keyOffer.ts'
import { makeKem, publicPart, random, randomId } from '../../../web/cipher/keys/p256.ts'
import { wrapEpoch } from '../../../web/cipher/keys/wrap.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { asked, hand, LINE, type Scene, scene } from './stage.ts'

let s: Scene
let wrap: Wrap
let kem: OfferedKem
beforeEach(async () => {
  s = await scene()
  wrap = s.seat.wraps[0]!
  kem = s.seat.kem
})

const fresh = (change: Partial<Parameters<typeof openCounsellor>[0]> = {}) =>
  openCounsellor({ conv: s.youth.conv, line: LINE, kid: s.mette.identity.kid, youthPub: s.youth.youthPub, kem, ...change })
const why = async (given: Wrap, counsellor = fresh()) => (await counsellor.takeWraps([given])).refused[0]?.why ?? 'taken'
const flip = (text: string) => {
  const bytes = fromB64(text)
  bytes[bytes.length - 1]! ^= 1
  return toB64(bytes)
}
/** A wrap as the server could make one, with any sender. */
const made = async (change: { k?: Uint8Array<ArrayBuffer>; conv?: string; epoch?: number; by?: CryptoKeyPair; pub?: string }) => {
  const keys = change.by ?? (await makeKem(true))
  const to = { staffKid: s.mette.identity.kid, kem: kem.pub }
  const from = { keys, pub: change.pub ?? (await publicPart(keys)) }
  return wrapEpoch(change.k ?? random(32), { conv: change.conv ?? s.youth.conv, epoch: change.epoch ?? 0 }, to, from)
}

describe('what a counsellor is handed', () => {
  test('[CIP17] the wrap that was made for this page is taken, again and again', async () => {
    const counsellor = fresh()
    expect(await why(wrap, counsellor)).toBe('taken')
    expect(await why(wrap, counsellor)).toBe('taken')
    expect((await counsellor.takeWraps([])).epochs).toEqual([0])
  })

  test('[CIP17] forged Wrap: by a key of the server, whether it says so or claims to be the youth', async () => {
    expect(await why(await made({}))).toBe('forged')
    expect(await why(await made({ pub: s.youth.youthPub }))).toBe('forged')
  })

  test('[CIP17] forged Wrap: any changed field', async () => {
    expect(await why({ ...wrap, ct: flip(wrap.ct) })).toBe('forged')
    expect(await why({ ...wrap, commit: flip(wrap.commit) })).toBe('forged')
    expect(await why({ ...wrap, enc: await publicPart(await makeKem(false)) })).toBe('forged')
    expect(await why({ ...wrap, enc: 'AAAA' })).toBe('forged')
  })

  test('[CIP17] a foreign conversation', async () => {
    expect(await why({ ...wrap, conv: randomId() })).toBe('conversation')
    const other = openCounsellor({ conv: randomId(), line: LINE, kid: s.mette.identity.kid, youthPub: s.youth.youthPub, kem })
    expect(await why({ ...wrap, conv: other.conv }, other)).toBe('forged')
  })

  test('[CIP17] a foreign epoch: one that was not offered, or another number on a true wrap', async () => {
    expect(await why({ ...wrap, epoch: 1 })).toBe('epoch')
    const later = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1, history: true })
    const [zero, one] = later.wraps
    const ole = () => fresh({ kid: s.ole.identity.kid, kem: later.kem })
    expect(await why({ ...zero!, epoch: 1 }, ole())).toBe('forged')
    expect(await why({ ...one!, epoch: 0 }, ole())).toBe('forged')
  })

  test('[CIP17] another person’s, and an earlier page’s', async () => {
    expect(await why(wrap, fresh({ kid: s.ole.identity.kid }))).toBe('recipient')
    const later = await createOffer(s.mette.identity, asked(s.youth))
    expect(await why(wrap, fresh({ kem: later.kem }))).toBe('other-key')
  })

  test('[CIP17] a second K for an epoch that is held', async () => {
    const youth = await createYouth({ line: LINE })
    const first = await hand(youth, s.mette, s.roster)
    const keys = await makeKem(true)
    const twin = fresh({ conv: youth.conv, youthPub: await publicPart(keys), kem: first.kem })
    const to = { staffKid: s.mette.identity.kid, kem: first.kem.pub }
    const give = (k: Uint8Array<ArrayBuffer>) => wrapEpoch(k, { conv: youth.conv, epoch: 0 }, to, { keys, pub: twinPub })
    const twinPub = await publicPart(keys)
    expect(await why(await give(random(32)), twin)).toBe('taken')
    expect(await why(await give(random(32)), twin)).toBe('second-key')
  })

  test('[CIP17] a commitment that is not to this key', async () => {
    const youth = await makeKem(true)
    const pub = await publicPart(youth)
    const honest = await made({ by: youth })
    const other = await made({ by: youth })
    const counsellor = fresh({ youthPub: pub })
    expect(await why({ ...honest, commit: other.commit }, counsellor)).toBe('forged')
    expect(await why(honest, counsellor)).toBe('taken')
  })
})
