import type { LineId, PublisherId } from '../../../shared/ids.ts'
import { bandOf } from '../../../shared/published/band.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import { type BandSum, type Publication, type Table, tables } from '../../../shared/published/publication.ts'

/** A line of the reader, and the publisher of its figures in a year. */
type ReadLine = { line: LineId; publisherIn(year: number): PublisherId }

/**
 * Adds up, over the publishers of these lines, each table that two or more have published for the same period. It reads published bytes and
 * nothing else, so it tells nothing new. A publisher is added once, however many of the lines it has.
 */
export function sumsOfAll(publications: Publication[], lines: ReadLine[]): BandSum[] {
  const periods = [...new Set(publications.map(({ period }) => period))].sort()
  return periods.flatMap((period) => tables.flatMap((table) => sumOf(table, period, publications, lines) ?? []))
}

function sumOf(table: Table, period: string, publications: Publication[], lines: ReadLine[]): BandSum | null {
  const year = yearOfPeriod(period)
  const asked = new Set(lines.map(({ publisherIn }) => publisherIn(year)))
  const ones = publications.filter((one) => one.table === table && one.period === period && asked.has(one.publisher))
  const shown = ones.filter(({ cells }) => cells !== null)
  if (ones.length < 2 || shown.length === 0) return null
  const sums = new Map<string, [low: number, high: number]>()
  for (const { cells } of shown)
    for (const [cell, bytes] of cells ?? []) {
      const [low, high] = sums.get(cell) ?? [0, 0]
      const band = bandOf(bytes)
      sums.set(cell, [low + band.low, high + band.high])
    }
  return {
    table,
    period,
    cells: [...sums].map(([cell, [low, high]]) => [cell, low, high]),
    of: shown.map(({ publisher }) => publisher),
    withheld: ones.filter(({ cells }) => cells === null).map(({ publisher }) => publisher),
    without: lines.filter(({ publisherIn }) => !ones.some(({ publisher }) => publisher === publisherIn(year))).map(({ line }) => line),
  }
}
