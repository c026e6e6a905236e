import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownFor } from '../../../server/domain/disclosure/rounding.ts'
import { langs } from '../../../shared/lang.ts'
import type { Publication, Table } from '../../../shared/published/publication.ts'
import { buildReport, generatedSections } from '../../../shared/report/buildReport.ts'
import { cellsOfYear } from '../../../shared/report/cellsOfYear.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import type { ReportSection, ReportTable } from '../../../shared/report/reportDoc.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import { figuresOf, table } from '../../web/coordinator/topics/figures.ts'
import { reportSource, row, twoYears } from './reportSource.ts'

const words = { da: await loadReportWords('da'), en: await loadReportWords('en') }
const sectionsOf = (part: Partial<ReportSource> = {}, lang: 'da' | 'en' = 'da') => generatedSections(reportSource(part), words[lang])
const sectionIn = (sections: ReportSection[], id: string) => sections.find((one) => one.id === id)!
const tableIn = (sections: ReportSection[], id: string): ReportTable =>
  sections.flatMap(({ tables }) => tables).find((one) => one.id === id)!

/** Counts of a year, by table, period and cell. */
type Counts = Map<string, number>
const perPeriod: Table[] = ['Q', 'O', 'S', 'F', 'V']
const perYear: Table[] = ['Qd', 'P', 'A', 'C', 'G', 'L', 'TA', 'H']
const kinds = {
  year: (year: number) => [`${year}`],
  quarter: (year: number) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`),
  month: (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
}
/** Two years with any counts, rounded as a freeze rounds them; now and then a table is withheld or not published. */
const years = fc
  .record({
    kind: fc.constantFrom('year', 'quarter', 'month' as const),
    seed: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true })), {
      minLength: 40,
      maxLength: 40,
    }),
    lost: fc.array(fc.nat(60), { maxLength: 3 }),
    withheld: fc.array(fc.nat(60), { maxLength: 3 }),
  })
  .map(({ kind, seed, lost, withheld }) => {
    const counts: Counts = new Map()
    let drawn = 0
    const publications = [2025, 2026].flatMap((year) =>
      [
        ...perPeriod.flatMap((name) => kinds[kind as keyof typeof kinds](year).map((period) => ({ name, period }))),
        ...perYear.map((name) => ({ name, period: `${year}` })),
      ].flatMap(({ name, period }, i): Publication[] => {
        const cells = table(name, period).cells!.map(([cell]): [string, string] => {
          const [count, chance] = seed[drawn++ % seed.length]!
          counts.set(`${name} ${period} ${cell}`, (count * ((drawn % 7) + 1)) % 61)
          return [cell, shownFor((count * ((drawn % 7) + 1)) % 61, chance)]
        })
        if (lost.includes(i)) return []
        return [{ ...table(name, period), cells: withheld.includes(i) ? null : cells }]
      }),
    )
    return { publications, counts }
  })

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? []
/** The smallest count that is told apart from nought is in no table where every cell is below it. */
const SMALLEST_SHOWN = '5'

test('[REP1] every number of a sentence stands in a table of the report', () => {
  let said = 0
  fc.assert(
    fc.property(
      years,
      fc.constantFrom(...langs),
      fc.integer({ min: 30, max: 5000 }),
      fc.boolean(),
      ({ publications }, lang, arrived, both) => {
        const rows = both ? [row('2025', arrived + 17), row('2026', arrived)] : [row('2026', arrived, { closed: false })]
        const sections = sectionsOf({ topics: figuresOf(publications), rows }, lang)
        const tables = sections.flatMap(({ tables }) => tables)
        const published = new Set([
          SMALLEST_SHOWN,
          ...tables.flatMap(({ columns, rows }) => [
            ...columns.flatMap(numbersIn),
            ...rows.flatMap(({ name, spans }) => [
              ...numbersIn(name),
              ...spans.flatMap((span) => (span ? [`${span.low}`, `${span.high}`] : [])),
            ]),
          ]),
        ])
        const sentences = [
          ...tables.map(({ title }) => title),
          ...sections.flatMap(({ id, paragraphs }) => (id === 'effect' ? [] : paragraphs)),
        ]
        for (const number of sentences.flatMap(numbersIn)) {
          said += 1
          expect(
            published.has(number),
            `${number} in one of: ${sentences.filter((one) => numbersIn(one).includes(number)).join(' / ')}`,
          ).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(said).toBeGreaterThan(300)
})

test('[REP3] the bands of a whole year hold the true sum, whatever was counted and drawn', () => {
  fc.assert(
    fc.property(years, ({ publications, counts }) => {
      for (const [subject, name] of [
        ['Q', 'Q'],
        ['F', 'F'],
        ['V|got', 'V'],
        ['A', 'A'],
      ] as const)
        for (const cell of cellsOfYear(figuresOf(publications), subject, 2026) ?? []) {
          const truth = [...counts].filter(([of]) => of.startsWith(`${name} 2026`) && of.endsWith(` ${cell.id}`))
          const sum = truth.reduce((all, [, count]) => all + count, 0)
          expect(cell.band.low).toBeLessThanOrEqual(sum)
          expect(cell.band.high).toBeGreaterThanOrEqual(sum)
        }
    }),
    { numRuns: 60 },
  )
})

test('[REP2] what a report calls more is more and what it calls fewer is fewer, of the counts themselves', () => {
  let said = 0
  fc.assert(
    fc.property(years, ({ publications, counts }) => {
      const figures = figuresOf(publications)
      const { paragraphs } = sectionIn(sectionsOf({ topics: figures, rows: [] }), 'change')
      const countOf = (year: number, cell: string) =>
        [...counts].filter(([of]) => of.startsWith(`Q ${year}`) && of.endsWith(` ${cell}`)).reduce((all, [, count]) => all + count, 0)
      for (const sentence of paragraphs.filter((one) => one.startsWith('Emner: '))) {
        const more = sentence.includes('Flere')
        for (const [cell, name] of Object.entries(words.da.closingForm.groups).filter(([, name]) => sentence.includes(`»${name}«`))) {
          said += 1
          expect(Math.sign(countOf(2026, cell) - countOf(2025, cell)), `${name}: ${sentence}`).toBe(more ? 1 : -1)
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(said).toBeGreaterThan(20)
})

test('[REP4] a table that is not there says why', () => {
  const without = (drop: (one: Publication) => Publication[]) => sectionsOf({ topics: figuresOf(twoYears().flatMap(drop)) })
  const withheld = without((one) => [one.table === 'A' ? { ...one, cells: null } : one])
  expect(tableIn(withheld, 'A')).toMatchObject({ title: 'Alder', rows: [], instead: words.da.topics.withheld })
  const running = [{ period: '2026', publishedFrom: Date.parse('2027-01-01T00:00:00Z') }]
  const notYet = sectionsOf({ topics: figuresOf([], { running }), rows: [row('2026', 40, { closed: false })] })
  // One sentence for the section, and not one for each of its tables.
  expect(sectionIn(notYet, 'what')).toMatchObject({
    paragraphs: [
      '2026 er ikke slut endnu. Tallene i tabellerne »Emner«, »Det vigtigste emne«, »Emner i detaljer« og »Emne og alder« kommer 1. januar 2027 kl. 01.00.',
    ],
    tables: [],
  })
  expect(sectionIn(notYet, 'change').paragraphs).toEqual([words.da.annual.changed.running])
  const few = sectionsOf({ topics: figuresOf([], { tooFewIn: [2026] }) })
  expect(sectionIn(few, 'who')).toMatchObject({ paragraphs: [words.da.topics.tooFew(2026)], tables: [] })
  const broken = sectionsOf({ topics: figuresOf([], { brokenAt: 7 }) })
  expect(sectionIn(broken, 'what')).toMatchObject({ paragraphs: [words.da.topics.broken(7)], tables: [] })
  const nothing = sectionsOf({ topics: figuresOf([], { running: [] }), rows: [] })
  expect(tableIn(nothing, 'came')).toMatchObject({ rows: [], instead: words.da.annual.came.none })
  expect(sectionIn(nothing, 'who')).toMatchObject({ paragraphs: [words.da.annual.nothingPublished], tables: [] })
  // A table that was not in the catalogue yet.
  const lacking = without((one) => (one.table === 'P' ? [] : [one]))
  expect(tableIn(lacking, 'P').instead).toBe(words.da.annual.notPublished)
  // Of a year of which one quarter is withheld the others stand, and no whole year.
  const hole = without((one) => [one.table === 'Q' && one.period === '2026-Q2' ? { ...one, cells: null } : one])
  expect(tableIn(hole, 'Q').columns).toEqual(['Emner', '1. kvartal 2026', '2. kvartal 2026', '3. kvartal 2026', '4. kvartal 2026'])
  expect(tableIn(hole, 'Q').note).toContain(words.da.annual.wholeLacks)
  expect(tableIn(hole, 'Q').title).toBe('4. kvartal 2026: Flest samtaler: »Familie«')
  expect(tableIn(hole, 'Q').rows[0]!.spans[1]).toBe(null)
  // A line without municipalities has no such table at all.
  const nowhere = without((one) => [one.table === 'L' ? { ...one, cells: [] } : one])
  expect(tableIn(nowhere, 'L')).toBe(undefined)
})

test('[REP4] where no cell reached five, a year of several periods claims it of each period alone', () => {
  const few = twoYears().map((one) => ({ ...one, cells: one.cells && one.cells.map(([cell]): [string, string] => [cell, '0-4']) }))
  const sections = sectionsOf({ topics: figuresOf(few) })
  expect(tableIn(sections, 'Q').title).toBe('Intet emne nåede op på 5 samtaler i nogen af perioderne')
  expect(tableIn(sections, 'A').title).toBe('Ingen aldersgruppe nåede op på 5 samtaler')
  expect(tableIn(sections, 'Qd')).toMatchObject({ rows: [], instead: 'Intet af de viste emner nåede op på 5 samtaler' })
})

test('[REP5] long tables are folded, and months are quarters', () => {
  const months = kinds.month(2026).map((period) => table('Q', period, { family: '10' }))
  const sections = sectionsOf({ topics: figuresOf([...months, table('Qd', '2026', { 'family.divorce': '25' })]) })
  expect(tableIn(sections, 'Qd').rows).toEqual([{ name: 'Skilsmisse', spans: [{ low: 21, high: 29 }] }])
  expect(tableIn(sections, 'Qd').note).toContain(words.da.annual.folded(2))
  const sorted = sectionsOf({ topics: figuresOf([table('Qd', '2026', { 'family.divorce': '10', 'mental.sad': '25' })]) })
  expect(tableIn(sorted, 'Qd').rows.map(({ name }) => name)).toEqual(['Ked af det', 'Skilsmisse'])
  const q = tableIn(sections, 'Q')
  expect(q.columns.slice(1)).toEqual(['1. kvartal 2026', '2. kvartal 2026', '3. kvartal 2026', '4. kvartal 2026', 'Hele året'])
  expect(q.rows.find(({ name }) => name === 'Familie')!.spans.at(0)).toEqual({ low: 18, high: 42 })
  expect(q.rows.find(({ name }) => name === 'Familie')!.spans.at(-1)).toEqual({ low: 72, high: 168 })
  // In October the last month stands by itself.
  const ten = sectionsOf({ topics: figuresOf(months.slice(0, 10)) })
  expect(tableIn(ten, 'Q').columns.slice(1)).toEqual(['1. kvartal 2026', '2. kvartal 2026', '3. kvartal 2026', 'oktober 2026'])
})

test('[REP6] only whole years are compared, at most five', () => {
  const many = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => [
    table('Q', `${year}`, { family: '40' }),
    table('F', `${year}`, { better: '30' }),
  ])
  const sections = sectionsOf({ topics: figuresOf(many) })
  expect(tableIn(sections, 'effect').columns.slice(1)).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(tableIn(sections, 'effect').title).toBe('Flere fik det bedre end dårligere: 2022, 2023, 2024, 2025, 2026')
  expect(tableIn(sections, 'Q-years').columns.slice(1)).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(sectionIn(sections, 'change').paragraphs.at(-1)).toBe(words.da.annual.changed.none('2025'))
  const half = sectionsOf({ topics: figuresOf(twoYears().filter(({ period }) => period !== '2025-Q1')), rows: [row('2026', 90)] })
  expect(tableIn(half, 'Q-years')).toBe(undefined)
  expect(sectionIn(half, 'change').paragraphs).toEqual([words.da.annual.changed.first, 'Alder: Flere end i 2025: »15–17 år«.'])
})

test('[REP7] both languages say the same', () => {
  const [da, en] = langs.map((lang) => buildReport(reportSource(), words[lang]))
  const shape = (sections: ReportSection[]) =>
    sections.map(({ id, paragraphs, tables }) => [
      id,
      paragraphs.length,
      tables.map((one) => [one.id, one.columns.length, one.rows.map(({ spans }) => spans)]),
    ])
  expect(shape(da!.sections)).toEqual(shape(en!.sections))
  expect(da!.sections.map(({ id }) => id)).toEqual(['short', 'who', 'what', 'how', 'waits', 'change', 'effect', 'written-goals', 'explain'])
  expect([da!.title, en!.title]).toEqual(['Årsrapport 2026: Aabenraa-chatten', 'Annual report 2026: The Aabenraa chat'])
  expect(buildReport(reportSource({ frozenOn: '2027-01-03', madeUp: true }), words.da)).toMatchObject({
    state: 'Låst den 3. januar 2027. Rapporten ændrer sig ikke mere.',
    madeUp: 'Eksempel: opdigtede tal',
  })
})

test('[REP1] the sentences of a full year, in Danish', () => {
  expect(sectionIn(sectionsOf(), 'short').paragraphs).toEqual([
    '412 kom i køen, og 382 kom til en rådgiver.',
    'Ni ud af ti af dem, der kom til en rådgiver, ventede højst 15 min.',
    'Emner. Flest samtaler: »Familie«.',
    'Alder. Flest samtaler med kendt alder: »15–17 år«.',
    'Hvad kom der ud af det? Oftest af de viste udfald: »Lyttede« og »Viden«.',
    'Flere fik det bedre end dårligere.',
    'Hjalp det at skrive? Flere svarede ja end nej.',
  ])
  expect(tableIn(sectionsOf(), 'V-back').title).toBe('Vil du skrive til os igen? Tallene viser ikke, om flere svarede ja eller nej')
})
