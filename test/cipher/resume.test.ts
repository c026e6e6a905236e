import { beforeEach, describe, expect, test } from 'vitest'
import type { ResumeBlob } from '../../shared/keys.ts'
import { resumeBlob } from '../../shared/keys.ts'
import { fromB64 } from '../../shared/tuple.ts'
import { createOffer } from '../../web/cipher/keyOffer.ts'
import { randomId } from '../../web/cipher/p256.ts'
import type { Share } from '../../web/cipher/resume.ts'
import { resumeStore } from '../../web/cipher/resumeStore.ts'
import { type Kept, openYouth, type YouthCipher } from '../../web/cipher/youthCipher.ts'
import { asked, hand, handOver, LINE, makeStaff, opened, refused, type Scene, say, scene, textOf, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const reopen = (youth: YouthCipher, shares: Share[], blobs: ResumeBlob[]) => openYouth({ conv: youth.conv, line: LINE, shares, blobs })
const reload = async (youth: YouthCipher, kept: Kept): Promise<YouthCipher> => {
  const found = await reopen(youth, [kept.share], [kept.blob])
  if (!found.ok) throw new Error(found.why)
  return found.youth
}
const readAll = async (youth: YouthCipher) => {
  const found = []
  for (const placed of s.relay.placed) found.push(await opened(youth, placed))
  return found
}

describe('flow 8: the youth reloads', () => {
  test('[C19] the same youth: key, challenge, readers, nickname; a new stream; both go on', async () => {
    const before = await say(s.youth, s.relay, { kind: 'text', text: 'hej', nickname: 'Ulv' })
    await opened(s.counsellor, before)
    const kept = await s.youth.keep()
    const youth = await reload(s.youth, kept)
    expect(youth).toMatchObject({
      youthPub: s.youth.youthPub,
      challenge: s.youth.challenge,
      gen: 1,
      nicknameSent: true,
      rosterSerial: 7,
      epoch: 0,
    })
    expect(youth.readers()).toEqual(s.youth.readers())
    expect(await opened(youth, before)).toMatchObject({ mine: true, again: true, body: { text: 'hej' } })
    const after = await say(youth, s.relay, 'tilbage')
    expect(after.envelope.n).toBe(0)
    expect(after.envelope.sid).not.toBe(before.envelope.sid)
    expect(await opened(s.counsellor, after)).toMatchObject({ missing: [], fork: false })
    expect(await refused(youth, before)).toBe('replayed')
  })

  test('[C19] the transcript is drawn again from the rows, each once, old and new told apart', async () => {
    await opened(s.counsellor, await say(s.youth, s.relay, 'en'))
    const kept = await s.youth.keep()
    const after = await say(s.counsellor, s.relay, 'to')
    const youth = await reload(s.youth, kept)
    const found = await readAll(youth)
    expect(found.map((one) => [textOf(one), one.mine, one.again])).toEqual([
      ['en', true, true],
      ['to', false, false],
    ])
    expect(await refused(youth, after)).toBe('replayed')
    expect([youth.missing(), youth.forked]).toEqual([[], false])
  })

  test('[C19] what the server leaves out, or shows in another order, after the reload is seen', async () => {
    const one = await say(s.youth, s.relay, 'en')
    await opened(s.counsellor, one)
    const two = await say(s.counsellor, s.relay, 'to')
    await opened(s.youth, two)
    const kept = await s.youth.keep()
    const without = await reload(s.youth, kept)
    await opened(without, one)
    expect(without.missing()).toEqual([{ from: s.mette.identity.kid, sid: two.envelope.sid, n: 0 }])
    const exchanged = await reload(s.youth, kept)
    await opened(exchanged, { ...two, place: 1 })
    expect(await opened(exchanged, { ...one, place: 2 })).toMatchObject({ fork: true })
  })

  test("[C19] what followed the sealed heads is checked against the other side's", async () => {
    const kept = await s.youth.keep()
    const lost = await say(s.youth, s.relay, 'efter at der blev gemt')
    await opened(s.counsellor, lost)
    const answer = await say(s.counsellor, s.relay, 'svar')
    const youth = await reload(s.youth, kept)
    expect(await opened(youth, answer)).toMatchObject({ missing: [{ from: 'youth', sid: lost.envelope.sid, n: 0 }] })
  })

  test('[C19] the resumed youth hands over, answers a rejoin, and keeps again', async () => {
    const youth = await reload(s.youth, await s.youth.keep())
    const again = await hand(youth, s.mette, s.roster, { purpose: 'rejoin', epoch: 0 })
    expect(textOf(await opened(again.counsellor, await say(youth, s.relay, 'hej igen')))).toBe('hej igen')
    const next = await handOver({ ...s, youth }, s.ole, true)
    const twice = await reload(youth, await youth.keep())
    expect(twice.epoch).toBe(1)
    for (const placed of s.relay.placed) await opened(twice, placed)
    expect(await twice.began(1)).toBeNull()
    await opened(next.counsellor, s.relay.placed[0]!)
    await opened(next.counsellor, next.opening)
    expect(textOf(await opened(next.counsellor, await say(twice, s.relay, 'stadig mig')))).toBe('stadig mig')
  })
})

describe('two halves', () => {
  test('[C20] an older blob, even with its own number changed, does not open', async () => {
    const [old, kept] = [await s.youth.keep(), await s.youth.keep()]
    expect(kept.gen).toBe(2)
    expect(await reopen(s.youth, [kept.share], [old.blob])).toEqual({ ok: false, why: 'no-match' })
    expect(await reopen(s.youth, [kept.share], [{ ...old.blob, gen: 2 }])).toEqual({ ok: false, why: 'no-match' })
    expect(old.share.a).not.toBe(kept.share.a)
  })

  test('[C20] either half alone: another a, another b, another conversation', async () => {
    const kept = await s.youth.keep()
    const none = { ok: false, why: 'no-match' }
    expect(await reopen(s.youth, [], [kept.blob])).toEqual(none)
    expect(await reopen(s.youth, [kept.share], [])).toEqual(none)
    expect(await reopen(s.youth, [{ gen: 1, a: randomId(32) }], [kept.blob])).toEqual(none)
    expect(await reopen(s.youth, [kept.share], [{ ...kept.blob, b: randomId(32) }])).toEqual(none)
    expect(await openYouth({ conv: randomId(), line: LINE, shares: [kept.share], blobs: [kept.blob] })).toEqual(none)
    expect(await openYouth({ conv: s.youth.conv, line: 'aarhus', shares: [kept.share], blobs: [kept.blob] })).toEqual(none)
  })

  test('[C20] of two whole pairs the newest opens', async () => {
    const [old, kept] = [await s.youth.keep(), await s.youth.keep()]
    const found = await reopen(s.youth, [old.share, kept.share], [old.blob, kept.blob])
    expect(found.ok && found.youth.gen).toBe(2)
    const behind = await reopen(s.youth, [old.share, kept.share], [old.blob])
    expect(behind.ok && behind.youth.gen).toBe(1)
  })

  test('[C21] below 9000 bytes after five hundred messages in twenty streams and eight epochs, and all is there after a reload', async () => {
    let { youth, counsellor } = s
    const long = 'Ååå '.repeat(15).slice(0, 60)
    const team = await Promise.all(Array.from({ length: 8 }, () => makeStaff(long)))
    const roster = await scene().then(() => s.roster)
    let written = 0
    for (let stream = 0; stream < 10; stream++) {
      for (let i = 0; i < 25; i++) {
        await say(youth, s.relay, `${i}`)
        await opened(youth, await say(counsellor, s.relay, `${i}`))
        written += 2
      }
      youth = await reload(youth, await youth.keep())
      for (const placed of s.relay.placed) await youth.open(placed)
      counsellor = (await hand(youth, s.mette, roster, { purpose: 'rejoin', epoch: youth.epoch })).counsellor
    }
    expect(written).toBe(500)
    const certified = { ...s, youth, roster: await import('./stage.ts').then(({ checked }) => checked(s.root, team, 8)) }
    for (const one of team) await handOver(certified, one, true)
    const kept = await youth.keep()
    expect(resumeBlob.safeParse(kept.blob).success).toBe(true)
    expect(fromB64(kept.blob.ct).length).toBeLessThanOrEqual(9000)
    const back = await reload(youth, kept)
    expect(back.readers()).toEqual(youth.readers())
    expect(await opened(back, s.relay.placed[0]!)).toMatchObject({ again: true })
  }, 60_000)
})

describe('the oldest rows are deleted at the server', () => {
  test('[C28] a reader who comes after misses nothing of them, and still misses what is dropped', async () => {
    let youth = s.youth
    await opened(s.counsellor, await say(youth, s.relay, 'fra en side der er væk'))
    youth = await reload(youth, await youth.keep())
    for (const placed of s.relay.placed) await youth.open(placed)
    for (let i = 0; i < 100; i++) {
      await opened(s.counsellor, await say(youth, s.relay, `y${i}`))
      await opened(youth, await say(s.counsellor, s.relay, `c${i}`))
    }
    const first = 40
    const late = (await hand(youth, s.mette, s.roster, { purpose: 'rejoin', epoch: 0 })).counsellor
    late.oldestKept(first)
    for (const placed of s.relay.placed.slice(first - 1)) expect(await opened(late, placed)).toMatchObject({ missing: [], fork: false })
    expect(late.missing()).toEqual([])
    expect(await opened(youth, await say(late, s.relay, 'her igen'))).toMatchObject({ fork: false, missing: [] })
    await say(youth, s.relay, 'tabt')
    expect((await opened(late, await say(youth, s.relay, 'efter'))).missing).toHaveLength(1)
    const back = await reload(youth, await youth.keep())
    back.oldestKept(first)
    for (const placed of s.relay.placed.slice(first - 1)) await opened(back, placed)
    expect([back.missing(), back.forked]).toEqual([[], false])
  })
})

describe('what the tab holds', () => {
  type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { size(): number; text(): string | null }
  const box = (full = () => false): Box => {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (full()) throw new Error('QuotaExceededError')
        kept.set(key, value)
      },
      removeItem: (key) => void kept.delete(key),
      size: () => kept.size,
      text: () => [...kept.values()][0] ?? null,
    }
  }
  const who = { conv: randomId(), token: randomId(32), line: LINE }
  const share = (gen: number): Share => ({ gen, a: randomId(32) })

  test('[C22] old and new lie side by side until the server has the new blob, then the old is gone', () => {
    const [one, two] = [share(1), share(2)]
    const tab = box()
    const store = resumeStore(tab)
    store.begin(who)
    expect(store.add(one)).toBe(true)
    store.settle(1)
    store.add(two)
    expect(resumeStore(tab).read()).toEqual({ ...who, shares: [one, two] })
    store.settle(2)
    expect(resumeStore(tab).read()).toEqual({ ...who, shares: [two] })
    expect(tab.text()).not.toContain(one.a)
    store.wipe()
    expect([tab.size(), store.read(), store.durable]).toEqual([0, null, false])
  })

  test('[C22] at every step of keeping, a crash leaves a whole pair', async () => {
    const tab = box()
    const store = resumeStore(tab)
    store.begin({ ...who, conv: s.youth.conv })
    let server: ResumeBlob[] = []
    const wholePair = async () => {
      const held = resumeStore(tab).read()!
      return (await reopen(s.youth, held.shares, server)).ok
    }
    for (let round = 0; round < 3; round++) {
      const kept = await s.youth.keep()
      store.add(kept.share)
      if (round > 0) expect(await wholePair()).toBe(true)
      server = [...server.filter(({ gen }) => gen >= kept.held), kept.blob]
      expect(await wholePair()).toBe(true)
      store.settle(kept.gen)
      s.youth.kept(kept.gen)
      expect(await wholePair()).toBe(true)
      server = server.filter(({ gen }) => gen >= kept.gen)
      expect(await wholePair()).toBe(true)
      expect(server).toHaveLength(1)
    }
  })

  test('[C22] an answer that was lost leaves the older pair, and the next keep mends it', async () => {
    const tab = box()
    const store = resumeStore(tab)
    store.begin({ ...who, conv: s.youth.conv })
    const first = await s.youth.keep()
    store.add(first.share)
    store.settle(1)
    s.youth.kept(1)
    store.add((await s.youth.keep()).share)
    const third = await s.youth.keep()
    store.add(third.share)
    expect(third.held).toBe(1)
    expect((await reopen(s.youth, resumeStore(tab).read()!.shares, [first.blob])).ok).toBe(true)
    expect((await reopen(s.youth, resumeStore(tab).read()!.shares, [first.blob, third.blob])).ok).toBe(true)
  })

  test('[C22] storage blocked, full or not wanted: memory only, and it says so', () => {
    for (const storage of [null, box(() => true)]) {
      const store = resumeStore(storage)
      store.begin(who)
      expect([store.durable, store.add(share(1)), store.read()]).toEqual([false, false, null])
    }
    let full = false
    const tab = box(() => full)
    const store = resumeStore(tab)
    store.begin(who)
    full = true
    expect([store.add(share(1)), store.durable, tab.size()]).toEqual([false, false, 0])
  })

  test('[C22] what is not ours is not read', () => {
    const tab = box()
    tab.setItem('ungechat', '{"conv":1}')
    expect(resumeStore(tab).read()).toBeNull()
    tab.setItem('ungechat', 'rubbish')
    expect(resumeStore(tab).read()).toBeNull()
  })
})

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

  test('[C18] before the wraps: the old epoch goes on, and another offer of the same epoch is taken', async () => {
    await begin(s.youth)
    expect(textOf(await opened(s.counsellor, await say(s.youth, s.relay, 'stadig her')))).toBe('stadig her')
    await goesOn(s.youth, await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 }))
  })

  test('[C18] wraps made, never given: the old epoch goes on; the next newcomer gets another key, which the first cannot open', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(textOf(await opened(s.counsellor, await say(s.youth, s.relay, 'stadig her')))).toBe('stadig her')
    const ida = await makeStaff('Ida')
    const roster = await import('./stage.ts').then(({ checked }) => checked(s.root, [s.mette, s.ole, ida], 8))
    const next = await hand(s.youth, ida, roster, { purpose: 'handover', epoch: 1 })
    await goesOn(s.youth, next)
    expect(await refused(ole.counsellor, s.relay.placed.at(-1)!)).toBe('tampered')
    expect(s.youth.readers().find(({ name }) => name === 'Ole')).toBeUndefined()
  })

  test('[C18] wraps given, answer lost, the newcomer gone: the server offers the epoch after', async () => {
    await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    await goesOn(s.youth, await hand(s.youth, s.mette, s.roster, { purpose: 'handover', epoch: 2 }))
  })

  test('[C18] wraps given, answer lost, the newcomer writes: the epoch is in use and is not offered again', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(textOf(await opened(s.youth, await say(ole.counsellor, s.relay, 'hej, jeg er Ole')))).toBe('hej, jeg er Ole')
    const { offer } = await createOffer(s.mette.identity, asked(s.youth, { purpose: 'handover', epoch: 1 }))
    expect(await s.youth.considerOffer(offer, s.roster)).toEqual({ ok: false, why: 'epoch' })
    await goesOn(s.youth, ole)
  })

  test('[C18] a first seat whose answer was lost is offered again, and both who were wrapped are shown', async () => {
    const t = await scene()
    const youth = await import('../../web/cipher/youthCipher.ts').then(({ createYouth }) => createYouth({ line: LINE }))
    await hand(youth, t.mette, t.roster)
    const { counsellor } = await hand(youth, t.ole, t.roster)
    await youth.began(0)
    expect(textOf(await opened(counsellor, await say(youth, t.relay, 'hej')))).toBe('hej')
    expect(youth.readers().map(({ name }) => name)).toEqual(['Mette', 'Ole'])
  })

  test('[C18] reloaded with the wraps kept but not given: the same offer gets the same key', async () => {
    const { offer, kem } = await begin(s.youth)
    await s.youth.wrapsFor(offer, { history: false })
    const youth = await reload(s.youth, await s.youth.keep())
    expect((await youth.considerOffer(offer, s.roster)).ok).toBe(true)
    const wraps = await youth.wrapsFor(offer, { history: false })
    const { openCounsellor } = await import('../../web/cipher/counsellorCipher.ts')
    const counsellor = openCounsellor({ conv: youth.conv, line: LINE, kid: s.ole.identity.kid, youthPub: youth.youthPub, kem })
    expect(await counsellor.takeWraps(wraps)).toEqual({ epochs: [1], refused: [] })
    await goesOn(youth, { offer, kem, wraps, counsellor })
  })

  test('[C18] reloaded after the wraps were given, before the answer: the view tells, and the epoch begins', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const youth = await reload(s.youth, await s.youth.keep())
    await goesOn(youth, ole)
  })

  test('[C18] reloaded with the first envelope sealed but never sent: it is sealed again', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    expect(await s.youth.began(1)).not.toBeNull()
    const youth = await reload(s.youth, await s.youth.keep())
    await goesOn(youth, ole)
    expect(ole.counsellor.forked).toBe(false)
  })

  test('[C18] reloaded with the first envelope sent but only the state before it kept: it is found in the transcript, not said twice', async () => {
    const ole = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const kept = await s.youth.keep()
    await opened(ole.counsellor, s.relay.post((await s.youth.began(1))!))
    const youth = await reload(s.youth, kept)
    await readAll(youth)
    expect(youth.epoch).toBe(1)
    expect(await youth.began(1)).toBeNull()
    await goesOn(youth, ole)
  })

  test('[C18] nothing is written under an epoch whose first envelope is still owed', async () => {
    await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    const kept = await s.youth.keep()
    await s.youth.began(1)
    const youth = await reload(s.youth, await s.youth.keep())
    await expect(youth.seal(words('for tidligt'))).rejects.toThrow('epoch-not-opened')
    expect((await (await reload(s.youth, kept)).seal(words('endnu ikke'))).ep).toBe(0)
  })
})
