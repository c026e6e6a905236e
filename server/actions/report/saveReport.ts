import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { SaveAnswer, WrittenPart } from '../../../shared/report/reportWire.ts'
import { hasRole } from '../../domain/staff.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { partsToWrite } from './partsToWrite.ts'

/**
 * Saves one part of a report over the version that its writer had read. If somebody else saved it meanwhile, nothing is changed, and the
 * answer brings what they wrote. Numbers are looked at where the report is made and frozen: a text that is half written is not lost.
 */
export async function saveReport(
  service: Service,
  person: PersonId,
  of: { line: LineId; year: number },
  base: number,
  written: WrittenPart,
): Promise<Outcome<SaveAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), of.line, 'coordinator')) return refuse('not-allowed')
  const line = await service.ledger.lines.find(of.line)
  if (!line) return refuse('gone')
  const now = service.now()
  if (of.year > yearOf(now, line.timeZone)) return refuse('malformed')
  if (!(await hasKnownSources(service, written))) return refuse('malformed')
  const answer = await service.ledger.reports.savePart(of, base, written, { who: person, now })
  if (answer.did === 'saved') return done({ ...answer, at: now })
  if (answer.did === 'frozen') return done(answer)
  const saved = (await partsToWrite(service, of.line, of.year)).find((one) => one.written.part === written.part)
  return saved ? done({ did: 'newer', saved }) : refuse('failed')
}

/** A goal names a document that was planted, or none: a source is no place to write in. */
async function hasKnownSources({ ledger }: Service, { value }: WrittenPart): Promise<boolean> {
  if (value === null || !('goals' in value)) return true
  const lines = await ledger.reportThemes.all()
  const planted = new Set(lines.flatMap(({ themes }) => themes.flatMap(({ goals }) => goals.map(({ from }) => from))))
  return value.goals.every(({ from }) => from === '' || planted.has(from))
}
