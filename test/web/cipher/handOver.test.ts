import { beforeEach, describe, expect, test } from 'vitest'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import type { YouthCipher } from '../../../web/cipher/youthCipher.ts'
import {
  asked,
  checked,
  hand,
  handOver,
  makeStaff,
  opened,
  placedAt,
  refused,
  reloaded,
  type Scene,
  say,
  scene,
  textOf,
  words,
} from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const heads = (missing: { sid: string; n: number }[]) => missing.map(({ sid, n }) => ({ sid, n }))

describe('hand-over', () => {
  const chat = async (youth: YouthCipher, counsellor: SideCipher) => {
    const rows = [await say(youth, s.relay, 'noget svært')]
    await opened(counsellor, rows[0]!)
    rows.push(await say(counsellor, s.relay, 'jeg lytter'))
    await opened(youth, rows[1]!)
    rows.push(await say(counsellor, s.relay, { kind: 'leaving' }))
    await opened(youth, rows[2]!)
    return rows
  }

  test('[CIP26] with a yes the newcomer reads the earlier epochs; without it only what comes', async () => {
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

  test('[CIP26] the one who left cannot read what comes after', async () => {
    await chat(s.youth, s.counsellor)
    const { opening } = await handOver(s, s.ole, true)
    expect(await refused(s.counsellor, opening)).toBe('no-key')
    expect(await refused(s.counsellor, await say(s.youth, s.relay, 'kun Ole'))).toBe('no-key')
  })

  test('[CIP26] nothing of the new epoch is sealed before its first envelope, which states the final heads of the one before', async () => {
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

  test('[CIP26] a new epoch is a new stream', async () => {
    const before = await s.youth.seal(words('før'))
    const { opening } = await handOver(s, s.ole, false)
    expect(opening.envelope.sid).not.toBe(before.sid)
  })

  test("[CIP27] an ex-member's late envelope is refused by name, by the youth and by the newcomer", async () => {
    const rows = await chat(s.youth, s.counsellor)
    const ole = await handOver(s, s.ole, true)
    for (const row of [...rows, ole.opening]) await opened(ole.counsellor, row)
    const late = s.relay.post(await s.counsellor.seal(words('jeg er her stadig')))
    expect(await refused(s.youth, late)).toBe('late')
    expect(await refused(ole.counsellor, late)).toBe('late')
  })

  test("[CIP27] an ex-member's new stream is late as well, and so is one put before the new epoch for the youth alone", async () => {
    await chat(s.youth, s.counsellor)
    const again = await reloaded(s)
    await handOver(s, s.ole, true)
    const envelope = await again.seal(words('en ny strøm'))
    expect(await refused(s.youth, placedAt(envelope, 2))).toBe('late')
  })

  test('[CIP27] an epoch that was passed over is closed too, and so is every one before it', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const hello = placedAt(await ole.counsellor.seal(words('hej')), 1)
    await opened(s.youth, hello)
    const again = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 2, history: true })
    const opening = placedAt((await s.youth.began(2))!, 2)
    await opened(again.counsellor, hello)
    for (const reader of [s.youth, again.counsellor]) {
      const { from, sid, n } = hello.envelope
      expect(await opened(reader, opening)).toMatchObject({ fork: false, missing: [], body: { final: [{ from, sid, n }] } })
      expect(await refused(reader, placedAt(await ole.counsellor.seal(words('fra et')), 3))).toBe('late')
      expect(await refused(reader, placedAt(await s.counsellor.seal(words('fra nul')), 4))).toBe('late')
    }
  })

  test('[CIP7] what was sealed before the new epoch and resent after it still opens', async () => {
    const lost = await say(s.youth, s.relay, 'tabt')
    const ole = await handOver(s, s.ole, true)
    expect(heads((await opened(ole.counsellor, ole.opening)).missing)).toEqual([{ sid: lost.envelope.sid, n: 0 }])
    expect(textOf(await opened(ole.counsellor, lost))).toBe('tabt')
    expect(ole.counsellor.missing()).toEqual([])
    expect(ole.counsellor.forked).toBe(false)
  })

  test('[CIP25] who can read is drawn from the wraps alone', async () => {
    expect(s.youth.readers()).toEqual([{ person: s.mette.entry.person, name: 'Mette', kids: [s.mette.entry.kid], epochs: [0], now: true }])
    await handOver(s, s.ole, false)
    expect(s.youth.readers()).toEqual([
      { person: s.mette.entry.person, name: 'Mette', kids: [s.mette.entry.kid], epochs: [0], now: false },
      { person: s.ole.entry.person, name: 'Ole', kids: [s.ole.entry.kid], epochs: [1], now: true },
    ])
  })
})

describe('the counsellor reloads', () => {
  test('[CIP43] a rejoin gives the epochs that person had, and nothing more', async () => {
    await say(s.youth, s.relay, 'før Ole')
    await handOver(s, s.ole, false)
    const { wraps } = await hand(s.youth, s.ole, s.roster, { purpose: 'rejoin', epoch: 1 })
    expect(wraps.map(({ epoch }) => epoch)).toEqual([1])
  })

  test('[CIP43] one who has left does not rejoin, nor does anybody else in a member’s place', async () => {
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
