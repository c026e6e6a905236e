import type { Line } from '../../../../shared/line.ts'
import type { LineReading } from '../../../../shared/settings/lineSettings.ts'
import { changesFrom, linesIn, poolOf } from '../../../domain/disclosure/pools.ts'
import { yearOf } from '../../../domain/time/calendar.ts'
import type { Service } from '../../service.ts'

/** With which lines a line publishes its topic figures, this year and from the first year that can still be changed. */
export async function poolFacts(service: Service, { id, timeZone }: Line): Promise<LineReading['pool']> {
  const pools = await service.ledger.pools.all()
  const present = yearOf(service.now(), timeZone)
  const from = changesFrom(service.now(), timeZone)
  const inYear = (year: number) => {
    const pool = poolOf(id, pools, year)
    return pool && { name: pool.name, lines: linesIn(pool, year) }
  }
  return { present, now: inYear(present), from, next: inYear(from) }
}
