// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Contact } from '../../../../shared/help/offer.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import type { Transcript } from '../../../../web/chat/transcript.ts'
import { Youth } from '../../../../web/youth/Youth.tsx'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { aKeeper, aShell, aSocket, aTalk, aTranscript, METTE, someScreens } from '../someScreens.ts'

withDialogs()
afterEach(cleanup)
const words = await loadYouthWords('da')

/** The same page with other help. */
const withNumbers = (change: (facts: ReturnType<typeof aShell>['facts']) => Partial<ReturnType<typeof aShell>['facts']>) => {
  const { facts } = aShell()
  return <Youth talk={talk} shell={aShell({ facts: { ...facts, ...change(facts) } })} words={words} socket={aSocket()} device="computer" />
}
const talk = aTalk(someScreens.waiting!)

test('[NUM18] an open help list follows: the old number goes, the open door stays, the focus stays on its link, and the change is said', () => {
  const { rerender } = draw(someScreens.waiting!)
  rerender(withNumbers(() => ({})))
  fireEvent.click(screen.getAllByRole('button', { name: words.help.open })[0]!)
  const dialog = within(screen.getByRole('dialog', { name: words.help.heading }))
  const door = dialog.getByText(words.help.dying.question).closest('details')!
  door.open = true
  const link = () => dialog.getAllByRole('link').filter((one) => one.getAttribute('href')?.startsWith('tel:701107'))[0]!
  act(() => link().focus())
  const before = link()
  rerender(
    withNumbers(({ helpNumbers }) => ({
      helpNumbers: helpNumbers.map((one) => (one.id === 'laegevagt-syd' ? { ...one, call: '70 11 07 08' } : one)),
    })),
  )
  expect(dialog.queryByText('Ring 70 11 07 07')).toBeNull()
  expect(link()).toBe(before)
  expect(document.activeElement).toBe(before)
  expect(before.getAttribute('href')).toBe('tel:70110708')
  expect(door.open).toBe(true)
  expect(dialog.getByText(words.help.changedNow)).toBeTruthy()
})

test('[NUM18] if the link under the focus is gone, the focus stays in the open list', () => {
  const { rerender } = draw(someScreens.waiting!)
  rerender(withNumbers(() => ({})))
  fireEvent.click(screen.getAllByRole('button', { name: words.help.open })[0]!)
  const dialog = screen.getByRole('dialog', { name: words.help.heading })
  const link = within(dialog)
    .getAllByRole('link')
    .filter((one) => one.getAttribute('href') === 'tel:70110707')
    .at(-1)!
  act(() => link.focus())
  rerender(withNumbers(({ helpNumbers }) => ({ helpNumbers: helpNumbers.filter(({ id }) => id !== 'laegevagt-syd') })))
  expect(dialog.contains(document.activeElement)).toBe(true)
})

type Text = Extract<Transcript['entries'][number], { kind: 'text' }>
const given = (id: string, ...contacts: Contact[]): Text => ({
  kind: 'text',
  key: id,
  from: METTE,
  mine: false,
  text: id,
  card: { of: 'number', id, name: 'Et hus', contacts },
  place: 1,
  at: 1,
  mark: null,
})
const chat: Contact = { way: 'chat', value: 'https://bornetelefonen.dk/chat' }
const drawGiven = (entry: Text) => draw(someScreens.chat!, { keeper: () => aKeeper({ ...aTranscript, entries: [entry] }) })

test('[NUM19] under a number that was given and is changed stands the new one; if it is gone, that is said; if it is right, neither', () => {
  drawGiven(given('boernetelefonen', { way: 'call', value: '116 999' }, { way: 'sms', value: '116 111' }, chat))
  expect(screen.getByText(words.help.givenChanged)).toBeTruthy()
  expect(within(screen.getByRole('log')).getByRole('link', { name: /Ring 116 111/ })).toBeTruthy()
  cleanup()
  drawGiven(given('own-gone', { way: 'call', value: '12 34 56 78' }))
  expect(screen.getByText(words.help.givenGone)).toBeTruthy()
  expect(within(screen.getByRole('log')).queryByRole('link')).toBeNull()
  cleanup()
  drawGiven(given('boernetelefonen', { way: 'call', value: '116111' }, { way: 'sms', value: '116 111' }, chat))
  expect(screen.queryByText(words.help.givenChanged)).toBeNull()
  expect(screen.queryByText(words.help.givenGone)).toBeNull()
})
