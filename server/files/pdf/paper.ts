import { PDFDocument, type PDFStructureElement } from 'pdfkit'
import { printable, typeface } from './typeface.ts'

/** Points. An A4 page is 595 wide and 842 high. */
export const edge = { left: 56, right: 56, top: 60, bottom: 68 }
const FOOTER = 40
/** The names in the fonts themselves. By another name pdfkit would read the font anew for each line. */
const [REGULAR, STRONG] = ['Figtree-Regular', 'Figtree-SemiBold']
/** The colours of the pages by day (`web/theme.css`), on white. */
export const colours = { ink: '#26241f', soft: '#5d584e', band: '#1f655d', ground: '#efeae1', edge: '#857c6d', line: '#ddd5c7' }

type Style = { size: number; strong?: boolean; colour?: string; gap?: number }
export const styles = {
  title: { size: 25, strong: true },
  heading: { size: 17, strong: true },
  finding: { size: 12, strong: true, gap: 1 },
  text: { size: 10.5, gap: 3 },
  note: { size: 9, colour: colours.soft, gap: 2 },
  cell: { size: 9.5, gap: 1 },
  head: { size: 8.5, strong: true, colour: colours.soft },
} satisfies Record<string, Style>

type Paper = ReturnType<typeof openPaper>

export type { Paper }

/** A tagged document, page after page. `date`: the day that the file states as its own. Nothing in a file tells who asked for it, or when. */
export function openPaper({ title, lang, date }: { title: string; lang: string; date: Date }) {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: edge,
    bufferPages: true,
    tagged: true,
    subset: 'PDF/UA',
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    font: typeface.regular,
    info: { Title: safeInXml(printable(title)), Creator: 'Ungechat', Producer: 'Ungechat', CreationDate: date },
  })
  pdf.registerFont(STRONG, typeface.strong)
  const parts: Uint8Array[] = []
  pdf.on('data', (bytes) => void parts.push(bytes))
  const bytes = new Promise<Uint8Array>((resolve) => pdf.on('end', () => resolve(Buffer.concat(parts))))
  const root = pdf.struct('Document', {})
  pdf.addStructure(root)
  const width = pdf.page.width - edge.left - edge.right

  const use = ({ size, strong = false, colour = colours.ink }: Style) => {
    pdf
      .font(strong ? STRONG : REGULAR)
      .fontSize(size)
      .fillColor(colour)
  }
  const heightOf = (text: string, style: Style, room = width) => {
    use(style)
    return pdf.heightOfString(printable(text), { width: room, lineGap: style.gap ?? 0 })
  }
  /** Goes to the next page if so much does not fit on this one. True: it did. */
  const makeRoom = (height: number): boolean => {
    if (pdf.y + height <= pdf.page.height - edge.bottom) return false
    pdf.addPage()
    pdf.y = edge.top
    return true
  }
  /** Writes at a place, without a tag of its own: call it inside an element or an artifact. */
  const write = (text: string, style: Style, at: { x: number; y: number; width: number; align?: 'left' | 'right' }) => {
    use(style)
    pdf.text(printable(text), at.x, at.y, { width: at.width, align: at.align ?? 'left', lineGap: style.gap ?? 0 })
  }
  return {
    pdf,
    root,
    width,
    heightOf,
    makeRoom,
    write,
    /** One block of text in an element of its own. It goes on to the next page by itself where it is long. */
    block(parent: PDFStructureElement, kind: 'H1' | 'H2' | 'H3' | 'P' | 'Caption', text: string, style: Style, after: number) {
      const y = pdf.y
      parent.add(pdf.struct(kind, {}, () => write(text, style, { x: edge.left, y, width })))
      pdf.y += after
    },
    /** What is drawn and not read aloud: bars, lines, repeated heads, page numbers. */
    artifact(type: 'Pagination' | 'Layout', draw: () => void) {
      pdf.markContent('Artifact', { type })
      draw()
      pdf.endMarkedContent()
    },
    /** Writes the foot of every page, ends the document and gives its bytes. */
    close(footOf: (page: number, pages: number) => string): Promise<Uint8Array> {
      const { start, count } = pdf.bufferedPageRange()
      for (let page = start; page < start + count; page++) {
        pdf.switchToPage(page)
        // Else a line below the margin would begin a new page.
        pdf.page.margins.bottom = 0
        this.artifact('Pagination', () => write(footOf(page + 1, count), styles.note, { x: edge.left, y: pdf.page.height - FOOTER, width }))
      }
      root.end()
      pdf.end()
      return bytes
    },
  }
}

/** Pdfkit writes the title into XML as it is. These look the same and mean nothing there. */
const safeInXml = (text: string) => text.replaceAll('&', '＆').replaceAll('<', '＜')
