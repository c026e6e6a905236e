// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { arrivalStates } from '../../../shared/line.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { draw } from '../youth/draw.tsx'
import { someScreens } from '../youth/someScreens.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

afterEach(cleanup)

test.each(arrivalStates)('[ACC14] a link in a sentence is as high as a finger where a line is %s', (state) => {
  for (const page of [arrivalPage(anArrival(state)), privacyPage(anArrival(state))]) {
    const inSentences = [...parsed(page).querySelectorAll('main p a')]
    expect(inSentences.filter((link) => !link.matches('.tap, .button')).map((link) => link.outerHTML)).toEqual([])
  }
})

test('[ARR8] what is long is folded: what the server sees, on the page about us, and the places in the app', () => {
  const about = parsed(privacyPage(anArrival('open')))
  const open = [...about.querySelectorAll('.reading > p')].map((p) => p.textContent ?? '').join(' ')
  expect(open).toContain('Vi ved ikke, hvem du er.')
  expect(open).toContain('skal vi sige det til kommunen')
  expect(about.querySelector('.reading details:not([open])')?.textContent).toContain('cookies')
  draw(someScreens.lapsed!)
  expect(document.querySelector('.others details.places:not([open])')?.textContent).toContain('headspace')
})
