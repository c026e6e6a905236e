// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { arrivalPage } from '../../../../web/arrival/pages/arrivalPage.ts'
import { anArrival } from '../../arrival/aLine.ts'
import { parsed } from '../../arrival/parsed.ts'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})
beforeAll(() => {
  document.addEventListener('click', (event) => event.preventDefault())
  HTMLDialogElement.prototype.showModal ??= () => undefined
})

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"], a[href^="sms:"], a[target=_blank]')]

test.each(Object.keys(someScreens))('[DAN2] every call and text on the screen is heard: %s', (name) => {
  const calling = vi.fn()
  draw(someScreens[name]!, { calling })
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click()
  expect(links().length).toBeGreaterThan(3)
  for (const [i, link] of links().entries()) {
    link.click()
    expect(calling, link.outerHTML).toHaveBeenCalledTimes(i + 1)
  }
})

test('[DAN2] also on the cover and the page beneath, which the server drew', () => {
  document.body.innerHTML = parsed(arrivalPage(anArrival('full'))).body.innerHTML
  const drawn = links()
  expect(drawn.filter((link) => link.closest('#cover')).length).toBeGreaterThan(3)
  const calling = vi.fn()
  draw(someScreens.chat!, { calling })
  for (const link of drawn) link.querySelector('span') ? link.querySelector('span')!.click() : link.click()
  expect(calling).toHaveBeenCalledTimes(drawn.length)
})
