import { expect, test } from 'vitest'
import { dictionaryCsv } from '../../../server/files/dictionaryCsv.ts'
import { fileWords } from '../../../server/files/fileWords.ts'
import type { BookSheet } from '../../../server/files/xlsx/book.ts'
import { bookBytes } from '../../../server/files/xlsx/bookBytes.ts'
import { reportBook } from '../../../server/files/xlsx/reportBook.ts'
import { topicsBook } from '../../../server/files/xlsx/topicsBook.ts'
import { langs } from '../../../shared/lang.ts'
import { bandOf } from '../../../shared/published/band.ts'
import { tables } from '../../../shared/published/publication.ts'
import { readSheets } from '../../support/files/readSheets.ts'
import { aReport } from '../../support/files/reports.ts'
import { unzipped } from '../../support/files/unzipped.ts'
import { figuresOf, fullYear, table } from '../../web/coordinator/topics/figures.ts'

const da = fileWords('da')
const book = (sheets: BookSheet[]) => ({ title: 'Emner', year: 2026, sheets })
const sheetOf = async (rows: BookSheet['rows'], head = ['Navn', 'Fra', 'Til']) =>
  readSheets(await bookBytes(book([{ name: 'Ark', head, rows }])))[0]!
const read = async (figures = figuresOf(fullYear())) => readSheets(await bookBytes(topicsBook(figures, 'Aabenraa', false, da)))

test('[FIL10] a workbook has one sheet for each published table, and in it each cell of each publication with its band in two columns', async () => {
  const publications = [...fullYear(), table('Q', '2026-01', { family: '5' })]
  const sheets = await read(figuresOf(publications))
  const shown = tables.filter((name) => publications.some((one) => one.table === name))
  expect(sheets).toHaveLength(shown.length + 1)
  for (const [i, name] of shown.entries()) {
    const rows = sheets[i]!.rows.slice(1)
    const published = publications.filter((one) => one.table === name)
    expect(rows.map((row) => row.slice(2, 4))).toEqual(
      published.flatMap(({ cells }): (number | null)[][] =>
        cells === null ? [[null, null]] : cells.map(([, bytes]) => [bandOf(bytes).low, bandOf(bytes).high]),
      ),
    )
  }
  const [groups] = sheets
  expect(groups?.rows[0]).toEqual(['Periode', 'Navn', 'Fra', 'Til', 'Status', 'Periodens kode', 'Navnets kode', 'Tal for'])
  expect(groups?.rows).toContainEqual(['3. kvartal 2026', 'Familie', 16, 24, 'vist', '2026-Q3', 'family', 'Aabenraa'])
  expect(groups?.rows).toContainEqual(['januar 2026', 'Familie', 5, 9, 'vist', '2026-M01', 'family', 'Aabenraa'])
})

test('[FIL10] in every language the names of the cells are words, with their question where they are answers', async () => {
  for (const lang of langs) {
    const sheets = readSheets(await bookBytes(topicsBook(figuresOf(fullYear()), 'Aabenraa', false, fileWords(lang))))
    const named = (name: string) => sheets.find((one) => one.name === name)?.rows.map((row) => row[1])
    const { topics, files } = fileWords(lang)
    expect(named(topics.tables.A.name)).toContain(topics.ages['12-14'])
    expect(named(files.survey)).toContain(`${topics.tables['V|got'].name} ${topics.cells['got|yes']}`)
    expect(sheets.at(-1)?.name).toBe(files.dictionary.name)
  }
})

test('[FIL11] a table that is held back says so in a row without numbers', async () => {
  const [sheet] = await read(figuresOf([table('Q', '2026-Q3', null)]))
  expect(sheet?.rows.slice(1)).toEqual([['3. kvartal 2026', null, null, null, 'holdt tilbage', '2026-Q3', null, 'Aabenraa']])
})

test('[FIL25] each row of a pool names the pool, and the dictionary says which lines are in it and what a restore has lost', async () => {
  const named = (name: string) => ({ da: name, en: name })
  const members = [
    { line: 'aabenraa', name: named('Aabenraa') },
    { line: 'faxe', name: named('Faxe') },
  ]
  const figures = figuresOf([table('Q', '2025', { family: '5' }), { ...table('Q', '2026', null), publisher: 'pool.syd' }], {
    together: [2026, 2027].map((year) => ({ year, pool: named('Syd'), lines: members })),
    lostIn: ['2026'],
  })
  for (const lang of langs) {
    const words = fileWords(lang)
    const [sheet, dictionary] = readSheets(await bookBytes(topicsBook(figures, 'Aabenraa', false, words)))
    expect(new Set(sheet?.rows.slice(1).map((row) => row.at(-1)))).toEqual(new Set(['Aabenraa', words.topics.together.inPool('Syd')]))
    const said = dictionary?.rows.map(([, , meaning]) => meaning) ?? []
    const csv = dictionaryCsv(figures, false, words)
    const pooled = words.topics.together.now(2026, 'Syd', ['Faxe'])
    expect(said).toContain(pooled)
    expect(csv).toContain(pooled)
    // A year that has published nothing yet is not named.
    expect(said).not.toContain(words.topics.together.now(2027, 'Syd', ['Faxe']))
    expect(said).toContain(words.topics.lost('2026'))
    expect(csv).toContain(words.topics.lost('2026').slice(0, 30))
  }
})

test('[FIL12] no cell is a formula, whatever it begins with; numbers are numbers, letters stay, and a text that looks like a date is a text', async () => {
  const odd = ['=1+1', '+45 12', '-5 til 5', '@x', '\t=1', '\r=1', ' =1', '\u200b=1', '\ufeff@x', '\u202e-1', '＝1+1', '－1']
  const plain = ['æøå ÆØÅ', 'a & <b> "c" \'d\'', '12-14', '2026-01', '6-14', '1.234']
  const sheet = await sheetOf([...odd, ...plain].map((text) => [text, -5, 1234567]))
  expect(sheet.formulas).toBe(0)
  expect(sheet.rows.slice(1).map(([text]) => text)).toEqual([...odd.map((text) => `'${text.replace('\r', '\n')}`), ...plain])
  expect(sheet.rows.slice(1).every(([, low, high]) => low === -5 && high === 1234567)).toBe(true)
  expect((await sheetOf([['a\u0000b\ud800', null, 0.5]])).rows[1]).toEqual(['ab\ufffd', null, 0.5])
})

test('[FIL13] the names of the sheets are ones that a spreadsheet takes, the first row stays in view, and a column is as wide as its text', async () => {
  const names = ['[Hvad] kom: der * ud/af\\det?', 'x'.repeat(40), 'X'.repeat(40), "'Emner'", 'emner', '???']
  const sheets = readSheets(await bookBytes(book(names.map((name) => ({ name, head: ['a'], rows: [['Et langt navn']] })))))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Hvad kom der  udafdet',
    `${'x'.repeat(30)}…`,
    `${'X'.repeat(26)}… (2)`,
    'Emner',
    'emner (2)',
    '–',
  ])
  for (const { name, frozenRows, widths } of sheets) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(frozenRows).toBe(1)
    expect(widths).toEqual([15])
  }
})

test('[FIL14] the data dictionary says of every table what is counted and what is not, and what a band and "held back" mean', async () => {
  const every = tables.map((name) => table(name, '2026'))
  const figures = figuresOf(every, { tooFewIn: [2024] })
  const rows = (await read(figures)).at(-1)?.rows ?? []
  const said = rows.map(([, , meaning]) => meaning)
  const { dictionary } = da.files
  expect(said).toEqual(
    expect.arrayContaining([dictionary.band, dictionary.hidden, dictionary.rounded, dictionary.withheld, dictionary.tooFew(2024)]),
  )
  for (const { name, whole, left } of Object.values(da.topics.tables)) {
    expect(said, name).toContain(whole)
    expect(said, name).toContain(left)
  }
  const csv = dictionaryCsv(figures, false, da)
  expect(csv.startsWith('\ufeffHvor,')).toBe(true)
  for (const { left } of Object.values(da.topics.tables)) expect(csv).toContain(left.slice(0, 20))
  expect(csv).toContain('Alder (A),12_14,12–14 år\r\n')
})

test('[FIL15] the same publications give the same bytes, and the file names no person and no moment', async () => {
  const made = () => bookBytes(topicsBook(figuresOf(fullYear()), 'Aabenraa & Åbenrå', false, da))
  const [one, other] = [await made(), await made()]
  expect(Buffer.from(one).equals(other)).toBe(true)
  const { files, times } = unzipped(one)
  expect([...times]).toEqual(['33 0']) // 1 January 1980
  const core = files.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>Emner – Aabenraa &amp; Åbenrå</dc:title>')
  expect([...core.matchAll(/<(\w+:\w+)/g)].map(([, tag]) => tag)).toEqual(['cp:coreProperties', 'dc:title', 'dcterms:modified'])
  expect(core).toContain('2027-01-01T00:00:00Z')
})

test('[FIL16] invented figures say so in the title and in each row', async () => {
  const made = await bookBytes(topicsBook(figuresOf(fullYear()), 'Aabenraa', true, da))
  expect(unzipped(made).files.get('docProps/core.xml')).toContain('Eksempel: opdigtede tal')
  const [sheet, ...others] = readSheets(made)
  expect(new Set(sheet?.rows.slice(1).map((row) => row[4]))).toEqual(new Set(['opdigtet']))
  expect(others.at(-1)?.rows[1]).toContain('Eksempel: opdigtede tal')
  const [held] = readSheets(await bookBytes(topicsBook(figuresOf([table('Q', '2026-Q3', null)]), 'Aabenraa', true, da)))
  expect(held?.rows[1]?.[4]).toBe('holdt tilbage (opdigtet)')
  expect(dictionaryCsv(figuresOf(fullYear()), true, da)).toContain(',note,')
  const report = readSheets(await bookBytes(reportBook(aReport({ madeUp: da.coordinator.madeUp }), da)))
  expect(report.slice(1, -1).every(({ rows }) => String(rows[0]?.[0]).endsWith(' (opdigtet)'))).toBe(true)
})

test('[FIL17] the workbook of a report has its text, its tables with a low and a high column for each number, and its dictionary', async () => {
  const report = aReport()
  const sheets = readSheets(await bookBytes(reportBook(report, da)))
  expect(sheets.map(({ name }) => name)).toEqual(['Tekst', 'Alder', 'Emner', 'Emner i detaljer', 'Emne', 'Ventetid', 'Dataordbog'])
  expect(sheets[0]?.rows).toContainEqual(['Hvem skrev til os?', 'Æblegrød på Ærø, og Åse kom også.'])
  expect(sheets[0]?.rows[2]).toEqual(['Status', 'Udkast – Eksempel: opdigtede tal'])
  const drawn = report.sections.flatMap(({ tables }) => tables).filter(({ instead }) => instead === null)
  for (const [i, { columns, rows, title, note }] of drawn.entries()) {
    const [head, ...read] = sheets[i + 1]!.rows
    // These figures are invented.
    expect(head).toEqual([`${columns[0]} (opdigtet)`, ...columns.slice(1).flatMap((column) => [`${column}: fra`, `${column}: til`])])
    const width = head?.length ?? 0
    expect(read.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))).toEqual(
      rows.map(({ name, spans }) => [name, ...spans.flatMap((span) => [span?.low ?? null, span?.high ?? null])]),
    )
    expect(sheets.at(-1)?.rows.map((row) => row[2])).toEqual(expect.arrayContaining([title, note]))
  }
  expect(sheets.at(-1)?.rows.at(-1)?.[2]).toBe('Den her tabel er holdt tilbage.')
})
