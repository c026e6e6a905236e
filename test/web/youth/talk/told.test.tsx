// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { screenAfter } from '../../../../web/youth/visit/screen.ts'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(cleanup)
withDialogs()
const shown = (name: string) => someScreens[name]!

test('[TAL32] asking for another, one reads before the yes that nobody else seems to be there, and that the same one may come back', async () => {
  const chat = shown('chat')
  if (chat.at !== 'chat') throw new Error('no talk')
  for (const [anotherOnDuty, says] of [
    [false, true],
    [true, false],
  ] as const) {
    draw({ ...chat, view: { ...chat.view, anotherOnDuty } })
    await userEvent.click(screen.getByLabelText('Mere'))
    await userEvent.click(screen.getByRole('button', { name: 'Jeg vil hellere tale med en anden' }))
    const asked = document.querySelector('.talk-panel')?.textContent ?? ''
    expect(asked.includes('Du kan tale med Mette igen')).toBe(says)
    expect(screen.getByRole('button', { name: 'Ja, find en anden' })).toBeTruthy()
    cleanup()
  }
})

test('[WAI26] who said that it is urgent reads that first, as the heading, with 112 below it and the place as well', () => {
  const urgent = shown('waiting, urgent')
  draw(urgent)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vi ved, at det haster. Den, der tager samtalen, kan se det.')
  expect(screen.getByText('Du er nummer 2 i køen.')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: /Ring 112/ })).not.toEqual([])
})

test('[WAI27] who stands first is not told to move up by saying that it is urgent', async () => {
  for (const [place, movesUp] of [
    [1, false],
    [2, true],
  ] as const) {
    const waits = shown('waiting')
    if (waits.at !== 'waiting') throw new Error('not waiting')
    draw({ ...waits, view: { ...waits.view, place } })
    await userEvent.click(screen.getByRole('button', { name: 'Haster det?' }))
    const asked = screen.getByRole('dialog', { name: 'Haster det?' })
    expect(/længere frem/.test(asked.textContent ?? '')).toBe(movesUp)
    await userEvent.click(within(asked).getByRole('button', { name: /Hjælp nu/ }))
    expect(/længere frem/.test(screen.getByRole('dialog', { name: 'Hjælp nu' }).textContent ?? '')).toBe(movesUp)
    cleanup()
  }
})

test('[HEL4] help opened in a talk names the one who is written with, and not while they are away', async () => {
  for (const [name, told] of [
    ['chat', true],
    ['chat, counsellor away', false],
    ['waiting', false],
  ] as const) {
    draw(shown(name))
    await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
    const dying = screen.getByText('Tænker du på at dø?').closest('details')?.textContent ?? ''
    expect(dying.includes('Sig det også til Mette.'), name).toBe(told)
    cleanup()
  }
})

test('[ARR22] a parent finds a list of their own from the first questions, may write here, and goes back', async () => {
  const happen = vi.fn()
  for (const step of ['topic', 'about', 'age']) {
    draw(shown(step), { happen })
    await userEvent.click(screen.getByRole('button', { name: 'Jeg er forælder' }))
    cleanup()
  }
  expect(happen.mock.calls).toEqual([[{ is: 'parent' }], [{ is: 'parent' }], [{ is: 'parent' }]])
  const topic = shown('topic')
  const parent = screenAfter(topic, { is: 'parent' })
  expect(parent).toMatchObject({ at: 'choices', step: 'parent' })
  draw(parent)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Er du forælder?')
  expect(document.body.textContent).toContain('Livslinien')
  expect(document.body.textContent).not.toContain('BørneTelefonen')
  expect(screen.getByRole('button', { name: 'Jeg vil gerne skrive her' })).toBeTruthy()
  expect(screenAfter(parent, { is: 'skipped' })).toMatchObject({ step: 'wants', chosen: { parent: true, age: undefined } })
  expect(screenAfter(parent, { is: 'went-back' })).toMatchObject({ step: 'topic', chosen: { parent: false } })
})

test('[ARR19] where it is about somebody else, it is said whose age is asked for', () => {
  const age = shown('age')
  if (age.at !== 'choices') throw new Error('no question')
  draw({ ...age, chosen: { ...age.chosen, about: 'another' } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hvor gammel er du selv?')
})
