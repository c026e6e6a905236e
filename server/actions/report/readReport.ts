import { operatingEvents } from '../../../shared/figures.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { LoadRow } from '../../../shared/load.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import type { ReportReading } from '../../../shared/report/reportWire.ts'
import { REPORT_YEARS } from '../../../shared/report/sections/yearsWith.ts'
import { endOf } from '../../domain/disclosure/periods.ts'
import { publisherOf } from '../../domain/disclosure/pools.ts'
import { yearRow } from '../../domain/load/loadRows.ts'
import { monthsOfYear, yearOf } from '../../domain/time/calendar.ts'
import { seePublications } from '../figures/seePublications.ts'
import type { Service } from '../service.ts'
import { partsToWrite } from './partsToWrite.ts'

/**
 * All that the report of a line and a year is made from, for a coordinator of that line: what is published, the operating figures of its
 * years, and what coordinators have written. The year must have begun.
 */
export async function readReport(service: Service, person: PersonId, line: LineId, year: number): Promise<Outcome<ReportReading>> {
  const published = await seePublications(service, person, line)
  if (!published.ok) return published
  const found = await service.ledger.lines.find(line)
  if (!found) return refuse('gone')
  const now = service.now()
  const present = yearOf(now, found.timeZone)
  if (year > present) return refuse('malformed')
  const [rows, parts, frozen] = await Promise.all([
    countedRows(service, line, year, found.timeZone),
    partsToWrite(service, line, year),
    service.ledger.reports.frozenOf(line, year),
  ])
  const by = frozen && (await service.ledger.staff.find(frozen.by))
  return done({
    line,
    year,
    name: found.name,
    timeZone: found.timeZone,
    topics: ofReport(published.value, year),
    rows,
    parts,
    isOver: year < present && (await isPublished(service, line, year, found.timeZone)),
    frozen: frozen && { at: frozen.at, by: by?.name ?? '', docs: frozen.docs },
  })
}

/**
 * Whether everything of a year that ever will be is published. The calendar alone does not say so: a freeze waits for a clock that can be
 * trusted. A year that ended before its publisher began to count has nothing to publish.
 */
async function isPublished({ ledger }: Service, line: LineId, year: number, timeZone: string): Promise<boolean> {
  const publisher = publisherOf(line, await ledger.pools.all(), year)
  const [closed, began] = await Promise.all([ledger.publications.closedUpTo(publisher, timeZone), ledger.periods.beganAt(publisher)])
  return Math.max(closed, began ?? 0) >= endOf(String(year), timeZone)
}

/** The publications of the years that stand side by side in a report. */
const ofReport = (figures: TopicFigures, year: number): TopicFigures => ({
  ...figures,
  publications: figures.publications.filter(({ period }) => {
    const of = yearOfPeriod(period)
    return of <= year && of > year - REPORT_YEARS
  }),
})

/** The operating figures of these years, the oldest first, but for years in which nothing was counted. */
async function countedRows({ ledger, now }: Service, line: LineId, year: number, timeZone: string): Promise<LoadRow[]> {
  const at = now()
  const years = Array.from({ length: REPORT_YEARS }, (_, i) => String(year - REPORT_YEARS + 1 + i))
  const rows = await Promise.all(
    years.map(async (one) =>
      yearRow(one, [await Promise.all(monthsOfYear(one, at, timeZone).map((month) => ledger.figures.month(line, month, at)))]),
    ),
  )
  return rows.filter(({ figures, waited }) => waited.of > 0 || operatingEvents.some((event) => figures[event] > 0))
}
