// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { tablesPer } from '../../../server/actions/figures/tablesPer.ts'
import { catalogue } from '../../../server/domain/disclosure/catalogue.ts'
import { yearKindFor } from '../../../server/domain/disclosure/periods.ts'
import { shownFor } from '../../../server/domain/disclosure/rounding.ts'
import { spans } from '../../../server/domain/time/spans.ts'
import { closingForm } from '../../../shared/closingForm.ts'
import { DAY_KEPT_DAYS, operatingEvents } from '../../../shared/figures.ts'
import type { Lang } from '../../../shared/lang.ts'
import { bandOf, HIDDEN } from '../../../shared/published/band.ts'
import { tables } from '../../../shared/published/publication.ts'
import { surveyAnswers } from '../../../shared/survey.ts'
import { statistics as da } from '../../../shared/words/da/statistics.ts'
import { topics as topicsDa } from '../../../shared/words/da/team/figures/topics.ts'
import { statistics as en } from '../../../shared/words/en/statistics.ts'
import { topics as topicsEn } from '../../../shared/words/en/team/figures/topics.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../../web/arrival/pages/linesPage.ts'
import { privacyPage } from '../../../web/arrival/pages/privacyPage.ts'
import { statisticsPage } from '../../../web/arrival/pages/statisticsPage.ts'
import { WRITING_TIME_MS } from '../../../web/counsellor/written/written.ts'
import { aLine, anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const { line: _, ...setting } = anArrival('open')
const pageIn = (lang: Lang, line: ReturnType<typeof aLine> | null = aLine('open')) =>
  parsed(statisticsPage({ ...setting, lang, line, tablesPer }))
const texts = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '')
const both = [
  ['da', da, topicsDa],
  ['en', en, topicsEn],
] as const

test.each(both)(
  '[FIG65] it names each table of the catalogue under its span, as the coordinator reads it: %s',
  (lang, { counted }, words) => {
    const page = pageIn(lang)
    const lists = [...page.querySelectorAll('details')].filter((one) => one.querySelector('dt'))
    expect(lists.map((one) => one.querySelector('summary')?.textContent)).toEqual([counted.per.period, counted.per.year])
    const named = (i: number) => [...new Set([...(lists[i]?.querySelectorAll('dt') ?? [])].map((dt) => dt.dataset.table ?? ''))]
    expect(named(0)).toEqual(tables.filter((table) => catalogue[table].per === 'period'))
    expect(named(1)).toEqual(tables.filter((table) => catalogue[table].per === 'year'))
    expect(texts(page, 'dt').toSorted()).toEqual(
      Object.values(words.tables)
        .map(({ name }) => name)
        .toSorted(),
    )
    for (const { whole, left } of Object.values(words.tables)) {
      expect(page.body.textContent).toContain(whole)
      expect(page.body.textContent).toContain(left)
    }
  },
)

test.each(both)('[FIG65] it names each operating figure once, and beside them waits and conversations: %s', (lang, { counted }) => {
  const [chat] = [...pageIn(lang).querySelectorAll('#counted ~ details')]
  const said = [...(chat?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
  expect(said).toEqual([...operatingEvents.map((event) => `${counted.events[event]}.`), ...counted.sums.map((sum) => `${sum}.`)])
  expect(new Set(said).size).toBe(operatingEvents.length + 2)
})

test.each(both)(
  '[FIG66] the made-up example shows what the rounding makes of its counts, and says that it is made up: %s',
  (lang, { small }, words) => {
    const rows = [...pageIn(lang).querySelectorAll('.made-up tbody tr')].map((row) => texts(row as never, 'td'))
    expect(rows.length).toBeGreaterThan(3)
    for (const [count = '', shown] of rows) {
      const drawn = Array.from({ length: 100 }, (_, i) => shownFor(Number(count), i / 100))
      const bands = [...new Set(drawn)].map(bandOf).sort((a, b) => a.low - b.low)
      expect([count, shown]).toEqual([count, bands.map(({ low, high }) => words.band(low, high)).join(lang === 'da' ? ' eller ' : ' or ')])
    }
    expect(small.example.caption).toMatch(/opdigtet|made-up/i)
    expect(small.say.at(-1)).toMatch(/vi har fundet på.*der ikke findes|we have made up.*does not exist/)
  },
)

test.each(both)('[FIG66] the numbers in its sentences are those of the code: %s', (_, words, { band }) => {
  const said = (part: { say: string[] }) => part.say.join(' ')
  const { low, high } = bandOf(HIDDEN)
  expect(words.band.heading).toContain(band(low, high))
  expect(said(words.band)).toContain(band(bandOf('10').low, bandOf('10').high))
  expect(said(words.come)).toMatch(/færre end 30 samtaler på tolv|fewer than 30 conversations in twelve/)
  expect([yearKindFor(29), yearKindFor(30)]).toEqual(['none', 'year'])
  expect(said(words.come)).toMatch(/ny linje begynder med kvartaler|new line begins with quarters/)
  expect(yearKindFor(null)).toBe('quarter')
  expect(said(words.band)).toMatch(/op til tre|up to three/)
  expect([catalogue.Q.most, catalogue.Qd.most]).toEqual([3, 3])
  expect(said(words.counted)).toMatch(/fire spørgsmål|four questions/)
  expect(Object.keys(surveyAnswers.shape)).toHaveLength(4)
  expect(said(words.who)).toMatch(new RegExp(`(I|For) ${DAY_KEPT_DAYS} (dage|days)`))
  expect(spans.writingMs).toBe(WRITING_TIME_MS)
  for (const part of [words.talk, words.wrong])
    expect([...said(part).matchAll(/(\d+) min/g)].map(([, minutes]) => Number(minutes) * 60_000)).toEqual([WRITING_TIME_MS])
})

test('[FIG66] it names every way by which the tables reach somebody: the coordinator, the files, the annual report, a pool', () => {
  for (const [words, report, pool] of [
    [da, /årsrapport/, /pulje/],
    [en, /annual report/, /pool/],
  ] as const) {
    expect(words.who.say.join(' ')).toMatch(report)
    expect(words.who.say.join(' ')).toMatch(/hente|download/)
    expect(words.who.say.join(' ')).toMatch(/tæller linjen sammen med andre|line counts together with others/i)
    expect(words.come.say.join(' ')).toMatch(pool)
    expect(words.band.say.join(' ')).toMatch(/gendannet fra en sikkerhedskopi|restored from a backup/)
  }
})

test('[FIG66] it says of each thing that is not asked that it is not asked: a new field of the form is looked at here', () => {
  expect(Object.keys(closingForm.shape).toSorted()).toEqual(
    [
      ...['age', 'contactBefore', 'endedBy', 'form', 'municipality', 'offersGiven'],
      ...['outcomes', 'primary', 'severity', 'topics'],
    ].toSorted(),
  )
  expect(da.left.say.join(' ')).toContain('navn, køn, adresse eller skole')
  expect(en.left.say.join(' ')).toContain('name, gender, address or school')
})

test.each(both)('[FIG67] it names whom to ask as the line has it, and of no line it lets one be chosen: %s', (lang, { ask }) => {
  const { controller } = aLine('open')
  const whom = pageIn(lang).querySelector('[aria-labelledby=ask]')
  expect(whom?.textContent).toBe(`${ask.heading}${controller.name}. ${controller.contact[lang]}${controller.complaint[lang]}`)
  const choose = pageIn(lang, null).querySelector('[aria-labelledby=ask]')
  expect(choose?.textContent).not.toContain(controller.name)
  expect([...(choose?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual(
    setting.lines.map(({ id }) => `/statistics?lang=${lang}&line=${id}#ask`),
  )
})

test('[FIG68] the pages where parents and journalists look lead to it, and a line’s page brings its line', () => {
  const ways = (page: string) => [...parsed(page).querySelectorAll('main a')].map((a) => a.getAttribute('href'))
  expect(ways(linesPage({ ...setting, lines: [] }))).toContain('/statistics?lang=da')
  expect(ways(privacyPage({ ...setting, line: null }))).toContain('/statistics?lang=da')
  expect(ways(privacyPage({ ...setting, line: aLine('open') }))).toContain('/statistics?lang=da&line=aabenraa')
  const arrival = ways(arrivalPage(anArrival('open'))).filter((href) => href === '/statistics?lang=da&line=aabenraa')
  expect(arrival).toHaveLength(2)
})
