// @vitest-environment jsdom
import { expect, type MockInstance, test, vi } from 'vitest'
import { done, type Refusal, refuse } from '../../../../shared/outcome.ts'
import { resumeStore } from '../../../../web/cipher/resumeStore.ts'
import { createYouth } from '../../../../web/cipher/youthCipher.ts'
import { keeping } from '../../../../web/youth/visit/keeping.ts'
import { LINE, makeRoot, makeStaff, unsignedRoster } from '../../cipher/stage.ts'
import { on, turnClock, waitFor } from '../talk/seatedYouth.ts'
import { PretendDoor } from './pretendDoor.ts'

turnClock()

/** A page with two kept states, and a server that gives the next answers to `resume:keep` and then takes everything. */
async function keptTwice() {
  const cipher = await createYouth({ line: LINE })
  const store = resumeStore(sessionStorage)
  store.begin({ conv: cipher.conv, token: 't'.repeat(43), line: LINE })
  const asked: string[] = []
  const next: Refusal[] = []
  const kept = keeping(cipher, store, async (request) => {
    asked.push(request)
    const why = request === 'resume:keep' ? next.shift() : undefined
    return why ? refuse(why) : (done(null) as never) // both requests are answered so
  })
  await kept.now()
  await kept.now()
  asked.length = 0
  return { cipher, store, kept, asked, next, gens: () => store.read()?.shares.map(({ gen }) => gen) }
}

test('[CIP57] a fault of the server is not taken for lack of room: the state is sent again, and the older ones stay until it is held', async () => {
  const s = await keptTwice()
  s.next.push('failed', 'failed')
  const mayGive = s.kept.alone(() => true)
  await vi.waitFor(() => expect(s.asked).toEqual(['resume:keep']))
  expect(s.gens()).toEqual([1, 2, 3])
  await vi.advanceTimersByTimeAsync(2000)
  await vi.waitFor(() => expect(s.asked).toHaveLength(2))
  expect(s.gens()).toEqual([1, 2, 3])
  await vi.advanceTimersByTimeAsync(2000)
  expect(await mayGive).toBe(true)
  expect(s.gens()).toEqual([3])
})

test('[CIP57] a fault that does not pass gives no keys and takes no older state, and neither does a refusal for another reason', async () => {
  const s = await keptTwice()
  s.next.push('failed')
  const mayGive = s.kept.alone(() => false)
  await vi.waitFor(() => expect(s.asked).toEqual(['resume:keep']))
  await vi.advanceTimersByTimeAsync(2000)
  expect(await mayGive).toBe(false)
  for (const why of ['gone', 'ended', 'not-allowed'] as const) {
    s.next.push(why)
    expect(await s.kept.alone(() => true)).toBe(false)
  }
  expect(s.gens()?.slice(0, 2)).toEqual([1, 2])
})

test('[CIP58] a state that cannot be made gives no keys; the older ones are deleted first, and the page is then one without storage', async () => {
  const s = await keptTwice()
  vi.spyOn(s.cipher, 'keep').mockRejectedValue(new RangeError('too large'))
  expect(await s.kept.alone(() => true)).toBe(false)
  expect(s.asked).toEqual(['resume:held'])
  expect([s.store.durable, s.store.read()]).toEqual([false, null])
  expect(await s.kept.alone(() => true)).toBe(true)
})

test('[CIP58] a talk that is over meanwhile has no state to make, and the storage of the next talk stays', async () => {
  const s = await keptTwice()
  s.cipher.wipe()
  expect(await s.kept.alone(() => false)).toBe(false)
  expect([s.store.durable, s.gens()]).toEqual([true, [1, 2]])
})

test('[CIP58] the counsellor is let in, once no older state opens', async () => {
  const [root, mette] = [await makeRoot(), await makeStaff('Mette')]
  const door = new PretendDoor(async () => root.sign(unsignedRoster([mette], 7)))
  const createLarge = async (at: Parameters<typeof createYouth>[0]) => {
    const cipher = await createYouth(at)
    keep = vi.spyOn(cipher, 'keep')
    return cipher
  }
  let keep: MockInstance | null = null
  const { talk } = door.page(root.pub, sessionStorage, { createYouth: createLarge })
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  await waitFor(() => expect(door.blobs).not.toEqual([]))
  keep!.mockRejectedValue(new RangeError('too large'))
  const answer = door.answer.bind(door)
  let open: unknown
  door.answer = (name, payload) => {
    if (name === 'wraps:give') open = [door.blobs.length, sessionStorage.length, talk.durable()]
    return answer(name, payload)
  }
  await door.offer(mette, 'seat', 0)
  await on(talk, 'chat')
  await waitFor(() => expect(open).toEqual([0, 0, false]))
})
