import type { LineId, PersonId } from '../../../shared/ids.ts'
import { langs } from '../../../shared/lang.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { numbersOf } from '../../../shared/report/reportNumbers.ts'
import type { FreezeAnswer, PartVersions } from '../../../shared/report/reportWire.ts'
import { strangeInPart } from '../../../shared/report/strangeInPart.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { readReport } from './readReport.ts'
import { reportDocsOf, sourceOf } from './reportDocsOf.ts'

/** Freezes the report of a year that is over, as this coordinator has read it: what it says in each language stands from then on. */
export async function freezeReport(
  service: Service,
  person: PersonId,
  of: { line: LineId; year: number },
  versions: PartVersions,
): Promise<Outcome<FreezeAnswer>> {
  const read = await readReport(service, person, of.line, of.year)
  if (!read.ok) return read
  const { frozen, isOver, parts, topics, timeZone } = read.value
  if (frozen !== null) return done('already')
  if (!isOver || topics.brokenAt !== null) return done('running')
  if (parts.some(({ written, version }) => version !== versions[written.part])) return done('newer')
  const now = service.now()
  const madeUp = await service.ledger.figures.areMadeUp()
  const docs = await reportDocsOf(sourceOf(read.value, { madeUp, frozenOn: dateKey(now, timeZone) }))
  // The tables hold the same numbers in every language.
  const known = numbersOf(docs[langs[0]].sections, of.year)
  if (parts.some(({ written }) => strangeInPart(written, known).length > 0)) return done('numbers')
  const answer = await service.ledger.reports.freeze(of, versions, docs, { who: person, now })
  return done(answer)
}
