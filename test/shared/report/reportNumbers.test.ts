import { expect, test } from 'vitest'
import { buildReport } from '../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import { numbersOf, strangeNumbers } from '../../../shared/report/reportNumbers.ts'
import type { ReportText } from '../../../shared/report/reportText.ts'
import { noText, reportSource } from './reportSource.ts'

const words = await loadReportWords('da')
const doc = buildReport(reportSource(), words)
const known = numbersOf(doc.sections, 2026)
const strange = (text: string, confirmed?: string[]) => strangeNumbers(text, known, confirmed)

test('[REP16] an exact number of the tables may be written, and a year over a column', () => {
  expect(strange('I 2026 kom 412 i køen. I 2025 var det 350.')).toEqual([])
  expect(strange('Der kom 413.')).toEqual(['413'])
  expect(numbersOf(buildReport(reportSource({ rows: [] }), words).sections, 2026).exact).toEqual(new Set([2025, 2026]))
})

test('[REP16] a band may be written with both its ends, and neither end alone', () => {
  expect(strange('Mellem 91 og 99 var 15-17 år.')).toEqual(['15', '17 år'])
  expect(strange('91 til 99, 91-99 og 91–99')).toEqual([])
  expect(strange('Der var 14 fra Vallensbæk.')).toEqual(['14'])
  expect(strange('6 til 14 fra Vallensbæk')).toEqual([])
  expect(strange('6 til 15 fra Vallensbæk')).toEqual(['6', '15'])
  expect(strange('en 14-årig og en gravid')).toEqual(['14-årig'])
})

test('[REP16] numbers in words, thousands and decimals are numbers too, and a word that holds one is none', () => {
  expect(strange('Tre unge, to piger og femogtyve andre')).toEqual(['tre', 'to', 'femogtyve'])
  expect(strange('Two of them had to wait for the bus')).toEqual(['two'])
  expect(strange('I tiåret læste vi i træet, og ottende klasse kom forbi')).toEqual([])
  expect(strange('1.250 og 5,7')).toEqual(['1.250', '5,7'])
  const thousands = numbersOf(
    buildReport(
      reportSource({ rows: [{ ...reportSource().rows[1]!, figures: { ...reportSource().rows[1]!.figures, arrived: 1250 } }] }),
      words,
    ).sections,
    2026,
  )
  expect(strangeNumbers('1.250 kom', thousands)).toEqual([])
})

test('[REP24] a number is asked about in whatever signs and words it is written', () => {
  const few = { exact: new Set([1, 2, 4, 14]), bands: new Set(['6-14']) }
  const asked = (text: string) => strangeNumbers(text, few)
  // Digits of other scripts, also where their value stands in a table; wide digits and digits with a sign between that nobody sees.
  expect(asked('en pige på ١٤ og en på १४')).toEqual(['١٤', '१४'])
  expect(asked('１５ unge, 1\u200b5 unge, 1\u00ad5 unge og 1\ufe0f\u20e35\ufe0f\u20e3 unge')).toEqual(['15'])
  expect(asked('1½ time, ¹⁴, Ⅻ og ⑭')).toEqual(['1½', '¹⁴', 'ⅻ', '⑭'])
  // Words that hold an age or a larger number, and small numbers that are not said as a number.
  expect(asked('En fjortenårig og to femten\u00adårige, en seksten-årig')).toEqual(['fjortenårig', 'to', 'femtenårige', 'seksten'])
  expect(asked('tolvårsalderen, tohundredeogfem, hundredetyve')).toEqual(['tolvårsalderen', 'tohundredeogfem', 'hundredetyve'])
  expect(asked('Et par unge, en snes og et dusin; nul; halvandet år')).toEqual(['et par', 'snes', 'dusin', 'nul', 'halvandet'])
  expect(asked('A couple of them, zero, a dozen')).toEqual(['couple', 'zero', 'dozen'])
  expect(asked('I tiåret kom hundredvis af planer for firmaer, og tolerance er godt.')).toEqual([])
})

test('[REP25] an age is asked about, also where its number stands in a table', () => {
  const few = { exact: new Set([14, 2026]), bands: new Set(['6-14']) }
  const asked = (text: string) => strangeNumbers(text, few)
  expect(asked('14 fik et tilbud. I 2026 var det 6 til 14.')).toEqual([])
  expect(asked('en 14-årig')).toEqual(['14-årig'])
  expect(asked('hun er 14 år, og 14årige, a 14-year-old, 14 years old')).toEqual(['14 år', '14årige', '14-year', '14 years'])
  expect(asked('6 til 14 år')).toEqual(['6', '14 år'])
  expect(strangeNumbers('en 14-årig', few, ['14-årig'])).toEqual([])
})

test('[REP13] each number is confirmed by itself, and until then the text is not in the report', () => {
  expect(strange('25 af 100', ['25'])).toEqual(['100'])
  const written = (confirmed: string[]): ReportText => ({ ...noText(), closing: { said: 'Vi fik 25 nye plakater.\n\nTak.', confirmed } })
  const closing = (text: ReportText) =>
    buildReport(reportSource({ text }), words).sections.find(({ id }) => id === 'written-closing')!.paragraphs
  expect(closing(written([]))).toEqual([words.annual.unconfirmed])
  expect(closing(written(['25']))).toEqual(['Vi fik 25 nye plakater.', 'Tak.'])
})

test('[REP13] the goals of a theme stand under it with their status, or not at all', () => {
  const theme = (said: string, confirmed: string[] = []): ReportText => ({
    ...noText(),
    themes: {
      ...noText().themes,
      'theme-2': {
        title: 'Forebyggelse',
        goals: [{ goal: 'Flere kender os.', from: 'En politik, mål 9', status: 'partly', said }],
        confirmed,
      },
    },
  })
  const of = (text: ReportText) => buildReport(reportSource({ text }), words).sections.find(({ id }) => id === 'written-theme-2')!
  expect(of(theme('Vi var på alle skoler.'))).toEqual({
    id: 'written-theme-2',
    heading: 'Forebyggelse',
    paragraphs: ['Flere kender os.', 'Status: Delvist opfyldt. Vi var på alle skoler. Kilde: En politik, mål 9.'],
    tables: [],
  })
  expect(of(theme('Vi var på syv skoler.')).paragraphs).toEqual([words.annual.unconfirmed])
  expect(of(theme('Vi var på syv skoler.', ['syv'])).paragraphs).toHaveLength(2)
})

test('[REP13] the title of a theme with a number that nobody confirmed does not stand in the report', () => {
  const theme = (confirmed: string[]): ReportText => ({
    ...noText(),
    themes: { ...noText().themes, 'theme-2': { title: 'Pigen på syv', goals: [], confirmed } },
  })
  const said = (text: ReportText) => JSON.stringify(buildReport(reportSource({ text }), words))
  expect(said(theme([]))).not.toContain('Pigen')
  expect(said(theme([]))).toContain(words.annual.unconfirmed)
  expect(said(theme([]))).toContain(`"heading":"${words.annual.theme}"`)
  expect(said(theme(['syv']))).toContain('Pigen på syv')
})

test('[REP28] a sign that turns the direction of a text does not stand in the report', () => {
  const text: ReportText = {
    ...noText(),
    closing: { said: 'Pigen på \u202e2142\u202c.\u2066', confirmed: ['2142'] },
    themes: { ...noText().themes, 'theme-1': { title: '\u202eTema', goals: [], confirmed: [] } },
  }
  const { sections } = buildReport(reportSource({ text }), words)
  expect(sections.find(({ id }) => id === 'written-closing')?.paragraphs).toEqual(['Pigen på 2142.'])
  expect(sections.find(({ id }) => id === 'written-theme-1')?.heading).toBe('Tema')
})
