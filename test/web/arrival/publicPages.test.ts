// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { type Lang, langs } from '../../../shared/lang.ts'
import { type PublicSettings, publicOf } from '../../../shared/settings/public/publicFields.ts'
import type { PromiseKept } from '../../../shared/settings/public/standard.ts'
import { standard as da } from '../../../shared/words/da/youths/standard.ts'
import { statement as statementDa } from '../../../shared/words/da/youths/statement.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { standardPage } from '../../../web/arrival/pages/public/standardPage.ts'
import { statementPage, statementsPage } from '../../../web/arrival/pages/public/statementPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { aJoint, aStandard, aStatement, both } from '../../support/publicFields.ts'
import { aLine, anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const line = aLine('open')
const { line: _, ...setting } = anArrival('open')
const nothing = publicOf({})
const said: PublicSettings = {
  dpo: { da: 'Ring til Eva på 12 34 56 78.', en: 'Call Eva on 12 34 56 78.' },
  jointControllers: [aJoint, { ...aJoint, municipality: 'Ishøj', name: 'Ishøj Kommune' }],
  standard: aStandard,
  statement: aStatement,
  theme: { light: '#7a1f5d', dark: '#f0a8d8' },
}
const official = 'https://www.was.digst.dk/chat-dk'
const page = (lang: Lang = 'da', about = said) => ({ ...setting, lang, line, about })
const kept: PromiseKept = { quarter: '2026-Q3', kept: 85, madeUp: false }
const text = (html: string) => parsed(html).querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ') ?? ''
const ways = (html: string) => [...parsed(html).querySelectorAll('main a')].map((way) => way.getAttribute('href'))

test.each(langs)(
  '[PUB10] the privacy page names who sees to the rules and who shares the responsibility, with what each does: %s',
  (lang) => {
    const html = privacyPage(page(lang))
    for (const words of [
      said.dpo[lang],
      aJoint.contact[lang],
      aJoint.answersFor[lang],
      'Faxe: Faxe Kommune, Børn og Unge',
      'Ishøj: Ishøj Kommune',
    ])
      expect(text(html)).toContain(words)
    const empty = parsed(privacyPage(page(lang, nothing)))
    expect(empty.querySelectorAll('#dpo, #joint')).toHaveLength(0)
    expect(parsed(html).querySelectorAll('#dpo, #joint')).toHaveLength(2)
  },
)

test.each(langs)('[PUB11] what is written is shown, and a promise that nobody has written is not: %s', (lang) => {
  const html = standardPage({ ...page(lang), kept: null })
  expect(text(html)).toContain(aStandard.hours[lang])
  expect(text(html)).toContain(aStandard.training[lang])
  expect(parsed(html).querySelectorAll('#hours, #training, #wait')).toHaveLength(3)
  expect(parsed(html).querySelectorAll('#supervision')).toHaveLength(0)
  const empty = parsed(standardPage({ ...page(lang, nothing), kept: null }))
  expect(empty.querySelectorAll('section.reading')).toHaveLength(0)
  expect(empty.querySelector('main')?.textContent).toMatch(/Her står ikke noget endnu|Nothing stands here yet/)
})

test.each([
  [85, 'Fra juli til september 2026: Cirka 85 af 100 fik svar inden for 5 minutter.'],
  ['few-after', 'Fra juli til september 2026: Næsten alle fik svar inden for 5 minutter. Færre end 5 måtte vente længere.'],
  ['few-within', 'Fra juli til september 2026: Færre end 5 fik svar inden for 5 minutter.'],
  ['too-few', 'Fra juli til september 2026: Her viser vi ikke noget tal.'],
] as const)('[PUB12] beside the promise stands how it was kept: %s', (how, sentence) => {
  const shown = text(standardPage({ ...page(), kept: { ...kept, kept: how } }))
  expect(shown).toContain('Af 100, der får svar, skal mindst 80 have det inden for 5 minutter.')
  expect(shown).toContain(sentence)
  expect(shown.includes(da.wait.counted)).toBe(how !== 'too-few')
})

test('[PUB12] made-up figures say so, and without a promise about the wait there is no figure', () => {
  expect(text(standardPage({ ...page(), kept: { ...kept, madeUp: true } }))).toContain(da.wait.madeUp)
  expect(text(standardPage({ ...page(), kept }))).not.toContain(da.wait.madeUp)
  const without = { ...said, standard: { ...aStandard, wait: null } }
  expect(text(standardPage({ ...page('da', without), kept }))).not.toMatch(/85|juli/)
})

test.each(langs)('[PUB13] the statement has every part of the model, from what was written: %s', (lang) => {
  const html = statementPage(page(lang, { ...said, statement: { ...aStatement, officialAddress: official } }))
  const ids = [...parsed(html).querySelectorAll('section.reading')].map((part) => part.getAttribute('aria-labelledby'))
  expect(ids).toEqual(['status', 'faults', 'contact', 'complain', 'judged'])
  for (const words of [
    aStatement.faults[0]!.what[lang],
    aStatement.judge,
    'EN 301 549',
    '2026',
    '12 34 56 78',
    'web@faxe.example',
    'Aabenraa Kommune',
  ])
    expect(text(html)).toContain(words)
  expect(text(html)).toMatch(/1\. marts 2026.*1\. oktober 2026|1 March 2026.*1 October 2026/)
  expect(ways(html)).toContain('tel:12345678')
  expect(ways(html)).toContain('mailto:web@faxe.example')
  expect(ways(html)).toContain(official)
  expect(ways(html).filter((way) => way?.startsWith('https://digst.dk/'))).toHaveLength(1)
})

test('[PUB13] where there is no statement the page says so and says nothing of how accessible the line is', () => {
  const html = statementPage(page('da', nothing))
  expect(text(html)).toContain(statementDa.missing)
  for (const claim of [statementDa.status.fully, statementDa.status.partly, 'EN 301 549']) expect(text(html)).not.toContain(claim)
  expect(ways(html).filter((way) => way?.startsWith('https://digst.dk/'))).toHaveLength(1)
})

test('[PUB13] what a coordinator writes is shown as text', () => {
  const what = both('<b onclick="x()">Nej</b>')
  const html = statementPage(page('da', { ...said, statement: { ...aStatement, faults: [{ why: 'breaks', what }] } }))
  expect(parsed(html).querySelectorAll('main b')).toHaveLength(0)
  expect(text(html)).toContain(what.da)
})

const ofLine = (about: PublicSettings): [string, string][] => [
  ['arrival', arrivalPage({ ...anArrival('open'), about })],
  ['privacy', privacyPage(page('da', about))],
  ['statistics', statisticsPage({ ...page('da', about), tablesPer })],
  ['standard', standardPage({ ...page('da', about), kept })],
  ['statement', statementPage(page('da', about))],
]

test('[PUB14] every page of a line has the ways at its foot, and those that are only read have the way back', () => {
  for (const [name, html] of ofLine({ ...said, statement: { ...aStatement, officialAddress: official } })) {
    const foot = [...parsed(html).querySelectorAll('main .foot a')].map((way) => way.getAttribute('href'))
    expect(foot, name).toEqual(['/standard?lang=da&line=aabenraa', '/accessibility?lang=da&line=aabenraa', official])
    if (name !== 'arrival') expect(ways(html), name).toContain('/a?lang=da')
  }
  for (const [name, html] of ofLine(nothing)) {
    const foot = [...parsed(html).querySelectorAll('main .foot a')].map((way) => way.getAttribute('href'))
    expect(foot, name).toEqual(['/accessibility?lang=da&line=aabenraa'])
  }
})

test('[PUB14] the front page leads to the statements of all lines, and they lead to each', () => {
  expect(ways(linesPage({ ...setting, lines: [line] }))).toContain('/was?lang=da')
  const all = ways(statementsPage({ ...setting, lines: [line, aLine('open', { id: 'faxe', path: '/f' })] }))
  expect(all).toEqual(expect.arrayContaining(['/?lang=da', '/accessibility?lang=da&line=aabenraa', '/accessibility?lang=da&line=faxe']))
})

test('[PUB8] every page of a line names its style sheet after all others, and carries no style of its own', () => {
  for (const [name, html] of ofLine(said)) {
    const sheets = [...parsed(html).querySelectorAll('link[rel=stylesheet]')].map((sheet) => sheet.getAttribute('href'))
    expect(sheets.at(-1), name).toBe('/theme/7a1f5d-f0a8d8.css')
    expect(html, name).not.toMatch(/<style|style=/)
  }
  for (const [name, html] of ofLine({ ...said, theme: { light: '#ffd400', dark: '#f0a8d8' } })) expect(html, name).not.toContain('/theme/')
  for (const [name, html] of ofLine(nothing)) expect(html, name).not.toContain('/theme/')
})
