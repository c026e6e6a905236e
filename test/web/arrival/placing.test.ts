// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { arrivalStates } from '../../../shared/line.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { messagePage } from '../../../web/arrival/pages/messagePage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { aLine, anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const { line: _, ...setting } = anArrival('open')
const follows = (first: Element, second: Element) => Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)

test.each(arrivalStates)('[ARR3] "Før du skriver" stands right under the card: %s', (state) => {
  const document = parsed(arrivalPage(anArrival(state)))
  const [card, promise] = [document.querySelector('.status')!, document.querySelector('.promise')!]
  expect(follows(card, promise)).toBe(true)
  const later = [...document.querySelectorAll('main .quick, main .help, main .others, main .more')]
  expect(later.length).toBeGreaterThan(1)
  expect(later.filter((part) => !follows(promise, part))).toEqual([])
})

test.each(['closed', 'full', 'nobody-yet', 'closing-soon', 'down'] as const)(
  '[ARR11] help is three buttons, and the rest is folded: %s',
  (state) => {
    const document = parsed(arrivalPage(anArrival(state)))
    const open = [...document.querySelectorAll('main a[href^="tel:"], main a[href^="sms:"]')].filter(
      (link) => !link.closest('details, .status, .cannot-start'),
    )
    expect(open.map((link) => link.getAttribute('href'))).toEqual(['tel:112', 'tel:116111', 'sms:116111'])
    expect([...document.querySelectorAll('main details')].filter((part) => part.hasAttribute('open'))).toEqual([])
    expect(document.querySelector('.offers')?.closest('details')).not.toBeNull()
  },
)

test('[ARR11] also a page that could not be shown has the three buttons', () => {
  const document = parsed(messagePage({ ...setting, kind: 'broken' }))
  expect([...document.querySelectorAll('.quick a')].map((link) => link.getAttribute('href'))).toEqual([
    'tel:112',
    'tel:116111',
    'sms:116111',
  ])
})

test('[ARR4] the name of the line stands in the top bar, and the tab still tells nothing', () => {
  for (const page of [arrivalPage(anArrival('open')), privacyPage({ ...setting, line: aLine('open') })]) {
    const document = parsed(page)
    expect(document.querySelector('.top')?.textContent).toContain('Aabenraa-chatten')
    expect(document.title).toBe('Start')
  }
})

test('[WOR5] Shift is spoken of on a computer alone, and "your phone" on a phone alone', () => {
  for (const lang of ['da', 'en'] as const) {
    const document = parsed(arrivalPage({ ...anArrival('open'), lang }))
    for (const part of document.querySelectorAll('.on-computer')) part.remove()
    const phone = document.querySelector('main')?.textContent ?? ''
    expect(phone).not.toMatch(/Shift|computer/)
    expect(phone).toMatch(/din telefon|your phone/i)
  }
  const document = parsed(arrivalPage(anArrival('open')))
  for (const part of document.querySelectorAll('.on-phone')) part.remove()
  const desk = document.querySelector('main')?.textContent ?? ''
  expect(desk).toContain('Shift')
  expect(desk).not.toMatch(/Din telefon|Nogle telefoner/)
})
