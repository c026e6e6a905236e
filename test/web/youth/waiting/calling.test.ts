// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { queued, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

test('[DAN3] a call whose word was lost is told at the next connection, and then no more', async () => {
  const { talk, door } = await queued()
  const answer = door.answer.bind(door)
  let isLost = true
  door.answer = (name, payload) => (name === 'calling:say' && isLost ? refuse('no-answer') : answer(name, payload))
  talk.calling()
  await waitFor(() => expect(door.times('calling:say')).toBe(1))
  isLost = false
  talk.connected()
  await waitFor(() => expect(door.times('calling:say')).toBe(2))
  talk.connected()
  await waitFor(() => expect(door.times('youth:resume')).toBe(2))
  expect(door.times('calling:say')).toBe(2)
})
