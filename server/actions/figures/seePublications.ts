import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Publication, Table, TopicFigures } from '../../../shared/publication.ts'
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
  const kinds = await ledger.periods.kindsIn(line, years)
  return done({
    line,
    publications,
    brokenAt,
    tooFewIn: years.filter((year) => kinds.get(year) === 'none'),
    lostIn: await ledger.periods.lostIn(line),
    running: runningPeriods(kinds.get(present) ?? 'quarter', now, timeZone),
    ...(await namesIn(service, publications)),
    municipalities: found.municipalities,
  })
}

/** The names of the topics and offers that stand in these tables, also of those that were retired since. */
async function namesIn({ ledger }: Service, publications: Publication[]): Promise<Pick<TopicFigures, 'topics' | 'offers'>> {
  const idsIn = (name: Table) =>
    new Set(publications.filter(({ table }) => table === name).flatMap(({ cells }) => cells?.map(([id]) => id) ?? []))
  const [details, given] = [idsIn('Qd'), idsIn('G')]
  const [topics, offers] = await Promise.all([ledger.topics.all(), ledger.offers.all()])
  return {
    topics: topics.filter(({ id }) => details.has(id)).map(({ id, name }) => ({ id, name })),
    offers: offers.filter(({ id }) => given.has(id)).map(({ id, name }) => ({ id, name })),
  }
}
