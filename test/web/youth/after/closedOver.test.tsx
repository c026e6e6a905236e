// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Shut } from '../../../../shared/line.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { screenAfter } from '../../../../web/youth/visit/screen.ts'
import { NOW } from '../../arrival/aLine.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(cleanup)

type ScreenAt<A extends Screen['at']> = Extract<Screen, { at: A }>
const shut: Shut = { message: { da: 'Vi er syge i dag.', en: '' }, opensAt: NOW + 3 * 24 * 3_600_000 }
const waiting = someScreens.waiting as ScreenAt<'waiting'>
const chat = someScreens.chat as ScreenAt<'chat'>
const ended = someScreens.ended as ScreenAt<'ended'>
const closedOver = someScreens['closed over'] as ScreenAt<'ended'>
const question = someScreens['question mood'] as ScreenAt<'question'>
function said(screen: Screen) {
  const { container, unmount } = draw(screen, { now: () => NOW })
  const [text, calls] = [container.textContent ?? '', container.querySelectorAll('a[href="tel:116111"]').length]
  unmount()
  return { text, calls }
}
const STALE = /Vi har åbent til/

test.each([false, true])('[CLO1] the end of a wait says why, when it opens and whom to reach now; talked before: %s', (talked) => {
  const over: Screen = { ...closedOver, view: { ...closedOver.view, talked, shut } }
  const { text, calls } = said(over)
  expect(text).toContain('Det er ikke din skyld.')
  expect(text).toContain('Vi er syge i dag.')
  expect(text).toMatch(/Vi har åbent igen \S+ kl\. /)
  expect(text).not.toMatch(STALE)
  expect(calls).toBeGreaterThan(0)
  // Nobody knows when: then no hour is told.
  const { text: unknown } = said({ ...over, view: { ...over.view, shut: { ...shut, opensAt: null } } })
  expect(unknown).not.toMatch(/Vi har åbent/)
})

test('[CLO1] who waits while a counsellor is on duty reads the same, and keeps the place', () => {
  const { text, calls } = said({ ...waiting, view: { ...waiting.view, closesAt: null, shut } })
  expect(text).toContain('Vi er syge i dag.')
  expect(text).toMatch(/Vi har åbent igen \S+ kl\. /)
  expect(text).toContain('Du har stadig din plads')
  expect(calls).toBeGreaterThan(0)
})

test('[CLO2] a place that lapsed in a tunnel while the line was closed: the reason, when it opens, and no queue to join', () => {
  const { text } = said({ ...closedOver, view: { ...closedOver.view, endedBy: 'connection', talked: false, shut } })
  expect(text).toContain('Du var væk for længe')
  expect(text).toContain('Vi er syge i dag.')
  expect(text).toMatch(/Vi har åbent igen \S+ kl\. /)
  expect(text).not.toMatch(/stille dig i kø igen|Vi har åbent til/)
})

test('[CLO3] in a talk the page says that the line is closed and that the two finish, and no closing hour', () => {
  expect(said(chat).text).toContain('Vi lukker kl. 21, men I kan skrive færdig.')
  const { text } = said({ ...chat, view: { ...chat.view, closesAt: null, shut } })
  expect(text).toContain('Vi har lukket for nye, men I kan skrive færdig.')
  expect(text).not.toContain('Vi lukker')
})

test('[CLO3] after the talk no page promises the old hours: the end, the sad answer, the goodbye', () => {
  expect(said(ended).text).toMatch(STALE)
  const view = { ...ended.view, shut }
  const goodbye = screenAfter({ ...ended, view }, { is: 'goodbye', had: null })
  for (const screen of [{ ...ended, view }, { ...question, view, sorry: 'now' as const }, goodbye]) {
    const { text } = said(screen)
    expect([screen.at, text]).toEqual([screen.at, expect.stringMatching(/Vi har åbent igen \S+ kl\. /)])
    expect(text).not.toMatch(STALE)
    expect(text).not.toContain('Skriv med en igen nu')
  }
})
