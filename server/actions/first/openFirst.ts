import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { FirstOpenAnswer } from '../../../shared/settings/firstLine.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { openNewLine } from './openNewLine.ts'
import { seeFirst } from './seeFirst.ts'

/** A coordinator opens the line for the first time. The answer shows how far the line is on its way. */
export async function openFirst(
  service: Service,
  person: PersonId,
  line: LineId,
  around: { demo: boolean },
): Promise<Outcome<FirstOpenAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const opened = await openNewLine(service, person, line, around)
  if (!opened.ok) return opened
  const view = await seeFirst(service, person, line, around)
  return view.ok ? done({ did: opened.value.did, view: view.value }) : view
}
