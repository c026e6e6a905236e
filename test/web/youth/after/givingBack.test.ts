// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { loseAnswers, queued, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

async function lostWith(messages: number) {
  const s = await queued()
  for (let i = 0; i < messages; i++) s.talk.say(`ord ${i}`)
  await waitFor(() => expect(s.door.relay.rows.length).toBe(messages))
  s.door.view = null
  s.door.relay.rows = []
  return s
}
const given = (s: Awaited<ReturnType<typeof queued>>) =>
  s.door.asked.flatMap(([name, payload]) => (name === 'transcript:rebuild' ? [payload as { done?: boolean; envelopes: unknown[] }] : [])) // as the door says

test.each([0, 9])('[FAU40] after a loss the page says when all has been given back, with %i messages too', async (messages) => {
  const s = await lostWith(messages)
  s.talk.connected()
  await waitFor(() => expect(given(s).at(-1)?.done).toBe(true))
  expect(s.door.relay.rows.length).toBe(messages)
  expect(given(s).filter(({ done }) => done)).toHaveLength(1)
})

test('[FAU40] told that it had said so before, it stops there', async () => {
  const s = await lostWith(9)
  loseAnswers(s, 'transcript:rebuild', 3)
  const answer = s.door.answer.bind(s.door)
  let isDone = false
  s.door.answer = (name, payload) => {
    if (name !== 'transcript:rebuild') return answer(name, payload)
    if (isDone) return refuse('out-of-order')
    isDone = (payload as { done?: boolean }).done ?? false
    return answer(name, payload)
  }
  s.talk.connected()
  await waitFor(() => expect(isDone).toBe(true))
  const before = given(s).length
  s.talk.disconnected()
  s.talk.connected()
  s.talk.say('videre')
  await waitFor(() => expect(s.talk.keeper()?.snapshot().entries.at(-1)).toMatchObject({ text: 'videre', mark: 'sent' }))
  expect(given(s).length).toBeLessThanOrEqual(before + 1)
})

test('[FAU40] where more come back than may wait, the page says that the line is full, and nothing is kept', async () => {
  const s = await lostWith(1)
  s.door.refuseNext('youth:rebuild', 'full')
  s.talk.connected()
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'turned-away', why: 'full' }))
  expect([s.talk.keeper(), sessionStorage.length]).toEqual([null, 0])
})
