import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { FirstOpenAnswer } from '../../../shared/settings/firstLine.ts'
import { hasRole } from '../../domain/staff.ts'
import { openFromConsole } from '../lines/openFromConsole.ts'
import type { Service } from '../service.ts'
import { seeFirst } from './seeFirst.ts'

/** A coordinator opens the line for the first time. A line that somebody opened before stays as it is, also if it was closed by hand since. */
export async function openFirst(
  service: Service,
  person: PersonId,
  line: LineId,
  around: { demo: boolean },
): Promise<Outcome<FirstOpenAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const before = await service.ledger.lineChanges.read(line)
  if (!before) return refuse('gone')
  const lacks = before.line.preparing ? await openFromConsole(service, person, line, around) : null
  if (lacks && !lacks.ok) return lacks
  const view = await seeFirst(service, person, line, around)
  if (!view.ok) return view
  const did = lacks === null ? 'already' : lacks.value.length > 0 ? 'lacking' : 'opened'
  return done({ did, view: view.value })
}
