import type { LoadRow, WaitBand } from '../../load.ts'
import type { ReportTable, Span } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'

const exactly = (count: number): Span => ({ low: count, high: count })

/** The operating figures of the report's year; null: nothing was counted. */
export const rowOf = ({ rows, year }: Pick<Telling, 'rows' | 'year'>, of = year): LoadRow | null =>
  rows.find(({ name }) => name === String(of)) ?? null

const years = ({ rows, words }: Telling): string[] => rows.map(({ name, closed }) => (closed ? name : words.annual.soFar(name)))

/** How many came, and what became of them: exact, a column for each year. */
export function cameTable(telling: Telling): ReportTable {
  const { came } = telling.words.annual
  const row = rowOf(telling)
  const of = (name: string, count: (figures: LoadRow['figures']) => number) => ({
    name,
    spans: telling.rows.map(({ figures }) => exactly(count(figures))),
  })
  return {
    id: 'came',
    title: row === null ? came.name : came.title(row.figures.arrived, row.figures.seated),
    note: came.note,
    columns: [came.name, ...years(telling)],
    rows:
      row === null
        ? []
        : [
            of(came.arrived, (figures) => figures.arrived),
            of(came.seated, (figures) => figures.seated),
            of(came.left, (figures) => figures.left + figures['turned-away-nobody']),
            of(came.notReached, (figures) => figures['not-reached']),
            of(came.closed, (figures) => figures['turned-away-closed']),
            of(came.full, (figures) => figures['turned-away-full']),
          ],
    instead: row === null ? came.none : null,
  }
}

/** How long those waited who were seated. A wait is kept in steps of minutes, so a percentile is a band. */
export function waitsTable(telling: Telling): ReportTable {
  const { waited, came } = telling.words.annual
  const row = rowOf(telling)
  const band = (of: WaitBand | undefined): Span | null => (of && of.toMin !== null ? { low: of.fromMin, high: of.toMin } : null)
  const of = (name: string, span: (waits: LoadRow['waited']) => Span | null) => ({
    name,
    spans: telling.rows.map(({ waited }) => span(waited)),
  })
  return {
    id: 'waits',
    title: row === null ? waited.name : waitsInWords(telling, row),
    note: waited.note,
    columns: [waited.name, ...years(telling)],
    rows:
      row === null
        ? []
        : [
            of(waited.of, (waits) => exactly(waits.of)),
            of(waited.withinFive, (waits) => (waits.said ? exactly(waits.said.withinFive) : null)),
            of(waited.half, (waits) => band(waits.said?.half)),
            of(waited.nineOfTen, (waits) => band(waits.said?.nineOfTen)),
          ],
    instead: row === null ? came.none : null,
  }
}

export function waitsInWords({ words: { annual } }: Telling, { waited: { said } }: LoadRow): string {
  if (said === null) return annual.waited.tooFew
  return said.nineOfTen.toMin === null ? annual.waited.over : annual.waited.atMost(said.nineOfTen.toMin)
}
