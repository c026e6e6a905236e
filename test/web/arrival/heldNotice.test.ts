// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { RESUME_KEY } from '../../../shared/doors/page.ts'
import { takeMoving } from '../../../shared/moving.ts'
import { heldNotice } from '../../../web/arrival/heldNotice.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { resumeStore } from '../../../web/cipher/resumeStore.ts'
import { aLine, anArrival, NOW } from './aLine.ts'
import { parsed } from './parsed.ts'

const { line: _, ...setting } = anArrival('open')
beforeEach(() => {
  sessionStorage.clear()
  document.body.innerHTML = parsed(
    linesPage({ ...setting, lines: [aLine('open'), aLine('open', { id: 'faxe', path: '/f' })] }),
  ).body.innerHTML
})
const notice = () => document.querySelector<HTMLElement>('[data-held]')!

test('[HEL37] the page with all lines says that something is held on one, and leads back there without a cover', () => {
  heldNotice(document, sessionStorage, () => NOW)
  expect(notice().hidden).toBe(true)
  resumeStore(sessionStorage).begin({ conv: 'c'.repeat(22), token: 't'.repeat(43), line: 'faxe' })
  heldNotice(document, sessionStorage, () => NOW)
  expect(notice().hidden).toBe(false)
  expect(notice().textContent).toContain('Du er i gang i en chat her.')
  const way = notice().querySelector('a')!
  expect(new URL(way.href).pathname).toBe('/f')
  way.addEventListener('click', (event) => event.preventDefault())
  way.click()
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toMatchObject({ chosen: null })
})

test('[HEL37] what it cannot read, or a line that is gone, is not spoken of', () => {
  for (const kept of ['{', '"x"', JSON.stringify({ conv: 'c', token: 't', line: 'gone' }), JSON.stringify({ conv: 'c', token: 't' })]) {
    sessionStorage.setItem(RESUME_KEY, kept)
    try {
      heldNotice(document, sessionStorage, () => NOW)
    } catch {
      // main.ts hears it quietly
    }
    expect(notice().hidden).toBe(true)
  }
})
