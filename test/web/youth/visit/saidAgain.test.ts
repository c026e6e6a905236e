// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { makeRoot, NOW, unsignedRoster } from '../../cipher/stage.ts'
import { on, turnClock } from '../talk/seatedYouth.ts'
import { PretendDoor } from './pretendDoor.ts'

turnClock()

test('[CON23] what a page was to say once more it does not say again after it was heard at a new connection', async () => {
  const root = await makeRoot()
  const door = new PretendDoor(async () => root.sign(unsignedRoster([], 7)))
  const { talk } = door.page(root.pub, sessionStorage, { now: () => NOW })
  talk.begin(false, 'Ravn')
  // As in a browser: the place is asked for while the connection is still being made, and again once it is there.
  door.refuseNext('queue:join', 'no-answer')
  await talk.join()
  await on(talk, 'waiting')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(door.times('queue:join')).toBe(2)
  expect(door.times('youth:resume')).toBe(0)
})
