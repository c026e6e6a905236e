// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen as page, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { loadYouthWords } from '../../../shared/words/words.ts'
import type { Transcript } from '../../../web/chat/transcript.ts'
import type { Screen } from '../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../web/youth/visit/talk.ts'
import { Youth } from '../../../web/youth/Youth.tsx'
import { listen } from '../heard.ts'
import { withDialogs } from './dialogs.ts'
import { aKeeper, aShell, aSocket, aTalk, aTranscript, someScreens } from './someScreens.ts'

afterEach(cleanup)
withDialogs()
const danish = await loadYouthWords('da')

/** A visit that moves from screen to screen, and what is announced by itself at each step. */
function aVisit(first: Screen, change: Partial<Talk> = {}) {
  let now = first
  const listeners = new Set<() => void>()
  const talk = aTalk(first, {
    snapshot: () => now,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    keeper: () => aKeeper(aTranscript),
    ...change,
  })
  render(<Youth talk={talk} shell={aShell()} words={danish} socket={aSocket()} device="computer" />)
  const ear = listen()
  return {
    ear,
    to(next: Screen) {
      act(() => {
        now = next
        for (const changed of listeners) changed()
      })
      return ear.now()
    },
  }
}
const waiting = () => {
  const screen = someScreens.waiting!
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  return screen
}
const inPlace = (place: number, estimate = waiting().view.estimate): Screen => ({
  ...waiting(),
  view: { ...waiting().view, place, estimate },
})
const box = () => page.getByRole('textbox', { name: 'Skriv her' })

test('[ACC4] a new place is announced once and politely, and what has not changed is not said again', () => {
  const visit = aVisit(inPlace(3))
  expect(visit.to(inPlace(2))).toEqual([{ how: 'polite', says: 'Du er nummer 2 i køen.' }])
  // The same view told again says nothing.
  expect(visit.to(inPlace(2))).toEqual([])
  expect(visit.to(inPlace(1)).map(({ how }) => how)).toEqual(['polite'])
})

test('[ACC4] the focus is on the heading of a screen that is new, and moves with nothing that arrives', () => {
  const visit = aVisit(inPlace(3))
  expect(document.activeElement?.tagName).toBe('H1')
  act(() => box().focus())
  visit.to(inPlace(2))
  visit.to(someScreens.chat!)
  expect(document.activeElement).toBe(box())
})

test('[ACC5] being seated is announced politely with the name; each step once', () => {
  const visit = aVisit(inPlace(1))
  const coming = visit.to(someScreens.connecting!)
  expect(coming.every(({ how }) => how === 'polite')).toBe(true)
  expect(coming.length).toBeGreaterThan(0)
  const seated = visit.to(someScreens.chat!)
  expect(seated.every(({ how }) => how === 'polite')).toBe(true)
  expect(seated.filter(({ says }) => says === 'Mette')).toHaveLength(1)
  expect(seated.filter(({ says }) => /Mette/.test(says)).length).toBeGreaterThanOrEqual(1)
  expect(new Set(seated.map(({ says }) => says)).size).toBe(seated.length)
})

/** The same words on their way, failed, or taken. */
const standing = (mark: 'sending' | 'failed' | 'sent'): Transcript => ({
  ...aTranscript,
  entries: aTranscript.entries.map((e, i) => (i === aTranscript.entries.length - 1 && e.kind === 'text' ? { ...e, mark } : e)),
})

/** A talk in view, whose transcript the test sets; `becomes` answers what is announced of it. */
function aTalkInView(first: Transcript) {
  let transcript = first
  const heardBy = new Set<() => void>()
  const keeper = {
    ...aKeeper(aTranscript),
    snapshot: () => transcript,
    subscribe(changed: () => void) {
      heardBy.add(changed)
      return () => {
        heardBy.delete(changed)
      }
    },
  }
  const { ear } = aVisit(someScreens.chat!, { keeper: () => keeper })
  return (next: Transcript) => {
    act(() => {
      transcript = next
      for (const changed of heardBy) changed()
    })
    return ear.now()
  }
}

test('[ACC6] that a message did not get through is announced; that it was sent is not', () => {
  const becomes = aTalkInView(standing('sending'))
  const failed = becomes(standing('failed'))
  expect(failed).toHaveLength(1)
  expect(failed[0]).toMatchObject({ how: 'polite', says: expect.stringMatching(/^Blev ikke sendt\./) })
  expect(becomes(standing('sending'))).toEqual([])
  expect(becomes(standing('sent'))).toEqual([])
})

test('[ACC6] what somebody else writes is announced once, with the name; one’s own words are not', () => {
  const first = (n: number): Transcript => ({ ...aTranscript, entries: aTranscript.entries.slice(0, n) })
  const becomes = aTalkInView(first(2))
  const upTo = (n: number) => becomes(first(n))
  expect(upTo(3)).toEqual([{ how: 'polite', says: expect.stringMatching(/^Mette.*Godt, du skriver/) }])
  upTo(4)
  expect(upTo(5)).toEqual([])
})

test('[ACC11] the question before sending is led to by its name, and said once; answered, the focus is back in the box', async () => {
  const { ear } = aVisit(someScreens.chat!)
  await userEvent.type(box(), 'ring på 20 30 40 50')
  ear.now()
  fireEvent.keyDown(box(), { key: 'Enter' })
  const asked = page.getByRole('alertdialog', { name: /kan Mette måske se, hvem du er/ })
  expect(asked.contains(document.activeElement)).toBe(true)
  // Said by the focus alone: announced as well it would be heard twice.
  expect(ear.now()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Nej, ret det' }))
  expect(document.activeElement).toBe(box())
})

test('[ACC12] Escape shuts the menu of a talk, and the focus is back on what opened it', async () => {
  aVisit(someScreens.chat!)
  const more = page.getByLabelText('Mere')
  await userEvent.click(more)
  act(() => page.getByRole('button', { name: 'Slut chatten' }).focus())
  await userEvent.keyboard('{Escape}')
  expect(more.closest('details')?.open).toBe(false)
  expect(document.activeElement).toBe(more)
})
