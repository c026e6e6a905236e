import { expect, vi } from 'vitest'
import { makeRoot, makeStaff, unsignedRoster } from '../../cipher/stage.ts'
import { PretendDoor } from '../visit/pretendDoor.ts'

/** A youth's page before a door that is played; `queued` with choices, and in the queue. */
export async function stage() {
  const root = await makeRoot()
  const mette = await makeStaff('Mette')
  return { root, mette, door: new PretendDoor(() => root.sign(unsignedRoster([mette]))) }
}
export type Change = Parameters<PretendDoor['page']>[2]
export async function queued(change: Change = {}, chosen = {}) {
  const s = await stage()
  const at = s.door.page(s.root.pub, sessionStorage, change)
  at.talk.begin(false, 'Ravn')
  at.talk.happen({ is: 'set', change: { topic: 'family', age: '15-17', wants: 'advice', mood: 2, ...chosen } as never })
  await at.talk.join()
  await vi.waitFor(() => expect(at.talk.snapshot().at).toBe('waiting'))
  return { ...s, ...at }
}
