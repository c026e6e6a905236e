import { createDecipheriv, hkdfSync } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fromB64, tuple } from '../../../shared/sealing/tuple.ts'
import { canSeal } from '../../../web/cipher/keys/canSeal.ts'
import { random, randomId } from '../../../web/cipher/keys/p256.ts'
import { pad, unpad } from '../../../web/cipher/record/padding.ts'
import { createRanges } from '../../../web/cipher/record/ranges.ts'
import { sealAt, streamKey } from '../../../web/cipher/record/streams.ts'
import { handOver, opened, say, scene, textOf, words } from './stage.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Watches every AES-GCM encryption of the browser: which key, which IV. */
function watchGcm(): string[] {
  const used: string[] = []
  const names = new Map<CryptoKey, number>()
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (algorithm, key, data) => {
    if (typeof algorithm !== 'string' && 'iv' in algorithm) {
      names.set(key, names.get(key) ?? names.size)
      used.push(`${names.get(key)} ${Buffer.from(algorithm.iv as Uint8Array).toString('hex')}`) // the cipher hands over bytes only
    }
    return encrypt(algorithm, key, data)
  })
  return used
}

describe('no (key, IV) repeats', () => {
  test('[CIP10] forty seals at once, on both sides and over an epoch, take forty numbers', async () => {
    const s = await scene()
    const used = watchGcm()
    const sealed = await Promise.all(Array.from({ length: 20 }, (_, i) => s.youth.seal(words(`${i}`))))
    const others = await Promise.all(Array.from({ length: 20 }, (_, i) => s.counsellor.seal(words(`${i}`))))
    expect(sealed.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(others.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    for (const envelope of sealed) s.relay.post(envelope)
    await handOver(s, s.ole, true)
    await Promise.all([s.youth.seal(words('nu')), s.youth.keep(), s.youth.keep(), s.youth.seal(words('og nu'))])
    expect(used.length).toBeGreaterThan(44)
    expect(new Set(used).size).toBe(used.length)
  })

  test('[CIP10] a body that does not fit takes no number', async () => {
    const s = await scene()
    await expect(s.youth.seal(words('\u0001'.repeat(2000)))).rejects.toThrow('too-long')
    expect((await s.youth.seal(words('hej'))).n).toBe(0)
  })

  test('[CIP10] after an envelope was given up a new stream begins at nought, and nobody misses the one given up', async () => {
    const s = await scene()
    const before = await s.youth.seal(words('aldrig sendt'))
    await s.youth.freshStream()
    const after = await say(s.youth, s.relay, 'sendt')
    expect(after.envelope).toMatchObject({ n: 0 })
    expect(after.envelope.sid).not.toBe(before.sid)
    expect(await opened(s.counsellor, after)).toMatchObject({ missing: [] })
    const { counsellor, opening } = await handOver(s, s.ole, true)
    await opened(counsellor, after)
    expect(await opened(counsellor, opening)).toMatchObject({ missing: [], fork: false })
  })
})

describe('the bytes', () => {
  test('[CIP4] an envelope is what the design says, computed here by other means', async () => {
    const id = { conv: randomId(), ep: 3, from: randomId(32), sid: randomId() }
    const [k, text] = [random(32), pad(new TextEncoder().encode('hej'))]
    const ct = fromB64(await sealAt(await streamKey(k, id), id, 258, text))
    const key = hkdfSync('sha256', k, fromB64(id.sid), tuple('ungechat/v1/stream', id.from), 32)
    const gcm = createDecipheriv('aes-256-gcm', new Uint8Array(key), Buffer.from('000000000000000000000102', 'hex'))
    gcm.setAAD(tuple('ungechat/v1/msg', id.conv, 3, id.from, id.sid, 258)).setAuthTag(ct.slice(-16))
    expect(Buffer.concat([gcm.update(ct.slice(0, -16)), gcm.final()])).toEqual(Buffer.from(text))
  })
})

describe('what a server sees of lengths', () => {
  test('[CIP11] six sizes, from one letter to the longest text in the widest letters', async () => {
    const s = await scene()
    const sizes = new Set<number>()
    for (const length of [1, 20, 200, 500, 900, 1700, 2000]) {
      const placed = await say(s.youth, s.relay, '語'.repeat(length))
      sizes.add(fromB64(placed.envelope.ct).length - 16)
      expect(textOf(await opened(s.counsellor, placed))).toHaveLength(length)
    }
    for (const size of sizes) expect([256, 512, 1024, 2048, 4096, 8192]).toContain(size)
    expect(sizes.size).toBeGreaterThan(4)
  })

  test('[CIP11] a length that lies is no text', () => {
    expect(pad(new Uint8Array(1))).toHaveLength(256)
    expect(unpad(pad(Uint8Array.of(7, 8)))).toEqual(Uint8Array.of(7, 8))
    expect([unpad(new Uint8Array(3)), unpad(Uint8Array.of(0, 0, 0, 9, 1))]).toEqual([null, null])
  })

  test('[CIP11] a yes and a no look alike', async () => {
    const s = await scene()
    const [yes, no] = [await s.youth.seal(words('ja, det gør jeg')), await s.youth.seal(words('nej'))]
    expect(yes.ct.length).toBe(no.ct.length)
  })
})

describe('the set of what was opened', () => {
  test('[CIP5] ranges hold what was added, in any order, and come back as they were written', () => {
    const ranges = createRanges()
    for (const n of [5, 0, 2, 1, 9, 4, 1]) ranges.add(n)
    expect(ranges.toString()).toBe('0-2,4-5,9')
    expect(createRanges('0-2,4-5,9').toString()).toBe('0-2,4-5,9')
    expect([ranges.has(3), ranges.has(4), ranges.runFrom(0), ranges.runFrom(3)]).toEqual([false, true, 2, 2])
    expect(ranges.gaps(0, 10, 9)).toEqual([3, 6, 7, 8, 10])
    expect([ranges.lowest(), ranges.highest(), createRanges().highest()]).toEqual([0, 9, null])
  })
})

describe('after the end', () => {
  test('[CIP26] a wiped page seals and opens nothing', async () => {
    const s = await scene()
    const before = await say(s.youth, s.relay, 'hej')
    s.youth.wipe()
    s.counsellor.wipe()
    await expect(s.youth.seal(words('mere'))).rejects.toThrow('no-key')
    expect(await s.counsellor.open(before)).toEqual({ ok: false, why: 'no-key' })
  })
})

describe('a browser without WebCrypto', () => {
  test('[CIP56] says that it cannot seal', () => {
    expect(canSeal()).toBe(true)
    vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array() })
    expect(canSeal()).toBe(false)
    vi.stubGlobal('crypto', undefined)
    expect(canSeal()).toBe(false)
  })
})
