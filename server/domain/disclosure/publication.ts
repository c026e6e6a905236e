import { type Publication, publication } from '../../../shared/published/publication.ts'
import { type CellGround, cellsOf } from './catalogue.ts'
import { type Draw, shownFor } from './rounding.ts'

const VERSION = 1

/** A table as the gate sees it, before it is published: bytes, and no counts. */
export type Candidate = Pick<Publication, 'publisher' | 'table' | 'period'> & { cells: [cell: string, shown: string][] }

/** One draw for each cell, also for a hidden one: so a small count uses up as much chance as a large one. */
export function candidateOf(
  of: Pick<Publication, 'publisher' | 'table' | 'period'>,
  ground: CellGround,
  counts: Record<string, number>,
  draw: Draw,
): Candidate {
  const cells = cellsOf(of.table, ground).map((cell): [string, string] => [
    cell,
    shownFor(counts[cell] ?? 0, draw(`${of.publisher} ${of.table} ${of.period} ${cell}`)),
  ])
  return { publisher: of.publisher, table: of.table, period: of.period, cells }
}

/** The bytes of a publication. The keys always stand in this order. */
export const publicationText = ({ version, publisher, table, period, cells, before }: Publication): string =>
  JSON.stringify({ version, publisher, table, period, cells, before })

/** Reads the bytes of a publication. Throws unless they are exactly what `publicationText` writes. */
export function readPublication(text: string): Publication {
  const read = publication.parse(JSON.parse(text))
  if (publicationText(read) !== text) throw new Error('a publication is not in its one written form')
  return read
}

/** The next texts of a publisher's chain. `hash` is a one-way function of the bytes; `last` is the hash of the publication before. */
export function chained(
  next: (Candidate | (Omit<Candidate, 'cells'> & { cells: null }))[],
  last: string,
  hash: (text: string) => string,
): { texts: string[]; last: string } {
  const texts: string[] = []
  let before = last
  for (const { publisher, table, period, cells } of next) {
    const text = publicationText({ version: VERSION, publisher, table, period, cells, before })
    texts.push(text)
    before = hash(text)
  }
  return { texts, last: before }
}

/** The publications of a chain. `brokenAt`: the number of the first text, from 1, that cannot be read or does not follow from those before it. */
export function readChain(
  texts: string[],
  start: string,
  hash: (text: string) => string,
): { publications: Publication[]; brokenAt: number | null } {
  const publications: Publication[] = []
  let before = start
  for (const [i, text] of texts.entries()) {
    const one = readOrNull(text)
    if (one?.before !== before) return { publications: [], brokenAt: i + 1 }
    publications.push(one)
    before = hash(text)
  }
  return { publications, brokenAt: null }
}

function readOrNull(text: string): Publication | null {
  try {
    return readPublication(text)
  } catch {
    return null
  }
}
