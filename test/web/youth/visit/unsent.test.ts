// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import { loseAnswers, on, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

const shown = (talk: Talk) =>
  (talk.keeper()?.snapshot().entries ?? []).map((entry) =>
    entry.kind === 'text' ? entry.text : 'count' in entry ? `${entry.kind} ${entry.count}` : entry.kind,
  )
const texts = (talk: Talk) => shown(talk).filter((said) => !said.startsWith('unsent'))

/** One message away, the state of it kept, and then the connection is gone while more is written. */
async function cutOff(...written: string[]) {
  const s = await seated()
  s.talk.say('nåede frem')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(1))
  s.door.down = true
  s.talk.disconnected()
  for (const text of written) s.talk.say(text)
  return s
}
async function reloaded(s: Awaited<ReturnType<typeof seated>>) {
  s.door.down = false
  s.door.pages.splice(0)
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'chat')
  return talk
}

test('[CHA24] what was written without a connection and lost with the page is said to be unsent; what follows stands after it', async () => {
  const s = await cutOff('først', 'så')
  expect(sessionStorage.getItem('ungechat')).not.toMatch(/først|så"/)
  const talk = await reloaded(s)
  await waitFor(() => expect(shown(talk)).toEqual(['nåede frem', 'unsent 2']))
  talk.say('igen')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(2))
  await waitFor(() => expect(shown(talk)).toEqual(['nåede frem', 'unsent 2', 'igen']))
  // Said once: with the next page it is past.
  expect(shown(await reloaded(s))).toEqual(['nåede frem', 'igen'])
})

test('[CHA24] what the server took, though its answer was lost with the page, is there once and not called unsent', async () => {
  const s = await cutOff()
  s.door.down = false
  loseAnswers(s, 'envelope:send', 1)
  s.talk.connected()
  s.talk.say('kom det frem?')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(2))
  const talk = await reloaded(s)
  await waitFor(() => expect(shown(talk)).toEqual(['nåede frem', 'kom det frem?']))
})

test('[CHA24] on a page that stays, what was written without a connection goes out in order, once', async () => {
  const s = await cutOff('først', 'så')
  s.door.down = false
  s.talk.connected()
  await waitFor(() => expect(s.door.relay.rows.length).toBe(3))
  expect(texts(s.talk)).toEqual(['nåede frem', 'først', 'så'])
})
