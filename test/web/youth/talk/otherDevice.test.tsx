// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { chat as da } from '../../../../shared/words/da/youths/chat.ts'
import { chat as en } from '../../../../shared/words/en/youths/chat.ts'
import { MessageList } from '../../../../web/chat/MessageList.tsx'
import { staffIdentity } from '../../../../web/cipher/keys/staffIdentity.ts'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import { memoryStore, NOW, type Staff } from '../../cipher/stage.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'
import { on, seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()
const shown = (name: string) => someScreens[name]!

/** Mette talks with the youth; this is her other browser, certified like the first. */
async function withOffice() {
  const s = await seated()
  const identity = await staffIdentity(memoryStore(), NOW)
  const office: Staff = { identity, entry: { ...s.mette.entry, kid: identity.kid, pub: identity.pub } }
  s.roster.staff.push(office)
  return { ...s, office }
}
const lines = (talk: Talk) =>
  talk
    .keeper()
    ?.snapshot()
    .entries.flatMap((e) => (e.kind === 'device' ? [e.name] : [])) ?? []
const given = (s: Awaited<ReturnType<typeof withOffice>>, n: number) => waitFor(() => expect(s.door.times('wraps:give')).toBe(n))

test('[ROS31] another computer is told in the transcript where it was, and again after a reload', async () => {
  const s = await withOffice()
  s.talk.say('hej')
  await waitFor(() => expect(s.talk.keeper()?.snapshot().upTo).toBe(1))
  await s.door.offer(s.office, 'rejoin', 0)
  await given(s, 2)
  s.talk.say('er det dig?')
  await waitFor(() => expect(s.talk.keeper()?.snapshot().upTo).toBe(2))
  const kinds = (talk: Talk) =>
    talk
      .keeper()
      ?.snapshot()
      .entries.map((e) => (e.kind === 'text' ? e.text : e.kind))
  expect(kinds(s.talk)).toEqual(['hej', 'device', 'er det dig?'])
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(1))

  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, '')
  await on(talk, 'chat')
  await waitFor(() => expect(kinds(talk)).toEqual(['hej', 'device', 'er det dig?']))
  expect(lines(talk)).toEqual(['Mette'])
})

test('[ROS31] the line is a sentence in the log, in both languages', () => {
  const transcript = { entries: [{ kind: 'device' as const, key: 'd', name: 'Mette', place: 0.5 }], upTo: 0, oldestDeleted: false }
  for (const [words, sentence] of [
    [da, 'Mette skriver nu fra en anden computer.'],
    [en, 'Mette is now writing from another computer.'],
  ] as const) {
    const drawn = render(<MessageList transcript={transcript} words={words} nameOf={() => ''} retry={() => {}} />)
    onTestFinished(drawn.unmount)
    expect(drawn.getByRole('log').textContent).toBe(sentence)
    drawn.unmount()
  }
})

test('[ROS32] the line stands before the server has answered, and whatever it answers or leaves unanswered', async () => {
  for (const answer of ['gone', 'failed', 'not-allowed', 'no-answer'] as const) {
    sessionStorage.clear()
    const s = await withOffice()
    s.door.refuseNext('wraps:give', ...Array.from({ length: 50 }, () => answer))
    await s.door.offer(s.office, 'rejoin', 0)
    await waitFor(() => expect(lines(s.talk)).toEqual(['Mette']))
    expect(s.talk.readers()).toMatchObject([{ name: 'Mette', computers: 2 }])
    // The offer is taken away again: what was given stays given.
    if (s.door.view?.phase === 'chat') s.door.tell({ ...s.door.view, ...s.door.base(), offer: null })
    await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(1))
    expect(lines(s.talk)).toEqual(['Mette'])
    s.talk.over()
  }
})

test('[ROS32] the same key brings no line, also where the server names it anew', async () => {
  const s = await withOffice()
  await s.door.offer(s.mette, 'rejoin', 0)
  await given(s, 2)
  expect(lines(s.talk)).toEqual([])
  expect(s.talk.readers()[0]).not.toHaveProperty('computers')
})

test('[ROS33] the panel tells on how many computers somebody reads', () => {
  draw(shown('chat'), {
    readers: () => [{ person: 'q', name: 'Mette', kids: ['m'.repeat(43), 'o'.repeat(43)], epochs: [0], now: true, computers: 2 }],
  })
  expect(screen.getByText('Det kan du og Mette (på 2 computere). Ingen andre.')).toBeTruthy()
  expect(screen.getByText(/Det er kun dig og Mette \(på 2 computere\), der kan læse/)).toBeTruthy()
})

test('[ROS33] they are two from the moment the keys are made, by rejoin and by a hand-over to the same person', async () => {
  const s = await withOffice()
  await s.door.offer(s.office, 'rejoin', 0)
  await waitFor(() => expect(s.talk.readers()).toMatchObject([{ computers: 2 }]))
  await given(s, 2)
  await on(s.talk, 'chat')
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.mette, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  expect(lines(s.talk)).toEqual(['Mette', 'Mette'])
})
