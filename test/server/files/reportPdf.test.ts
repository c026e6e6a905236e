import { expect, test } from 'vitest'
import { reportPdf } from '../../../server/files/pdf/reportPdf.ts'
import type { ReportDoc } from '../../../shared/report/reportDoc.ts'
import { isDict, nameIn } from '../../support/files/readPdf.ts'
import { aReport, partOf } from '../../support/files/reports.ts'
import { type Tag, taggedPdf, tagsIn } from '../../support/files/taggedPdf.ts'

const drawn = async (report: ReportDoc = aReport()) => taggedPdf(await reportPdf(report))
const textsOf = (tree: Tag, ...kinds: string[]) =>
  tagsIn(tree)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text.trim())

test('[FIL1] the PDF says that it is tagged and PDF/UA, names its language and its title, and has every typeface in it', async () => {
  const { pdf, pages } = await drawn()
  const { root } = pdf
  expect(pdf.dict(root.MarkInfo)).toEqual({ Marked: true })
  expect(root.Lang).toBe('da')
  expect(pdf.dict(root.ViewerPreferences)).toEqual({ DisplayDocTitle: true })
  const metadata = pdf.stream(root.Metadata).toString('utf8')
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(metadata).toContain('Årsrapport 2025 for Børn ＆ Unge ＜Faxe>')
  expect(pages).toBeGreaterThan(4)
  for (const page of pdf.list(pdf.dict(root.Pages).Kids)) {
    expect(nameIn(pdf.dict(page).Tabs)).toBe('S')
    for (const font of Object.values(pdf.dict(pdf.dict(pdf.dict(page).Resources).Font))) {
      const [below] = pdf.list(pdf.dict(font).DescendantFonts)
      expect(pdf.stream(pdf.dict(pdf.dict(below).FontDescriptor).FontFile2).length).toBeGreaterThan(1000)
      expect(nameIn(pdf.dict(below).CIDToGIDMap)).toBe('Identity')
    }
  }
})

test('[FIL2] everything on the page stands in exactly one tag or is an artifact, and the tree of parents agrees', async () => {
  const { untagged, strays } = await drawn()
  expect(untagged).toEqual([])
  expect(strays).toEqual([])
})

test('[FIL3] a screen reader hears every heading, paragraph, caption and number of the report once, in its order', async () => {
  const report = aReport()
  const { tree } = await drawn(report)
  expect(textsOf(tree, 'H1')).toEqual([report.title])
  expect(textsOf(tree, 'H2')).toEqual(report.sections.map(({ heading }) => heading))
  const parts = report.sections.flatMap(({ tables }) => tables)
  expect(textsOf(tree, 'H3')).toEqual(parts.map(({ title }) => title))
  const [who] = report.sections
  const paragraphs = [...(who?.paragraphs[0] ?? '').split('\n'), ...(who?.paragraphs[1] ?? '').split('\n')].map((one) => one.trim())
  expect(textsOf(tree, 'P')).toEqual([report.line, 'Udkast', 'Eksempel: opdigtede tal', ...paragraphs, 'Den her tabel er holdt tilbage.'])
  const tables = parts.filter(({ instead }) => instead === null)
  expect(textsOf(tree, 'Caption')).toEqual(tables.map(({ note }) => note))
  const said = tables.flatMap(({ columns, rows }) => [
    ...columns,
    ...rows.flatMap(({ name, spans }) => [
      name,
      ...spans.map((span) => (span === null ? '–' : span.low === span.high ? '1.234' : `${span.low} til ${span.high}`)),
    ]),
  ])
  expect(textsOf(tree, 'TH', 'TD')).toEqual(said)
})

test('[FIL4] each table has a caption, one head row, a scope for each head, and rows of one length; no number is read as "no number"', async () => {
  const { tree } = await drawn()
  const tables = tagsIn(tree).filter(({ kind }) => kind === 'Table')
  expect(tables).toHaveLength(5)
  for (const table of tables) {
    expect(table.children.map(({ kind }) => kind)).toEqual(['Caption', 'THead', 'TBody'])
    const [, head, body] = table.children
    expect(head?.children).toHaveLength(1)
    const columns = head?.children[0]?.children ?? []
    expect(new Set(columns.map(({ kind, scope }) => `${kind} ${scope}`))).toEqual(new Set(['TH Column']))
    for (const row of body?.children ?? []) {
      expect(row.children.map(({ kind, scope }) => `${kind} ${scope}`)).toEqual(['TH Row', ...columns.slice(1).map(() => 'TD ')])
      for (const { text, actual } of row.children) expect(actual).toBe(text === '–' ? 'Intet tal' : null)
    }
  }
})

test('[FIL5] each page has its number and the mark of invented figures, and a table that goes on has its head again; neither is read aloud', async () => {
  const { artifacts, pages, tree } = await drawn()
  for (let page = 1; page <= pages; page++)
    expect(artifacts).toContain(`Side ${page} af ${pages} · Årsrapport 2025 for Børn & Unge <Faxe> · Eksempel: opdigtede tal`)
  expect(artifacts.filter((text) => text === 'Emne20242025').length).toBeGreaterThanOrEqual(2)
  expect(textsOf(tree, 'P').some((text) => text.startsWith('Side '))).toBe(false)
})

test('[FIL6] the bookmarks are the headings and the tables', async () => {
  const { pdf } = await drawn()
  const titlesUnder = (of: unknown): unknown[] => {
    const titles: unknown[] = []
    for (let at = isDict(pdf.at(of as never)) ? pdf.dict(of as never).First : null; at; at = pdf.dict(at).Next ?? null)
      titles.push([pdf.dict(at).Title, ...titlesUnder(at)])
    return titles
  }
  const marks = titlesUnder(pdf.root.Outlines)
  expect(marks).toEqual(aReport().sections.map(({ heading, tables }) => [heading, ...tables.map(({ title }) => [title])]))
})

test('[FIL7] the same report gives the same bytes, and the file names no person and no moment', async () => {
  const [one, other] = [await reportPdf(aReport()), await reportPdf(aReport())]
  expect(Buffer.from(one).equals(other)).toBe(true)
  const { pdf } = taggedPdf(one)
  expect(Object.keys(pdf.info).sort()).toEqual(['CreationDate', 'Creator', 'Producer', 'Title'])
  expect([pdf.info.Creator, pdf.info.Producer].map(pdf.at)).toEqual(['Ungechat', 'Ungechat'])
  expect(pdf.at(pdf.info.CreationDate)).toBe('D:20260101000000Z')
})

test('[FIL8] a character that the typeface lacks is a plain letter or a question mark, and none has an empty shape', async () => {
  const odd = 'Zażółć, Ǻse ș \u202e😀 漢 \u2068Mette\u2069 ﬁn → 5 ≥ 4\u0000'
  const { tree, missing } = await drawn(
    aReport({ sections: [{ id: 'x', heading: odd, paragraphs: [odd], tables: [partOf('A', [odd], 1)] }] }),
  )
  expect(textsOf(tree, 'H2')).toEqual(['Zażółć, Ase ș ? ? Mette fin → 5 ≥ 4'])
  expect(missing).toBe(0)
})

test('[FIL9] in English the words of the file are English', async () => {
  const { tree, artifacts, pdf } = await drawn(aReport({ lang: 'en', title: 'Annual report 2025' }))
  expect(pdf.root.Lang).toBe('en')
  expect(textsOf(tree, 'TD')).toContain('12 to 20')
  expect(textsOf(tree, 'TD')).toContain('1,234')
  expect(artifacts.some((text) => text.startsWith('Page 1 of '))).toBe(true)
})

test('[FIL24] no heading stands at the foot of a page without what follows it, and no table begins there with less than two rows', async () => {
  for (let lines = 16; lines < 32; lines++) {
    const paragraphs = Array.from({ length: lines }, (_, i) => `Linje ${i}`)
    const report = aReport({
      sections: [
        { id: 'a', heading: 'Før', paragraphs, tables: [] },
        { id: 'b', heading: 'Overskrift', paragraphs: [], tables: [partOf('Q', ['1.', '2.', '3.'], 14), partOf('A', ['2025'], 3)] },
        { id: 'c', heading: 'Tekst', paragraphs: [`${'En lang sætning. '.repeat(30)}`], tables: [] },
      ],
    })
    const tags = tagsIn((await drawn(report)).tree)
    const said = tags.filter(({ text }) => text !== '')
    for (const [i, { kind, pages }] of said.entries())
      if (kind === 'H2' || kind === 'H3') expect(said[i + 1]?.pages[0], `${lines} ${i}`).toBe(pages[0])
    for (const { children } of tags.filter(({ kind }) => kind === 'Table')) {
      const [caption, head, body] = children
      const beginning = [head?.children[0], ...(body?.children.slice(0, 2) ?? [])].flatMap((row) => row?.children ?? [])
      expect(new Set(beginning.flatMap(({ pages }) => pages)), `${lines}`).toEqual(new Set(caption?.pages))
    }
  }
}, 60_000)
