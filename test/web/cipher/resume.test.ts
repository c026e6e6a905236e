import { beforeEach, describe, expect, test } from 'vitest'
import { type ResumeBlob, resumeBlob } from '../../../shared/sealing/keys.ts'
import { fromB64 } from '../../../shared/sealing/tuple.ts'
import { exportKem, makeKem, publicPart, randomId } from '../../../web/cipher/keys/p256.ts'
import { type Share, STATE_LIMIT } from '../../../web/cipher/resume.ts'
import { type KeptState, openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { packState, unpackState, type YouthState } from '../../../web/cipher/youthState.ts'
import { checked, hand, handOver, LINE, makeStaff, opened, refused, type Scene, say, scene, textOf } from './stage.ts'

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

describe('the youth reloads', () => {
  test('[CIP44] the same youth: key, challenge, readers, nickname; a new stream; both go on', async () => {
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

  test('[CIP44] the transcript is drawn again from the rows, each once, old and new told apart', async () => {
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

  test('[CIP44] what the server leaves out, or shows in another order, after the reload is seen', async () => {
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

  test("[CIP44] what followed the sealed heads is checked against the other side's", async () => {
    const kept = await s.youth.keep()
    const lost = await say(s.youth, s.relay, 'efter at der blev gemt')
    await opened(s.counsellor, lost)
    const answer = await say(s.counsellor, s.relay, 'svar')
    const youth = await reload(s.youth, kept)
    expect(await opened(youth, answer)).toMatchObject({ missing: [{ from: 'youth', sid: lost.envelope.sid, n: 0 }] })
  })

  test('[CIP44] the resumed youth hands over, answers a rejoin, and keeps again', async () => {
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
  test('[CIP45] an older blob, even with its own number changed, does not open', async () => {
    const [old, kept] = [await s.youth.keep(), await s.youth.keep()]
    expect(kept.gen).toBe(2)
    expect(await reopen(s.youth, [kept.share], [old.blob])).toEqual({ ok: false, why: 'no-match' })
    expect(await reopen(s.youth, [kept.share], [{ ...old.blob, gen: 2 }])).toEqual({ ok: false, why: 'no-match' })
    expect(old.share.a).not.toBe(kept.share.a)
  })

  test('[CIP45] either half alone: another a, another b, another conversation', async () => {
    const kept = await s.youth.keep()
    const none = { ok: false, why: 'no-match' }
    expect(await reopen(s.youth, [], [kept.blob])).toEqual(none)
    expect(await reopen(s.youth, [kept.share], [])).toEqual(none)
    expect(await reopen(s.youth, [{ gen: 1, a: randomId(32) }], [kept.blob])).toEqual(none)
    expect(await reopen(s.youth, [kept.share], [{ ...kept.blob, b: randomId(32) }])).toEqual(none)
    expect(await openYouth({ conv: randomId(), line: LINE, shares: [kept.share], blobs: [kept.blob] })).toEqual(none)
    expect(await openYouth({ conv: s.youth.conv, line: 'aarhus', shares: [kept.share], blobs: [kept.blob] })).toEqual(none)
  })

  test('[CIP45] of two whole pairs the newest opens', async () => {
    const [old, kept] = [await s.youth.keep(), await s.youth.keep()]
    const found = await reopen(s.youth, [old.share, kept.share], [old.blob, kept.blob])
    expect(found.ok && found.youth.gen).toBe(2)
    const behind = await reopen(s.youth, [old.share, kept.share], [old.blob])
    expect(behind.ok && behind.youth.gen).toBe(1)
  })

  test('[CIP46] below 9000 bytes after five hundred messages in twenty streams and eight epochs, and all is there after a reload', async () => {
    let { youth, counsellor } = s
    const long = 'Ååå '.repeat(15).slice(0, 60)
    const team = await Promise.all(Array.from({ length: 8 }, () => makeStaff(long)))
    let written = 0
    for (let stream = 0; stream < 10; stream++) {
      for (let i = 0; i < 25; i++) {
        await say(youth, s.relay, `${i}`)
        await opened(youth, await say(counsellor, s.relay, `${i}`))
        written += 2
      }
      youth = await reload(youth, await youth.keep())
      for (const placed of s.relay.placed) await youth.open(placed)
      counsellor = (await hand(youth, s.mette, s.roster, { purpose: 'rejoin', epoch: youth.epoch })).counsellor
    }
    expect(written).toBe(500)
    const certified = { ...s, youth, roster: await checked(s.root, team, 8) }
    for (const one of team) await handOver(certified, one, true)
    const kept = await youth.keep()
    expect(resumeBlob.safeParse(kept.blob).success).toBe(true)
    expect(fromB64(kept.blob.ct).length).toBeLessThanOrEqual(9000)
    const back = await reload(youth, kept)
    expect(back.readers()).toEqual(youth.readers())
    expect(await opened(back, s.relay.placed[0]!)).toMatchObject({ again: true })
  }, 60_000)
})

describe('more than fits', () => {
  test('[CIP46] the oldest streams are left out, and no half list of final heads is kept', async () => {
    const keys = await makeKem(true)
    const streams = Array.from({ length: 200 }, (_, i) => ({
      from: 'youth',
      sid: randomId(),
      ep: i < 100 ? 0 : 1,
      lastPlace: i,
      opened: '0-9',
    }))
    const heads = (from: number, to: number) => streams.slice(from, to).map(({ sid }) => ({ from: 'youth', sid, n: 9 }))
    const state: YouthState = {
      conv: s.youth.conv,
      line: LINE,
      kem: { ...(await exportKem(keys)), pub: await publicPart(keys) },
      keys: [],
      epoch: 2,
      seated: true,
      pending: null,
      given: [],
      challenge: randomId(),
      lastSig: null,
      serial: 0,
      called: 'Ulv',
      nickname: false,
      streams,
      said: { ep: 1, heads: heads(190, 200), hash: randomId(32) },
      finals: [
        [0, heads(0, 16)],
        [1, heads(184, 200)],
      ],
    }
    const text = packState(state)
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(STATE_LIMIT)
    const back = unpackState(text)!
    expect(back.streams.length).toBeGreaterThan(100)
    expect(back.streams).toEqual(streams.slice(-back.streams.length))
    expect(back.finals).toEqual([state.finals[1]])
    expect(back.said).toEqual(state.said)
    expect(unpackState('{"v":2}')).toBeNull()
  })
})

describe('the oldest rows are deleted at the server', () => {
  test('[CIP51] a reader who comes after misses nothing of them, and still misses what is dropped', async () => {
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
