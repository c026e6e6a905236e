import { beforeEach, describe, expect, test } from 'vitest'
import type { ResumeBlob } from '../../../shared/sealing/keys.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import type { Share } from '../../../web/cipher/resume.ts'
import { createYouth, type KeptState, openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { asked, checked, hand, LINE, makeStaff, opened, refused, type Scene, say, scene, textOf, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const reopen = (youth: YouthCipher, shares: Share[], blobs: ResumeBlob[]) => openYouth({ conv: youth.conv, line: LINE, shares, blobs })
const reload = async (youth: YouthCipher, kept: KeptState): Promise<YouthCipher> => {
  const found = await reopen(youth, [kept.share], [kept.blob])
  if (!found.ok) throw new Error(found.why)
  return found.youth
}
const readAll = async (youth: YouthCipher) => {
  const found = []
  for (const placed of s.relay.placed) found.push(await opened(youth, placed))
  return found
}

describe('a rotation broken off', () => {
  /** Ole's offer of epoch 1, and what becomes of it. */
  const begin = async (youth: YouthCipher) => {
    const { offer, kem } = await createOffer(s.ole.identity, asked(youth, { purpose: 'handover', epoch: 1 }))
    const considered = await youth.considerOffer(offer, s.roster)
    expect(considered.ok).toBe(true)
    return { offer, kem }
  }
  const goesOn = async (youth: YouthCipher, handed: Awaited<ReturnType<typeof hand>>) => {
    const first = await youth.began(handed.offer.epoch)
    if (first) await opened(handed.counsellor, s.relay.post(first))
    const placed = await say(youth, s.relay, 'videre')
    expect(placed.envelope.ep).toBe(handed.offer.epoch)
    expect(textOf(await opened(handed.counsellor, placed))).toBe('videre')
  }

  test('[CIP28] before the wraps: the old epoch goes on, and another offer of the same epoch is taken', async () => {
    await begin(s.youth)
    expect(textOf(await opened(s.counsellor, await say(s.youth, s.relay, 'stadig her')))).toBe('stadig her')
    await goesOn(s.youth, await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 }))
  })

  test('[CIP28] wraps made, never given: the old epoch goes on; the next newcomer gets another key, which the first cannot open', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(textOf(await opened(s.counsellor, await say(s.youth, s.relay, 'stadig her')))).toBe('stadig her')
    const ida = await makeStaff('Ida')
    const roster = await checked(s.root, [s.mette, s.ole, ida], 8)
    const next = await hand(s.youth, ida, roster, { purpose: 'handover', epoch: 1 })
    await goesOn(s.youth, next)
    expect(await refused(ole.counsellor, s.relay.placed.at(-1)!)).toBe('tampered')
    expect(s.youth.readers().find(({ name }) => name === 'Ole')).toBeUndefined()
  })

  test('[CIP28] wraps given, answer lost, the newcomer gone: the server offers the epoch after', async () => {
    await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    await goesOn(s.youth, await hand(s.youth, s.mette, s.roster, { purpose: 'handover', epoch: 2 }))
  })

  test('[CIP28] wraps given, answer lost, the newcomer writes: the epoch is in use and is not offered again', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(textOf(await opened(s.youth, await say(ole.counsellor, s.relay, 'hej, jeg er Ole')))).toBe('hej, jeg er Ole')
    const { offer } = await createOffer(s.mette.identity, asked(s.youth, { purpose: 'handover', epoch: 1 }))
    expect(await s.youth.considerOffer(offer, s.roster)).toEqual({ ok: false, why: 'epoch' })
    await goesOn(s.youth, ole)
  })

  test('[CIP28] a first seat whose answer was lost is offered again, and both who were wrapped are shown', async () => {
    const t = await scene()
    const youth = await createYouth({ line: LINE })
    await hand(youth, t.mette, t.roster)
    const { counsellor } = await hand(youth, t.ole, t.roster)
    await youth.began(0)
    expect(textOf(await opened(counsellor, await say(youth, t.relay, 'hej')))).toBe('hej')
    expect(youth.readers().map(({ name }) => name)).toEqual(['Mette', 'Ole'])
  })

  test('[CIP28] reloaded with the wraps kept but not given: the same offer gets the same key', async () => {
    const { offer, kem } = await begin(s.youth)
    await s.youth.wrapsFor(offer, { history: false })
    const youth = await reload(s.youth, await s.youth.keep())
    expect((await youth.considerOffer(offer, s.roster)).ok).toBe(true)
    const wraps = await youth.wrapsFor(offer, { history: false })
    const counsellor = openCounsellor({ conv: youth.conv, line: LINE, kid: s.ole.identity.kid, youthPub: youth.youthPub, kem })
    expect(await counsellor.takeWraps(wraps)).toEqual({ epochs: [1], refused: [] })
    await goesOn(youth, { offer, kem, wraps, counsellor })
  })

  test('[CIP28] reloaded after the wraps were given, before the answer: the view tells, and the epoch begins', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const youth = await reload(s.youth, await s.youth.keep())
    await goesOn(youth, ole)
  })

  test('[CIP28] reloaded with the first envelope sealed but never sent: it is sealed again', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(await s.youth.began(1)).not.toBeNull()
    const youth = await reload(s.youth, await s.youth.keep())
    await goesOn(youth, ole)
    expect(ole.counsellor.forked).toBe(false)
  })

  test('[CIP28] reloaded with the first envelope sent but only the state before it kept: it is found in the transcript, not said twice', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const kept = await s.youth.keep()
    await opened(ole.counsellor, s.relay.post((await s.youth.began(1))!))
    const youth = await reload(s.youth, kept)
    await readAll(youth)
    expect(youth.epoch).toBe(1)
    expect(await youth.began(1)).toBeNull()
    await goesOn(youth, ole)
  })

  test('[CIP28] nothing is written under an epoch whose first envelope is still owed', async () => {
    await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const kept = await s.youth.keep()
    await s.youth.began(1)
    const youth = await reload(s.youth, await s.youth.keep())
    await expect(youth.seal(words('for tidligt'))).rejects.toThrow('epoch-not-opened')
    expect((await (await reload(s.youth, kept)).seal(words('endnu ikke'))).ep).toBe(0)
  })
})
