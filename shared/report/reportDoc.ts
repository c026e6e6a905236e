import type { Lang } from '../lang.ts'

/** A number as it is published: what counts it may stand for. `exact` figures have low = high. */
export type Span = { low: number; high: number }
export type ReportTable = {
  /** Stable name, for a file: 'Q', 'A', 'waits', … */
  id: string
  /** The finding in words that the published bytes support. */
  title: string
  /** What the whole is, and what is not counted. */
  note: string
  /** The first one names the rows. */
  columns: string[]
  /** null: nothing was counted there yet */
  rows: { name: string; spans: (Span | null)[] }[]
  /** A sentence instead of rows: withheld, not yet, fewer than 30 a year. */
  instead: string | null
}
export type ReportSection = { id: string; heading: string; paragraphs: string[]; tables: ReportTable[] }
export type ReportDoc = {
  lang: Lang
  title: string
  line: string
  year: number
  madeUp: string | null
  /** The state of the text: draft, or frozen with its date. */
  state: string
  sections: ReportSection[]
}
