// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { messagePage } from '../../../web/arrival/pages/messagePage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { resumeStore } from '../../../web/cipher/resumeStore.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const conv = 'c'.repeat(22)
const token = 't'.repeat(43)
const beacon = vi.fn((_address: string, _text: string) => true)

beforeAll(async () => {
  document.addEventListener('click', (event) => event.preventDefault())
  Object.assign(navigator, { sendBeacon: beacon })
  document.body.innerHTML = '<div id="page"></div>'
  await import('../../../web/arrival/main.ts')
})
beforeEach(() => {
  sessionStorage.clear()
  beacon.mockClear()
})

const setting = anArrival('full')
const pages: Record<string, string> = {
  'a full line': arrivalPage(setting),
  'a closed line': arrivalPage(anArrival('closed')),
  lines: linesPage(setting),
  privacy: privacyPage(setting),
  statistics: statisticsPage({ ...setting, tablesPer }),
  down: messagePage({ ...setting, kind: 'down' }),
}
const calls = () => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"], a[href^="sms:"], a[target=_blank]')]

test.each(Object.keys(pages))('[DAN2] a call from a page of the server holds what this tab holds: %s', (name) => {
  document.body.innerHTML = parsed(pages[name]!).body.innerHTML
  resumeStore(sessionStorage).begin({ conv, token, line: 'aabenraa' })
  expect(calls().length).toBeGreaterThan(0)
  for (const [i, link] of calls().entries()) {
    link.click()
    expect(beacon, link.outerHTML).toHaveBeenCalledTimes(i + 1)
  }
  expect(beacon).toHaveBeenLastCalledWith('/calling', JSON.stringify({ conv, token }))
})

test('[DAN2] where nothing is held, or the browser refuses, a call is a call and nothing more', () => {
  document.body.innerHTML = parsed(pages['a full line']!).body.innerHTML
  calls()[0]!.click()
  expect(beacon).not.toHaveBeenCalled()
  resumeStore(sessionStorage).begin({ conv, token, line: 'aabenraa' })
  beacon.mockImplementationOnce(() => {
    throw new Error('refused')
  })
  expect(() => calls()[0]!.click()).not.toThrow()
})
