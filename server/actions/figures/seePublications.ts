import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Publication, TopicFigures } from '../../../shared/publication.ts'
import { runningPeriods } from '../../domain/disclosure/periods.ts'
import { hasRole } from '../../domain/staff.ts'
import { closedUpTo, yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/**
 * All publications of a line, for a coordinator of that line. The role is checked each time, because it may have been taken away. There is
 * nothing to choose but the line, so no question can be asked of the counts.
 */
export async function seePublications(service: Service, person: PersonId, line: LineId): Promise<Outcome<TopicFigures>> {
  const { ledger } = service
  if (!hasRole(await ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const found = await ledger.lines.find(line)
  if (!found) return refuse('gone')
  const { publications, brokenAt } = await ledger.publications.chainOf(line)
  const now = service.now()
  const { timeZone } = found
  const present = yearOf(closedUpTo(now), timeZone)
  const years = [...new Set([...publications.map(({ period }) => Number(period.slice(0, 4))), present])]
  const kinds = new Map(await Promise.all(years.map(async (year) => [year, await ledger.periods.kindIn(line, year)] as const)))
  return done({
    line,
    publications,
    brokenAt,
    tooFewIn: years.filter((year) => kinds.get(year) === 'none'),
    running: runningPeriods(kinds.get(present) ?? 'quarter', now, timeZone),
    topics: await namedIn(service, publications),
    municipalities: found.municipalities,
  })
}

/** The names of the topics that stand in these tables, also of those that were retired since. */
async function namedIn(service: Service, publications: Publication[]): Promise<TopicFigures['topics']> {
  const published = new Set(publications.filter(({ table }) => table === 'Qd').flatMap(({ cells }) => cells?.map(([id]) => id) ?? []))
  return (await service.ledger.topics.all()).flatMap(({ id, name }) => (published.has(id) ? [{ id, name }] : []))
}
