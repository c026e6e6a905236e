import { beforeEach, describe, expect, test } from 'vitest'
import type { Envelope, Placed } from '../../shared/envelope.ts'
import type { Sealed } from '../../shared/sealed.ts'
import { fromB64, toB64 } from '../../shared/tuple.ts'
import { openCounsellor } from '../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../web/cipher/keyOffer.ts'
import type { Member } from '../../web/cipher/opened.ts'
import { randomId } from '../../web/cipher/p256.ts'
import { pad } from '../../web/cipher/padding.ts'
import { sealAt, streamKey } from '../../web/cipher/streams.ts'
import { unwrapEpoch } from '../../web/cipher/wrap.ts'
import { createYouth, type YouthCipher } from '../../web/cipher/youthCipher.ts'
import { asked, checked, hand, handOver, LINE, makeStaff, opened, refused, type Scene, say, scene, textOf, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const placedAt = (envelope: Envelope, place: number): Placed => ({ place, at: place, receipt: randomId(32), envelope })
const changed = (placed: Placed, change: Partial<Envelope>): Placed => ({ ...placed, envelope: { ...placed.envelope, ...change } })
const heads = (missing: { sid: string; n: number }[]) => missing.map(({ sid, n }) => ({ sid, n }))

/** Mette's page after a reload: the same person, a new key, the epochs she had. */
async function reloaded(scene: Scene) {
  return (await hand(scene.youth, scene.mette, scene.roster, { purpose: 'rejoin', epoch: scene.youth.epoch })).counsellor
}

describe('flow 3 and 4: the queue', () => {
  test('[C5] what was written while waiting opens for the counsellor who is given the wrap, and for nobody before', async () => {
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

  test('[C9] both sides read each other, and know their own as their own', async () => {
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

  test('[C9] message tampered: ciphertext, number, epoch, stream, place of the writer', async () => {
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

  test("[C9] another conversation's key", async () => {
    const other = await scene()
    const foreign = await say(other.youth, other.relay, 'ikke til jer')
    expect(await refused(s.counsellor, foreign)).toBe('tampered')
  })

  test('[C10] replayed: a second time is named so, at whatever place', async () => {
    await opened(s.counsellor, one)
    expect(await refused(s.counsellor, one)).toBe('replayed')
    expect(await refused(s.counsellor, { ...one, place: 9 })).toBe('replayed')
  })

  test('[C10] reflected: our own stream under another name, or words of ours that we never wrote', async () => {
    const mettes = await say(s.counsellor, s.relay, 'hej, du')
    expect(await refused(s.youth, changed(one, { from: s.mette.identity.kid }))).toBe('reflected')
    expect(await refused(s.counsellor, changed(mettes, { from: 'youth' }))).toBe('reflected')
    expect(await refused(s.youth, changed(one, { n: 1 }))).toBe('reflected')
    expect(await refused(s.youth, changed(mettes, { from: 'youth' }))).toBe('tampered')
  })

  test('[C9] somebody whom this youth never gave the epoch', async () => {
    const oles = await s.counsellor.seal(words('jeg er Ole'))
    expect(await refused(s.youth, placedAt({ ...oles, from: s.ole.identity.kid }, 2))).toBe('not-member')
  })

  test('[C9] rubbish instead of an envelope', async () => {
    const rubbish = { place: 1, envelope: null } as unknown as Placed // what a server may send, whatever the type says
    expect(await refused(s.counsellor, rubbish)).toBe('malformed')
  })

  test('[C9] the first envelope of an epoch is the youth’s to write', async () => {
    const forged = await say(s.counsellor, s.relay, { kind: 'epoch', final: [] })
    expect(await refused(s.youth, forged)).toBe('malformed')
  })
})

describe('what was dropped', () => {
  test('[C11] dropped in the middle: a gap', async () => {
    await opened(s.counsellor, await say(s.youth, s.relay, 'en'))
    const lost = await say(s.youth, s.relay, 'to')
    const found = await opened(s.counsellor, await say(s.youth, s.relay, 'tre'))
    expect(heads(found.missing)).toEqual([{ sid: lost.envelope.sid, n: 1 }])
    expect(heads(s.counsellor.missing())).toEqual([{ sid: lost.envelope.sid, n: 1 }])
  })

  test('[C13] a resend after a gap opens, is a replay the second time, and nothing is missing any more', async () => {
    await opened(s.counsellor, await say(s.youth, s.relay, 'en'))
    const lost = await say(s.youth, s.relay, 'to')
    await opened(s.counsellor, await say(s.youth, s.relay, 'tre'))
    expect(await opened(s.counsellor, lost)).toMatchObject({ missing: [], fork: false, body: { text: 'to' } })
    expect(await refused(s.counsellor, lost)).toBe('replayed')
    expect(s.counsellor.missing()).toEqual([])
    expect(s.counsellor.forked).toBe(false)
  })

  test('[C11] dropped tail, once answered: the answer names what the reader never got', async () => {
    const first = await say(s.counsellor, s.relay, 'en')
    const tail = await say(s.counsellor, s.relay, 'to')
    await opened(s.youth, first)
    await opened(s.youth, tail)
    const answer = await say(s.youth, s.relay, 'svar')
    const mette = await reloaded(s)
    await opened(mette, first)
    expect(heads((await opened(mette, answer)).missing)).toEqual([{ sid: tail.envelope.sid, n: 1 }])
  })

  test('[C11] dropped sid: a whole stream kept from a reader is named by the next answer', async () => {
    const streams = [await say(s.counsellor, s.relay, 'fra første side')]
    await opened(s.youth, streams[0]!)
    const second = await reloaded(s)
    const answer = await say(s.youth, s.relay, 'svar')
    const found = await opened(second, answer)
    expect(heads(found.missing)).toEqual([{ sid: streams[0]!.envelope.sid, n: 0 }])
  })

  test('[C10] an earlier page’s own envelopes open as mine', async () => {
    const first = await say(s.counsellor, s.relay, 'en')
    const mette = await reloaded(s)
    expect(await opened(mette, first)).toMatchObject({ mine: true, body: { text: 'en' } })
  })
})

describe('what was shown in another order', () => {
  /** The same rows with two places exchanged. */
  const exchanged = (rows: Placed[], a: number, b: number): Placed[] => {
    const place = (p: number) => (p === a ? b : p === b ? a : p)
    return rows.map((row) => ({ ...row, place: place(row.place) })).sort((x, y) => x.place - y.place)
  }
  const readAll = async (who: Member, rows: Placed[]) => {
    const found = []
    for (const row of rows) found.push(await opened(who, row))
    return found
  }

  test('[C12] reordered across sides: who reads a question after its answer is found out', async () => {
    const rows = [await say(s.youth, s.relay, 'skal jeg gå hjem?')]
    await opened(s.counsellor, rows[0]!)
    rows.push(await say(s.counsellor, s.relay, 'nej'))
    await opened(s.youth, rows[1]!)
    rows.push(await say(s.youth, s.relay, 'tak'))
    const mette = await reloaded(s)
    const found = await readAll(mette, exchanged(rows, 1, 2))
    expect(found.map(({ fork }) => fork)).toContain(true)
    expect(mette.forked).toBe(true)
  })

  test('[C12] reordered across sids of one side, and within one', async () => {
    const rows = [await say(s.counsellor, s.relay, 'en')]
    const second = await reloaded(s)
    await opened(second, rows[0]!)
    rows.push(await say(second, s.relay, 'to'), await say(second, s.relay, 'tre'))
    for (const row of rows) await opened(s.youth, row)
    rows.push(await say(s.youth, s.relay, 'tak'))
    for (const [a, b] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const third = await reloaded(s)
      await readAll(third, exchanged(rows, a, b))
      expect(third.forked).toBe(true)
    }
    const honest = await reloaded(s)
    await readAll(honest, rows)
    expect(honest.forked).toBe(false)
  })

  test('[C12] a fork between two staff: each is shown a different order, and the first to hear the other knows', async () => {
    const [one, two] = [await s.youth.seal(words('en')), await s.youth.seal(words('to'))]
    const [mette, again] = [s.counsellor, await reloaded(s)]
    await opened(mette, placedAt(one, 1))
    await opened(mette, placedAt(two, 2))
    await opened(again, placedAt(two, 1))
    await opened(again, placedAt(one, 2))
    const said = placedAt(await again.seal(words('jeg læser med')), 3)
    expect((await opened(mette, said)).fork).toBe(true)
    await s.youth.open(placedAt(one, 1))
    await s.youth.open(placedAt(two, 2))
    expect((await opened(s.youth, said)).fork).toBe(true)
  })

  test('[C12] a comparison that had to wait for a lost envelope is made when it comes', async () => {
    const lost = await say(s.youth, s.relay, 'en')
    const two = await say(s.youth, s.relay, 'to')
    const three = await say(s.youth, s.relay, 'tre')
    expect(await opened(s.counsellor, { ...two, place: 1 })).toMatchObject({ fork: false })
    expect(await opened(s.counsellor, three)).toMatchObject({ fork: false })
    expect(await opened(s.counsellor, { ...lost, place: 2 })).toMatchObject({ fork: true })
  })

  test('[C12] words put into our mouth: a head of our stream beyond what we wrote', async () => {
    const row = await say(s.youth, s.relay, 'hej')
    const unwrapped = await unwrapEpoch(s.seat.wraps[0]!, {
      conv: s.youth.conv,
      kid: s.mette.identity.kid,
      youthPub: s.youth.youthPub,
      upToEpoch: 0,
      kem: s.seat.kem,
    })
    if ('why' in unwrapped) throw new Error(unwrapped.why)
    const id = { conv: s.youth.conv, ep: 0, from: s.mette.identity.kid, sid: randomId() }
    const inside: Sealed = { heads: [{ from: 'youth', sid: row.envelope.sid, n: 5 }], hash: randomId(32), body: { kind: 'read' } }
    const ct = await sealAt(await streamKey(unwrapped.k, id), id, 0, pad(new TextEncoder().encode(JSON.stringify(inside))))
    const { conv: _conv, ...name } = id
    expect((await opened(s.youth, placedAt({ v: 1, ...name, n: 0, ct }, 2))).fork).toBe(true)
  })
})

describe('flow 5: hand-over', () => {
  const chat = async (youth: YouthCipher, counsellor: Member) => {
    const rows = [await say(youth, s.relay, 'noget svært')]
    await opened(counsellor, rows[0]!)
    rows.push(await say(counsellor, s.relay, 'jeg lytter'))
    await opened(youth, rows[1]!)
    rows.push(await say(counsellor, s.relay, { kind: 'leaving', to: s.ole.identity.kid }))
    await opened(youth, rows[2]!)
    return rows
  }

  test('[C14] with a yes the newcomer reads the earlier epochs; without it only what comes', async () => {
    const rows = await chat(s.youth, s.counsellor)
    const ole = await handOver(s, s.ole, true)
    for (const row of rows) await opened(ole.counsellor, row)
    expect(await opened(ole.counsellor, ole.opening)).toMatchObject({ ep: 1, missing: [], fork: false, body: { kind: 'epoch' } })

    const t = await scene()
    const [row] = [await say(t.youth, t.relay, 'noget svært')]
    const blind = await handOver(t, t.ole, false)
    expect(await refused(blind.counsellor, row)).toBe('no-key')
    expect(await opened(blind.counsellor, blind.opening)).toMatchObject({ missing: [], fork: false })
    expect(blind.counsellor.missing()).toEqual([])
    expect(textOf(await opened(t.youth, await say(blind.counsellor, t.relay, 'hej')))).toBe('hej')
  })

  test('[C14] the one who left cannot read what comes after', async () => {
    await chat(s.youth, s.counsellor)
    const { opening } = await handOver(s, s.ole, true)
    expect(await refused(s.counsellor, opening)).toBe('no-key')
    expect(await refused(s.counsellor, await say(s.youth, s.relay, 'kun Ole'))).toBe('no-key')
  })

  test('[C14] nothing of the new epoch is sealed before its first envelope, which states the final heads of the one before', async () => {
    const rows = await chat(s.youth, s.counsellor)
    const { offer } = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(s.youth.epoch).toBe(0)
    await say(s.youth, s.relay, 'stadig under nul')
    const first = await s.youth.began(offer.epoch)
    expect(first).toMatchObject({ ep: 1, n: 0 })
    expect(await s.youth.began(offer.epoch)).toBeNull()
    const own = await opened(s.youth, s.relay.post(first!))
    expect(own.body).toEqual({
      kind: 'epoch',
      final: [
        { from: 'youth', sid: rows[0]!.envelope.sid, n: 1 },
        { from: s.mette.identity.kid, sid: rows[1]!.envelope.sid, n: 1 },
      ],
    })
    expect((await s.youth.seal(words('nu'))).ep).toBe(1)
  })

  test('[C14] a new epoch is a new stream', async () => {
    const before = await s.youth.seal(words('før'))
    const { opening } = await handOver(s, s.ole, false)
    expect(opening.envelope.sid).not.toBe(before.sid)
  })

  test("[C15] an ex-member's late envelope is refused by name, by the youth and by the newcomer", async () => {
    const rows = await chat(s.youth, s.counsellor)
    const ole = await handOver(s, s.ole, true)
    for (const row of [...rows, ole.opening]) await opened(ole.counsellor, row)
    const late = s.relay.post(await s.counsellor.seal(words('jeg er her stadig')))
    expect(await refused(s.youth, late)).toBe('late')
    expect(await refused(ole.counsellor, late)).toBe('late')
  })

  test("[C15] an ex-member's new stream is late as well, and so is one put before the new epoch for the youth alone", async () => {
    await chat(s.youth, s.counsellor)
    const again = await reloaded(s)
    await handOver(s, s.ole, true)
    const envelope = await again.seal(words('en ny strøm'))
    expect(await refused(s.youth, placedAt(envelope, 2))).toBe('late')
  })

  test('[C13] what was sealed before the new epoch and resent after it still opens', async () => {
    const lost = await say(s.youth, s.relay, 'tabt')
    const ole = await handOver(s, s.ole, true)
    expect(heads((await opened(ole.counsellor, ole.opening)).missing)).toEqual([{ sid: lost.envelope.sid, n: 0 }])
    expect(textOf(await opened(ole.counsellor, lost))).toBe('tabt')
    expect(ole.counsellor.missing()).toEqual([])
    expect(ole.counsellor.forked).toBe(false)
  })

  test('[C17] who can read is drawn from the wraps alone', async () => {
    expect(s.youth.readers()).toEqual([{ person: s.mette.entry.person, name: 'Mette', epochs: [0], now: true }])
    await handOver(s, s.ole, false)
    expect(s.youth.readers()).toEqual([
      { person: s.mette.entry.person, name: 'Mette', epochs: [0], now: false },
      { person: s.ole.entry.person, name: 'Ole', epochs: [1], now: true },
    ])
  })
})

describe('flow 7: the counsellor reloads', () => {
  test('[C16] a rejoin gives the epochs that person had, and nothing more', async () => {
    await say(s.youth, s.relay, 'før Ole')
    await handOver(s, s.ole, false)
    const { wraps } = await hand(s.youth, s.ole, s.roster, { purpose: 'rejoin', epoch: 1 })
    expect(wraps.map(({ epoch }) => epoch)).toEqual([1])
  })

  test('[C16] one who has left does not rejoin, nor does anybody else in a member’s place', async () => {
    await handOver(s, s.ole, false)
    const consider = async (who: typeof s.mette, epoch: number) => {
      const { offer } = await createOffer(who.identity, asked(s.youth, { purpose: 'rejoin', epoch }))
      return s.youth.considerOffer(offer, s.roster)
    }
    expect(await consider(s.mette, 1)).toEqual({ ok: false, why: 'epoch' })
    expect(await consider(s.mette, 0)).toEqual({ ok: false, why: 'epoch' })
    const stranger = await makeStaff('Fremmed')
    const roster = await checked(s.root, [s.mette, s.ole, stranger])
    const { offer } = await createOffer(stranger.identity, asked(s.youth, { purpose: 'rejoin', epoch: 1 }))
    expect(await s.youth.considerOffer(offer, roster)).toEqual({ ok: false, why: 'purpose' })
  })
})
