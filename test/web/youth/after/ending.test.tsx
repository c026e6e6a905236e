// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import { openingIn } from '../../../../web/youth/after/openingIn.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { aLine, NOW } from '../../arrival/aLine.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(cleanup)
const { after } = await loadYouthWords('da')
const ended = someScreens.ended as Extract<Screen, { at: 'ended' }>
const question = someScreens['question mood'] as Extract<Screen, { at: 'question' }>
const hour = 3_600_000

test('[AFT11] the end thanks by name, then says come again and when we are open, then what is gone and what stays', () => {
  const { container } = draw({ ...ended, view: { ...ended.view, endedBy: 'youth' }, left: { name: 'Mette', draft: '', wrote: true } })
  const text = container.textContent ?? ''
  const said = [
    'Tak, fordi du skrev med Mette',
    'Du må komme igen',
    'Vi har slettet det, I skrev.',
    'Kun Mette kan se det i op til 30 minutter',
  ]
  const places = said.map((sentence) => text.indexOf(sentence))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).not.toMatch(/Du har sluttet chatten|nøgle|Slet alt/)
})

test('[AFT12] when to come again is read against the clock: still open, open again, day and night, or nothing', () => {
  const line = { ...aLine('open'), reopensAt: Date.UTC(2026, 10, 22, 11) }
  expect(openingIn(after, line, NOW, 'da')).toBe('Vi har åbent til kl. 21.')
  expect(openingIn(after, line, NOW + 6 * hour, 'da')).toBe('Vi har åbent igen i morgen kl. 12.')
  expect(openingIn(after, { ...line, reopensAt: null }, NOW + 6 * hour, 'da')).toBeNull()
  expect(openingIn(after, { ...line, closesAt: null, reopensAt: null }, NOW, 'da')).toBe('Vi har åbent dag og nat.')
  expect(openingIn(after, aLine('closed'), NOW, 'da')).toBe('Vi har åbent igen tirsdag kl. 15.20.')
  const { reopensAt: _, ...older } = line
  expect(openingIn(after, older, NOW + 6 * hour, 'da')).toBeNull()
})

test.each([true, false])('[INS26] where the line was closed within its hours, the end tells none of them; talked: %s', (talked) => {
  const over = { ...ended, view: { ...ended.view, endedBy: 'timeout' as const, inQueue: true, talked } }
  const said = (now: number) => {
    const { container, unmount } = draw(over, { now: () => now })
    const text = container.textContent ?? ''
    unmount()
    return text
  }
  expect(said(NOW)).toContain('Det er ikke din skyld')
  expect(said(NOW)).not.toContain('Vi har åbent')
})

test('[AFT4] when the counsellor ends, what the youth was writing stands, and not under the cover', () => {
  const shown = draw(someScreens['ended by Mette']!)
  expect(shown.container.textContent).toContain('Mette har sluttet chatten.')
  expect(screen.getByText('jeg ville også')).toBeTruthy()
  shown.unmount()
  const cover = { isUp: () => true, raise: () => undefined, subscribe: () => () => undefined }
  expect(draw(someScreens['ended by Mette']!, {}, { cover }).container.textContent).not.toContain('jeg ville også')
})

test.each([
  ['Rigtig skidt', question],
  ['Skidt', question],
  ['Nej', { ...question, question: 'got' }],
] as const)('[AFT7] "%s" is told as sad', async (answer, at) => {
  const happen = vi.fn()
  draw(at, { happen })
  await userEvent.click(screen.getByRole('button', { name: answer }))
  expect(happen).toHaveBeenCalledWith(expect.objectContaining({ is: 'answered', isSad: true }))
})

test('[AFT8] a sad answer is met with two ways: write with somebody now, and call', async () => {
  const happened: string[] = []
  const done = (name: string) => async () => void happened.push(name)
  draw(
    someScreens.sorry!,
    { now: () => NOW, sendAnswers: done('sent'), happen: () => void happened.push('on') },
    { startOver: () => void happened.push('started over') },
  )
  expect(screen.getByRole('heading', { name: 'Det er vi kede af' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Ring 116 111' }).getAttribute('href')).toBe('tel:116111')
  await userEvent.click(screen.getByRole('button', { name: 'Gå videre' }))
  await userEvent.click(screen.getByRole('button', { name: 'Skriv med en igen nu' }))
  await vi.waitFor(() => expect(happened).toEqual(['on', 'sent', 'started over']))
})

test('[AFT10] after the mood, the two words stand beside each other', async () => {
  const happen = vi.fn()
  draw({ ...question, chosen: { ...question.chosen, mood: 2 } }, { happen })
  await userEvent.click(screen.getByRole('button', { name: 'Fint' }))
  expect(happen).toHaveBeenCalledWith({ is: 'answered', answers: { moodChange: 2 }, moods: { before: 2, now: 4 } })
  cleanup()
  draw({ ...question, question: 'got', moods: { before: 2, now: 4 } })
  expect(screen.getByText('Da du kom: Skidt. Nu: Fint.')).toBeTruthy()
})

test('[AFT14] goodbye praises only somebody who wrote, and says what there was to delete', () => {
  for (const [had, heading, told] of [
    ['nothing', 'Du må gerne komme igen', 'Du skrev ikke noget'],
    ['words', 'Godt, du skrev', 'Ingen har læst det'],
    [undefined, 'Godt, du skrev', 'i op til 30 minutter'],
  ] as const) {
    const { container, unmount } = draw({ at: 'goodbye', ...(had && { had }) })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading)
    expect(container.textContent).toContain(told)
    unmount()
  }
})

test('[AFT17] no page of the end offers to delete what it says is deleted', () => {
  for (const name of ['ended', 'question mood', 'question heard', 'sorry', 'goodbye', 'left the queue']) {
    const { container, unmount } = draw(someScreens[name]!)
    const buttons = [...container.querySelectorAll('button')].map((button) => button.textContent ?? '')
    expect(buttons.filter((label) => /slet/i.test(label))).toEqual([])
    unmount()
  }
})
