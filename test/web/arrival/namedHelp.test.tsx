// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { firstHelp } from '../../../shared/help/helpFor.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { anArrival, helpNumbers } from './aLine.ts'
import { parsed } from './parsed.ts'

afterEach(cleanup)

test.each(['closed', 'full', 'nobody-yet'] as const)(
  '[FIE3] what the line names at this hour stands first, and 112 before it: %s',
  (state) => {
    const usual = parsed(arrivalPage(anArrival(state)))
    const named = parsed(arrivalPage(anArrival(state, { overflowNumbers: ['livslinien', 'gone', 'laegevagt-sj'] })))
    const calls = (document: Document) =>
      [...document.querySelectorAll('.quick a')].map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('tel:'))
    expect(calls(usual)).toEqual(['tel:112', 'tel:116111'])
    // What is no help of this page, such as a number that is gone, is left out. One more stands there besides, with text messages.
    expect(calls(named)).toEqual(['tel:112', 'tel:70201201', 'tel:116111'])
    expect(named.querySelector('.quick')?.textContent).toContain('Livslinien')
    expect(named.querySelector('.quick a[href^="sms:"]')).not.toBeNull()
  },
)

test('[FIE3] a named offer that can be written to has its chat there', () => {
  const page = parsed(arrivalPage(anArrival('closed', { overflowNumbers: ['boernetelefonen'] })))
  expect(page.querySelector('.quick a[href="https://bornetelefonen.dk/chat"]')?.getAttribute('rel')).toBe('noopener noreferrer')
  expect(parsed(arrivalPage(anArrival('closed'))).querySelector('.quick a[href^="https:"]')).toBeNull()
  expect(parsed(arrivalPage(anArrival('open', { overflowNumbers: ['boernetelefonen'] }))).querySelector('.quick')).toBeNull()
})

test('[FIE3] in the page’s app what is named comes first as well, if it is for this age', () => {
  const ids = (age: '15-17' | '21-25', named: string[]) => firstHelp(helpNumbers, { age, role: 'youth' }, named).map(({ id }) => id)
  expect(ids('15-17', [])).toEqual(['boernetelefonen'])
  expect(ids('15-17', ['livslinien'])).toEqual(['livslinien', 'boernetelefonen'])
  expect(ids('21-25', ['boernetelefonen'])).toEqual(ids('21-25', []))
})
