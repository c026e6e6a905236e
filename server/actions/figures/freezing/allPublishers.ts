import type { LineId, PublisherId } from '../../../../shared/ids.ts'
import { linesIn, publisherOf } from '../../../domain/disclosure/pools.ts'
import type { Service } from '../../service.ts'

/** What freezing needs of the service. A simulated year hands in its own clock and its own chance. */
export type Freezer = Pick<Service, 'ledger' | 'now' | 'newToken'>

/** A line or a pool. `lines`: whose conversations count for it in a year. A line in a pool does not publish. */
export type Publisher = { id: PublisherId; timeZone: string; lines(year: number): LineId[]; publishes(year: number): boolean }

/** The lines come first: a pool has the cells of its lines. */
export async function allPublishers({ ledger }: Freezer): Promise<Publisher[]> {
  const [lines, pools] = await Promise.all([ledger.lines.all(), ledger.pools.all()])
  return [
    ...lines.map(({ id, timeZone }) => ({
      id,
      timeZone,
      lines: () => [id],
      publishes: (year: number) => publisherOf(id, pools, year) === id,
    })),
    ...pools.map((pool) => ({
      id: pool.id,
      timeZone: pool.timeZone,
      lines: (year: number) => linesIn(pool, year),
      publishes: (year: number) => linesIn(pool, year).length > 0,
    })),
  ]
}
