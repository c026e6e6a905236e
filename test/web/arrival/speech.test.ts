// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { langs, languages } from '../../../shared/lang.ts'
import { arrival as da } from '../../../shared/words/da/youths/arrival.ts'
import { arrival as en } from '../../../shared/words/en/youths/arrival.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { openSpeech } from '../../../web/arrival/speech.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const shown = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((part) => !part.hidden)
const texts = (selector: string) => shown(selector).map((part) => part.textContent?.trim())

beforeEach(() => {
  const page = parsed(arrivalPage(anArrival('open')))
  document.documentElement.lang = page.documentElement.lang
  document.documentElement.dir = page.documentElement.dir
  document.body.innerHTML = page.body.innerHTML
})

test('[ARR28] a page says the direction of its language, and leads to each of the others by the name that its speakers give it', () => {
  for (const lang of langs) {
    const page = parsed(arrivalPage({ ...anArrival('open'), lang }))
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual([lang, languages[lang].dir])
    const ways = [...page.querySelectorAll<HTMLAnchorElement>('.top-lang')]
    expect(ways.map((way) => [way.lang, way.hreflang, way.textContent, way.getAttribute('href')])).toEqual(
      langs.filter((one) => one !== lang).map((one) => [one, one, languages[one].name, `/a?lang=${one}`]),
    )
  }
})

test('[ARR28] a tap changes bar, cover and help in place; the link that was tapped leads back and keeps the focus', () => {
  const speech = openSpeech(document)
  const heard = vi.fn()
  speech.subscribe(heard)
  const link = document.querySelector<HTMLAnchorElement>('.top-lang')
  link?.focus()
  speech.change('en')
  expect([speech.now(), document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'en', languages.en.dir])
  expect(texts('.top-name')).toEqual(['The Aabenraa chat'])
  expect(texts('.top-ways [data-said], .cover-ways [data-said]')).toEqual([en.hide, en.exit, en.show])
  expect(document.querySelector('.cover-help summary')?.getAttribute('aria-label')).toBe(en.coverHelp)
  expect(shown('[data-tongue]').map((part) => part.dataset.tongue)).toEqual(['en'])
  expect(document.activeElement).toBe(link)
  expect([link?.textContent, link?.lang, link?.hreflang, link?.href]).toEqual([
    languages.da.name,
    'da',
    'da',
    expect.stringMatching(/\/a\?lang=da$/),
  ])
  speech.change('da')
  expect(texts('.top-ways [data-said], .cover-ways [data-said]')).toEqual([da.hide, da.exit, da.show])
  expect(shown('[data-tongue]').map((part) => part.dataset.tongue)).toEqual(['da'])
  expect(heard).toHaveBeenCalledTimes(2)
  speech.change('da')
  expect(heard).toHaveBeenCalledTimes(2)
})

test('[ARR28] a browser that translates the page and writes its own language there does not change what the page speaks', () => {
  const speech = openSpeech(document)
  document.documentElement.lang = 'en'
  expect(speech.now()).toBe('da')
  document.documentElement.lang = 'pl'
  speech.change('en')
  expect(document.querySelector('.top-lang')?.textContent).toBe(languages.da.name)
})
