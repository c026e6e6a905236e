import { beforeEach, describe, expect, test } from 'vitest'
import type { ResumeBlob } from '../../../shared/sealing/keys.ts'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import type { Share } from '../../../web/cipher/resume.ts'
import { resumeStore } from '../../../web/cipher/resumeStore.ts'
import { openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { LINE, type Scene, scene } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const reopen = (youth: YouthCipher, shares: Share[], blobs: ResumeBlob[]) => openYouth({ conv: youth.conv, line: LINE, shares, blobs })

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

  test('[CIP47] old and new lie side by side until the server has the new blob, then the old is gone', () => {
    const [one, two] = [share(1), share(2)]
    const tab = box()
    const store = resumeStore(tab)
    store.begin(who)
    expect(store.add(one)).toBe(true)
    store.settle(1)
    store.add(two)
    expect(resumeStore(tab).read()).toEqual({ ...who, shares: [one, two], wrote: 0 })
    store.settle(2)
    expect(resumeStore(tab).read()).toEqual({ ...who, shares: [two], wrote: 0 })
    expect(tab.text()).not.toContain(one.a)
    store.wipe()
    expect([tab.size(), store.read(), store.durable]).toEqual([0, null, false])
  })

  test('[CIP47] at every step of keeping, a crash leaves a whole pair', async () => {
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

  test('[CIP47] an answer that was lost leaves the older pair, and the next keep mends it', async () => {
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

  test('[CIP47] storage blocked, full or not wanted: memory only, and it says so', () => {
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

  test('[CIP47] what is not ours is not read', () => {
    const tab = box()
    tab.setItem('ungechat', '{"conv":1}')
    expect(resumeStore(tab).read()).toBeNull()
    tab.setItem('ungechat', 'rubbish')
    expect(resumeStore(tab).read()).toBeNull()
  })
})
