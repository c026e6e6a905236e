/** The part of pdfkit that we use. The package brings no types. */
declare module 'pdfkit' {
  type Kind = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'Caption' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD'
  export interface PDFStructureElement {
    add(child: PDFStructureElement | (() => void)): this
    end(): void
  }
  type TextOptions = { width?: number; align?: 'left' | 'right' | 'center'; lineGap?: number; lineBreak?: boolean }
  export interface PDFOutline {
    addItem(title: string, options?: { expanded?: boolean }): PDFOutline
  }
  export class PDFDocument {
    constructor(options: {
      size: 'A4'
      margins: { top: number; bottom: number; left: number; right: number }
      bufferPages: boolean
      tagged: boolean
      subset: 'PDF/UA'
      pdfVersion: '1.7'
      lang: string
      displayTitle: boolean
      font: Uint8Array
      info: { Title: string; Creator: string; Producer: string; CreationDate: Date }
    })
    x: number
    y: number
    page: { width: number; height: number; margins: { bottom: number } }
    outline: PDFOutline
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string): this
    text(text: string, x: number, y: number, options: TextOptions): this
    heightOfString(text: string, options: TextOptions): number
    widthOfString(text: string): number
    rect(x: number, y: number, width: number, height: number): this
    lineWidth(width: number): this
    fill(color: string): this
    stroke(color: string): this
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(page: number): void
    struct(kind: Kind, options: { scope?: 'Column' | 'Row'; actual?: string }, content?: () => void): PDFStructureElement
    addStructure(element: PDFStructureElement): this
    markContent(kind: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    on(event: 'data', hear: (bytes: Uint8Array) => void): this
    on(event: 'end', hear: () => void): this
    end(): void
  }
}
