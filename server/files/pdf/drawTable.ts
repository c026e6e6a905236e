import type { PDFStructureElement } from 'pdfkit'
import { bandOf, HIDDEN } from '../../../shared/published/band.ts'
import type { ReportTable, Span } from '../../../shared/report/reportDoc.ts'
import { colours, edge, type Paper, styles } from './paper.ts'

/** How a number is said, and what a screen reader says where there is none. */
export type Said = { span: (span: Span) => string; none: string }
type Column = { x: number; width: number; align: 'left' | 'right' }
type Row = ReportTable['rows'][number]
type Drawing = { paper: Paper; table: ReportTable; columns: Column[]; bars: Column[]; top: number; said: Said }

const PAD = 5
const BAR = 6
/** With more columns of numbers than these the numbers are smaller. */
const ROOMY = 5
const NONE = '–'

/** A usual row, with its bars beside or below its numbers. */
const ROW = { beside: 24, below: 32 }
/** A table that takes no more of a page than this is not parted. */
const KEPT = 0.4

/** How much room a table wants where it begins: all of its height if it is short, else its caption, its head and two rows. */
export function roomFor(paper: Paper, table: ReportTable): number {
  const row = table.columns.length === 2 ? ROW.beside : ROW.below
  const before = paper.heightOf(table.note, styles.note) + 26
  const whole = before + table.rows.length * row
  return whole <= KEPT * paper.pdf.page.height ? whole : before + 2 * row
}

/**
 * A table of bands: its caption, a head that stands again on each page, and each number drawn to one scale as the band it is. The bars are
 * no part of what is read aloud: each says the same as the number beside it.
 */
export function drawTable(paper: Paper, parent: PDFStructureElement, table: ReportTable, said: Said): void {
  const { pdf } = paper
  const top = Math.max(1, ...table.rows.flatMap(({ spans }) => spans.map((span) => span?.high ?? 0)))
  const drawing: Drawing = { paper, table, ...columnsOf(paper.width, table.columns.length - 1), top, said }
  const element = pdf.struct('Table', {})
  parent.add(element)
  if (table.note !== '') paper.block(element, 'Caption', table.note, styles.note, 4)
  drawHead(drawing, pdf.struct('THead', {}), element)
  const body = pdf.struct('TBody', {})
  element.add(body)
  for (const row of table.rows) drawRow(drawing, row, body)
  body.end()
  element.end()
}

/** One column of numbers has its bars between name and number. More have them below their numbers. */
function columnsOf(width: number, numbers: number): Pick<Drawing, 'columns' | 'bars'> {
  const at = (from: number, to: number, align: Column['align'] = 'left'): Column => ({
    x: edge.left + from * width,
    width: (to - from) * width - PAD,
    align,
  })
  if (numbers === 1) return { columns: [at(0, 0.42), at(0.8, 1, 'right')], bars: [at(0.42, 0.8)] }
  const names = numbers > ROOMY ? 0.22 : 0.32
  const each = (1 - names) / numbers
  const columns = Array.from({ length: numbers }, (_, i) => at(names + i * each, names + (i + 1) * each))
  return { columns: [at(0, names), ...columns], bars: columns }
}

function drawHead({ paper, table, columns }: Drawing, head: PDFStructureElement | null, parent?: PDFStructureElement): void {
  const { pdf } = paper
  const height = Math.max(...columns.map((column, i) => paper.heightOf(table.columns[i] ?? '', styles.head, column.width))) + PAD
  const y = pdf.y
  const write = (i: number) => paper.write(table.columns[i] ?? '', styles.head, { ...columns[i]!, y }) // one name for each column
  if (head === null) paper.artifact('Pagination', () => columns.forEach((_, i) => void write(i)))
  else {
    parent?.add(head)
    const row = pdf.struct('TR', {})
    head.add(row)
    columns.forEach((_, i) => void row.add(pdf.struct('TH', { scope: 'Column' }, () => write(i))))
    row.end()
    head.end()
  }
  ruleAt(paper, y + height, colours.edge)
  pdf.y = y + height + PAD
}

function drawRow(drawing: Drawing, row: Row, body: PDFStructureElement): void {
  const { paper, columns, bars, top, said, table } = drawing
  const { pdf } = paper
  const isBeside = bars.length === 1
  const style = { ...styles.cell, size: columns.length - 1 > ROOMY ? 8 : styles.cell.size }
  const numbers = row.spans.map((span) => (span === null ? NONE : said.span(span)))
  const heights = [row.name, ...numbers].map((text, i) => paper.heightOf(text, style, columns[i]?.width ?? 0))
  const height = Math.max(...heights) + (isBeside ? 0 : BAR + 2)
  // The last row does not stand alone on a page.
  const isLastButOne = row === table.rows.at(-2)
  if (paper.makeRoom(height + 2 * PAD + (isLastButOne ? ROW.below : 0))) drawHead(drawing, null)
  const y = pdf.y
  paper.artifact('Layout', () => {
    row.spans.forEach((span, i) => {
      const bar = bars[i]
      const below = Math.max(...heights.slice(1)) + 2
      if (span && bar) drawBar(paper, bar, isBeside ? y + 3 : y + below, span, top)
    })
  })
  const element = pdf.struct('TR', {})
  body.add(element)
  const [name, ...others] = columns
  if (name) element.add(pdf.struct('TH', { scope: 'Row' }, () => paper.write(row.name, style, { ...name, y })))
  others.forEach((column, i) => {
    const isNone = (row.spans[i] ?? null) === null
    const say = () => paper.write(numbers[i] ?? NONE, style, { ...column, y })
    element.add(pdf.struct('TD', isNone ? { actual: said.none } : {}, say))
  })
  element.end()
  if (row !== table.rows.at(-1)) ruleAt(paper, y + height + PAD - 2, colours.line)
  pdf.y = y + height + PAD + 2
}

/** From the lowest to the highest count. What is published of 0 to 4 is an outline: it has no colour that stands for a count. */
function drawBar({ pdf }: Paper, { x, width }: Column, y: number, { low, high }: Span, top: number): void {
  pdf.rect(x, y, width, BAR).fill(colours.ground)
  const [from, to] = [(low / top) * width, (high / top) * width]
  const hidden = bandOf(HIDDEN)
  if (low === hidden.low && high === hidden.high) pdf.lineWidth(0.8).rect(x, y, to, BAR).stroke(colours.edge)
  // A number that is known exactly is a bar from nothing.
  else if (low === high) pdf.rect(x, y, to, BAR).fill(colours.band)
  else pdf.rect(x + from, y, Math.max(to - from, 1), BAR).fill(colours.band)
}

const ruleAt = (paper: Paper, y: number, colour: string) =>
  paper.artifact('Layout', () => void paper.pdf.rect(edge.left, y, paper.width, 0.5).fill(colour))
