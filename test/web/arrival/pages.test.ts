// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { pageFacts } from '../../../shared/doors/page.ts'
import type { Offer } from '../../../shared/help/offer.ts'
import { arrivalStates, type LineView } from '../../../shared/line.ts'
import { help } from '../../../shared/words/da/youths/help.ts'
import { promise } from '../../../shared/words/da/youths/promise.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { messagePage } from '../../../web/arrival/pages/messagePage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { aLine, anArrival, offers } from './aLine.ts'
import { forbidden, parsed } from './parsed.ts'

const { line: _, ...setting } = anArrival('open')
const pages: Record<string, string> = {
  ...Object.fromEntries(arrivalStates.map((state) => [`a line that is ${state}`, arrivalPage(anArrival(state))])),
  'a line in English': arrivalPage({ ...anArrival('open'), lang: 'en' }),
  'the lines': linesPage({ ...setting, lines: [aLine('open'), aLine('closed')] }),
  'no lines yet': linesPage({ ...setting, lines: [] }),
  'the lines of a demo': linesPage({ ...setting, demo: true, lines: [aLine('open')] }),
  privacy: privacyPage({ ...setting, line: aLine('open') }),
  'questions about the figures': statisticsPage({ ...setting, line: aLine('open'), tablesPer }),
  'questions about the figures, of no line': statisticsPage({ ...setting, lang: 'en', line: null, tablesPer }),
  'not found': messagePage({ ...setting, kind: 'not-found' }),
  broken: messagePage({ ...setting, kind: 'broken' }),
  down: messagePage({ ...setting, kind: 'down' }),
}
const each = Object.entries(pages)
const text = (page: string) => parsed(page).body.textContent?.replaceAll(/\s+/g, ' ') ?? ''

test.each(each)('[RUN16] no page runs or styles anything inline: %s', (_, page) => {
  expect(forbidden(parsed(page))).toEqual([])
})

test.each(each)('[ARR12] without any script there is help, a way out, and a neutral title: %s', (_, page) => {
  const document = parsed(page)
  expect(document.querySelectorAll('a[href="tel:112"]').length).toBeGreaterThan(0)
  expect(document.querySelector('[data-exit]')?.getAttribute('href')).toBe('https://www.dmi.dk/')
  expect(document.title).toBe('Start')
  expect(document.querySelector('link[rel=icon]')?.getAttribute('href')).toMatch(/^data:/)
  expect(document.documentElement.lang).toMatch(/^(da|en)$/)
})

test.each(each)('[ACC1] axe finds nothing on %s', async (_, page) => {
  document.documentElement.innerHTML = parsed(page).documentElement.innerHTML
  document.documentElement.lang = 'da'
  // Colours are looked at in a real browser; jsdom draws none.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test.each([
  ['open', 'Der er åbent nu', 'Du kommer til at skrive med Mette'],
  ['queue-only', 'Der er åbent, og der er kø', 'Der er nogle foran dig'],
  ['nobody-yet', 'ingen sidder klar lige nu', 'Vi kan ikke love'],
  ['closing-soon', 'Vi lukker kl. 21', 'Vi når dig måske ikke'],
  ['full', 'Der er fuldt lige nu', 'Det er ikke din skyld'],
  ['closed', 'Vi har lukket nu', 'Vi er her igen tirsdag kl. 15'],
  ['down', 'Chatten er nede lige nu', 'Du har ikke gjort noget forkert'],
] as const)('[ARR1] the first glance says how it stands: %s', (state, heading, more) => {
  const page = text(arrivalPage(anArrival(state)))
  expect(page).toContain(heading)
  expect(page).toContain(more)
})

test('[ARR2] what is promised stands there before the first message, in its order', () => {
  const page = text(arrivalPage(anArrival('open')))
  const places = [promise.anonymous, promise.notKept, promise.screen, promise.notTold, promise.duty, promise.life].map((sentence) =>
    page.indexOf(sentence),
  )
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test.each(['closed', 'full', 'nobody-yet', 'closing-soon'] as const)(
  '[ARR10] where we cannot promise to answer, others are shown at once: %s',
  (state) => {
    const document = parsed(arrivalPage(anArrival(state)))
    expect(document.querySelector('.quick a[href="tel:112"]')?.closest('details')).toBeNull()
    expect(document.querySelector('.quick a[href="tel:116111"]')?.closest('details')).toBeNull()
    expect(document.querySelector('a[href="/f?lang=da"]')?.textContent).toContain('Faxe-chatten')
    expect(document.querySelector('a[href="tel:116111"]')).not.toBeNull()
  },
)

test('[ARR10] a full line still takes one in danger, a closed one takes nobody', () => {
  const way = (page: string) => parsed(page).querySelector('[data-start]')
  expect(way(arrivalPage(anArrival('full')))?.getAttribute('data-start')).toBe('urgent')
  expect(way(arrivalPage(anArrival('closed')))).toBeNull()
})

test('[HEL2] a place says how to reach it and when it was checked, and another region’s doctor is not named', () => {
  const document = parsed(arrivalPage(anArrival('closed')))
  const shown = document.body.textContent ?? ''
  expect(document.querySelector('.offers')?.textContent).toContain('headspace')
  expect(document.querySelector('.offers a[href="tel:74000000"]')).not.toBeNull()
  expect(document.querySelector('.offers')?.textContent).toContain('Tjekket 3. november 2026')
  expect(shown).toContain('70 11 07 07')
  expect(shown).not.toContain('1818')
})

test('[HEL2] every number says when it was checked, and what it asks and keeps', () => {
  const entry = parsed(arrivalPage(anArrival('open'))).querySelector('.help-list > li:nth-child(2)')?.textContent ?? ''
  for (const fact of [
    'BørneTelefonen',
    'Åbent dag og nat.',
    'Du skal ikke sige dit navn',
    'Et opkald står ikke på regningen',
    'Tjekket 3. november 2026',
  ])
    expect(entry).toContain(fact)
})

test('[ARR6] what comes from outside is text, never markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&'
  const page = arrivalPage(
    anArrival('closed', { name: { da: evil, en: evil }, greeting: { da: evil, en: evil }, message: { da: evil, en: evil } }),
  )
  const document = parsed(page)
  expect(document.querySelector('img')).toBeNull()
  expect(forbidden(document)).toEqual([])
  expect(document.body.textContent).toContain(evil)
})

test('[ARR5] the page hands the browser its facts, and nothing else', () => {
  const written = parsed(arrivalPage(anArrival('open'))).querySelector<HTMLMetaElement>('meta[name="ungechat-page"]')?.content ?? ''
  const facts = pageFacts.parse(JSON.parse(written))
  expect(facts.line.id).toBe('aabenraa')
  expect(facts.helpNumbers.some((number) => number.id === 'laegevagt-sj')).toBe(false)
})

test('[HEL31] the page itself says above the others and the places when they may ask who one is', () => {
  const document = parsed(arrivalPage(anArrival('closed')))
  expect(document.querySelector('.help-panel h2 + p')?.textContent).toBe(help.duty)
  expect(document.querySelector('.places summary + p')?.textContent).toBe(help.duty)
})

test('[HEL5] without any script there are lists for under-12s, people over 25 and parents', () => {
  const ages = [...parsed(arrivalPage(anArrival('open'))).querySelectorAll('.more details.ages')]
  const lists = ages.map((one) => one.querySelector('.help-list')?.textContent ?? '')
  expect(lists).toHaveLength(3)
  expect(lists[0]).toContain('BørneTelefonen')
  expect(lists[1]).not.toContain('BørneTelefonen')
  expect(lists[1]).toContain('Livslinien')
  expect(lists[2]).not.toContain('BørneTelefonen')
  expect(ages.map((one) => one.hasAttribute('open'))).toEqual([false, false, false])
  expect(ages[2]?.textContent).toContain('Er du forælder?')
})

test('[HEL27] a line for those under 18 names no place for those over 18', () => {
  const adults = { ...offers[0]!, id: 'kombas', name: 'KOMBAS', ages: ['18-20', '21-25', 'over_25'] } satisfies Offer
  const places = (ages: LineView['ages']) =>
    parsed(arrivalPage({ ...anArrival('closed', { ages }), offers: [...offers, adults] })).querySelector('.offers')?.textContent ?? ''
  expect(places(['12-14', '15-17'])).toContain('headspace')
  expect(places(['12-14', '15-17'])).not.toContain('KOMBAS')
  expect(places(['15-17', '18-20'])).toContain('KOMBAS')
})

test('[INS2] without a line the front page says so, shows help, and tells the staff what to do', () => {
  const page = linesPage({ ...setting, lines: [] })
  expect(text(page)).toContain('Her er ingen chat endnu')
  expect(text(page)).toContain('npm run coordinator')
  expect(parsed(page).querySelector('details.help')?.hasAttribute('open')).toBe(true)
  expect(parsed(page).querySelectorAll('a[href="tel:116111"]').length).toBeGreaterThan(0)
  expect(parsed(page).querySelector('.lines')).toBe(null)
  expect(text(statisticsPage({ ...setting, lines: [], line: null, tablesPer }))).toContain('116 111')
})

test('[INS3] a demo says on each page that its lines, hours, names and municipalities are invented or not behind it', () => {
  const demo = { ...anArrival('open'), demo: true }
  const invented = 'Chat, tider og navne er fundet på.'
  expect(text(arrivalPage(demo))).toContain(invented)
  expect(text(arrivalPage(demo))).toContain('Aabenraa Kommune står ikke bag den.')
  expect(text(linesPage({ ...demo, lines: [aLine('open')] }))).toContain(invented)
  expect(text(privacyPage({ ...demo, line: aLine('open') }))).toContain('Aabenraa Kommune står ikke bag den.')
  expect(text(statisticsPage({ ...demo, line: aLine('open'), tablesPer }))).toContain('Aabenraa Kommune står ikke bag den.')
  for (const [, page] of each.filter(([name]) => name !== 'the lines of a demo')) expect(text(page)).not.toContain('Det her er en prøve')
})

test('[INS3] an invented hour is marked, also where the line is closed', () => {
  expect(text(arrivalPage(anArrival('open', { hoursAreExamples: true })))).toContain('Åbent til kl. 21 (eksempel).')
  expect(text(arrivalPage(anArrival('closing-soon', { hoursAreExamples: true })))).toContain('kl. 21 (eksempel)')
  expect(text(arrivalPage(anArrival('closed', { hoursAreExamples: true })))).toMatch(/Vi er her igen .*\(eksempel\)\./)
  expect(text(arrivalPage(anArrival('open')))).not.toContain('(eksempel)')
})
