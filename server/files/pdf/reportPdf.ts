import type { PDFStructureElement } from 'pdfkit'
import { type Lang, languages } from '../../../shared/lang.ts'
import type { ReportDoc, ReportSection, ReportTable, Span } from '../../../shared/report/reportDoc.ts'
import { files as da, type FilesWords } from '../../../shared/words/da/team/files.ts'
import { files as en } from '../../../shared/words/en/team/files.ts'
import { dayOfYear } from '../dayOfYear.ts'
import { drawTable, roomFor, type Said } from './drawTable.ts'
import { openPaper, type Paper, styles } from './paper.ts'

const words: Record<Lang, FilesWords> = { da, en }
/** What the head of a section and of a table take, with the space around them, and what counts as a short paragraph. In points. */
const [HEADING, FINDING, SHORT] = [45, 35, 50]

/**
 * The annual report as a tagged PDF (PDF/UA-1): the same report gives the same bytes. All that is read aloud is in the tree of tags, in the
 * order of the page; all else is an artifact.
 */
export function reportPdf(report: ReportDoc): Promise<Uint8Array> {
  const { lang, title, line, madeUp, state, sections, year } = report
  const say = words[lang]
  const paper = openPaper({ title, lang, date: dayOfYear(year) })
  const { root } = paper
  if (!title.includes(line)) paper.block(root, 'P', line, styles.text, 2)
  paper.block(root, 'H1', title, styles.title, 4)
  paper.block(root, 'P', state, styles.note, 4)
  if (madeUp !== null) paper.block(root, 'P', madeUp, styles.finding, 4)
  const said: Said = { span: (span) => spanInWords(span, say, lang), none: say.none }
  for (const section of sections) drawSection(paper, section, said)
  const marked = [title, madeUp].filter(Boolean).join(' · ')
  return paper.close((page, pages) => `${say.page(page, pages)} · ${marked}`)
}

function drawSection(paper: Paper, section: ReportSection, said: Said): void {
  const { pdf, root } = paper
  const element = pdf.struct('Sect', {})
  root.add(element)
  pdf.y += 16
  const [first] = section.tables
  // A heading does not stand alone at the foot of a page.
  paper.makeRoom(section.paragraphs.length > 0 || !first ? 90 : HEADING + FINDING + roomFor(paper, first))
  const mark = pdf.outline.addItem(section.heading)
  paper.block(element, 'H2', section.heading, styles.heading, 5)
  for (const text of section.paragraphs)
    for (const paragraph of text.split(/\n+/).filter((one) => one.trim() !== '')) {
      // A short paragraph is not parted, and of a long one no line stands alone.
      paper.makeRoom(Math.min(paper.heightOf(paragraph, styles.text), SHORT))
      paper.block(element, 'P', paragraph, styles.text, 6)
    }
  for (const table of section.tables) {
    drawPart(paper, element, table, said)
    mark.addItem(table.title)
  }
  element.end()
}

function drawPart(paper: Paper, parent: PDFStructureElement, table: ReportTable, said: Said): void {
  const { pdf } = paper
  pdf.y += 10
  paper.makeRoom(FINDING + (table.instead === null ? roomFor(paper, table) : 30))
  paper.block(parent, 'H3', table.title, styles.finding, 2)
  if (table.instead !== null) return void paper.block(parent, 'P', table.instead, styles.text, 6)
  drawTable(paper, parent, table, said)
  pdf.y += 6
}

function spanInWords({ low, high }: Span, say: FilesWords, lang: Lang): string {
  const { format } = new Intl.NumberFormat(languages[lang].locale)
  return low === high ? format(low) : say.band(format(low), format(high))
}
