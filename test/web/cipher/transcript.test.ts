import { beforeEach, describe, expect, test } from 'vitest'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { asked, LINE, opened, placedAt, refused, reloaded, type Scene, say, scene, textOf, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const changed = (placed: Placed, change: Partial<Envelope>): Placed => ({ ...placed, envelope: { ...placed.envelope, ...change } })
const heads = (missing: { sid: string; n: number }[]) => missing.map(({ sid, n }) => ({ sid, n }))

describe('the queue', () => {
  test('[CIP18] what was written while waiting opens for the counsellor who is given the wrap, and for nobody before', async () => {
    const youth = await createYouth({ line: LINE })
    const waiting = [await youth.seal({ kind: 'text', text: 'hej', nickname: 'Nattergal' }), await youth.seal(words('er her nogen?'))]
    const { offer, kem } = await createOffer(s.mette.identity, asked(youth))
    const counsellor = openCounsellor({ conv: youth.conv, line: LINE, kid: s.mette.identity.kid, youthPub: youth.youthPub, kem })
    expect(await refused(counsellor, placedAt(waiting[0]!, 1))).toBe('no-key')
    await expect(counsellor.seal(words('hej'))).rejects.toThrow('no-key')
    await youth.considerOffer(offer, s.roster)
    await counsellor.takeWraps(await youth.wrapsFor(offer, { history: false }))
    expect(await opened(counsellor, placedAt(waiting[0]!, 1))).toMatchObject({
      from: 'youth',
      ep: 0,
      n: 0,
      mine: false,
      body: { nickname: 'Nattergal' },
    })
    expect(textOf(await opened(counsellor, placedAt(waiting[1]!, 2)))).toBe('er her nogen?')
    expect(youth.nicknameSent).toBe(true)
  })

  test('[CIP4] both sides read each other, and know their own as their own', async () => {
    const first = await say(s.youth, s.relay, 'hej')
    expect(await opened(s.counsellor, first)).toMatchObject({ mine: false, missing: [], fork: false, body: { text: 'hej' } })
    const answer = s.relay.post(await s.counsellor.seal(words('hej, du')))
    expect(await opened(s.youth, answer)).toMatchObject({ mine: false, missing: [], fork: false, heads: [{ from: 'youth', n: 0 }] })
    expect(await opened(s.counsellor, answer)).toMatchObject({ mine: true })
  })
})

describe('one envelope', () => {
  let one: Placed
  beforeEach(async () => {
    one = await say(s.youth, s.relay, 'hej')
  })

  test('[CIP4] message tampered: ciphertext, number, epoch, stream, place of the writer', async () => {
    const ct = fromB64(one.envelope.ct)
    ct[7]! ^= 1
    expect(await refused(s.counsellor, changed(one, { ct: toB64(ct) }))).toBe('tampered')
    expect(await refused(s.counsellor, changed(one, { n: 1 }))).toBe('tampered')
    expect(await refused(s.counsellor, changed(one, { sid: randomId() }))).toBe('tampered')
    expect(await refused(s.counsellor, changed(one, { ep: 1 }))).toBe('no-key')
    expect(await refused(s.counsellor, changed(one, { from: s.ole.identity.kid }))).toBe('tampered')
    expect(await refused(s.counsellor, { ...one, place: 0 })).toBe('malformed')
    expect(textOf(await opened(s.counsellor, one))).toBe('hej')
  })

  test("[CIP4] another conversation's key", async () => {
    const other = await scene()
    const foreign = await say(other.youth, other.relay, 'ikke til jer')
    expect(await refused(s.counsellor, foreign)).toBe('tampered')
  })

  test('[CIP5] replayed: a second time is named so, at whatever place', async () => {
    await opened(s.counsellor, one)
    expect(await refused(s.counsellor, one)).toBe('replayed')
    expect(await refused(s.counsellor, { ...one, place: 9 })).toBe('replayed')
  })

  test('[CIP5] reflected: our own stream under another name, or words of ours that we never wrote', async () => {
    const mettes = await say(s.counsellor, s.relay, 'hej, du')
    expect(await refused(s.youth, changed(one, { from: s.mette.identity.kid }))).toBe('reflected')
    expect(await refused(s.counsellor, changed(mettes, { from: 'youth' }))).toBe('reflected')
    expect(await refused(s.youth, changed(one, { n: 1 }))).toBe('reflected')
    expect(await refused(s.youth, changed(mettes, { from: 'youth' }))).toBe('tampered')
  })

  test('[CIP4] somebody whom this youth never gave the epoch', async () => {
    const oles = await s.counsellor.seal(words('jeg er Ole'))
    expect(await refused(s.youth, placedAt({ ...oles, from: s.ole.identity.kid }, 2))).toBe('not-member')
  })

  test('[CIP4] rubbish instead of an envelope', async () => {
    const rubbish = { place: 1, envelope: null } as unknown as Placed // what a server may send, whatever the type says
    expect(await refused(s.counsellor, rubbish)).toBe('malformed')
  })

  test('[CIP4] the first envelope of an epoch is the youth’s to write', async () => {
    const forged = await say(s.counsellor, s.relay, { kind: 'epoch', final: [] })
    expect(await refused(s.youth, forged)).toBe('malformed')
  })
})

describe('what was dropped', () => {
  test('[CIP6] dropped in the middle: a gap', async () => {
    await opened(s.counsellor, await say(s.youth, s.relay, 'en'))
    const lost = await say(s.youth, s.relay, 'to')
    const found = await opened(s.counsellor, await say(s.youth, s.relay, 'tre'))
    expect(heads(found.missing)).toEqual([{ sid: lost.envelope.sid, n: 1 }])
    expect(heads(s.counsellor.missing())).toEqual([{ sid: lost.envelope.sid, n: 1 }])
  })

  test('[CIP7] a resend after a gap opens, is a replay the second time, and nothing is missing any more', async () => {
    await opened(s.counsellor, await say(s.youth, s.relay, 'en'))
    const lost = await say(s.youth, s.relay, 'to')
    await opened(s.counsellor, await say(s.youth, s.relay, 'tre'))
    expect(await opened(s.counsellor, lost)).toMatchObject({ missing: [], fork: false, body: { text: 'to' } })
    expect(await refused(s.counsellor, lost)).toBe('replayed')
    expect(s.counsellor.missing()).toEqual([])
    expect(s.counsellor.forked).toBe(false)
  })

  test('[CIP6] dropped tail, once answered: the answer names what the reader never got', async () => {
    const first = await say(s.counsellor, s.relay, 'en')
    const tail = await say(s.counsellor, s.relay, 'to')
    await opened(s.youth, first)
    await opened(s.youth, tail)
    const answer = await say(s.youth, s.relay, 'svar')
    const mette = await reloaded(s)
    await opened(mette, first)
    expect(heads((await opened(mette, answer)).missing)).toEqual([{ sid: tail.envelope.sid, n: 1 }])
  })

  test('[CIP6] dropped sid: a whole stream kept from a reader is named by the next answer', async () => {
    const streams = [await say(s.counsellor, s.relay, 'fra første side')]
    await opened(s.youth, streams[0]!)
    const second = await reloaded(s)
    const answer = await say(s.youth, s.relay, 'svar')
    const found = await opened(second, answer)
    expect(heads(found.missing)).toEqual([{ sid: streams[0]!.envelope.sid, n: 0 }])
  })

  test('[CIP5] an earlier page’s own envelopes open as mine', async () => {
    const first = await say(s.counsellor, s.relay, 'en')
    const mette = await reloaded(s)
    expect(await opened(mette, first)).toMatchObject({ mine: true, body: { text: 'en' } })
  })
})
