import { yearOfPeriod } from '../../../../shared/published/period.ts'
import type { Topic } from '../../../domain/disclosure/catalogue.ts'
import { type Frozen, freezeTables } from '../../../domain/disclosure/freezeTables.ts'
import { endOf, type Freeze, type YearKind } from '../../../domain/disclosure/periods.ts'
import { candidateOf } from '../../../domain/disclosure/publication.ts'
import { inSlices } from '../../inSlices.ts'
import type { Freezer, Publisher } from './allPublishers.ts'
import { drawFrom } from './drawFrom.ts'
import { gateGround } from './gateGround.ts'

/** Publishes what is due at one moment. Null: it is not done here. */
export async function freezeStep(
  service: Freezer,
  { id, timeZone }: Publisher,
  topics: Topic[],
  { year, tables: ended }: Freeze,
  kind: YearKind,
  published: Frozen[],
): Promise<Frozen[] | null> {
  const { ledger } = service
  const { has, lines } = await ledger.publishers.groundIn(id, year)
  // A table that came with an update in mid-year would be published as if nothing had been counted before.
  const tables = ended.filter(({ table }) => has.fixed?.[table] ?? !has.fixed)
  const sums = new Map<string, Record<string, number>>()
  for (const { table, period } of tables) sums.set(`${table} ${period}`, await ledger.tallies.sums(id, 'running', table, period))
  const draw = drawFrom(service)
  const candidates = tables.map(({ table, period }) =>
    candidateOf({ publisher: id, table, period }, has, sums.get(`${table} ${period}`) ?? {}, draw),
  )
  const ground = await gateGround(service, { year, kind, timeZone, lines, topics })
  const isOfYear = (one: Frozen) => yearOfPeriod(one.period) === year
  const lost = await ledger.periods.lostIn(id)
  const shut = (one: Frozen) => kind === 'none' || lost.includes(one.period)
  const decided = await inSlices(
    freezeTables(
      published.filter(isOfYear),
      candidates.filter((one) => !shut(one)),
      ground,
      draw,
    ),
  )
  const frozen = candidates.map((one): Frozen => (shut(one) ? { ...one, cells: null } : (decided.shift() ?? { ...one, cells: null })))
  const end = endOf(ended[0]?.period ?? '', timeZone)
  return (await ledger.publications.freeze(id, frozen, sums, service.now(), end)) === 'frozen' ? frozen : null
}
