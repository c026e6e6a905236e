import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import { runningPeriods } from '../../domain/disclosure/periods.ts'
import { publisherOf } from '../../domain/disclosure/pools.ts'
import { hasRole } from '../../domain/staff.ts'
import { closedUpTo, yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { lostBy, namesInTables, publishedBy, togetherIn } from './publishedBy.ts'

/**
 * All publications of a line, for a coordinator of that line; for the years in which the line belongs to a pool, those of the pool. The role
 * is checked each time, because it may have been taken away. There is nothing to choose but the line, so no question can be asked of the counts.
 */
export async function seePublications(service: Service, person: PersonId, line: LineId): Promise<Outcome<TopicFigures>> {
  const { ledger } = service
  if (!hasRole(await ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const [all, pools] = await Promise.all([ledger.lines.all(), ledger.pools.all()])
  const found = all.find(({ id }) => id === line)
  if (!found) return refuse('gone')
  const read = await publishedBy(service, [line], pools)
  const [broken] = read.broken
  const publications = broken ? [] : read.publications
  const now = service.now()
  const { timeZone } = found
  const present = yearOf(closedUpTo(now), timeZone)
  const years = [...new Set([...publications.map(({ period }) => yearOfPeriod(period)), present])]
  const kinds = await ledger.periods.kindsIn((year) => publisherOf(line, pools, year), years)
  return done({
    line,
    publications,
    brokenAt: broken?.at ?? null,
    tooFewIn: years.filter((year) => kinds.get(year) === 'none'),
    together: [...years, present + 1].flatMap((year) => togetherIn(line, year, pools, all) ?? []),
    lostIn: await lostBy(service, line, pools),
    running: runningPeriods(kinds.get(present) ?? 'quarter', now, timeZone),
    ...(await namesInTables(service, publications)),
  })
}
