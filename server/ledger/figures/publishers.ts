import type { LineId, PublisherId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import type { CellGround, Topic } from '../../domain/disclosure/catalogue.ts'
import { linesIn } from '../../domain/disclosure/pools.ts'
import { offersOf } from '../../domain/help/offersOf.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import type { openPeriods } from './periods.ts'
import type { openPools } from './pools.ts'

type Sources = {
  lines: { all(): Promise<Line[]> }
  offers: { all(): Promise<{ id: string; lines: LineId[]; goneAt?: number | undefined }[]> }
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
    const ofLine = ({ id, municipalities, timeZone }: Line): CellGround => ({
      topics: taxonomy,
      municipalities: municipalities.map((one) => one.id),
      // A place that was removed keeps its cell to the end of that year: forms of before are counted there.
      offers: offersOf(id, places)
        .filter(({ goneAt }) => goneAt === undefined || yearOf(goneAt, timeZone) >= year)
        .map((one) => one.id),
    })
    const pool = pooled.find(({ id }) => id === publisher)
    const members = pool ? linesIn(pool, year) : [publisher]
    const named = await Promise.all(
      all
        .filter(({ id }) => members.includes(id))
        .map(async (line) => ({ line: line.id, ...(await periods.cellsIn(line.id, year, ofLine(line))) })),
    )
    const first = await Promise.all(named.map(({ line }) => periods.firstCellsIn(line, year)))
    /** What one of the lines has, and no line that had it in the first minute of the year has lost since: its forms of before would be counted there. */
    const union = (of: (line: NamedByLine) => string[], table: 'L' | 'G') =>
      [...new Set(named.flatMap(of))].filter((cell) =>
        named.every((line, i) => !first[i]?.[table]?.includes(cell) || of(line).includes(cell)),
      )
    const line = all.find(({ id }) => id === publisher)
    const today = line
      ? ofLine(line)
      : { topics: taxonomy, municipalities: union((one) => one.municipalities, 'L'), offers: union((one) => one.offers, 'G') }
    return {
      today,
      has: await periods.cellsIn(publisher, year, today),
      lines: named.map(({ line: id, municipalities, offers: given }) => ({ line: id, municipalities, offers: given })),
    }
  }
  return {
    groundIn,
    /** The cells in which a form of one line may count: of a pool's municipalities and offers, those of the line. */
    async cellsOfLine(line: LineId, publisher: PublisherId, year: number): Promise<CellGround> {
      const { has, lines: named } = await groundIn(publisher, year)
      const own = named.find((one) => one.line === line)
      const [municipalities, given] = [own?.municipalities ?? [], own?.offers ?? []]
      const { fixed } = has
      const L = fixed?.L?.filter((cell) => municipalities.includes(cell))
      const G = fixed?.G?.filter((cell) => given.includes(cell))
      return { ...has, municipalities, offers: given, fixed: fixed && { ...fixed, ...(L && { L }), ...(G && { G }) } }
    },
  }
}
