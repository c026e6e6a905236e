// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import type { Puzzle } from '../../../../shared/proof.ts'
import { askForPuzzle } from '../../../../web/youth/visit/browserWorld.ts'
import { madeUpProof } from '../../../support/proof.ts'
import { makeRoot, unsignedRoster } from '../../cipher/stage.ts'
import { on, queued, turnClock, waitFor } from '../talk/seatedYouth.ts'
import { PretendDoor } from './pretendDoor.ts'

turnClock()

test('[WAI28] urgent, tapped while nobody hears it, is asked until it is heard, once at a time, and the page says so meanwhile', async () => {
  const { door, talk } = await queued()
  door.refuseNext('urgent:say', 'no-answer', 'down', 'unproved', 'no-answer')
  const said = talk.urgent()
  expect(talk.snapshot()).toMatchObject({ at: 'waiting', saysUrgent: true })
  door.tell(door.waiting({ place: 2 }))
  expect(talk.snapshot()).toMatchObject({ at: 'waiting', saysUrgent: true })
  await talk.urgent()
  await vi.advanceTimersByTimeAsync(10_000)
  await said
  expect(door.times('urgent:say')).toBe(5)
  expect(door.last('urgent:say')).toEqual({ proof: madeUpProof() })
  expect(talk.snapshot()).toMatchObject({ saysUrgent: false })
})

test('[WAI28] urgent is no longer asked for once somebody is here', async () => {
  const { door, talk, mette } = await queued()
  door.refuseNext('urgent:say', ...Array.from({ length: 50 }, () => 'no-answer' as const))
  const said = talk.urgent()
  await door.offer(mette, 'seat', 0)
  await on(talk, 'chat')
  await vi.advanceTimersByTimeAsync(10_000)
  await said
  expect(door.times('urgent:say')).toBeLessThan(4)
})

async function arrived(puzzle: () => Promise<Puzzle | null>, storage = sessionStorage) {
  const root = await makeRoot()
  const door = new PretendDoor(async () => root.sign(unsignedRoster([])))
  const { talk } = door.page(root.pub, storage, { puzzle })
  talk.begin(false, 'Ravn')
  return { door, talk, root }
}

test('[ADM22] without a puzzle for half a minute the page says that there was no answer, and may be asked again', async () => {
  let there = false
  const { door, talk } = await arrived(async () => (there ? madeUpProof().puzzle : null))
  void talk.join()
  await vi.advanceTimersByTimeAsync(70_000)
  await waitFor(() => expect(talk.snapshot()).toMatchObject({ at: 'turned-away', why: 'no-answer' }))
  expect(door.times('queue:join')).toBe(0)
  there = true
  await talk.join()
  await on(talk, 'waiting')
})

test('[ADM22] a puzzle whose answer never comes is let go', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_never, fail) => signal?.addEventListener('abort', () => fail(new DOMException('late', 'AbortError')))),
  )
  // The browser's own timer is not among those that this test turns.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const patience = new AbortController()
    setTimeout(() => patience.abort(), ms)
    return patience.signal
  })
  const asked = askForPuzzle(false)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await asked).toBeNull()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('[ARR25] reloaded before there was a place, the page begins with the choices and gives one', async () => {
  const { door, talk, root } = await arrived(() => new Promise(() => {}))
  void talk.join()
  await waitFor(() => expect(sessionStorage.length).toBe(1))
  const { talk: again } = door.page(root.pub, sessionStorage)
  again.begin(false, 'Ravn')
  await on(again, 'choices')
  await again.join()
  await on(again, 'waiting')
  expect(door.times('queue:join')).toBe(1)
})
