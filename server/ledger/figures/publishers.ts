import type { LineId, PublisherId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import type { CellGround, Topic } from '../../domain/disclosure/catalogue.ts'
import { linesIn } from '../../domain/disclosure/pools.ts'
import { offersOf } from '../../domain/offersOf.ts'
import type { openPeriods } from './periods.ts'
import type { openPools } from './pools.ts'

type Sources = {
  lines: { all(): Promise<Line[]> }
  offers: { all(): Promise<{ id: string; lines: LineId[] }[]> }
  topics: { all(): Promise<Topic[]> }
  pools: ReturnType<typeof openPools>
  periods: ReturnType<typeof openPeriods>
}

/** What the forms of one line may name. */
type NamedByLine = { line: LineId; municipalities: string[]; offers: string[] }

/** What the publishers' tables have cells for. A pool has the municipalities and offers of its lines, each as the line has them in that year. */
export function openPublishers({ lines, offers, topics, pools, periods }: Sources) {
  /** `today`: before the cells of the year are fixed, and what is added to them. `has`: the cells of the year. `lines`: what each line's forms may name. */
  async function groundIn(publisher: PublisherId, year: number): Promise<{ today: CellGround; has: CellGround; lines: NamedByLine[] }> {
    const [taxonomy, all, places, pooled] = await Promise.all([topics.all(), lines.all(), offers.all(), pools.all()])
    const ofLine = ({ id, municipalities }: Line): CellGround => ({
      topics: taxonomy,
      municipalities: municipalities.map((one) => one.id),
      offers: offersOf(id, places).map((one) => one.id),
    })
    const pool = pooled.find(({ id }) => id === publisher)
    const members = pool ? linesIn(pool, year) : [publisher]
    const named = await Promise.all(
      all
        .filter(({ id }) => members.includes(id))
        .map(async (line) => ({ line: line.id, ...(await periods.cellsIn(line.id, year, ofLine(line))) })),
    )
    const union = (of: (line: NamedByLine) => string[]) => [...new Set(named.flatMap(of))]
    const line = all.find(({ id }) => id === publisher)
    const today = line
      ? ofLine(line)
      : { topics: taxonomy, municipalities: union((one) => one.municipalities), offers: union((one) => one.offers) }
    return {
      today,
      has: await periods.cellsIn(publisher, year, today),
      lines: named.map(({ line: id, municipalities, offers: given }) => ({ line: id, municipalities, offers: given })),
    }
  }
  return { groundIn }
}
