// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import type { Talk } from '../../../web/youth/visit/talk.ts'
import { anArrival } from '../arrival/aLine.ts'
import { parsed } from '../arrival/parsed.ts'
import { withDialogs } from './dialogs.ts'
import { draw } from './draw.tsx'
import { aKeeper, aTranscript, someScreens } from './someScreens.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
withDialogs()
const shown = (name: string) => someScreens[name]!
const each = Object.keys(someScreens)

test.each(each)('[HEL1] there is no dead end: help is one tap away on "%s"', async (name) => {
  draw(shown(name))
  await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
  const help = screen.getByRole('dialog', { name: 'Hjælp nu' })
  const doors = ['Har du taget piller eller noget farligt?', 'Tænker du på at dø?', 'Er der nogen, der gør dig ondt lige nu?']
  for (const door of doors) expect(within(help).getByText(door)).toBeTruthy()
  // Who is too old for the line for children finds others instead.
  const isGrown = name === 'over 25' || name === 'parent'
  expect(within(help).getAllByRole('link', { name: isGrown ? /70 201 201/ : /116 111/ }).length).toBeGreaterThan(0)
  expect(within(help).queryAllByRole('link', { name: /116 111/ }).length > 0).toBe(!isGrown)
  expect(help.querySelector('a[href="tel:112"]')).not.toBeNull()
  // An open dialog bars everything beneath it, so the way out is on it too.
  expect(within(help).getByRole('link', { name: 'Væk herfra' }).hasAttribute('data-exit')).toBe(true)
})

test.each(each)('[ACC2] axe finds nothing on "%s"', async (name) => {
  document.documentElement.lang = 'da'
  document.title = 'Start'
  const { container } = draw(shown(name))
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test.each(each.filter((name) => !name.startsWith('chat')))(
  '[ACC9] a new screen says where one is: its heading has the focus on "%s"',
  (name) => {
    draw(shown(name))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  },
)

test.each(['waiting', 'chat'])(
  '[ARR4] on a phone the line is named below the heading of "%s", and is no part of what is announced there',
  (name) => {
    const { container } = draw(shown(name))
    const line = container.querySelector('.talk-line')
    expect(line?.textContent).toBe('Aabenraa-chatten')
    expect(line?.closest('[aria-live]')).toBeNull()
  },
)

test('[ARR15] the second tap from the start page leads to the queue', async () => {
  const join = vi.fn(async () => undefined)
  draw(shown('topic'), { join })
  await userEvent.click(screen.getByRole('button', { name: 'Gå til køen nu' }))
  expect(join).toHaveBeenCalledOnce()
})

test('[DAN1] a call or a text from the page says so, that the place is held', async () => {
  const calling = vi.fn()
  draw(shown('waiting'), { calling })
  await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
  const help = screen.getByRole('dialog')
  help.addEventListener('click', (event) => event.preventDefault())
  await userEvent.click(within(help).getAllByRole('link', { name: /Sms 116 111/ })[0]!)
  expect(calling).toHaveBeenCalledOnce()
})

test('[WAI22] urgent is two taps away, and the second comes after what it means', async () => {
  const urgent = vi.fn()
  draw(shown('waiting'), { urgent })
  await userEvent.click(screen.getByRole('button', { name: 'Haster det?' }))
  expect(screen.getByText(/Er du i fare, eller tænker du på at dø/)).toBeTruthy()
  expect(screen.getByText(/Har du taget piller eller noget andet farligt/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Ja, det haster' }))
  expect(urgent).toHaveBeenCalledOnce()
})

test('[WAI28] tapped and not heard yet, the page says so beside 112', () => {
  const waits = shown('waiting')
  if (waits.at !== 'waiting') throw new Error('not waiting')
  draw({ ...waits, saysUrgent: true })
  expect(screen.getByText(/Vi er ved at sige det til rådgiverne/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /Ring 112/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Haster det?' })).toBe(null)
})

test('[WAI1] the wait is a range, or the reason why not', () => {
  draw(shown('waiting'))
  expect(screen.getByRole('heading', { name: 'Du er nummer 2 i køen.' })).toBeTruthy()
  expect(screen.getByText('Det tager nok mellem 10 og 40 minutter.')).toBeTruthy()
  cleanup()
  draw(shown('waiting, nobody yet'))
  expect(screen.getByText(/Vi kan ikke love, hvornår der kommer en/)).toBeTruthy()
})

test('[PRI9] under the cover nothing that was written is drawn', () => {
  draw(shown('chat'), {}, { cover: { isUp: () => true, raise: () => undefined, subscribe: () => () => undefined } })
  expect(document.body.textContent).not.toContain('min far drikker')
  cleanup()
  draw(shown('chat'))
  expect(document.body.textContent).toContain('min far drikker')
})

test('[CIP25] who can read is drawn from the wraps this browser made', async () => {
  draw(shown('chat'), {
    readers: () => [
      { person: 'p', name: 'Jonas', kids: ['j'.repeat(43)], epochs: [0], now: false },
      { person: 'q', name: 'Mette', kids: ['m'.repeat(43)], epochs: [1], now: true },
    ],
  })
  await userEvent.click(screen.getByLabelText('Mere'))
  expect(screen.getByText('Det kan du og Mette. Ingen andre.')).toBeTruthy()
  expect(screen.getByText(/Jonas kan læse det, du skrev før/)).toBeTruthy()
})

test('[TAL27] the menu closes by Escape, and the keyboard is back where it opened it', async () => {
  draw(shown('chat'))
  const opens = screen.getByLabelText('Mere')
  await userEvent.click(opens)
  screen.getByRole('button', { name: 'Slut chatten' }).focus()
  await userEvent.keyboard('{Escape}')
  expect(opens.closest('details')?.open).toBe(false)
  expect(document.activeElement).toBe(opens)
})

test('[TAL27] another counsellor may be asked for without a reason, and the chat ended, each with a second thought', async () => {
  const asked: Partial<Talk> = { another: vi.fn(), leave: vi.fn(async () => undefined) }
  draw(shown('chat'), asked)
  await userEvent.click(screen.getByLabelText('Mere'))
  await userEvent.click(screen.getByRole('button', { name: 'Jeg vil hellere tale med en anden' }))
  await userEvent.click(screen.getByRole('button', { name: 'Ja, find en anden' }))
  expect(asked.another).toHaveBeenCalledOnce()
  cleanup()
  draw(shown('chat'), asked)
  await userEvent.click(screen.getByLabelText('Mere'))
  await userEvent.click(screen.getByRole('button', { name: 'Slut chatten' }))
  await userEvent.click(screen.getByRole('button', { name: 'Nej, bliv her' }))
  expect(asked.leave).not.toHaveBeenCalled()
})

test.each([
  ['Ja, det må gerne læses', 'yes'],
  ['Nej, jeg starter forfra', 'no'],
  ['Jeg vil stoppe', 'stop'],
])('[TAL24] a newcomer reads only what the youth agrees to: %s', async (label, answer) => {
  const answerHandOver = vi.fn()
  draw(shown('hand-over'), { answerHandOver })
  expect(screen.getByText('Mette har givet dig videre. Jonas vil gerne tage over.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: label }))
  expect(answerHandOver).toHaveBeenCalledWith(answer)
})

test('[CON19] after eight seconds without a connection one is told whom else to reach', () => {
  vi.useFakeTimers()
  draw(shown('waiting'), {}, {}, false)
  act(() => void vi.advanceTimersByTime(2000))
  expect(screen.getByText(/Vi har ikke forbindelse lige nu/)).toBeTruthy()
  act(() => void vi.advanceTimersByTime(6100))
  expect(screen.getByText(/Vi kan stadig ikke få forbindelse/)).toBeTruthy()
  expect(document.querySelector('.connection a[href="tel:116111"]')).not.toBeNull()
})

test('[ACC7] without a connection, and with a counsellor who is away, the sentence is read aloud and not the help below it', () => {
  vi.useFakeTimers()
  draw(shown('chat, counsellor away'), {}, {}, false)
  act(() => void vi.advanceTimersByTime(9000))
  const read = [...document.querySelectorAll('[role=status]')].map((region) => region.textContent ?? '')
  expect(read.some((text) => text.includes('Vi kan stadig ikke få forbindelse'))).toBe(true)
  expect(read.some((text) => text.includes('Mette har ikke forbindelse'))).toBe(true)
  for (const text of read) expect(text.length, text).toBeLessThan(200)
  expect(document.querySelectorAll('[role=status] a')).toHaveLength(0)
  expect(document.querySelectorAll('.talk .notice a[href="tel:116111"], .connection a[href="tel:116111"]')).toHaveLength(2)
})

test('[HEL3] 112 stands above the list of others and in each door, and not in the list again', async () => {
  draw(shown('waiting'))
  await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
  expect(document.querySelectorAll('dialog .help-list a[href="tel:112"]')).toHaveLength(0)
  expect(document.querySelectorAll('dialog .door > a[href="tel:112"]')).toHaveLength(3)
  expect(document.querySelectorAll('dialog .help-list a[href="tel:114"]')).toHaveLength(1)
  const page = parsed(arrivalPage(anArrival('open')))
  const panel = page.querySelector('main .help-panel')
  expect(panel?.querySelectorAll('.help-list a[href="tel:112"]')).toHaveLength(0)
  expect(panel?.querySelectorAll('.door > a[href="tel:112"]')).toHaveLength(4)
})

test('[CON20] a connection that stays lost is not blamed on the net of whoever reads it, and the page says that it goes on trying', async () => {
  vi.useFakeTimers()
  draw(shown('waiting'), {}, {}, false)
  act(() => void vi.advanceTimersByTime(60_000))
  const said = document.querySelector('.connection p')?.textContent ?? ''
  expect(said).toMatch(/Du har ikke gjort noget galt. Vi prøver selv igen/)
  expect(said).not.toMatch(/dit net/i)
})

test.each([
  [1, 'Du står forrest igen', 'rykket frem'],
  [2, 'rykket frem i køen', 'forrest'],
])('[TAL18] in place %s again one is told "%s", and nothing of being first where somebody stands before', (place, told, not) => {
  const again = shown('waiting, soon again')
  if (again.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...again, view: { ...again.view, place } })
  const text = document.querySelector('[data-screen]')?.textContent ?? ''
  expect(text).toContain(told)
  expect(text).not.toContain(not)
})

test('[AFT6] every question afterwards may be skipped', async () => {
  const happen = vi.fn()
  draw(shown('question mood'), { happen })
  await userEvent.click(screen.getByRole('button', { name: 'Spring over' }))
  expect(happen).toHaveBeenCalledWith({ is: 'answered', answers: {} })
})

test('[TAL37] nobody here but the counsellor whom the youth asked not to meet again: it is said, help is named, and one tap takes it back', async () => {
  const same = vi.fn()
  draw(shown('waiting, only unwanted'), { same })
  expect(screen.getByText(/Der er ingen anden rådgiver på vagt lige nu/)).toBeTruthy()
  expect(screen.queryByText(/snart din tur|finder en rådgiver/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Tal med den samme igen' }))
  expect(same).toHaveBeenCalledOnce()
  cleanup()
  draw(shown('waiting, not ready'))
  expect(screen.getByText('Du har ikke gjort noget galt. Du står forrest igen.')).toBeTruthy()
  expect(screen.getByText(/Rådgiveren er ikke klar endnu/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Tal med den samme igen' })).toBeNull()
})

test('[TAL17] who is in the queue again is promised a counsellor, not another one', () => {
  draw(shown('waiting, soon again'))
  expect(screen.getByText('Du har ikke gjort noget galt. Du står forrest igen, og vi finder en rådgiver til dig.')).toBeTruthy()
})

test('[TAL19] in the queue again, what a counsellor wrote bears their name', () => {
  draw(shown('waiting, not ready'), { keeper: () => aKeeper(aTranscript) })
  expect(screen.getAllByText('Mette')).not.toEqual([])
})
