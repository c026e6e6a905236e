import type { LineId, PublisherId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { Pool } from '../../../shared/published/pool.ts'
import type { Publication, Table, TopicFigures } from '../../../shared/published/publication.ts'
import { municipalities as everyMunicipality } from '../../../shared/settings/municipalities.ts'
import { linesIn, poolOf, publisherOf } from '../../domain/disclosure/pools.ts'
import type { Service } from '../service.ts'

/** What lines have published, each for itself or in a pool: of each year, what the publisher of that year has. */
export type PublishedBy = { publications: Publication[]; broken: { publisher: PublisherId; at: number }[] }

/** The publishers that these lines ever had: the lines, and their pools. */
const publishersOf = (lines: LineId[], pools: Pool[]): PublisherId[] => [
  ...lines,
  ...pools.filter((pool) => pool.lines.some(({ line }) => lines.includes(line))).map(({ id }) => id),
]

/** The periods of a line, or of its pool in the years of the line, that are withheld since a restore. */
export async function lostBy({ ledger }: Service, line: LineId, pools: Pool[]): Promise<string[]> {
  const lost = await Promise.all(
    publishersOf([line], pools).map(async (publisher) =>
      (await ledger.periods.lostIn(publisher)).filter((period) => publisherOf(line, pools, yearOfPeriod(period)) === publisher),
    ),
  )
  return lost.flat().sort()
}

/** Reads the chains of all publishers that these lines ever had, and checks each. Of a broken chain nothing is answered. */
export async function publishedBy({ ledger }: Service, lines: LineId[], pools: Pool[]): Promise<PublishedBy> {
  const publishers = publishersOf(lines, pools)
  const chains = await Promise.all(publishers.map(async (publisher) => ({ publisher, ...(await ledger.publications.chainOf(publisher)) })))
  const isOf = (one: Publication) => lines.some((line) => publisherOf(line, pools, yearOfPeriod(one.period)) === one.publisher)
  return {
    publications: chains
      .flatMap(({ publications }) => publications.filter(isOf))
      .toSorted((a, b) => yearOfPeriod(a.period) - yearOfPeriod(b.period)),
    broken: chains.flatMap(({ publisher, brokenAt: at }) => (at === null ? [] : [{ publisher, at }])),
  }
}

/** The lines with which this line counts together in a year; null: it counts for itself. */
export function togetherIn(line: LineId, year: number, pools: Pool[], all: Line[]): TopicFigures['together'][number] | null {
  const pool = poolOf(line, pools, year)
  return pool && { year, pool: pool.name, lines: namesOf(linesIn(pool, year), all) }
}

export const namesOf = (lines: LineId[], all: Line[]): { line: LineId; name: Line['name'] }[] =>
  all.filter(({ id }) => lines.includes(id)).map(({ id, name }) => ({ line: id, name }))

type Named = Pick<TopicFigures, 'topics' | 'offers' | 'municipalities'>

/** The names of the topics, offers and municipalities that stand in these tables, also of those that were retired since. */
export async function namesInTables({ ledger }: Service, publications: Publication[]): Promise<Named> {
  const idsIn = (name: Table) =>
    new Set(publications.filter(({ table }) => table === name).flatMap(({ cells }) => cells?.map(([id]) => id) ?? []))
  const [details, given, places] = [idsIn('Qd'), idsIn('G'), idsIn('L')]
  const [topics, offers, lines] = await Promise.all([ledger.topics.all(), ledger.offers.all(), ledger.lines.all()])
  const municipalities = new Map(lines.flatMap((line) => line.municipalities).map((one) => [one.id, one]))
  // One that no line has any more is called as it was.
  for (const one of everyMunicipality) if (!municipalities.has(one.id)) municipalities.set(one.id, one)
  return {
    topics: topics.filter(({ id }) => details.has(id)).map(({ id, name }) => ({ id, name })),
    offers: offers.filter(({ id }) => given.has(id)).map(({ id, name }) => ({ id, name })),
    municipalities: [...municipalities.values()].filter(({ id }) => places.has(id)),
  }
}
