// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { MOVING_KEY } from '../../../shared/moving.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { aLine, anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const { line: _, ...setting } = anArrival('open')
beforeEach(() => {
  vi.resetModules()
  sessionStorage.clear()
})

test.each([
  ['with all lines', linesPage({ ...setting, lines: [aLine('open')] })],
  ['about privacy', privacyPage({ ...setting, line: null })],
])('[HEL39] the page %s takes out as its first step what was laid down for another', async (_, page) => {
  document.body.innerHTML = parsed(page).body.innerHTML
  sessionStorage.setItem(MOVING_KEY, JSON.stringify({ line: 'faxe', at: Date.now(), chosen: { choices: { lang: 'da' }, urgent: true } }))
  await import('../../../web/arrival/main.ts')
  expect(document.body.dataset.ready).toBe('true')
  expect(sessionStorage.getItem(MOVING_KEY)).toBeNull()
})
